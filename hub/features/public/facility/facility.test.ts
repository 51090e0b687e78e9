// The nursing room: open by its own hours, closed on days of rest, free or in use as somebody of the staff has seen it.
import { beforeEach, describe, expect, it } from 'vitest'
import { calendarOf, chinaNotices } from '../../../../tests/calendar/china.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import { instantOf } from '../../../core/civil-time.ts'
import { site as siteShape } from '../hall-clock/contract.ts'
import { type Facility, facility as facilityShape } from './contract.ts'
import { hoursSayAt, nextTurnAt, spansOn } from './hours.ts'

const hourMs = 3_600_000
const room: Facility = facilityShape.parse({
  ...{ facilityId: 'nursing-room', kind: 'nursingRoom', name: '母婴室', nameEn: 'Nursing room' },
  ...{ place: '一楼', placeEn: 'First floor' },
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
})

let hall: Hall
const set = (state: string) => hall.tell({ name: 'facility.set', data: { facilityId: 'nursing-room', state } })
const shown = () => (hall.fact('kiosk:box-1', 'facilities') as { state: string; hoursToday: string }[])[0]

beforeEach(() => {
  hall = createHall()
  hall.tell({ name: 'facilities.publish', data: { facilities: [room] } })
})

describe('the nursing room', () => {
  it('is free from nine on a working day, and the kiosk says its hours', () => {
    hall.ring()
    expect(shown()).toMatchObject({ state: 'free', hoursToday: '09:00–17:00' })
  })

  it('is as the staff have seen it, on boards, kiosks and desks alike', () => {
    hall.ring()
    expect(set('inUse')).toBeNull()
    for (const key of ['board:main', 'kiosk:box-1', 'desk:w1'] as const) {
      expect(hall.fact(key, 'facilities')).toMatchObject([{ state: 'inUse', since: hall.now() }])
    }
    expect(set('free')).toBeNull()
    expect(shown()).toMatchObject({ state: 'free' })
  })

  it('closes at five, whoever was said to be in it, and nobody opens it after hours', () => {
    hall.ring()
    set('inUse')
    hall.pass(8 * hourMs)
    hall.ring()
    expect(shown()).toMatchObject({ state: 'closed' })
    expect(set('free')).toBe('facility.outsideHours')
  })

  it('that was closed by hand stays closed until the next morning, also over a restart', () => {
    hall.ring()
    expect(set('closed')).toBeNull()
    hall.pass(2 * hourMs)
    hall.ring()
    hall.restart()
    expect(shown()).toMatchObject({ state: 'closed' })
    hall.pass(6 * hourMs)
    hall.ring()
    hall.pass(16 * hourMs)
    hall.ring()
    expect(shown()).toMatchObject({ state: 'free' })
  })

  it('is not known by another name', () => {
    expect(hall.tell({ name: 'facility.set', data: { facilityId: 'sauna', state: 'free' } })).toBe('notFound')
  })
})

describe('its hours', () => {
  const site = siteShape.parse({ ...(smallHall[0]?.data as object), workingDays: 'notices', workedWeekendAs: 3 })
  const calendar = calendarOf(chinaNotices)

  it('rest on holidays, and on worked weekends unless the hall has said otherwise', () => {
    // 2026-10-10 is a worked Saturday, 2026-10-01 a holiday.
    expect(spansOn(room, site, calendar, '2026-10-10')).toEqual([])
    const also: Facility = { ...room, workedWeekends: 'open' }
    expect(spansOn(also, site, calendar, '2026-10-10')).toEqual([{ from: '09:00', to: '17:00' }])
    expect(spansOn(also, site, calendar, '2026-10-01')).toEqual([])
  })

  it('begin and end on the minute, and never stand still', () => {
    const at = (time: string) => instantOf(site.timeZone, '2026-11-23', time)
    expect(hoursSayAt(room, site, calendar, at('08:59'))).toBe('outside')
    expect(hoursSayAt(room, site, calendar, at('09:00'))).toBe('within')
    expect(hoursSayAt(room, site, calendar, at('17:00'))).toBe('outside')
    expect(nextTurnAt(room, site, calendar, at('08:59'))).toBe(at('09:00'))
    expect(nextTurnAt(room, site, calendar, at('09:00'))).toBe(at('17:00'))
    expect(nextTurnAt(room, site, calendar, at('17:00'))).toBe(at('24:00'))
  })
})
