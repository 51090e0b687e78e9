// The line on which QEMU itself is spoken to: one request, one answer, over a socket of its own.
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { until } from '../../agent/until.ts'

export interface Qmp {
  /** @throws Error with QEMU's words when it refuses */
  ask(execute: string, options?: object): Promise<unknown>
  end(): void
}

interface Reply {
  readonly return?: unknown
  readonly error?: { readonly desc: string }
}

/** A busy machine takes its time to start a program. */
export const patienceMs = 240_000

/** Waits until QEMU listens there. */
export async function openQmp(path: string): Promise<Qmp> {
  const socket = await until('QEMU to listen', () => tryConnect(path), patienceMs)
  const waiting: ((reply: Reply) => void)[] = []
  createInterface(socket).on('line', (line) => {
    const reply = JSON.parse(line) as Reply
    // Greetings and events are nobody's answer.
    if ('return' in reply || 'error' in reply) waiting.shift()?.(reply)
  })
  socket.on('error', () => {})

  async function ask(execute: string, options: object = {}): Promise<unknown> {
    const reply = new Promise<Reply>((resolve) => waiting.push(resolve))
    socket.write(`${JSON.stringify({ execute, arguments: options })}\n`)
    const { return: answer, error } = await reply
    if (error !== undefined) throw new Error(`${execute}: ${error.desc}`)
    return answer
  }

  await ask('qmp_capabilities')
  return { ask, end: () => socket.destroy() }
}

export function tryConnect(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket))
    socket.once('error', () => resolve(null))
  })
}
