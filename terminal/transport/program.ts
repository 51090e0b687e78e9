// Devices behind a program of the operating system, such as a player of sound: it is fed on standard input, and its end is a fault.
import { spawn } from 'node:child_process'
import { portLife } from './life.ts'
import { codeOf, failure } from './network.ts'
import { type Port, type PortAddress, PortError, type PortFault, type PortListener } from './port.ts'

type ProgramAddress = Extract<PortAddress, { transport: 'program' }>

const faults: Readonly<Record<string, PortFault>> = { ENOENT: 'absent', EACCES: 'denied', EAGAIN: 'busy' }
/** What a program said last on standard error is kept to so many characters. */
const lastWords = 160

/**
 * Starts the program. Each `data` is what it wrote to standard output; a write resolves once the program, or the pipe to
 * it, has taken everything, so a player sets the pace.
 */
export async function openProgram({ command, args }: ProgramAddress, listener: PortListener): Promise<Port> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => {
      reject(failure(faults[codeOf(error)] ?? 'failed', `cannot start ${command}`, error))
    })
  })

  const life = portLife(command, listener)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said = ''
  child.on('error', (error) => life.end(failure('lost', `${command} is gone`, error)))
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.trim().slice(-lastWords)
  })
  child.stdout.on('data', (bytes: Buffer) => {
    if (!life.isOver) listener.data(bytes)
  })
  // The end of the program tells of the loss; a pipe that breaks a moment before it must not bring down the agent.
  child.stdin.on('error', () => {})
  child.once('close', (code, signal) => {
    const how = code === null ? `was ended by ${signal}` : `ended with ${code}`
    life.end(new PortError('lost', said === '' ? `${command} ${how}` : `${command} ${how}: ${said}`))
  })

  return {
    flaw: null,
    write: (bytes, deadlineMs) =>
      life.write(`${bytes.length} bytes`, deadlineMs, async () => {
        await new Promise<void>((resolve, reject) => {
          child.stdin.write(bytes, (error) =>
            error ? reject(failure('lost', `${command} is gone`, error)) : resolve(),
          )
        })
      }),
    async close() {
      life.end(null)
      child.kill()
      await ended
    },
  }
}
