// The kernel of the guest: Debian's own, fetched once and kept in .cache/guest as the one image and the few modules we boot.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const mostOutput = 256 * 1024 * 1024
const cache = resolve(import.meta.dirname, '../../../.cache/guest')

/** What the guest loads beside what is built in: the shared folder, a disk of its own, USB pads made by a program, what the desktop reads keys from, and serial adapters on a USB port. */
const wanted = [
  'virtio_pci',
  '9pnet_virtio',
  '9p',
  'virtio_blk',
  'crc32c_generic',
  'ext4',
  'hid-generic',
  'uhid',
  'evdev',
  'xhci_pci',
  'ftdi_sio',
]

export interface Kernel {
  readonly image: string
  /** In the order they must be loaded. */
  readonly modules: readonly string[]
}

/** Fetches the kernel unless it is there already; remove `.cache/guest` to get the newest. */
export async function kernelInCache(): Promise<Kernel> {
  const folder = join(cache, `kernel-${wanted.join('-')}`)
  const names = await readdir(folder).catch(() => null)
  if (names === null) {
    await mkdir(cache, { recursive: true })
    const work = await mkdtemp(join(cache, 'fetching-'))
    try {
      await fetchInto(work)
      await rename(join(work, 'kept'), folder).catch(async (error: unknown) => {
        // Another trial has fetched it meanwhile.
        if ((await readdir(folder).catch(() => [])).length === 0) throw error
      })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  const modules = (await readdir(folder)).filter((name) => name.endsWith('.ko')).sort()
  return { image: join(folder, 'image'), modules: modules.map((name) => join(folder, name)) }
}

async function fetchInto(work: string): Promise<void> {
  const { stdout } = await run('apt-cache', ['depends', 'linux-image-amd64'])
  const name = /Depends: (linux-image-\S+)/.exec(stdout)?.[1]
  if (name === undefined)
    throw new Error('apt knows no kernel package linux-image-amd64; run apt-get update on a Debian')
  await run('apt-get', ['download', '-q', name], { cwd: work })
  const [file] = (await readdir(work)).filter((one) => one.endsWith('.deb'))
  if (file === undefined) throw new Error(`apt-get download brought no file of ${name}`)
  await run('dpkg', ['-x', file, 'package'], { cwd: work })
  const [version] = await readdir(join(work, 'package/lib/modules'))
  const root = join(work, 'package/lib/modules', version ?? '')
  await mkdir(join(work, 'kept'))
  await writeFile(join(work, 'kept/image'), await unpackedImage(join(work, 'package/boot', `vmlinuz-${version}`)))
  for (const [at, module] of (await inLoadingOrder(root)).entries()) {
    await writeFile(join(work, 'kept', `${String(at).padStart(2, '0')}.ko`), module)
  }
}

/** Unpacking itself costs the guest three seconds, so it is done here; a kernel packed otherwise boots as it is. */
async function unpackedImage(path: string): Promise<Buffer> {
  const packed = await readFile(path)
  const at = packed.indexOf(Buffer.from('fd377a585a00', 'hex'))
  if (at < 0) return packed
  const running = run('xz', ['-dc', '--single-stream'], { encoding: 'buffer', maxBuffer: mostOutput })
  // xz reads no further than its stream goes; that what comes behind finds no reader is no fault.
  running.child.stdin?.on('error', () => {})
  running.child.stdin?.end(packed.subarray(at))
  const { stdout } = await running
  return stdout
}

/** Contents of the wanted modules and of all they depend on, each after what it needs. */
async function inLoadingOrder(root: string): Promise<Buffer[]> {
  const paths = (await readFile(join(root, 'modules.order'), 'utf8')).trim().split('\n')
  const byName = new Map(paths.map((path) => [nameOf(path), join(root, path)]))
  const loaded = new Map<string, Buffer>()
  async function load(written: string): Promise<void> {
    // A module is written with hyphens or underscores, as it comes.
    const name = written.replaceAll('-', '_')
    const path = byName.get(name)
    if (path === undefined || loaded.has(name)) return
    const content = await moduleAt(path)
    for (const needed of /\0depends=([^\0]*)/.exec(content.toString('latin1'))?.[1]?.split(',') ?? [])
      await load(needed)
    loaded.set(name, content)
  }
  for (const name of wanted) await load(name)
  return [...loaded.values()]
}

async function moduleAt(path: string): Promise<Buffer> {
  const plain = await readFile(path).catch(() => null)
  if (plain !== null) return plain
  return (await run('xz', ['-dc', `${path}.xz`], { encoding: 'buffer', maxBuffer: mostOutput })).stdout
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.ko(\.xz)?$/, '').replaceAll('-', '_')
}
