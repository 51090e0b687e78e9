// The calendar of 2020 to 2026 against two collections that others made of the State Council's notices.
import chineseDays from 'chinese-days'
import { isWorkday } from 'chinese-workday'
import { expect, it } from 'vitest'
import { noticeFaults } from '../../hub/features/public/calendar/contract.ts'
import { dayKind, dayOn } from '../../hub/features/public/calendar/working-days.ts'
import { calendarOf, chinaNotices, datesBetween } from './china.ts'

const calendar = calendarOf(chinaNotices)
const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026]
const kindBy = (isWorked: (date: string) => boolean) => (date: string) => (isWorked(date) ? 'working' : 'off')

it('every year from 2020 to 2026 has a notice without a fault', () => {
  expect(Object.keys(calendar.notices).map(Number)).toEqual(years)
  expect(chinaNotices.flatMap(noticeFaults)).toEqual([])
})

it.each(years)('every day of %i is worked or off as chinese-days says', (year) => {
  const dates = datesBetween(`${year}-01-01`, `${year}-12-31`)
  const theirs = kindBy((date) => chineseDays.isWorkday(date))
  expect(dates.length).toBeGreaterThanOrEqual(365)
  expect(dates.filter((date) => dayKind(calendar, date) !== theirs(date))).toEqual([])
})

it('the first notice of 2020, before the holiday was prolonged, is what chinese-workday still says of every day', () => {
  const before = calendarOf(chinaNotices.slice(0, 1))
  const theirs = kindBy((date) => isWorkday(date))
  const dates = datesBetween('2020-01-01', '2020-12-31')
  expect(dates.filter((date) => dayKind(before, date) !== theirs(date))).toEqual([])
})

it('chinese-workday says the same of every day of 2021 to 2026 but one, on which it is mistaken', () => {
  const theirs = kindBy((date) => isWorkday(date))
  const dates = datesBetween('2021-01-01', '2026-12-31')
  // The notice for 2023 ends New Year on 2 January; the 3rd was a Tuesday and worked.
  expect(dates.filter((date) => dayKind(calendar, date) !== theirs(date))).toEqual(['2023-01-03'])
})

it('the days between the two notices of 2020 differ as the second one says: 31 January and 1 February became free', () => {
  const before = calendarOf(chinaNotices.slice(0, 1))
  const dates = datesBetween('2020-01-01', '2020-12-31')
  expect(dates.filter((date) => dayKind(before, date) !== dayKind(calendar, date))).toEqual([
    '2020-01-31',
    '2020-02-01',
  ])
})

it.each([
  ['2022-12-31', '元旦'],
  ['2020-02-02', '春节'],
  ['2025-10-06', '国庆节、中秋节'],
  ['2026-09-25', '中秋节'],
  ['2026-10-08', null],
])('%s is the holiday %s', (date, name) => {
  expect(dayOn(calendar, date).holiday).toBe(name)
})
