// Each fact ages by its own lease: a called number goes stale sooner than a name.
import { expect, it } from 'vitest'
import { freshnessOf } from './freshness.ts'

const facts = { activity: { leaseMs: 60_000 }, window: { leaseMs: 86_400_000 } }

it.each([
  ['fresh at receipt', 0, false],
  ['fresh to the last moment of its lease', 60_000, false],
  ['stale one millisecond later', 60_001, true],
])('a fact is %s', (_name, ageMs, isStale) => {
  expect(freshnessOf(facts, 1_000, 1_000 + ageMs).activity).toEqual({ isStale, ageMs })
})

it('one fact of a view may be stale while another is not', () => {
  const freshness = freshnessOf(facts, 0, 3_600_000)
  expect([freshness.activity.isStale, freshness.window.isStale]).toEqual([true, false])
})

it('an age is never negative', () => {
  expect(freshnessOf(facts, 500, 100).window.ageMs).toBe(0)
})
