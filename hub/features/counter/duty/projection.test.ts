// Who was on duty when, A or B, who was away, and what was handed over, can be looked up; also what a box told late.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import { after } from '../../../core/civil-time.ts'
import { createProjector } from '../../../store/projector.ts'
import { handoverHistory } from '../handover/projection.ts'
import { dutyHistory } from './projection.ts'

let desk: TestDesk
let start: string
beforeEach(async () => {
  desk = await openDesk()
  start = desk.clock.now()
})
afterEach(() => desk.close())

const minute = 60_000
const minutes = (n: number) => after(start, n * minute)
const box = { kind: 'box', boxId: 'box-1' } as const
const late = (name: string, data: object, agoMs: number) =>
  desk.submit({ command: { name, data }, actor: box, at: after(desk.clock.now(), -agoMs), origin: null })

/** What somebody of a role is told about the past. */
async function ask(name: string, params: object, role: 'supervisor' | 'clerk' = 'supervisor'): Promise<unknown> {
  const faults: unknown[] = []
  await createProjector(desk.store, [dutyHistory, handoverHistory], (fault) => void faults.push(fault)).catchUp()
  expect(faults).toEqual([])
  const answer = await desk.history.ask(role, name, params)
  return 'rows' in answer ? answer.rows : answer.refusal.code
}

it('a morning with a hand-over, an absence and a late report reads as it was', async () => {
  const checklist = { seal: 'handed', papers: 'none', files: 'handed', remark: '补件 3 份' }
  await desk.tell('duty.signIn', { windowId: 'w1', staffId: 'li' })
  desk.clock.advance(10 * minute)
  await desk.tell('duty.stepAway', { windowId: 'w1', minutes: 5 })
  desk.clock.advance(4 * minute)
  await desk.tell('duty.comeBack', { windowId: 'w1' })
  desk.clock.advance(6 * minute)
  await desk.tell('handover.offer', { windowId: 'w1', to: null, checklist })
  const offered = (await desk.journal()).at(-1)?.events[0]?.data as { handoverId: string }
  await desk.tell('handover.accept', { windowId: 'w1', handoverId: offered.handoverId, staffId: 'wang', checklist })
  desk.clock.advance(10 * minute)
  await late('duty.signOut', { windowId: 'w1', staffId: null }, 3 * minute)

  const whole = { from: start, to: minutes(60) }
  const { handoverId } = offered
  expect(await ask('duty.list', whole)).toMatchObject([
    {
      staffId: 'wang',
      role: 'B',
      startedAt: minutes(20),
      endedAt: minutes(27),
      why: 'signOut',
      handoverId,
      from: 'li',
    },
    { staffId: 'li', role: 'A', startedAt: start, endedAt: minutes(20), why: 'handover', handoverId: null, from: null },
  ])
  expect(await ask('duty.absences', whole)).toMatchObject([
    { staffId: 'li', since: minutes(10), until: minutes(15), backAt: minutes(14) },
  ])
  expect(await ask('handover.list', whole)).toEqual([
    {
      handoverId,
      windowId: 'w1',
      from: 'li',
      to: 'wang',
      checklist,
      offeredAt: minutes(20),
      outcome: 'accepted',
      closedAt: minutes(20),
    },
  ])
})

it('tells who was there at one instant, at one window, and of one person only', async () => {
  await desk.tell('duty.signIn', { windowId: 'w1', staffId: 'li' })
  await desk.tell('duty.signIn', { windowId: 'w2', staffId: 'zhao' })
  desk.clock.advance(10 * minute)
  await desk.tell('duty.signIn', { windowId: 'w1', staffId: 'wang' })
  const people = async (params: object) =>
    ((await ask('duty.list', params)) as { staffId: string }[]).map(({ staffId }) => staffId).sort()
  const at = (n: number) => ({ from: minutes(n), to: minutes(n) })
  expect(await people(at(5))).toEqual(['li', 'zhao'])
  expect(await people(at(10))).toEqual(['wang', 'zhao'])
  expect(await people({ ...at(5), windowId: 'w1' })).toEqual(['li'])
  expect(await people({ from: start, to: minutes(60), staffId: 'zhao' })).toEqual(['zhao'])
  expect(await people({ from: minutes(-60), to: minutes(-1) })).toEqual([])
  expect(await ask('duty.list', at(5), 'clerk')).toBe('notAllowed')
})

it('an absence ends with the duty, and a hand-over nobody took says so', async () => {
  await desk.tell('duty.signIn', { windowId: 'w1', staffId: 'li' })
  await desk.tell('handover.offer', {
    windowId: 'w1',
    to: 'wang',
    checklist: { seal: 'handed', papers: 'handed', files: 'handed', remark: null },
  })
  await desk.tell('duty.stepAway', { windowId: 'w1', minutes: 5 })
  desk.clock.advance(8 * minute)
  await desk.tell('duty.signOut', { windowId: 'w1' })
  await late('duty.stepAway', { windowId: 'w1', minutes: 1, staffId: null }, 2 * minute)
  await desk.tell('duty.signIn', { windowId: 'w2', staffId: 'zhao' })
  desk.clock.advance(4 * minute)
  await desk.tell('duty.signOut', { windowId: 'w2' })
  await late('duty.stepAway', { windowId: 'w2', minutes: 1, staffId: null }, 2 * minute)
  const whole = { from: start, to: minutes(60) }
  expect(await ask('duty.absences', whole)).toMatchObject([
    { staffId: 'zhao', since: minutes(10), backAt: minutes(12) },
    { staffId: 'li', since: start, backAt: minutes(8) },
  ])
  expect(await ask('handover.list', whole)).toMatchObject([{ to: null, outcome: 'left', closedAt: minutes(8) }])
})
