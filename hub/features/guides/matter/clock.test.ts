// The last day of a matter as the rules have it: units kept apart, the first day not counted, pauses added, holidays and worked weekends heeded.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chinaNotices } from '../../../../tests/calendar/china.ts'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { dateAfter } from '../../../core/civil-time.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import { hallClockContract, type Site } from '../../public/hall-clock/contract.ts'
import { type Clockwork, handsOf, lightAt, monthsAfter, nextTurn } from './clock.ts'
import type { Gap, Period } from './contract.ts'

const site = { ...(createHall().state(hallClockContract).site as Site), workingDays: 'notices' as const }
const notices = Object.fromEntries(
  chinaNotices.map((notice) => [notice.year, { ...notice, version: 1, takenAt: '2020-01-01T00:00:00.000Z' }]),
)
const times = { site, calendar: { notices, declared: {} } satisfies Calendar }

const workingDays = (count: number): Period => ({ count, unit: 'workingDay' })

function begun(date: string, period: Period, pauses: Clockwork['pauses'] = []): Clockwork {
  return { openedAt: `${date}T02:00:00.000Z`, date, period, startedOn: date, pauses }
}

const lastDay = (clock: Clockwork, of = times) => handsOf(clock, of).dueAt?.slice(0, 10) ?? null
const paused = (from: string, to: string | null) => ({ from, to, reason: '专家评审' })

describe('the last day', () => {
  it.each([
    ['2020-08-28', 5, '2020-09-04'],
    ['2020-09-29', 5, '2020-10-13'],
    ['2020-01-22', 5, '2020-02-06'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-10-10', 1, '2026-10-12'],
  ])('of a matter accepted on %s with %i working days is %s', (date, count, expected) => {
    expect(lastDay(begun(date, workingDays(count)))).toBe(expected)
  })

  it('ends when business ends, and a day is not a working day', () => {
    expect(handsOf(begun('2026-11-23', { count: 3, unit: 'day' }), times).dueAt).toBe('2026-11-26T09:00:00.000Z')
    expect(lastDay(begun('2026-11-26', { count: 3, unit: 'day' }))).toBe('2026-11-30')
    expect(lastDay(begun('2026-11-26', workingDays(3)))).toBe('2026-12-01')
  })

  it('of a month is the same day of the next, or its last, and moves to a worked day', () => {
    expect([monthsAfter('2026-01-31', 1), monthsAfter('2027-12-31', 2), monthsAfter('2026-11-15', 12)]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2027-11-15',
    ])
    expect(lastDay(begun('2026-09-03', { count: 1, unit: 'month' }))).toBe('2026-10-08')
  })

  it('of a matter of the same day is today when business ends; accepted after hours it is midnight', () => {
    expect(handsOf(begun('2026-11-23', 'sameDay'), times)).toEqual({
      amberAt: '2026-11-23T08:00:00.000Z',
      dueAt: '2026-11-23T09:00:00.000Z',
    })
    const late = { ...begun('2026-11-23', 'sameDay'), openedAt: '2026-11-23T10:00:00.000Z' }
    expect(handsOf(late, times).dueAt).toBe('2026-11-23T16:00:00.000Z')
  })

  it('does not exist while papers are missing, while the clock stands, and where no notice tells', () => {
    expect(lastDay({ ...begun('2026-11-23', workingDays(5)), startedOn: null })).toBeNull()
    expect(lastDay(begun('2026-11-23', workingDays(5), [paused('2026-11-24', null)]))).toBeNull()
    expect(lastDay(begun('2026-12-30', workingDays(5)))).toBeNull()
  })

  it('moves by the working days of a pause, of which the first is not counted and holidays are none', () => {
    // Paused on Thursday before the seven days of National Day, resumed on the first day after: one working day has passed.
    const [before, after] = ['2026-09-30', '2026-10-08']
    expect(lastDay(begun('2026-09-28', workingDays(5)))).toBe('2026-10-10')
    expect(lastDay(begun('2026-09-28', workingDays(5), [paused(before, after)]))).toBe('2026-10-12')
    expect(lastDay(begun('2026-09-28', workingDays(5), [paused(before, before)]))).toBe('2026-10-10')
  })
})

describe('whatever the calendar', () => {
  const date = fc.integer({ min: 0, max: 500 }).map((days) => dateAfter('2025-06-02', days))
  const period = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map(workingDays),
    fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('day' as const) }),
    fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }),
  )
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 4 })

  it('pauses never bring a last day nearer, and it is always a worked day after the first', () => {
    fc.assert(
      fc.property(date, period, spans, (startedOn, asked, rests) => {
        let day = startedOn
        const pauses = rests.map(([run, rest]) => {
          const from = dateAfter(day, run)
          day = dateAfter(from, rest)
          return paused(from, day)
        })
        const plain = lastDay(begun(startedOn, asked))
        const longer = lastDay(begun(startedOn, asked, pauses))
        if (plain === null || longer === null) return
        expect(longer >= plain && plain > startedOn).toBe(true)
        const { workedDays = [], holidays = [] } = notices[longer.slice(0, 4)] ?? {}
        const isOff = holidays.some(({ from, to }) => from <= longer && longer <= to)
        const weekday = new Date(`${longer}T00:00:00Z`).getUTCDay()
        expect(!isOff && (weekday % 6 !== 0 || workedDays.includes(longer))).toBe(true)
      }),
    )
  })

  it('a day more that is declared off never brings a last day nearer, and taken back it is as before', () => {
    fc.assert(
      fc.property(date, period, fc.integer({ min: 1, max: 40 }), (startedOn, asked, later) => {
        const off = dateAfter(startedOn, later)
        const declared = { [off]: { date: off, kind: 'off' as const, reason: '暴雪' } }
        const plain = lastDay(begun(startedOn, asked))
        const moved = lastDay(begun(startedOn, asked), { site, calendar: { notices, declared } })
        if (plain === null || moved === null) return
        expect(moved >= plain).toBe(true)
        if (off > plain) expect(moved).toBe(plain)
      }),
    )
  })

  it('the light follows the worst clock, and says beforehand when it will change', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
      .map(([a, b]) => ({ amberAt: instant(Math.min(a, b)), dueAt: instant(Math.max(a, b) + 1) }))
    fc.assert(
      fc.property(clock, fc.array(clock, { maxLength: 3 }), fc.integer({ min: 0, max: 120 }), (hands, more, minute) => {
        const gaps = more.map(
          (one, index): Gap => ({ name: `${index}`, by: '2026-11-23', hands: one, arrivedAt: null }),
        )
        const light = lightAt({ hands, gaps }, instant(minute))
        const turns = nextTurn({ hands, gaps, light })
        const all = [hands, ...more]
        expect(light === 'red').toBe(all.some(({ dueAt }) => dueAt <= instant(minute)))
        expect(turns === null).toBe(light === 'red')
        if (turns === null) return
        expect(turns > instant(minute)).toBe(true)
        expect(lightAt({ hands, gaps }, turns)).not.toBe(light)
      }),
    )
  })
})

function instant(minute: number): string {
  return new Date(Date.parse('2026-11-23T01:00:00.000Z') + minute * 60_000).toISOString()
}
