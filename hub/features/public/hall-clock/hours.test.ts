// What the hours, lunch duty and the calendar together say of a day and of a minute.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf, chinaNotices, datesBetween } from '../../../../tests/calendar/china.ts'
import { after, instantOf, nextMinute } from '../../../core/civil-time.ts'
import type { Site } from './contract.ts'
import { dayKindAt, holidayOn, hoursOn, nextOpening, nextTurnAt, phaseAt, spansOn } from './hours.ts'

const zone = 'Asia/Shanghai'
const china = calendarOf(chinaNotices)
const none = calendarOf([])
const centre: Site = {
  name: '测试政务服务中心',
  nameEn: 'Test hall',
  timeZone: zone,
  supervisionPhone: '0531-88000009',
  hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '13:30', to: weekday === 5 ? '16:00' : '17:00' },
    { weekday, from: '09:00', to: '12:00' },
  ]),
  lunchDuty: { from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'First-floor front desk' },
  workingDays: 'notices',
  workedWeekendAs: 5,
}
const weekly: Site = { ...centre, workingDays: 'weekly', lunchDuty: null }
const at = (date: string, time: string) => instantOf(zone, date, time)
const declared = (date: string, kind: 'working' | 'off') => calendarOf(chinaNotices, [{ date, kind, reason: '演练' }])

describe('the hours of a day', () => {
  it.each([
    ['a Monday', '2026-11-23', '09:00–12:00 13:30–17:00'],
    ['a Friday', '2026-11-27', '09:00–12:00 13:30–16:00'],
    ['a Saturday', '2026-11-28', ''],
    ['a holiday on a Thursday', '2026-10-01', ''],
    ['a worked Saturday, which has Friday’s hours here', '2026-10-10', '09:00–12:00 13:30–16:00'],
    ['a Monday of a year without notice', '2027-01-11', ''],
  ])('are on %s (%s) “%s”', (_what, date, hours) => {
    expect(hoursOn(centre, china, date)).toBe(hours)
  })

  it('are none on a day of rest, and not known where no notice tells', () => {
    expect(spansOn(centre, china, '2026-10-01')).toEqual([])
    expect(spansOn(centre, china, '2027-01-10')).toBeNull()
  })

  it('follow the leaders: closed in a storm, Friday’s hours on a Sunday, a year without notice opened day by day', () => {
    expect(hoursOn(centre, declared('2026-11-23', 'off'), '2026-11-23')).toBe('')
    expect(hoursOn(centre, declared('2026-11-29', 'working'), '2026-11-29')).toBe('09:00–12:00 13:30–16:00')
    expect(hoursOn(centre, declared('2027-01-11', 'working'), '2027-01-11')).toBe('09:00–12:00 13:30–17:00')
    expect(hoursOn(weekly, declared('2026-11-23', 'off'), '2026-11-23')).toBe('')
  })

  it('are the weekday’s own, on holidays too, where the hall does not follow the notices', () => {
    expect(hoursOn(weekly, china, '2026-10-01')).toBe('09:00–12:00 13:30–17:00')
    expect(hoursOn(weekly, none, '2027-01-11')).toBe('09:00–12:00 13:30–17:00')
    expect([holidayOn(centre, china, '2026-10-01'), holidayOn(weekly, china, '2026-10-01')]).toEqual(['国庆节', null])
  })

  it('on a Saturday of its own are kept, though a Saturday counts for no deadline', () => {
    const saturdays: Site = { ...centre, hours: [...centre.hours, { weekday: 6, from: '09:00', to: '12:00' }] }
    expect(hoursOn(saturdays, china, '2026-11-28')).toBe('09:00–12:00')
    expect(dayKindAt(saturdays, china, '2026-11-28')).toBe('off')
    expect(dayKindAt({ ...saturdays, workingDays: 'weekly' }, china, '2026-11-28')).toBe('working')
  })

  it('and the count of working days follow the leaders in a hall without calendar too', () => {
    expect(dayKindAt(weekly, declared('2026-11-23', 'off'), '2026-11-23')).toBe('off')
    expect(dayKindAt(weekly, declared('2026-11-28', 'working'), '2026-11-28')).toBe('working')
    expect(hoursOn(weekly, declared('2026-11-28', 'working'), '2026-11-28')).toBe('09:00–12:00 13:30–16:00')
  })
})

describe('the hall clock', () => {
  it.each([
    ['08:59', 'closed'],
    ['09:00', 'open'],
    ['11:59', 'open'],
    ['12:00', 'lunch'],
    ['13:19', 'lunch'],
    ['13:20', 'gap'],
    ['13:29', 'gap'],
    ['13:30', 'open'],
    ['16:59', 'open'],
    ['17:00', 'closed'],
  ])('says on a Monday at %s: %s', (time, phase) => {
    expect(phaseAt(centre, china, at('2026-11-23', time))).toBe(phase)
  })

  it('knows no lunch on a day of rest, and says gap all the time where there is no lunch duty', () => {
    expect(phaseAt(centre, china, at('2026-10-01', '12:30'))).toBe('closed')
    expect(phaseAt(weekly, china, at('2026-11-23', '12:30'))).toBe('gap')
  })

  it('says unknown from midnight to midnight where no notice tells, and open once the day is declared worked', () => {
    const day = '2027-01-11'
    for (const time of ['00:00', '10:00', '12:30', '23:59']) {
      expect(phaseAt(centre, china, at(day, time))).toBe('unknown')
    }
    expect(phaseAt(centre, declared(day, 'working'), at(day, '10:00'))).toBe('open')
    expect(phaseAt(centre, declared(day, 'off'), at(day, '10:00'))).toBe('closed')
  })

  const minutes = fc
    .record({ day: fc.integer({ min: 0, max: 2_600 }), minute: fc.integer({ min: 0, max: 1_439 }) })
    .map(({ day, minute }) => after('2020-01-01T00:00:00.000Z', (day * 1_440 + minute) * 60_000))
  const sites = fc.constantFrom(centre, weekly, { ...centre, timeZone: 'Europe/Berlin' })

  it('turns at no minute before the one at which it next looks', () => {
    fc.assert(
      fc.property(sites, minutes, (site, now) => {
        const next = nextTurnAt(site, china, now)
        const phase = phaseAt(site, china, now)
        expect(next > now).toBe(true)
        for (let minute = nextMinute(now); minute < next; minute = nextMinute(minute)) {
          if (phaseAt(site, china, minute) !== phase) throw new Error(`turned at ${minute}, looked again at ${next}`)
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('in the hour that clocks show twice, the hall clock never waits for what is over', () => {
  const night: Site = {
    ...weekly,
    timeZone: 'Europe/Berlin',
    hours: [{ weekday: 7, from: '02:30', to: '04:00' }],
  }
  // 02:15 for the second time.
  expect(nextTurnAt(night, none, '2026-10-25T01:15:00.000Z')).toBe('2026-10-25T01:16:00.000Z')
})

describe('the next opening', () => {
  it.each([
    ['before business', '2026-11-23', '07:00', '2026-11-23', '09:00'],
    ['at lunch', '2026-11-23', '12:30', '2026-11-23', '13:30'],
    ['in the evening', '2026-11-23', '17:00', '2026-11-24', '09:00'],
    ['before a weekend', '2026-11-27', '18:00', '2026-11-30', '09:00'],
    ['before National Day', '2026-09-30', '17:00', '2026-10-08', '09:00'],
    ['before a worked Saturday', '2026-10-09', '17:30', '2026-10-10', '09:00'],
  ])('%s (%s %s) is %s %s', (_when, date, time, opens, from) => {
    expect(nextOpening(centre, china, at(date, time))).toEqual({ date: opens, time: from })
  })

  it('is not named across days that no notice tells of', () => {
    expect(nextOpening(centre, china, at('2026-12-31', '17:00'))).toBeNull()
    expect(nextOpening(centre, china, at('2026-12-31', '12:00'))).toEqual({ date: '2026-12-31', time: '13:30' })
  })

  it('is none where the hall has no hours', () => {
    expect(nextOpening({ ...weekly, hours: [] }, none, at('2026-11-23', '12:00'))).toBeNull()
  })

  it('is always on a day with hours, and no day before it has any', () => {
    fc.assert(
      fc.property(fc.constantFrom(...datesBetween('2026-01-01', '2026-11-30')), (date) => {
        const opening = nextOpening(centre, china, at(date, '18:00'))
        if (opening === null) throw new Error('every year here has its notice')
        const [last, ...before] = datesBetween(date, opening.date).slice(1).reverse()
        expect(spansOn(centre, china, last ?? '')).not.toEqual([])
        for (const day of before) expect(spansOn(centre, china, day)).toEqual([])
      }),
    )
  })
})
