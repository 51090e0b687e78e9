// Every question about the past is one that PostgreSQL understands, also of a hall in which nothing has happened yet.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueryDefinition } from '../../hub/contract/define.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'
import { createHistory, type History } from '../../hub/core/history.ts'
import type { Store } from '../../hub/core/store.ts'
import { features } from '../../hub/features/index.ts'
import { openStore } from '../../hub/store/database.ts'
import { arbitraryOf } from '../laws/arbitrary-of.ts'
import type { Ground } from './ground.ts'
import { postgresGround } from './postgres-ground.ts'

let ground: Ground
let store: Store
let history: History

beforeAll(async () => {
  ground = await postgresGround()
  store = await openStore(await ground.fresh())
  for (const { projections } of features) for (const one of projections) await one.create(store.projections)
  history = createHistory(
    features,
    store.projections,
    () => Promise.resolve(),
    (text) => text,
  )
})
afterAll(async () => {
  await store.close()
  await ground.leave()
})

const all: readonly AnyFeature[] = features
const questions = all.flatMap(({ contract }) =>
  Object.entries((contract.queries ?? {}) as Record<string, QueryDefinition>),
)

test.each(questions)('PostgreSQL: nothing has happened yet, and %s says so', async (name, { params, roles }) => {
  const asked = fc.sample(arbitraryOf(params), { seed: 1_123, numRuns: 5 })
  for (const one of asked) {
    expect(await history.ask(roles[0] ?? 'system', name, one as object, 'somebody')).toEqual({ rows: [] })
  }
})
