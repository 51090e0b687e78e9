// Boards of a group turn their pages together, whatever their own clocks say and however slow their wire is.
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import type { View } from '#wire/view'
import { received } from '../../hub/client/view-cache.ts'
import { nowOf } from './live.ts'
import { pageAt } from './pages.ts'

afterEach(() => void vi.useRealTimers())

const asOfMs = Date.parse('2026-11-23T02:32:00.000Z')
const view: View = { key: 'board:main', epoch: 1, revision: 1, asOf: new Date(asOfMs).toISOString(), facts: {} }
const list = ['a', 'b', 'c', 'd', 'e']
const turnMs = 8_000

/** A wall computer: how wrong its clock is, when its page was opened, and how long the view was on its way. */
const glass = fc.record({
  wrongMs: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  openedMs: fc.integer({ min: 0, max: 90_000_000 }),
  wireMs: fc.integer({ min: 0, max: 300 }),
})
type Glass = typeof glass extends fc.Arbitrary<infer G> ? G : never

/** The page on a glass so long after the hub made the view. */
function pageOn({ wrongMs, openedMs, wireMs }: Glass, laterMs: number): number {
  vi.useFakeTimers({ now: asOfMs + laterMs + wrongMs })
  const held = received(null, { view, ageMs: 0 }, openedMs + wireMs)
  return pageAt(list, 1, () => 1, turnMs, nowOf(held, openedMs + laterMs).at).page
}

it('two glasses whose clocks are minutes apart show the same page, but for the moment a view takes to reach them', () => {
  fc.assert(
    fc.property(glass, glass, fc.integer({ min: 1_000, max: 3_600_000 }), (one, other, laterMs) => {
      const sinceTurnMs = (asOfMs + laterMs) % turnMs
      fc.pre(sinceTurnMs >= Math.max(one.wireMs, other.wireMs))
      expect(pageOn(one, laterMs)).toBe(pageOn(other, laterMs))
    }),
  )
})

it('a page is that of the hub’s own clock', () => {
  const late = { wrongMs: 1_234_567, openedMs: 5_000, wireMs: 0 }
  const at = (laterMs: number) => pageAt(list, 1, () => 1, turnMs, new Date(asOfMs + laterMs).toISOString()).page
  for (const laterMs of [0, 7_999, 8_000, 40_000, 1_000_000]) expect(pageOn(late, laterMs)).toBe(at(laterMs))
})
