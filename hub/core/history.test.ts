// Questions about the past are asked of a real table through the example feature of the docs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lostProperty } from '../../docs/examples/features/lost-property/index.ts'
import { openStore } from '../store/database.ts'
import { createHistory, type History } from './history.ts'
import type { Store } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingchuang-history-'))
let store: Store
let history: History
let settlings = 0
const plain = (text: string) => text

beforeAll(async () => {
  store = await openStore({ kind: 'sqlite', file: join(folder, 'hall.db') })
  for (const projection of lostProperty.projections) await projection.create(store.projections)
  const settled = async () => {
    settlings += 1
    const row = { sequence: settlings, tag: `umbrella-${settlings}`, what: '雨伞', outcome: 'waiting' }
    await store.projections
      .insertInto('lost_thing')
      .values({ ...row, found_at: `2026-11-2${settlings}T01:00:00.000Z` })
      .execute()
  }
  history = createHistory([lostProperty], store.projections, settled, plain)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('an answer holds what was committed just before the question', async () => {
  expect(await history.ask('clerk', 'lost.list', { since: '2026-11-01' })).toEqual({
    rows: [{ tag: 'umbrella-1', what: '雨伞', foundAt: '2026-11-21T01:00:00.000Z', outcome: 'waiting' }],
  })
})

it.each([
  ['a question nobody knows', 'clerk', 'lost.nothing', {}, 'notFound'],
  ['a role that may not ask', 'reviewer', 'lost.list', { since: '2026-11-01' }, 'notAllowed'],
  ['parameters that are no date', 'clerk', 'lost.list', { since: 'yesterday' }, 'invalid'],
] as const)('%s is refused in words', async (_what, role, name, params, code) => {
  expect(await history.ask(role, name, params)).toMatchObject({ refusal: { code } })
})

it('a question about one’s own is answered with one’s own staff id, and whoever has none reads nothing', async () => {
  const { decider, slices, projections, answers } = lostProperty
  const { queries } = decider.contract
  const query = { ...queries['lost.list'], own: 'since' }
  const contract = { ...decider.contract, queries: { ...queries, 'lost.list': query } }
  const own = createHistory(
    [{ ...lostProperty, contract, decider: { ...decider, contract }, slices, projections, answers }],
    store.projections,
    () => Promise.resolve(),
    plain,
  )
  expect(await own.ask('clerk', 'lost.list', { since: '2026-01-01' }, '2027-01-01')).toEqual({ rows: [] })
  expect(await own.ask('clerk', 'lost.list', { since: '2026-01-01' })).toEqual({ rows: [] })
})

it('a row that is not of its shape is a fault of ours and never reaches anyone', async () => {
  const row = {
    sequence: 900,
    tag: 'NOT A TAG',
    what: '雨伞',
    found_at: '2026-11-25T01:00:00.000Z',
    outcome: 'waiting',
  }
  await store.projections.insertInto('lost_thing').values(row).execute()
  await expect(history.ask('clerk', 'lost.list', { since: '2026-11-01' })).rejects.toThrow()
})
