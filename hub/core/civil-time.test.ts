// The clock on the wall of the hall: its date, time and weekday, also where clocks are changed twice a year.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, civilTime, msBetween, nextAt, nextMinute, weekdayOf } from './civil-time.ts'

const anyInstant = fc
  .date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2100-01-01T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('the wall of the hall', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23T01:00:00.000Z', '2026-11-23', '09:00', 1],
    ['Asia/Shanghai', '2026-11-22T15:59:59.999Z', '2026-11-22', '23:59', 7],
    ['Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23', '00:00', 1],
    ['Asia/Shanghai', '2028-02-28T16:00:00.000Z', '2028-02-29', '00:00', 2],
    ['Asia/Urumqi', '2026-11-23T01:00:00.000Z', '2026-11-23', '07:00', 1],
    ['Asia/Kathmandu', '2026-11-22T18:15:00.000Z', '2026-11-23', '00:00', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 7],
    ['Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 7],
    ['UTC', '2026-12-31T23:59:00.000Z', '2026-12-31', '23:59', 4],
  ])('in %s at %s shows %s %s, weekday %i', (zone, instant, date, time, weekday) => {
    expect(civilTime(zone, instant)).toEqual({ date, time, weekday })
  })

  it('shows the next minute one minute after a whole minute, and never the same instant', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const next = nextMinute(instant)
        expect(next.endsWith(':00.000Z')).toBe(true)
        expect(msBetween(instant, next)).toBeGreaterThan(0)
        expect(msBetween(instant, next)).toBeLessThanOrEqual(60_000)
      }),
    )
  })

  it('shows a time of day again within two days, also when a change of clocks skips it', () => {
    expect(nextAt('Asia/Shanghai', '03:00', '2026-11-22T19:00:00.000Z')).toBe('2026-11-23T19:00:00.000Z')
    expect(nextAt('Asia/Shanghai', '03:00', '2026-11-22T18:59:59.000Z')).toBe('2026-11-22T19:00:00.000Z')
    expect(nextAt('Europe/Berlin', '02:30', '2026-03-28T12:00:00.000Z')).toBe('2026-03-30T00:30:00.000Z')
  })
})

it('weekdays follow each other, Monday after Sunday', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const [today, tomorrow] = [instant, after(instant, 86_400_000)].map((at) => weekdayOf(at.slice(0, 10)))
      expect(tomorrow).toBe(((today ?? 0) % 7) + 1)
    }),
  )
})

it('a span added and measured is the same span', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -1e9, max: 1e9 }), (instant, span) => {
      expect(msBetween(instant, after(instant, span))).toBe(span)
    }),
  )
})
