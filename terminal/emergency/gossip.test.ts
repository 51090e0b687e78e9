// Boxes say an emergency on until everybody has heard it, over a net that loses much, without flooding one that loses nothing.
import { expect, it } from 'vitest'
import { heardSame, longestSpacingMs, news, type Rumour, spoken } from './gossip.ts'
import { againAfterMs, againWithinMs, pressed } from './trigger.ts'

/** So many boxes over a net that loses each datagram at each box with this chance, for a minute; the first has the news. */
function minute(boxes: number, lossPercent: number, random: () => number) {
  const rumours: (Rumour | null)[] = Array.from({ length: boxes }, (_, n) => (n === 0 ? news(0, 3_600_000) : null))
  let sent = 0
  let lastHeardMs = 0
  for (let nowMs = 0; nowMs <= 60_000; nowMs += 10) {
    for (let from = 0; from < boxes; from++) {
      const rumour = rumours[from]
      if (rumour == null || rumour.dueAtMs > nowMs) continue
      const next = spoken(rumour, nowMs, random())
      rumours[from] = next.rumour
      if (next.speaks === 'no') continue
      sent += 1
      for (let to = 0; to < boxes; to++) {
        if (to === from || random() * 100 < lossPercent) continue
        const known = rumours[to]
        rumours[to] = known == null ? news(nowMs, 3_600_000) : heardSame(known)
        if (known == null) lastHeardMs = nowMs
      }
    }
  }
  return { sent, lastHeardMs, know: rumours.filter((one) => one !== null).length }
}

/** The same chances for the same seed. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

it.each([2, 5, 20, 40])('%d boxes know it within two seconds although half of all datagrams are lost', (boxes) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { know, lastHeardMs } = minute(boxes, 50, chances(seed))
    expect(know).toBe(boxes)
    expect(lastHeardMs).toBeLessThanOrEqual(2_000)
  }
})

it('fifty boxes on a good net say it in a minute less than twice as often as four do', () => {
  expect(minute(50, 0, chances(1)).sent).toBeLessThan(2 * minute(4, 0, chances(1)).sent)
})

it('it is said for as long as it stands, at most four seconds apart, and not after', () => {
  let rumour: Rumour | null = news(0, 60_000)
  const times: number[] = []
  while (rumour !== null) {
    times.push(rumour.dueAtMs)
    rumour = spoken(rumour, rumour.dueAtMs, 1).rumour
  }
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0))
  expect(Math.max(...gaps)).toBe(longestSpacingMs)
  expect(times.at(-1)).toBeGreaterThan(60_000 - longestSpacingMs - 1)
  expect(times.at(-1)).toBeLessThanOrEqual(60_000)
})

it('one press warns; a second one after a moment, or one long one, declares; a bounce or a forgotten press does not', () => {
  const first = pressed(null, 'pressed', 0)
  expect(first.leadsTo).toBe('warning')
  expect(pressed(first.trigger, 'pressed', againAfterMs - 1).leadsTo).toBe('nothing')
  expect(pressed(first.trigger, 'pressed', againAfterMs).leadsTo).toBe('declaration')
  expect(pressed(first.trigger, 'pressed', againWithinMs).leadsTo).toBe('declaration')
  expect(pressed(first.trigger, 'pressed', againWithinMs + 1).leadsTo).toBe('warning')
  expect(pressed(null, 'held', 0).leadsTo).toBe('declaration')
})
