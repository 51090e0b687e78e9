// When a phone says that one's turn is near, and how patiently it asks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownTicket } from '#contract/queue/ticket'
import { askAgainMs, isOver, isSoon, queueing } from './queueing.ts'

type Ticket = NonNullable<KnownTicket['ticket']>

const known = (change: Partial<Ticket>, ratingCode: string | null = null): KnownTicket => ({
  hall: { name: '大厅', nameEn: 'Hall', timeZone: 'Asia/Shanghai', supervisionPhone: '12345' },
  ...{ asOf: '2026-11-23T02:32:00.000Z', ratingCode },
  ticket: {
    ...{ number: 'A012', seriesName: '社会保障', seriesNameEn: 'Social security', date: '2026-11-23' },
    ...{ state: 'waiting', takenAt: '2026-11-23T02:20:00.000Z', ahead: 12, minutes: null, window: null },
    ...{ calledAt: null, times: 0, slot: null, mayGiveBack: true, ratingCode },
    ...change,
  },
})
const shown = (change: Partial<Ticket>) => {
  const visit = queueing(known(change))
  if (visit === null) throw new Error('no number to show')
  return visit
}

describe('a number on the phone', () => {
  it.each([
    [4, false],
    [3, true],
    [0, true],
    [null, false],
  ])('with %s people before it is nearly called: %s', (ahead, soon) => {
    expect(isSoon(shown({ ahead }))).toBe(soon)
  })

  it('that is called is not nearly called any more', () => {
    expect(isSoon(shown({ state: 'called', ahead: 0 }))).toBe(false)
  })

  it('gives way to the rating when the service is done and may be rated', () => {
    expect(queueing(known({ state: 'done' }, 'inv_1'))).toBeNull()
    expect(queueing({ ...known({}, 'inv_1'), ticket: null })).toBeNull()
  })

  it('of a service that was rated, or was given back, is over', () => {
    expect(isOver(shown({ state: 'done' }))).toBe(true)
    expect(isOver(shown({ state: 'cancelled' }))).toBe(true)
    expect(isOver(shown({ state: 'noShow' }))).toBe(false)
  })

  it('is asked for every few seconds, and ever more slowly while nobody answers, but at least every 40 s', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const ms = askAgainMs(failures, chance)
        expect(ms).toBeGreaterThanOrEqual(3_750)
        expect(ms).toBeLessThanOrEqual(37_500)
        expect(askAgainMs(failures + 1, chance)).toBeGreaterThanOrEqual(ms)
      }),
    )
  })
})
