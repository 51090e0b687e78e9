// A screen that was late, asleep or reconnected must end with the same view as one that never left.
import { describe, expect, it } from 'vitest'
import type { View } from '#wire/view'
import { received, renewed } from './view-cache.ts'

const view = (epoch: number, revision: number): View => ({
  key: 'panel:w1',
  epoch,
  revision,
  asOf: '2026-11-23T02:32:00.000Z',
  facts: {},
})
const held = received(null, { view: view(2, 5), ageMs: 0 }, 1_000)

describe('a view that comes in', () => {
  it.each([
    ['a higher revision replaces', 2, 6, [2, 6]],
    ['a higher epoch replaces, whatever its revision', 3, 0, [3, 0]],
    ['an older revision is old news', 2, 4, [2, 5]],
    ['an older epoch is old news, whatever its revision', 1, 99, [2, 5]],
  ])('%s', (_name, epoch, revision, expected) => {
    const next = received(held, { view: view(epoch, revision), ageMs: 0 }, 2_000)
    expect([next.view.epoch, next.view.revision]).toEqual(expected)
  })

  it('is as old as its relay says', () => {
    expect(received(null, { view: view(1, 1), ageMs: 400 }, 1_000).vouchedAtMs).toBe(600)
  })

  it('vouches again when it is the one in hand, and spans still count from its first receipt', () => {
    const again = received(held, { view: view(2, 5), ageMs: 100 }, 9_000)
    expect(again).toMatchObject({ vouchedAtMs: 8_900, countedFromMs: 1_000 })
  })

  it('never makes a fact older than it was known to be', () => {
    expect(received(held, { view: view(2, 5), ageMs: 60_000 }, 2_000).vouchedAtMs).toBe(1_000)
  })

  it('changes nothing at all when it is old news', () => {
    expect(received(held, { view: view(2, 4), ageMs: 0 }, 2_000)).toBe(held)
  })
})

describe('a renewal', () => {
  const renewal = (epoch: number, revision: number) => ({ epoch, revisions: { 'panel:w1': revision }, ageMs: 50 })

  it('vouches for the view in hand', () => {
    expect(renewed(held, 'panel:w1', renewal(2, 5), 5_000)).toMatchObject({ vouchedAtMs: 4_950 })
  })
  it.each([
    ['a revision that never came', 2, 6],
    ['an epoch that never came', 3, 0],
  ])('that names %s asks to watch again', (_name, epoch, revision) => {
    expect(renewed(held, 'panel:w1', renewal(epoch, revision), 5_000)).toBe('missing')
  })
  it('for a screen that holds nothing yet asks to watch again', () => {
    expect(renewed(null, 'panel:w1', renewal(1, 0), 5_000)).toBe('missing')
  })
  it('of an older revision vouches for nothing', () => {
    expect(renewed(held, 'panel:w1', renewal(2, 4), 5_000)).toBeNull()
  })
  it('that does not name the view vouches for nothing', () => {
    expect(renewed(held, 'board:main', renewal(2, 5), 5_000)).toBeNull()
  })
})
