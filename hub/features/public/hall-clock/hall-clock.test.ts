// The hall clock turns by itself: through a week, a lunch, a holiday, a worked Saturday, and a year nobody has told it of.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarOf, chinaNotices } from '../../../../tests/calendar/china.ts'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import { type Alarms, createAlarms } from '../../../core/alarms.ts'
import { civilTime, instantOf } from '../../../core/civil-time.ts'
import type { Actor } from '../../../core/decider.ts'
import { ask } from '../../../gateway/desk.ts'
import type { Calendar } from '../calendar/working-days.ts'
import { type Site, site as siteShape } from './contract.ts'
import { phaseAt } from './hours.ts'

const zone = 'Asia/Shanghai'
const week = siteShape.parse(smallHall[0]?.data)
const centre: Site = {
  ...week,
  lunchDuty: { from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'First-floor front desk' },
  workingDays: 'notices',
}
const of2026 = chinaNotices.at(-1)
let desk: TestDesk
let alarms: Alarms

beforeEach(async () => {
  desk = await openDesk()
  alarms = createAlarms(
    desk.machine,
    desk.clock,
    () => desk.sequencer.hall().states,
    desk.submit,
    () => {},
  )
  desk.onViews(() => alarms.rearm())
  alarms.rearm()
})
afterEach(async () => {
  alarms.stop()
  await desk.close()
})

const shown = () => desk.views.get('board:main').facts.hall?.value as Record<string, unknown>
/** Lets alarms ring until the hall stands, written, as hours, calendar and date say. */
async function settle(site: Site): Promise<void> {
  for (;;) {
    const { hall, calendar } = desk.states() as { hall: { phase: string; date: string }; calendar: Calendar }
    const now = desk.clock.now()
    if (hall.phase === phaseAt(site, calendar, now) && hall.date === civilTime(zone, now).date) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lets the clock run in steps of ten minutes to a time of the hall. */
async function until(site: Site, date: string, time: string): Promise<void> {
  const end = instantOf(zone, date, time)
  await settle(site)
  while (desk.clock.now() < end) {
    desk.clock.advance(600_000)
    await settle(site)
  }
}

async function turns(): Promise<string[]> {
  return (await desk.journal()).flatMap(({ now, events }) =>
    events
      .filter(({ type }) => type === 'hall.turned')
      .map(({ data }) => {
        const { date, time } = civilTime(zone, now)
        return `${date.slice(5)} ${time} ${(data as { phase: string }).phase}`
      }),
  )
}

async function follow(site: Site, ...notices: unknown[]): Promise<void> {
  for (const notice of notices) await desk.tell('calendar.publish', notice)
  await desk.tell('hall.configure', site)
}

const supervisor: Actor = { kind: 'person', accountId: 'acc_1', role: 'supervisor', staffId: null }
const bySupervisor = async (name: string, data: object) =>
  expect(await ask(desk, supervisor, name, data, null)).toMatchObject({ accepted: true })

describe('a week without a calendar', () => {
  it('opens at 9:00 and 13:30, closes at 17:00 on workdays, and rests at the weekend', async () => {
    await until(week, '2026-11-30', '09:00')
    const workday = (date: number) => [
      `11-${date} 09:00 open`,
      `11-${date} 12:00 gap`,
      `11-${date} 13:30 open`,
      `11-${date} 17:00 closed`,
    ]
    expect(await turns()).toEqual([...[23, 24, 25, 26, 27].flatMap(workday), '11-30 09:00 open'])
  }, 60_000)

  it('begins each business date at midnight of the hall, not of Greenwich', async () => {
    await until(week, '2026-11-23', '23:50')
    expect(shown().date).toBe('2026-11-23')
    await until(week, '2026-11-24', '00:00')
    expect(shown().date).toBe('2026-11-24')
  })
})

describe('a hall that follows the notices', () => {
  it('has lunch duty, a gap and an afternoon, and says when it opens again', async () => {
    await follow(centre, of2026)
    await until(centre, '2026-11-23', '12:00')
    expect(shown()).toMatchObject({ phase: 'lunch', nextOpening: { date: '2026-11-23', time: '13:30' } })
    await until(centre, '2026-11-23', '13:20')
    expect(shown()).toMatchObject({ phase: 'gap', nextOpening: { date: '2026-11-23', time: '13:30' } })
    await until(centre, '2026-11-23', '13:30')
    expect(shown()).toMatchObject({ phase: 'open', nextOpening: null, hoursToday: '09:00–12:00 13:30–17:00' })
    await until(centre, '2026-11-23', '17:00')
    expect(shown()).toMatchObject({ phase: 'closed', nextOpening: { date: '2026-11-24', time: '09:00' } })
    expect(await turns()).toEqual([
      '11-23 09:00 open',
      '11-23 12:00 lunch',
      '11-23 13:20 gap',
      '11-23 13:30 open',
      '11-23 17:00 closed',
    ])
  })

  it('rests on a holiday under its name, and works the Saturday that makes up for it', async () => {
    const holidays = [{ name: '测试节', from: '2026-11-26', to: '2026-11-27' }]
    await follow(centre, {
      year: 2026,
      document: '测试通知',
      publishedOn: '2025-11-04',
      holidays,
      workedDays: ['2026-11-28'],
    })
    await until(centre, '2026-11-25', '17:00')
    expect(shown()).toMatchObject({ holiday: null, nextOpening: { date: '2026-11-28', time: '09:00' } })
    await until(centre, '2026-11-26', '10:00')
    expect(shown()).toMatchObject({ phase: 'closed', holiday: '测试节', hoursToday: '' })
    await until(centre, '2026-11-28', '10:00')
    expect(shown()).toMatchObject({ phase: 'open', holiday: null, hoursToday: '09:00–12:00 13:30–17:00' })
    expect((await turns()).slice(-2)).toEqual(['11-25 17:00 closed', '11-28 09:00 open'])
  }, 60_000)

  it('closes at once when a notice makes today a holiday', async () => {
    await follow(centre, of2026)
    await settle(centre)
    const holidays = [...(of2026?.holidays ?? []), { name: '临时放假', from: '2026-11-23', to: '2026-11-23' }]
    await desk.tell('calendar.publish', { ...of2026, holidays })
    await settle(centre)
    expect(shown()).toMatchObject({ phase: 'closed', holiday: '临时放假' })
  })

  it('guesses nothing in a year without notice, until a supervisor declares the day', async () => {
    await follow(centre, of2026)
    await until(centre, '2026-11-23', '18:00')
    desk.clock.moveTo(instantOf(zone, '2026-12-31', '18:00'))
    await settle(centre)
    expect(shown()).toMatchObject({ phase: 'closed', nextOpening: null })
    await until(centre, '2027-01-01', '10:00')
    expect(shown()).toMatchObject({ phase: 'unknown', hoursToday: '', nextOpening: null })
    await bySupervisor('calendar.declare', { date: '2027-01-01', kind: 'working', reason: '等待通知，照常开放' })
    await settle(centre)
    expect(shown()).toMatchObject({ phase: 'open', hoursToday: '09:00–12:00 13:30–17:00' })
    await bySupervisor('calendar.withdraw', { date: '2027-01-01' })
    await settle(centre)
    expect(shown().phase).toBe('unknown')
  })
})

it('an old journal’s hall, told before calendars were known, goes by its week', () => {
  const { lunchDuty: _duty, workingDays: _days, workedWeekendAs: _as, ...old } = week
  const event = { type: 'hall.configured', version: 1, data: old }
  const { hall } = desk.machine.evolve(desk.machine.initial, [event]) as { hall: { site: Site } }
  expect(hall.site).toEqual(week)
  expect(phaseAt(hall.site, calendarOf([]), '2026-11-23T04:30:00.000Z')).toBe('gap')
})
