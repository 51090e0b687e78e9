// One command and its one answer: a repeat carries the same id, so that a lost answer never becomes a second deed.
import { commonRefusal, type Outcome, outcome } from '#wire/errors'
import type { LinkSocket } from './link-socket.ts'
import { randomHex } from './random-hex.ts'

/** How long one try waits for its answer, and how many tries are made. */
const patienceMs = 5_000
const tries = 3

/** Sends a command until it is answered; `unreachable` when nobody answers three times. */
export async function ask(socket: LinkSocket, name: string, data: unknown): Promise<Outcome> {
  const id = randomHex(16)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const answer = await once(socket, { id, name, data })
    if (answer !== null) return answer
  }
  return { accepted: false, refusal: commonRefusal('unreachable', {}) }
}

function once(socket: LinkSocket, request: { id: string; name: string; data: unknown }): Promise<Outcome | null> {
  return new Promise((resolve) => {
    socket.timeout(patienceMs).emit('command', request, (failure, raw) => {
      const parsed = outcome.safeParse(raw)
      resolve(failure === null && parsed.success ? parsed.data : null)
    })
  })
}
