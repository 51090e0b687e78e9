// Deadlines in working days end with business, not at midnight, and wait where a year has no notice.
import { describe, expect, it } from 'vitest'
import { calendarOf, chinaNotices } from '../../../../tests/calendar/china.ts'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import { site as siteShape } from './contract.ts'
import { dueAfterWorkingDays, endOfBusinessOn } from './due.ts'

const china = calendarOf(chinaNotices)
const centre = siteShape.parse({ ...smallHall[0]?.data, workingDays: 'notices' })
const noon = '2026-02-12T04:00:00.000Z'

describe('the end of business', () => {
  it('is when the last hours of the day end, in Greenwich time', () => {
    expect(endOfBusinessOn(centre, china, '2026-11-23')).toBe('2026-11-23T09:00:00.000Z')
  })

  it('is midnight on a day without hours, and unknown where no notice tells', () => {
    expect(endOfBusinessOn(centre, china, '2026-10-01')).toBe('2026-10-01T16:00:00.000Z')
    expect(endOfBusinessOn(centre, china, '2027-01-04')).toBeNull()
  })
})

describe('five working days', () => {
  it('from 12 February 2026, over the Spring Festival and its worked Saturday, end on the 26th at 17:00', () => {
    expect(dueAfterWorkingDays(centre, china, noon, 5)).toBe('2026-02-26T09:00:00.000Z')
  })

  it('begin with the hall’s own date: one minute after its midnight is the next day', () => {
    expect(dueAfterWorkingDays(centre, china, '2026-11-23T15:59:00.000Z', 1)).toBe('2026-11-24T09:00:00.000Z')
    expect(dueAfterWorkingDays(centre, china, '2026-11-23T16:00:00.000Z', 1)).toBe('2026-11-25T09:00:00.000Z')
  })

  it('are longer by a day that the leaders declare off', () => {
    const storm = calendarOf(chinaNotices, [{ date: '2026-11-25', kind: 'off', reason: '暴雪' }])
    expect(dueAfterWorkingDays(centre, china, '2026-11-23T04:00:00.000Z', 5)).toBe('2026-11-30T09:00:00.000Z')
    expect(dueAfterWorkingDays(centre, storm, '2026-11-23T04:00:00.000Z', 5)).toBe('2026-12-01T09:00:00.000Z')
  })

  it('have no end yet when they reach into a year without notice', () => {
    expect(dueAfterWorkingDays(centre, china, '2026-12-30T04:00:00.000Z', 1)).toBe('2026-12-31T09:00:00.000Z')
    expect(dueAfterWorkingDays(centre, china, '2026-12-30T04:00:00.000Z', 5)).toBeNull()
  })

  it('are days with hours where the hall follows its week: a holiday counts', () => {
    const weekly = { ...centre, workingDays: 'weekly' as const }
    expect(dueAfterWorkingDays(weekly, calendarOf([]), '2026-09-30T04:00:00.000Z', 1)).toBe('2026-10-01T09:00:00.000Z')
  })
})
