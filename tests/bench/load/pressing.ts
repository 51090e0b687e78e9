// Presses at a rate or as fast as answers come, each with its times to the acknowledgement and to the last screen.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Screens } from './screens.ts'
import type { Sender } from './sender.ts'
import type { Report } from './words.ts'

/** What is not acknowledged or shown so long after the last press is missing; 10 s. */
const graceMs = 10_000

/** Presses open loop: the next one is due whether or not the last was answered. */
export async function pressAt(
  senders: readonly Sender[],
  screens: Screens,
  perSecond: number,
  seconds: number,
): Promise<Report> {
  const acked: number[] = []
  const shown: number[] = []
  const pending = new Map<string, { readonly count: number; readonly at: number }[]>()
  const counts = new Map(senders.map(({ windowId }) => [windowId, screens.shownAt(windowId)]))
  const isWatched = (windowId: string) => Number.isFinite(counts.get(windowId) ?? Infinity)
  let presses = 0
  let answered = 0

  screens.onShown = (windowId) => {
    const waiting = pending.get(windowId)
    if (waiting === undefined || waiting.length === 0) return
    const reached = screens.shownAt(windowId)
    while (waiting[0] !== undefined && waiting[0].count <= reached) {
      shown.push(performance.now() - waiting[0].at)
      waiting.shift()
    }
  }

  async function visit(sender: Sender): Promise<void> {
    const { windowId } = sender
    await sender.finish()
    const at = performance.now()
    if (isWatched(windowId)) {
      const count = (counts.get(windowId) ?? 0) + 1
      counts.set(windowId, count)
      const waiting = pending.get(windowId) ?? []
      pending.set(windowId, waiting)
      waiting.push({ count, at })
    }
    presses += 1
    await sender.press()
    acked.push(performance.now() - at)
    answered += 1
  }

  const beganAt = performance.now()
  const everyMs = (1_000 * senders.length) / perSecond
  const visits = senders.map(async (sender, index) => {
    for (let turn = 0; ; turn++) {
      const dueAt = beganAt + everyMs * (turn + index / senders.length)
      if (dueAt - beganAt >= seconds * 1_000) return
      await sleep(Math.max(0, dueAt - performance.now()))
      await visit(sender)
    }
  })
  await Promise.all(visits)
  const endsAt = performance.now() + graceMs
  const left = () => [...pending.values()].reduce((sum, waiting) => sum + waiting.length, 0)
  while (left() > 0 && performance.now() < endsAt) await sleep(20)
  return { acked, shown, presses, missing: presses - answered + left(), tookMs: performance.now() - beganAt }
}

/** Presses closed loop: each box keeps `inFlight` visits under way. */
export async function flood(senders: readonly Sender[], seconds: number, inFlight: number): Promise<Report> {
  const beganAt = performance.now()
  const endsAt = beganAt + seconds * 1_000
  let presses = 0
  let answered = 0
  const lanes = senders.flatMap((sender) =>
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < endsAt) {
        // Both reports go at once: a box does not wait for the hub before it takes the next press.
        const visit = [sender.finish(), sender.press()]
        presses += 1
        await Promise.all(visit)
        answered += 1
      }
    }),
  )
  await Promise.race([Promise.all(lanes), sleep(seconds * 1_000 + graceMs)])
  return { acked: [], shown: [], presses, missing: presses - answered, tookMs: performance.now() - beganAt }
}
