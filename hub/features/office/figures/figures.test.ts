// Every figure of a chart can be computed again from the stored services and their ratings, however many days are told of.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finish, press, rateLate, signIn } from '../../../../tests/fakes/counter-words.ts'
import { randomDay } from '../../../../tests/fakes/random-day.ts'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import { after } from '../../../core/civil-time.ts'
import type { Command } from '../../../core/machine.ts'
import { createProjector } from '../../../store/projector.ts'
import { rating } from '../../counter/rating/index.ts'
import type { DayOfRatings } from './contract.ts'

const box = { kind: 'box', boxId: 'box-1' } as const
const tell = (desk: TestDesk, command: Command) => desk.submit({ command, actor: box, at: null, origin: null })
const shown = (desk: TestDesk) => desk.views.get('board:main').facts.ratingDays?.value as DayOfRatings[]

/** The same figures from the history's tables. */
async function stored(desk: TestDesk): Promise<{ date: string; due: number; ratings: number; satisfied: number }[]> {
  await createProjector(desk.store, rating.projections, ({ error }) => expect(error).toBeNull()).catchUp()
  const services = await desk.store.projections.selectFrom('service_outcome').selectAll().execute()
  const dates = [...new Set(services.map(({ date }) => String(date)))].sort()
  return dates.map((date) => {
    const due = services.filter((one) => one.date === date && one.outcome !== 'undone')
    const rated = due.filter(({ outcome }) => outcome === 'rated')
    return { date, due: due.length, ratings: rated.length, satisfied: rated.filter(({ level }) => level >= 3).length }
  })
}

it('figures of every day are the sums of its stored services', async () => {
  await fc.assert(
    fc.asyncProperty(randomDay, randomDay, async (first, second) => {
      const desk = await openDesk()
      for (const [date, day] of [['2026-11-23', first] as const, ['2026-11-24', second] as const]) {
        while (desk.clock.now().slice(0, 10) < date) desk.clock.advance(3_600_000)
        await desk.tell('hall.beginDay', { date })
        for (const { command, actor, pauseMs } of day.filter(({ command }) => command.name !== 'hall.beginDay')) {
          // A day of the hall ends at 15:59:59 in Greenwich; what comes later would count for tomorrow.
          if (after(desk.clock.now(), pauseMs) < `${date}T15:59:00.000Z`) desk.clock.advance(pauseMs)
          await desk.submit({ command, actor, at: desk.clock.now(), origin: null })
        }
      }
      const known = shown(desk).map(({ date, due, ratings, satisfied }) => ({ date, due, ratings, satisfied }))
      const isServed = ({ due, ratings }: { due: number; ratings: number }) => due > 0 || ratings > 0
      expect(known.filter(isServed)).toEqual((await stored(desk)).filter(isServed))
      await desk.close()
    }),
    { numRuns: 15 },
  )
})

it('a rating that comes days later counts for the day of its service; today stands there before anybody was served', async () => {
  const desk = await openDesk()
  await desk.tell('hall.beginDay', { date: '2026-11-23' })
  await tell(desk, signIn('li'))
  await tell(desk, finish(1))
  await tell(desk, finish(2))
  await tell(desk, press(2, 2))
  desk.clock.advance(24 * 3_600_000)
  await desk.tell('hall.beginDay', { date: '2026-11-24' })
  await desk.tell('rating.giveLate', rateLate(1, 5).data)
  expect(shown(desk)).toMatchObject([
    { date: '2026-11-23', due: 2, ratings: 2, satisfied: 1, counts: { verySatisfied: 1, dissatisfied: 1 } },
    { date: '2026-11-24', due: 0, ratings: 0 },
  ])
  await desk.close()
})

it('seven days are shown, those on which nobody was served left out', async () => {
  const desk = await openDesk()
  for (let day = 0; day < 12; day++) {
    const date = desk.clock.now().slice(0, 10)
    await desk.tell('hall.beginDay', { date })
    await tell(desk, signIn('li'))
    if (day % 3 !== 1) await tell(desk, finish(day + 1))
    desk.clock.advance(24 * 3_600_000)
  }
  expect(shown(desk).map(({ date }) => date.slice(8))).toEqual(['25', '26', '28', '29', '01', '02', '04'])
  await desk.close()
})
