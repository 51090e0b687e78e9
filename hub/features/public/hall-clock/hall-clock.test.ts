// The hall opens and closes by its hours through a whole week, lunch included, and begins each business date at midnight.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { smallHall } from '../../../../tests/fakes/small-hall.ts'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import { type Alarms, createAlarms } from '../../../core/alarms.ts'
import { after, civilTime } from '../../../core/civil-time.ts'
import type { Site } from './contract.ts'
import { hoursOn, isOpenAt } from './decider.ts'

const site = smallHall[0]?.data as Site
const zone = 'Asia/Shanghai'
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

describe('a week of the hall', () => {
  it('opens at 9:00 and 13:30, closes at 12:00 and 17:00 on workdays, and rests at the weekend', async () => {
    await settleAlarms()
    const end = after(desk.clock.now(), 7 * 86_400_000)
    while (desk.clock.now() < end) {
      desk.clock.advance(900_000)
      await settleAlarms()
    }
    const turns = (await desk.journal()).flatMap(({ now, events }) =>
      events
        .filter(({ type }) => type === 'hall.opened' || type === 'hall.closed')
        .map(({ type }) => {
          const { weekday, time } = civilTime(zone, now)
          return `${weekday} ${time} ${type}`
        }),
    )
    const workday = (day: number) => [
      `${day} 09:00 hall.opened`,
      `${day} 12:00 hall.closed`,
      `${day} 13:30 hall.opened`,
      `${day} 17:00 hall.closed`,
    ]
    expect(turns).toEqual([...[1, 2, 3, 4, 5].flatMap(workday), '1 09:00 hall.opened'])
  }, 60_000)

  it('begins each business date at midnight of the hall, not of Greenwich', async () => {
    await settleAlarms()
    desk.clock.moveTo('2026-11-23T15:59:00.000Z')
    await settleAlarms()
    await vi.waitFor(() => expect(dateShown()).toBe('2026-11-23'))
    desk.clock.moveTo('2026-11-23T16:00:00.000Z')
    await settleAlarms()
    await vi.waitFor(() => expect(dateShown()).toBe('2026-11-24'))
  })
})

const dateShown = () => (desk.views.get('board:main').facts.hall?.value as { date: string | null } | undefined)?.date

/** Lets alarms ring until the hall stands as its hours and date say, and that is written. */
async function settleAlarms(): Promise<void> {
  for (;;) {
    const hall = desk.sequencer.hall().states.hall as { isOpen: boolean; date: string | null }
    const now = desk.clock.now()
    if (hall.isOpen === isOpenAt(site, now) && hall.date === civilTime(zone, now).date) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { sequence } = desk.sequencer.hall()
  await vi.waitFor(async () => expect((await desk.store.journal.head())?.sequence).toBe(sequence))
}

describe('the hours', () => {
  it('include the minute they begin with and not the minute they end with', () => {
    const at = (time: string) => isOpenAt(site, `2026-11-23T${time}:00.000Z`)
    expect([
      at('00:59'),
      at('01:00'),
      at('03:59'),
      at('04:00'),
      at('05:29'),
      at('05:30'),
      at('08:59'),
      at('09:00'),
    ]).toEqual([false, true, true, false, false, true, true, false])
  })

  it('read as people read them, and are empty on a day of rest', () => {
    expect(hoursOn(site, '2026-11-23T01:00:00.000Z')).toBe('09:00–12:00 13:30–17:00')
    expect(hoursOn(site, '2026-11-22T01:00:00.000Z')).toBe('')
  })
})
