// Every figure on the board can be computed again from the stored services and presses, whatever the day was like.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finish, press, signIn } from '../../../../tests/fakes/counter-words.ts'
import { randomDay } from '../../../../tests/fakes/random-day.ts'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import { after } from '../../../core/civil-time.ts'
import type { Command } from '../../../core/machine.ts'
import { createProjector } from '../../../store/projector.ts'
import type { DayFigures } from './contract.ts'
import { ratingHistory } from './projection.ts'

const box = { kind: 'box', boxId: 'box-1' } as const

async function tables(desk: TestDesk) {
  const faults: unknown[] = []
  const projector = createProjector(desk.store, [ratingHistory], (fault) => void faults.push(fault))
  await projector.catchUp()
  const services = await desk.store.projections.selectFrom('service_outcome').selectAll().execute()
  const kept = await desk.store.projections.selectFrom('kept_press').selectAll().execute()
  return { services, kept, faults }
}

const tell = (desk: TestDesk, command: Command) => desk.submit({ command, actor: box, at: null, origin: null })

it('figures of the board are the sums of the stored services', async () => {
  await fc.assert(
    fc.asyncProperty(randomDay, async (day) => {
      const desk = await openDesk()
      await desk.tell('hall.beginDay', { date: '2026-11-23' })
      for (const { command, actor, pauseMs, lateMs } of day) {
        // A day of the hall ends at 15:59:59 in Greenwich; what comes later would count for tomorrow.
        if (after(desk.clock.now(), pauseMs) < '2026-11-23T15:59:00.000Z') desk.clock.advance(pauseMs)
        await desk.submit({ command, actor, at: after(desk.clock.now(), -lateMs), origin: null })
      }
      const { services, kept, faults } = await tables(desk)
      const board = desk.views.get('board:main').facts.figures?.value as { hall: DayFigures } | undefined
      const rated = services.filter(({ outcome }) => outcome === 'rated')
      const presses = (await desk.journal()).flatMap(({ events }) => events)
      expect(faults).toEqual([])
      expect(board?.hall).toMatchObject({ due: services.length, ratings: rated.length })
      expect(board?.hall.satisfied).toBe(rated.filter(({ level }) => level >= 3).length)
      expect(kept).toHaveLength(presses.filter(({ type }) => type === 'rating.pressKept').length)
      await desk.close()
    }),
    { numRuns: 25 },
  )
})

it('an unrated service is stored as unrated, never as a good rating', async () => {
  const desk = await openDesk()
  await tell(desk, signIn('li'))
  await tell(desk, finish(1))
  await tell(desk, finish(2))
  expect((await tables(desk)).services.map(({ outcome, level }) => [outcome, level])).toEqual([
    ['unrated', null],
    ['open', null],
  ])
  await desk.close()
})

it('a service that a box names again after the hub forgot it stops no history, and counts once', async () => {
  const desk = await openDesk()
  await tell(desk, signIn('li'))
  for (let n = 1; n <= 25; n++) await tell(desk, finish(n))
  await tell(desk, finish(1))
  await tell(desk, press(1, 5))
  const { services, faults } = await tables(desk)
  expect(faults).toEqual([])
  expect(services).toHaveLength(25)
  await desk.close()
})
