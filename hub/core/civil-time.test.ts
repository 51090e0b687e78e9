// The clock on the wall of the hall: its date, time and weekday, also where clocks are changed twice a year.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, civilTime, dateAfter, instantOf, msBetween, nextAt, nextMinute, weekdayOf } from './civil-time.ts'

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

describe('the instant of a wall-clock time', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23', '09:00', '2026-11-23T01:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-23', '24:00', '2026-11-23T16:00:00.000Z'],
    ['America/St_Johns', '2026-07-01', '00:00', '2026-07-01T02:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', '09:00', '2026-11-22T19:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, instant) => {
    expect(instantOf(zone, date, time)).toBe(instant)
  })

  it('leads back to what the wall showed, unless clocks go back within the hour', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Auckland', 'UTC')
    fc.assert(
      fc.property(zones, anyInstant, (zone, instant) => {
        const wall = civilTime(zone, instant)
        const found = instantOf(zone, wall.date, wall.time)
        expect(civilTime(zone, found)).toEqual(wall)
        const minute = after(nextMinute(instant), -60_000)
        expect([0, 3_600_000]).toContain(msBetween(found, minute))
      }),
    )
  })
})

it('a date moved by days and back is the same date, over leap days and years', () => {
  expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dateAfter('2027-01-01', -1)).toBe('2026-12-31')
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: -4_000, max: 4_000 }), (instant, days) => {
      const date = instant.slice(0, 10)
      expect(dateAfter(dateAfter(date, days), -days)).toBe(date)
    }),
  )
})
