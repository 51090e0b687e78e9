// The hall's wall and the world's clock agree, in both directions, also where clocks are changed.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateOf, dayFace, daysAfter, instantOf, localOf, weekdayOf } from './hall-time.ts'

it.each([
  ['2026-11-24T09:00', 'Asia/Shanghai', '2026-11-24T01:00:00.000Z'],
  ['2026-01-01T00:00', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
  ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ['2026-10-25T12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
  ['2026-11-24T09:00', '', '2026-11-24T09:00:00.000Z'],
])('%s on the wall in %s is %s', (local, zone, at) => {
  expect(instantOf(local, zone)).toBe(at)
  expect(localOf(at, zone)).toBe(local)
  expect(dateOf(at, zone)).toBe(local.slice(0, 10))
})

it.each(['', '2026-11-24', '2026-13-41T99:00', 'soon'])('"%s" is no time', (text) => {
  expect(instantOf(text, 'Asia/Shanghai')).toBeNull()
})

it('every minute of the hall comes back from the world', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 366 * 30 }).map((n) => new Date(n * 60_000 + 9.5e11).toISOString())
  fc.assert(
    fc.property(minute, fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'UTC'), (at, zone) => {
      expect(instantOf(localOf(at, zone), zone)).toBe(`${at.slice(0, 16)}:00.000Z`)
    }),
  )
})

it('a date is read with its weekday, in both languages', () => {
  expect(dayFace('2026-11-30', 'zh')).toBe('11月30日 星期一')
  expect(dayFace('2026-11-30', 'en')).toBe('Mon 30 Nov')
})

it('days and weekdays are counted across months and years', () => {
  expect([daysAfter('2026-12-31', 1), daysAfter('2024-02-28', 1), daysAfter('2026-03-01', -1)]).toEqual([
    '2027-01-01',
    '2024-02-29',
    '2026-02-28',
  ])
  expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
})
