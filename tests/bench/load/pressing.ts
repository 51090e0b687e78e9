// Deeds at a rate or as fast as answers come, each with its times to the acknowledgement and to the last screen.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Deed } from '../deeds.ts'
import type { Screens } from './screens.ts'
import type { Sender } from './sender.ts'
import type { Answer, OrderTo } from './words.ts'

/** What is not acknowledged or shown so long after the last deed is missing; 10 s. */
const graceMs = 10_000

/**
 * Each box has one visitor after the other, due by the clock. Who cannot keep up makes fewer in the time, and each of those
 * that were made is waited for.
 */
export async function pressAt(
  deed: Deed,
  senders: readonly Sender[],
  screens: Screens,
  { perSecond, seconds }: Pick<OrderTo<'press'>, 'perSecond' | 'seconds'>,
): Promise<Answer> {
  const acked: number[] = []
  const shown: number[] = []
  const pending = new Map<string, { readonly count: number; readonly at: number }[]>()
  const counts = new Map(senders.map(({ windowId }) => [deed.viewOf(windowId), screens.shownOn(deed.viewOf(windowId))]))
  let done = 0

  screens.onShown = (key) => {
    const waiting = pending.get(key)
    if (waiting === undefined || waiting.length === 0) return
    const reached = screens.shownOn(key)
    while (waiting[0] !== undefined && waiting[0].count <= reached) {
      shown.push(performance.now() - waiting[0].at)
      waiting.shift()
    }
  }

  function watch(key: string, at: number): void {
    const count = (counts.get(key) ?? Infinity) + 1
    // A view that no screen shows is at infinity.
    if (!Number.isFinite(count)) return
    counts.set(key, count)
    const waiting = pending.get(key) ?? []
    pending.set(key, waiting)
    waiting.push({ count, at })
  }

  async function carryOut(sender: Sender): Promise<void> {
    const said = deed.reports(sender.windowId, sender.deviceId)
    for (const report of said.slice(0, -1)) await sender.send(report)
    const at = performance.now()
    watch(deed.viewOf(sender.windowId), at)
    done += 1
    const [measured = said[0]] = said.slice(-1)
    await sender.send(measured)
    acked.push(performance.now() - at)
  }

  const beganAt = performance.now()
  const everyMs = (1_000 * senders.length) / perSecond
  const boxes = senders.map(async (sender, index) => {
    for (let turn = 0; ; turn++) {
      const dueAt = beganAt + everyMs * (turn + index / senders.length)
      if (dueAt - beganAt >= seconds * 1_000) return
      await sleep(Math.max(0, dueAt - performance.now()))
      if (performance.now() - beganAt >= seconds * 1_000) return
      await carryOut(sender)
    }
  })
  await Promise.race([Promise.all(boxes), sleep(seconds * 1_000 + graceMs, undefined, { ref: false })])
  const tookMs = performance.now() - beganAt
  const endsAt = performance.now() + graceMs
  const left = () => [...pending.values()].reduce((sum, waiting) => sum + waiting.length, 0)
  while (left() > 0 && performance.now() < endsAt) await sleep(20)
  screens.onShown = () => {}
  return { acked, shown, done, missing: done - acked.length + left(), tookMs }
}

/** Closed loop: each box keeps `inFlight` deeds under way. */
export async function flood(
  deed: Deed,
  senders: readonly Sender[],
  { seconds, inFlight }: OrderTo<'flood'>,
): Promise<Answer> {
  const beganAt = performance.now()
  const endsAt = beganAt + seconds * 1_000
  let done = 0
  let answered = 0
  const lanes = senders.flatMap((sender) =>
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < endsAt) {
        // All reports go at once: a box does not wait for the hub before it takes the next press.
        const said = deed.reports(sender.windowId, sender.deviceId).map((report) => sender.send(report))
        done += 1
        await Promise.all(said)
        answered += 1
      }
    }),
  )
  await Promise.race([Promise.all(lanes), sleep(seconds * 1_000 + graceMs, undefined, { ref: false })])
  return { acked: [], shown: [], done, missing: done - answered, tookMs: performance.now() - beganAt }
}
