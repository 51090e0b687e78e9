// How long a leave is in the rulebook's terms, counted in the office hours of this hall and this year.
import { describe, expect, it } from 'vitest'
import type { Site } from '../../public/hall-clock/contract.ts'
import { approversOf, spanOf } from './span.ts'

const site: Site = {
  name: '测试政务服务中心',
  nameEn: 'Test hall',
  timeZone: 'Asia/Shanghai',
  supervisionPhone: '0531-88000009',
  hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '09:00', to: '12:00' },
    { weekday, from: '13:30', to: '17:00' },
  ]),
  lunchDuty: null,
  workingDays: 'notices',
  workedWeekendAs: 1,
}
const calendar = {
  notices: {
    '2026': {
      year: 2026,
      document: '国办发明电〔2025〕7号',
      publishedOn: '2025-11-04',
      holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
      workedDays: ['2026-10-10'],
      version: 1,
      takenAt: '2026-01-01T00:00:00.000Z',
    },
  },
  declared: {},
}

/** The span of a leave in the hall's own time, `2026-11-23 09:00`. */
function span(from: string, to: string, where: Site = site): string {
  const utc = (wall: string) => new Date(`${wall.replace(' ', 'T')}:00.000+08:00`).toISOString()
  return spanOf(where, calendar, utc(from), utc(to))
}

describe('a leave', () => {
  it.each([
    ['an hour', '2026-11-23 10:00', '2026-11-23 11:00', 'short'],
    ['a morning but its last minute', '2026-11-23 09:00', '2026-11-23 11:59', 'short'],
    ['an hour before and an hour after lunch', '2026-11-23 11:00', '2026-11-23 14:30', 'short'],
    ['the end of one day and the beginning of the next', '2026-11-23 16:00', '2026-11-24 10:00', 'short'],
    ['a morning', '2026-11-23 09:00', '2026-11-23 12:00', 'halfDay'],
    ['a morning with the lunch break', '2026-11-23 08:00', '2026-11-23 13:30', 'halfDay'],
    ['an afternoon, though it is longer than a morning', '2026-11-23 13:30', '2026-11-23 17:00', 'halfDay'],
    ['half of a morning and half of an afternoon', '2026-11-23 10:30', '2026-11-23 15:15', 'halfDay'],
    ['a morning and a minute', '2026-11-23 09:00', '2026-11-23 13:31', 'days'],
    ['a day', '2026-11-23 09:00', '2026-11-23 17:00', 'days'],
    ['two days and a half', '2026-11-23 09:00', '2026-11-25 12:00', 'days'],
    ['three days but a minute', '2026-11-23 09:01', '2026-11-25 17:00', 'days'],
    ['three days', '2026-11-23 09:00', '2026-11-25 17:00', 'long'],
    ['a fortnight', '2026-11-23 00:00', '2026-12-07 00:00', 'long'],
  ])('of %s is %s', (_what, from, to, expected) => {
    expect(span(from, to)).toBe(expected)
  })

  it('over a weekend counts the working days only', () => {
    expect(span('2026-11-20 09:00', '2026-11-23 17:00')).toBe('days')
    expect(span('2026-11-20 09:00', '2026-11-24 17:00')).toBe('long')
  })

  it('over a holiday counts what is worked before and after it, a worked Saturday among it', () => {
    expect(span('2026-09-30 09:00', '2026-10-08 17:00')).toBe('days')
    expect(span('2026-09-30 09:00', '2026-10-09 17:00')).toBe('long')
    expect(span('2026-10-09 09:00', '2026-10-10 17:00')).toBe('days')
  })

  it('needs none where no office hours lie in it', () => {
    expect(span('2026-11-21 09:00', '2026-11-22 17:00')).toBe('noOffice')
    expect(span('2026-11-23 12:00', '2026-11-23 13:30')).toBe('noOffice')
    expect(span('2026-11-23 17:00', '2026-11-24 09:00')).toBe('noOffice')
    expect(span('2000-01-01 09:00', '2099-01-01 09:00', { ...site, workingDays: 'weekly', hours: [] })).toBe('noOffice')
  })

  it('is not guessed where no notice tells', () => {
    expect(span('2026-12-31 09:00', '2027-01-04 17:00')).toBe('dayUnknown')
    expect(span('2026-12-28 09:00', '2027-01-04 17:00')).toBe('long')
  })

  it('of half of the hours is half a day where the day has no break', () => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }))
    expect(span('2026-11-23 09:00', '2026-11-23 12:59', { ...site, hours })).toBe('short')
    expect(span('2026-11-23 09:00', '2026-11-23 13:00', { ...site, hours })).toBe('halfDay')
    expect(span('2026-11-23 09:00', '2026-11-23 17:00', { ...site, hours })).toBe('days')
  })
})

it('the longer the leave, the higher the approval', () => {
  expect(approversOf).toEqual({
    short: ['serviceOffice'],
    halfDay: ['serviceOfficeHead'],
    days: ['leader', 'leader'],
    long: ['unitHead', 'centreHead'],
  })
})
