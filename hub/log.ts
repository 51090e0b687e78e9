// The hub's log: JSON lines on standard error, secrets blacked out.
import { type Logger, pino } from 'pino'

const secrets = [
  'password',
  'secret',
  'link',
  'session',
  'cookie',
  'authorization',
  'passwordHash',
  'secretHash',
  'text',
]

/** @param level `debug`, `info`, `warn`, `error` */
export function createLog(level: string): Logger {
  const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  return pino({ level, redact: { paths, censor: '[secret]' } }, pino.destination({ fd: 2, sync: false }))
}
