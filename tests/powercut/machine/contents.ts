// All that the machine holds in its memory: a shell, Node with its libraries, the hall's programs and what they read.
import { execFile } from 'node:child_process'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cpioOf, type Entry } from '../../guest/machine/cpio.ts'
import { busybox } from '../../guest/machine/needs.ts'
import { nativeLibraries } from '../../guest/machine/programs.ts'

const run = promisify(execFile)

/** Where the programs lie inside the machine; Node finds their libraries beside them. */
export const programsIn = '/hall'

export interface Contents {
  /** The tree whose libraries are taken. */
  readonly root: string
  readonly modules: readonly string[]
  /** Folder of the bundled programs. */
  readonly programs: string
  /** More files: path inside the machine → content. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** An archive for the kernel to unpack into memory: nothing but the disk is ever read from outside again. */
export async function archiveOf({ root, modules, programs, files }: Contents): Promise<Buffer> {
  const entries = new Map<string, Entry>()
  const add = (path: string, type: Entry['type'], content: Buffer) => {
    const parts = path.split('/').filter((part) => part !== '')
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      if (!entries.has(folder)) entries.set(folder, { path: folder, type: 'folder', content: Buffer.alloc(0) })
    }
    entries.set(parts.join('/'), { path: parts.join('/'), type, content })
  }
  for (const folder of ['bin', 'dev', 'proc', 'sys', 'tmp', 'disk', 'etc']) add(folder, 'folder', Buffer.alloc(0))
  add('bin/busybox', 'file', await readFile(busybox))
  for (const name of ['sh', 'mount', 'insmod', 'ip']) add(`bin/${name}`, 'link', Buffer.from('busybox'))
  for (const [at, path] of modules.entries()) {
    add(`modules/${String(at).padStart(2, '0')}.ko`, 'file', await readFile(path))
  }
  const node = await realpath(process.execPath)
  const binaries = [node]
  add('bin/node', 'file', await readFile(node))
  for (const path of await filesUnder(programs)) {
    add(`${programsIn}/${path}`, 'file', await readFile(join(programs, path)))
  }
  for (const folder of await closureOf(root, nativeLibraries)) {
    for (const path of (await filesUnder(join(root, folder))).filter(isNeeded)) {
      const whole = join(root, folder, path)
      if (path.endsWith('.node')) binaries.push(whole)
      add(`${programsIn}/${folder}/${path}`, 'file', await readFile(whole))
    }
  }
  // The page that describes the hub's interface is read at its start.
  for (const name of ['package.json', 'index.html']) {
    const path = `node_modules/swagger-ui-dist/${name}`
    add(`${programsIn}/${path}`, 'file', await readFile(join(root, path)))
  }
  for (const path of await librariesOf(binaries)) add(path, 'file', await readFile(await realpath(path)))
  for (const [path, content] of files) add(path, 'file', content)
  add('init', 'file', Buffer.from(script))
  return cpioOf([...entries.values()])
}

const script = `#!/bin/sh
export PATH=/bin HOME=/tmp TMPDIR=/tmp
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mount -t tmpfs tmp /tmp
for module in /modules/*; do insmod $module; done
ip link set lo up
exec node ${programsIn}/main.mjs
`

/** Sources, headers and what is for other systems stay outside. */
function isNeeded(path: string): boolean {
  if (/(^|\/)(deps|build\/Release\/(obj\.target|\.deps))\//.test(path)) return false
  if (/\.(map|md|ts|a|o|c|h|cc|cpp)$/.test(path)) return false
  const made = /(^|\/)prebuilds\/([^/]+)\/(.*)$/.exec(path)
  return made === null || (/linux-x64$/.test(made[2] ?? '') && !/musl/.test(made[3] ?? ''))
}

/** Folders of these libraries and of all they need, as far as this machine has them. */
async function closureOf(root: string, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  async function take(name: string): Promise<void> {
    const folder = `node_modules/${name}`
    if (found.has(folder)) return
    const text = await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => null)
    if (text === null) return
    found.add(folder)
    const { dependencies, optionalDependencies } = JSON.parse(text)
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) await take(needed)
  }
  for (const name of names) await take(name)
  return [...found]
}

/** The system's libraries that these programs load, as the loader finds them. */
async function librariesOf(binaries: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const binary of binaries) {
    // The loader says nothing of what it cannot find there: a library of another system is no concern of ours.
    const { stdout } = await run('ldd', [binary]).catch(() => ({ stdout: '' }))
    for (const [, path] of stdout.matchAll(/(?:=>|^)\s*(\/\S+) \(/gm)) {
      if (path !== undefined && !path.includes('node_modules')) found.add(path)
    }
  }
  return found
}

async function filesUnder(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
