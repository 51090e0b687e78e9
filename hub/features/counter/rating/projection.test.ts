// Every figure on the board can be computed again from the stored services and presses, whatever the day was like.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finish, press, rateLate, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
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
      const due = services.filter(({ outcome }) => outcome !== 'undone')
      expect(board?.hall).toMatchObject({ due: due.length, ratings: rated.length })
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

it('a service says who was liable, whether it was undone, and how it was rated later, with what deserves a second look', async () => {
  const desk = await openDesk()
  await tell(desk, signIn('wang'))
  await tell(desk, { name: 'service.finish', data: { ...finish(1).data, matterNumber: 'NS-1' } })
  await tell(desk, finish(2))
  await tell(desk, undo(2))
  await tell(desk, finish(3))
  await tell(desk, press(3, 1))
  const reason = { windowId: 'w1', invitationId: 'inv_3', tags: ['115'], writing: null }
  await tell(desk, { name: 'rating.giveReason', data: reason })
  await desk.tell('rating.giveLate', { ...rateLate(1, 4).data, signals: ['staffAddress'] })
  await desk.tell('rating.remark', { windowId: 'w1', level: 3, channel: 'qr', tags: [], writing: null })
  const { services, faults } = await tables(desk)
  expect(faults).toEqual([])
  expect(services).toMatchObject([
    {
      service_id: 'srv_1',
      role: 'B',
      matter_number: 'NS-1',
      outcome: 'rated',
      level: 4,
      channel: 'qr',
      given_by: 'code',
    },
    { service_id: 'srv_2', outcome: 'undone', level: null, undone_at: desk.clock.now() },
    { service_id: 'srv_3', outcome: 'rated', level: 1, given_by: 'press', tags: '115' },
  ])
  const read = (table: string) => desk.store.projections.selectFrom(table).selectAll().execute()
  expect(await read('signal')).toMatchObject([{ rating_id: services[0]?.rating_id, signal: 'staffAddress' }])
  expect(await read('remark')).toMatchObject([{ window_id: 'w1', level: 3, date: '2026-11-23' }])
  await desk.close()
})

it('who was liable can be asked for by day, window and number, and the answer never says how it was rated', async () => {
  const desk = await openDesk()
  await tell(desk, signIn('li'))
  await tell(desk, signIn('zhao', 'w2'))
  await tell(desk, { name: 'service.finish', data: { ...finish(1).data, matterNumber: 'NS-1' } })
  await tell(desk, finish(2, 'w2'))
  await tell(desk, press(2, 1, 'w2'))
  await tables(desk)
  const ask = (params: object) => desk.history.ask('supervisor', 'rating.services', { date: '2026-11-23', ...params })
  const found = async (params: object) => {
    const answer = await ask(params)
    return 'rows' in answer ? answer.rows.map((row) => (row as { serviceId: string }).serviceId) : answer.refusal.code
  }
  expect((await found({})).length).toBe(2)
  expect(await found({ windowId: 'w2' })).toEqual(['srv_2'])
  expect(await found({ number: 'ns-1' })).toEqual(['srv_1'])
  expect(await found({ number: 'a2', windowId: 'w1' })).toEqual([])
  expect(await found({ date: '2026-11-22' })).toEqual([])
  expect(await ask({ windowId: 'w2' })).toEqual({
    rows: [
      {
        serviceId: 'srv_2',
        windowId: 'w2',
        staffId: 'zhao',
        role: 'B',
        dutyId: expect.any(String),
        number: 'A2',
        matterNumber: null,
        finishedAt: desk.clock.now(),
        date: '2026-11-23',
        outcome: 'rated',
      },
    ],
  })
  expect(await desk.history.ask('clerk', 'rating.services', { date: '2026-11-23' })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
  await desk.close()
})
