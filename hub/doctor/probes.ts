// Looks at the machine and reports plain facts; what they mean is decided in checks.ts.
import { execFile } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { access, readdir, readFile, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** SQLite's version through the store's own connection, or the first line of why it does not load. */
export async function probeSqlite(): Promise<{ version: string } | { reason: string }> {
  try {
    const { connect } = await import('../store/sqlite-connection.ts')
    const connection = await connect(':memory:', 'readWrite')
    const [row] = await connection.all('select sqlite_version() as version', [])
    await connection.close()
    return { version: String(row?.version) }
  } catch (error) {
    return { reason: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '' }
  }
}

/** Those of the programs that are not installed in the usual places. */
export function missingPrograms(names: readonly string[]): string[] {
  return names.filter((name) => findProgram([name]) === null)
}

/** The first of the programs that is installed in the usual places, or null. */
export function findProgram(names: readonly string[]): string | null {
  const directories = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin', dirname(process.execPath)]
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(existsSync) ?? null
}

/** Those of the packages' files that are not installed. */
export function missingPackageFiles(files: readonly string[]): string[] {
  return files.filter((file) => {
    try {
      return !existsSync(require.resolve(file))
    } catch {
      return true
    }
  })
}

/** Those of the shared libraries that the linker does not know. */
export async function missingLibraries(names: readonly string[]): Promise<string[]> {
  const known = (await run('/sbin/ldconfig', ['-p'])) ?? ''
  return names.filter((name) => !known.includes(`\t${name} `))
}

/** Free bytes and right to write where a directory is, or will be. */
export async function probeDisk(directory: string): Promise<{ freeBytes: number | null; isWritable: boolean }> {
  let existing = resolve(directory)
  while (!existsSync(existing)) existing = dirname(existing)
  const { bavail, bsize } = await statfs(existing).catch(() => ({ bavail: null, bsize: 0 }))
  return { freeBytes: bavail === null ? null : bavail * bsize, isWritable: await mayOpen(existing) }
}

/** Serial adapters and HID devices that are plugged in. */
export async function probePorts(): Promise<{ path: string; isOpen: boolean }[]> {
  const names = (await readdir('/dev').catch(() => [])).filter((name) => /^(ttyUSB|ttyACM|hidraw)\d+$/.test(name))
  return Promise.all(names.map(async (name) => ({ path: `/dev/${name}`, isOpen: await mayOpen(`/dev/${name}`) })))
}

export async function probeUser(): Promise<{ name: string; isRoot: boolean; isInDialout: boolean }> {
  const { username, uid } = userInfo()
  const groups = await readFile('/etc/group', 'utf8').catch(() => '')
  const dialout = /^dialout:[^:]*:(\d+):/m.exec(groups)?.[1]
  const isInDialout = dialout !== undefined && (process.getgroups?.() ?? []).includes(Number(dialout))
  return { name: username, isRoot: uid === 0, isInDialout }
}

/** Whether the network keeps the clock right, by systemd or chrony; null when neither is there. */
export async function probeClock(): Promise<boolean | null> {
  const answer = await run('timedatectl', ['show', '--property=NTPSynchronized', '--value'])
  if (answer !== null) return answer.trim() === 'yes'
  const chrony = await run('chronyc', ['-n', 'tracking'])
  return chrony === null ? null : /Leap status\s*:\s*Normal/.test(chrony)
}

async function mayOpen(path: string): Promise<boolean> {
  return access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
}

/** What a program says, or null when it is not there or fails; it gets 5 s. */
function run(program: string, words: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: 5_000 }, (error, output) => resolve(error ? null : output))
  })
}
