// Old and new versions of a notice can both be read, with the days that were set apart and by whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chinaNotices } from '../../../../tests/calendar/china.ts'
import { openDesk, type TestDesk } from '../../../../tests/fakes/test-desk.ts'
import type { Actor } from '../../../core/decider.ts'
import { ask } from '../../../gateway/desk.ts'
import { createProjector, type Projector } from '../../../store/projector.ts'
import { calendarHistory } from './projection.ts'

const supervisor: Actor = { kind: 'person', accountId: 'acc_1', role: 'supervisor', staffId: null }
const [first2020, second2020, of2021] = chinaNotices
let desk: TestDesk
let projector: Projector
const faults: unknown[] = []

const tell = async (name: string, data: unknown) =>
  expect(await ask(desk, supervisor, name, data, null)).toMatchObject({ accepted: true })

const rowsOf = async (name: string, params: object) => {
  await projector.catchUp()
  const answer = await desk.history.ask('reviewer', name, params)
  if ('refusal' in answer) throw new Error(answer.refusal.code)
  return answer.rows
}

beforeAll(async () => {
  desk = await openDesk()
  projector = createProjector(desk.store, [calendarHistory], (fault) => void faults.push(fault))
  await desk.tell('calendar.publish', first2020)
  desk.clock.advance(60_000)
  await tell('calendar.publish', second2020)
  await tell('calendar.publish', of2021)
  await tell('calendar.declare', { date: '2026-11-24', kind: 'off', reason: '暴雪' })
  desk.clock.advance(86_400_000)
  await tell('calendar.withdraw', { date: '2026-11-24' })
})
afterAll(() => desk.close())

describe('the history of the calendar', () => {
  it('keeps both notices of 2020, the newest first, with when and by whom they were taken over', async () => {
    expect(await rowsOf('calendar.notices', { year: '2020' })).toEqual([
      { ...second2020, version: 2, takenAt: '2026-11-23T01:01:00.000Z', accountId: 'acc_1' },
      { ...first2020, version: 1, takenAt: '2026-11-23T01:00:00.000Z', accountId: null },
    ])
  })

  it('lists every year where none is asked for', async () => {
    const rows = (await rowsOf('calendar.notices', {})) as { year: number; version: number }[]
    expect(rows.map(({ year, version }) => [year, version])).toEqual([
      [2021, 1],
      [2020, 2],
      [2020, 1],
    ])
  })

  it('tells of days that were set apart and given back, since a day', async () => {
    const withdrawn = { kind: 'withdrawn', reason: null, at: '2026-11-24T01:01:00.000Z' }
    const off = { kind: 'off', reason: '暴雪', at: '2026-11-23T01:01:00.000Z' }
    const row = { date: '2026-11-24', accountId: 'acc_1' }
    expect(await rowsOf('calendar.declarations', { since: '2026-11-23' })).toEqual([
      { ...row, ...withdrawn },
      { ...row, ...off },
    ])
    expect(await rowsOf('calendar.declarations', { since: '2026-11-24' })).toEqual([{ ...row, ...withdrawn }])
  })

  it('is the same after the tables were dropped and filled again', async () => {
    const before = await rowsOf('calendar.notices', {})
    await calendarHistory.drop(desk.store.projections)
    const again = createProjector(desk.store, [{ ...calendarHistory, version: 2 }], (fault) => void faults.push(fault))
    await again.catchUp()
    const answer = await desk.history.ask('reviewer', 'calendar.notices', {})
    expect(answer).toEqual({ rows: before })
    expect(faults).toEqual([])
  })
})
