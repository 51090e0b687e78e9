// Working days are counted as the State Council's notices say, never guessed, and moved when a notice changes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, chinaNotices, datesBetween } from '../../../../tests/calendar/china.ts'
import { weekdayOf } from '../../../core/civil-time.ts'
import type { Notice } from './contract.ts'
import { afterWorkingDays, dayKind, dayOn } from './working-days.ts'

const china = calendarOf(chinaNotices)
const firstOf2020 = calendarOf(chinaNotices.slice(0, 1))
const inChina = (date: string) => dayKind(china, date)

const nextYear: Notice = {
  year: 2027,
  document: '测试通知',
  publishedOn: '2026-11-20',
  holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  workedDays: ['2026-12-26'],
}

describe('the n-th working day', () => {
  it.each([
    ['2020-08-28', 5, '2020-09-04'],
    ['2020-09-29', 5, '2020-10-13'],
    ['2020-01-22', 5, '2020-02-06'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-10-10', 1, '2026-10-12'],
  ])('from %s, the %i. one is %s', (date, n, last) => {
    expect(afterWorkingDays(inChina, date, n)).toEqual({ date: last })
  })

  it('was another in January 2020 until the holiday was prolonged', () => {
    expect(afterWorkingDays((date) => dayKind(firstOf2020, date), '2020-01-22', 5)).toEqual({ date: '2020-02-04' })
  })

  it('has exactly n working days between it and the start, itself included and the start not', () => {
    const start = fc.integer({ min: 0, max: 2_400 }).map((days) => datesBetween('2020-01-01', '2026-12-31')[days] ?? '')
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const found = afterWorkingDays(inChina, date, n)
        if ('unknownYear' in found) return expect(found.unknownYear).toBe(2027)
        const passed = datesBetween(date, found.date).slice(1)
        expect(passed.filter((day) => inChina(day) === 'working')).toHaveLength(n)
        expect(inChina(found.date)).toBe('working')
      }),
    )
  })

  it('may be years away', () => {
    const found = afterWorkingDays(inChina, '2020-01-01', 1_000)
    if ('unknownYear' in found) throw new Error('every year on the way has its notice')
    const passed = datesBetween('2020-01-02', found.date)
    expect(passed.filter((day) => inChina(day) === 'working')).toHaveLength(1_000)
  })

  it('is not guessed where a year has no notice: that year is named', () => {
    expect(afterWorkingDays(inChina, '2026-12-30', 1)).toEqual({ date: '2026-12-31' })
    expect(afterWorkingDays(inChina, '2026-12-30', 2)).toEqual({ unknownYear: 2027 })
    expect(afterWorkingDays(inChina, '2019-12-27', 1)).toEqual({ unknownYear: 2019 })
  })

  it('ends its search where nothing is ever worked', () => {
    expect(afterWorkingDays(() => 'off', '2026-01-01', 1)).toEqual({ unknownYear: 2027 })
  })
})

describe('a day', () => {
  it('of December is known by its own year’s notice, and by next year’s where that one names it', () => {
    const both = calendarOf([...chinaNotices, nextYear])
    expect([inChina('2026-12-31'), inChina('2026-12-26')]).toEqual(['working', 'off'])
    expect(dayOn(both, '2026-12-31')).toEqual({ kind: 'off', holiday: '元旦', by: 'notice' })
    expect(dayKind(both, '2026-12-26')).toBe('working')
    const nextOnly = calendarOf([nextYear])
    expect(dayKind(nextOnly, '2026-12-31')).toBe('off')
    expect(dayKind(nextOnly, '2026-12-30')).toBe('unknown')
  })

  it('of December that both years’ notices name is what next year’s says, which came later', () => {
    const own = {
      ...nextYear,
      year: 2026,
      workedDays: [],
      holidays: [{ name: '旧', from: '2026-12-26', to: '2026-12-27' }],
    }
    const both = calendarOf([own, nextYear])
    expect([dayKind(both, '2026-12-26'), dayKind(both, '2026-12-27')]).toEqual(['working', 'off'])
  })

  it('without notice is unknown, Sundays too, for a Sunday may be worked', () => {
    expect(weekdayOf('2027-01-10')).toBe(7)
    expect(dayOn(china, '2027-01-10')).toEqual({ kind: 'unknown', holiday: null, by: 'weekday' })
  })

  it('that the leaders declare is what they say, on a holiday, on a weekend and in a year without notice', () => {
    const reason = '暴雪'
    const declared = calendarOf(chinaNotices, [
      { date: '2026-10-01', kind: 'working', reason },
      { date: '2026-10-02', kind: 'off', reason },
      { date: '2026-11-24', kind: 'off', reason },
      { date: '2027-01-11', kind: 'working', reason },
    ])
    expect(dayOn(declared, '2026-10-01')).toEqual({ kind: 'working', holiday: null, by: 'leaders' })
    expect(dayOn(declared, '2026-10-02')).toEqual({ kind: 'off', holiday: '国庆节', by: 'leaders' })
    expect(dayOn(declared, '2026-11-24')).toEqual({ kind: 'off', holiday: null, by: 'leaders' })
    expect(dayOn(declared, '2027-01-11')).toEqual({ kind: 'working', holiday: null, by: 'leaders' })
  })
})
