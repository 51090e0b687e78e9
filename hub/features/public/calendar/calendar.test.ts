// Notices come in versions, contradictions are refused, and a year that is wanted soon is named in time.
import { beforeEach, describe, expect, it } from 'vitest'
import { chinaNotices } from '../../../../tests/calendar/china.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import { dateAfter } from '../../../core/civil-time.ts'
import type { Notice } from './contract.ts'

interface Shown {
  notices: { year: number; version: number; holidays: Notice['holidays'] }[]
  declared: { date: string; kind: string }[]
  missingYear: number | null
}

let hall: Hall
const publish = (notice: unknown) => hall.tell({ name: 'calendar.publish', data: notice })
const declare = (date: string, kind: string, reason = '暴雪') =>
  hall.tell({ name: 'calendar.declare', data: { date, kind, reason } })
const withdraw = (date: string) => hall.tell({ name: 'calendar.withdraw', data: { date } })
const shown = () => hall.fact('office:main', 'calendar') as Shown
const [first2020, second2020] = chinaNotices
const of2026 = chinaNotices.at(-1) as Notice

beforeEach(() => {
  hall = createHall()
})

describe('a notice', () => {
  it('for a year that has one is its next version, and the version in force is the last', () => {
    expect([publish(first2020), publish(second2020)]).toEqual([null, null])
    expect(shown().notices.map(({ year, version }) => [year, version])).toEqual([[2020, 2]])
    expect(shown().notices[0]?.holidays[1]?.to).toBe('2020-02-02')
    expect(hall.events('calendar.published')).toMatchObject([{ version: 1 }, { version: 2, takenAt: hall.now() }])
  })

  it('that says the same as the one in force is refused, in whatever order it lists its days', () => {
    const turned = { ...of2026, workedDays: of2026.workedDays.toReversed(), holidays: of2026.holidays.toReversed() }
    expect([publish(of2026), publish(of2026), publish(turned)]).toEqual([null, 'calendar.same', 'calendar.same'])
    expect(publish({ ...of2026, document: '更正' })).toBe(null)
  })

  it('may be taken back by publishing the earlier one again, as a third version', () => {
    expect([publish(first2020), publish(second2020), publish(first2020)]).toEqual([null, null, null])
    expect(shown().notices[0]).toMatchObject({ version: 3 })
  })

  it.each([
    ['calendar.outsideYear', { workedDays: ['2027-01-02'] }],
    ['calendar.outsideYear', { holidays: [{ name: '元旦', from: '2025-11-30', to: '2025-12-01' }] }],
    ['calendar.notWeekend', { workedDays: ['2026-10-09'] }],
    ['calendar.contradicts', { workedDays: ['2026-10-03'] }],
  ])('is refused as %s when it holds %j', (code, change) => {
    expect(publish({ ...of2026, ...change })).toBe(code)
    expect(shown().notices).toEqual([])
  })

  it('may speak of the December before its year', () => {
    const holidays = [{ name: '元旦', from: '2025-12-31', to: '2026-01-02' }]
    expect(publish({ ...of2026, holidays, workedDays: ['2025-12-28'] })).toBe(null)
  })
})

describe('a declared day', () => {
  it('stands until it is taken back; saying the same again changes nothing', () => {
    expect([declare('2026-11-24', 'off'), declare('2026-11-24', 'off')]).toEqual([null, null])
    expect(hall.events('calendar.declared')).toHaveLength(1)
    expect([declare('2026-11-24', 'working'), withdraw('2026-11-24')]).toEqual([null, null])
    expect(shown().declared).toEqual([])
    expect(withdraw('2026-11-24')).toBe('calendar.notDeclared')
  })

  it('leaves the working state when 400 later ones are known', () => {
    for (let day = 0; day <= 400; day++) declare(dateAfter('2026-01-01', day), 'off')
    expect(shown().declared).toHaveLength(400)
    expect(shown().declared[0]?.date).toBe('2026-01-02')
  })
})

describe('the year that is missing', () => {
  const follow = (workingDays: 'notices' | 'weekly') =>
    hall.tell({
      name: 'hall.configure',
      data: { lunchDuty: null, workedWeekendAs: 1, ...smallHall[0]?.data, workingDays },
    })

  it('is named sixty days before it begins, and no more once its notice is there', () => {
    follow('notices')
    expect(shown().missingYear).toBe(2026)
    publish(of2026)
    expect(shown().missingYear).toBe(2027)
    publish({
      ...of2026,
      year: 2027,
      holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      workedDays: [],
    })
    expect(shown().missingYear).toBe(null)
  })

  it('is not named before, nor where the hall has no calendar to follow', () => {
    publish(of2026)
    expect(shown().missingYear).toBe(null)
    const earlier = createHall()
    earlier.pass(-25 * 86_400_000)
    hall = earlier
    follow('notices')
    publish(of2026)
    // Thursday 29 October: sixty days later it is 28 December.
    expect([hall.now().slice(0, 10), shown().missingYear]).toEqual(['2026-10-29', null])
  })
})
