// Mosquitto as a hall would set it up: a password for every box, one pattern rule as the whole access list.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Layout, site } from './layout.ts'
import { createProgram, type Program } from './program.ts'

const run = promisify(execFile)

export interface Broker {
  readonly program: Program
  readonly url: string
  readonly hubUser: string
  readonly hubPassword: string
  /** Lets a box in; the running broker reads its passwords again. */
  admit(user: string, password: string): Promise<void>
}

/** @throws Error with words how to install, when Mosquitto is not there */
export async function requireMosquitto(environment: NodeJS.ProcessEnv): Promise<void> {
  for (const program of ['mosquitto', 'mosquitto_passwd']) {
    await run('sh', ['-c', `command -v ${program}`], { env: withSystemPrograms(environment) }).catch(() => {
      throw new Error(`${program} is not installed: apt-get install mosquitto (or brew install mosquitto), then again`)
    })
  }
}

/** Writes the broker's files. It keeps nothing on disk: a kill takes every retained message with it. */
export async function planBroker({ folder, brokerPort, environment }: Layout): Promise<Broker> {
  const config = join(folder, 'mosquitto.conf')
  const passwords = join(folder, 'mosquitto.passwords')
  const access = join(folder, 'mosquitto.access')
  const hubUser = 'the-hub'
  const hubPassword = randomBytes(24).toString('base64url')
  const lines = [
    `listener ${brokerPort} 127.0.0.1`,
    'allow_anonymous false',
    `password_file ${passwords}`,
    `acl_file ${access}`,
    'persistence false',
    'set_tcp_nodelay true',
    `user ${userInfo().username}`,
    'log_dest stderr',
  ]
  await writeFile(config, `${lines.join('\n')}\n`)
  const rules = [
    `user ${hubUser}`,
    `topic readwrite mingchuang/v1/${site}/#`,
    '',
    `pattern readwrite mingchuang/v1/${site}/box/%u/#`,
  ]
  await writeFile(access, `${rules.join('\n')}\n`, { mode: 0o600 })
  await writeFile(passwords, '', { mode: 0o600 })
  const env = withSystemPrograms(environment)
  const know = (user: string, password: string) => run('mosquitto_passwd', ['-b', passwords, user, password], { env })
  await know(hubUser, hubPassword)

  const program = createProgram({
    name: 'broker',
    command: 'mosquitto',
    args: ['-c', config],
    cwd: folder,
    environment: env,
    log: join(folder, 'mosquitto.log'),
    isReady: () => accepts(brokerPort),
  })
  return {
    program,
    url: `mqtt://127.0.0.1:${brokerPort}`,
    hubUser,
    hubPassword,
    async admit(user, password) {
      await know(user, password)
      program.signal('SIGHUP')
    },
  }
}

/** Debian keeps the broker where only administrators look. */
function withSystemPrograms(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, PATH: `${environment.PATH ?? ''}:/usr/sbin` }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.end())
  })
}
