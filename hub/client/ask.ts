// One command and its one answer: a repeat carries the same id, so that a lost answer never becomes a second deed.
import { type Outcome, outcome, type Refusal } from '#wire/errors'
import type { LinkSocket } from './link.ts'

/** How long one try waits for its answer, and how many tries are made. */
const patienceMs = 5_000
const tries = 3

/** Nobody answered: it may have been done or not, so the words promise neither. */
const unreachable: Refusal = {
  code: 'unreachable',
  message: { zh: '暂时连接不上，未能确认是否成功', en: 'No connection: it is not known whether this was done' },
  data: {},
}

/** Sends a command until it is answered; `unreachable` when nobody answers three times. */
export async function ask(socket: LinkSocket, name: string, data: unknown): Promise<Outcome> {
  const id = newId()
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const answer = await once(socket, { id, name, data })
    if (answer !== null) return answer
  }
  return { accepted: false, refusal: unreachable }
}

function once(socket: LinkSocket, request: { id: string; name: string; data: unknown }): Promise<Outcome | null> {
  return new Promise((resolve) => {
    socket.timeout(patienceMs).emit('command', request, (failure, raw) => {
      const parsed = outcome.safeParse(raw)
      resolve(failure === null && parsed.success ? parsed.data : null)
    })
  })
}

/** 32 hex digits. `crypto.randomUUID` exists only on localhost and TLS, and panels may be on neither. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
