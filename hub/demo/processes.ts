// The demo's other processes: each is started with a readiness line on its standard output, and ended with the hub.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** Time a process has to end by itself before it is ended by force, in ms. */
const graceMs = 5_000

export interface Started<T> {
  readonly ready: T
  stop(): Promise<void>
}

/**
 * Starts a TypeScript program and waits for its first line of JSON.
 * @param log file that takes its standard error
 * @param parse reads the readiness line; throws when it is something else
 */
export async function startProgram<T>(
  script: string,
  args: readonly string[],
  log: string,
  parse: (line: unknown) => T,
): Promise<Started<T>> {
  // The channel tells the child when this process has ended, however it ended.
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  if (child.stdout === null || child.stderr === null) throw new Error(`${script} has no output`)
  child.stderr.pipe(createWriteStream(log, { flags: 'a' }))
  const { stdout: output } = child
  const stop = () => end(child)
  const ready = await new Promise<T>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready; see ${log}`)))
    createInterface(output).once('line', (line) => {
      try {
        resolve(parse(JSON.parse(line)))
      } catch (error) {
        reject(new Error(`${script} said something unexpected: ${line}`, { cause: error }))
      }
    })
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { ready, stop }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await exited
  clearTimeout(force)
}
