// What every database must do for projections: each entry counts once, whatever fails in between.
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../hub/core/journal.ts'
import type { Projection } from '../../hub/core/projection.ts'
import type { Store } from '../../hub/core/store.ts'
import { openStore, type StoreConfig } from '../../hub/store/database.ts'
import { createProjector, type ProjectionFault } from '../../hub/store/projector.ts'
import { entry, rowsAfter } from './entries.ts'
import type { Ground } from './ground.ts'

const startMs = 60_000
const propertyMs = 60_000

interface Counted {
  readonly windowId: string
  readonly amount: number
}

/** Adds up amounts by window: an entry that counts twice or not at all changes a sum. */
function tally(name: string, version: number, failAt: () => number | null): Projection {
  return {
    name,
    version,
    async create(database) {
      await database.schema
        .createTable(name)
        .addColumn('window_id', 'text', (column) => column.primaryKey())
        .addColumn('total', 'integer', (column) => column.notNull())
        .execute()
    },
    async drop(database) {
      await database.schema.dropTable(name).ifExists().execute()
    },
    async apply(database, { sequence, events }) {
      for (const { data } of events) {
        const { windowId, amount } = data as Counted
        await database
          .insertInto(name)
          .values({ window_id: windowId, total: amount })
          .onConflict((conflict) =>
            conflict.column('window_id').doUpdateSet((builder) => ({
              total: builder(`${name}.total`, '+', amount),
            })),
          )
          .execute()
      }
      if (failAt() === sequence) throw new Error('the power went')
    },
  }
}

export function projectorContract(name: string, prepare: () => Promise<Ground>): void {
  describe(`${name}: projections`, () => {
    let ground: Ground
    let config: StoreConfig
    let store: Store
    let epoch: number
    let entries: JournalEntry[]
    let faults: ProjectionFault[]
    const onFault = (fault: ProjectionFault) => faults.push(fault)

    const append = async (counts: readonly Counted[]) => {
      const fresh = counts.map(({ windowId, amount }, index) => entry(entries.length + index + 1, windowId, amount))
      await store.journal.append(epoch, rowsAfter(await store.journal.head(), fresh))
      entries.push(...fresh)
      return fresh
    }
    const table = async (table: string): Promise<Record<string, number>> => {
      const rows = await store.projections.selectFrom(table).selectAll().orderBy('window_id').execute()
      return Object.fromEntries(rows.map(({ window_id, total }) => [window_id, total]))
    }
    const expected = () => {
      const sums: Record<string, number> = {}
      for (const { data } of entries.flatMap(({ events }) => events)) {
        const { windowId, amount } = data as Counted
        sums[windowId] = (sums[windowId] ?? 0) + amount
      }
      return sums
    }

    beforeAll(async () => {
      ground = await prepare()
    }, startMs)
    afterAll(() => ground.leave())
    beforeEach(async () => {
      config = await ground.fresh()
      store = await openStore(config)
      epoch = await store.beginEpoch()
      entries = []
      faults = []
    })
    afterEach(() => store.close())

    const never = () => null

    test('are filled from the journal and follow it', async () => {
      await append([{ windowId: 'w1', amount: 5 }])
      const projector = createProjector(store, [tally('sums', 1, never)], onFault)
      await projector.catchUp()
      projector.follow(
        await append([
          { windowId: 'w1', amount: 4 },
          { windowId: 'w2', amount: 3 },
        ]),
      )
      projector.follow(await append([{ windowId: 'w2', amount: 1 }]))
      await projector.settled()
      expect(await table('sums')).toEqual({ w1: 9, w2: 4 })
      expect(faults).toEqual([])
    })

    test('count nothing twice when the hub starts again', async () => {
      await append([{ windowId: 'w1', amount: 5 }])
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      await store.close()
      store = await openStore(config)
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      expect(await table('sums')).toEqual({ w1: 5 })
    })

    test('that fail in the middle of a batch keep nothing of it, and count each entry once after the restart', async () => {
      await append([1, 2, 3, 4, 5].map((amount) => ({ windowId: 'w1', amount })))
      const failing = createProjector(store, [tally('sums', 1, () => 3)], onFault)
      await failing.catchUp()
      expect(faults).toMatchObject([{ projection: 'sums', sequence: 3 }])
      expect(await table('sums')).toEqual({})
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      expect(await table('sums')).toEqual({ w1: 15 })
    })

    test('that fail stop alone; the others go on', async () => {
      const projections = [tally('broken', 1, () => 2), tally('sound', 1, never)]
      const projector = createProjector(store, projections, onFault)
      await projector.catchUp()
      for (const amount of [1, 2, 3]) projector.follow(await append([{ windowId: 'w1', amount }]))
      await projector.settled()
      expect(faults).toHaveLength(1)
      expect(await table('sound')).toEqual({ w1: 6 })
    })

    test('that stopped run again after a rebuild', async () => {
      let failAt: number | null = 2
      const projector = createProjector(store, [tally('sums', 1, () => failAt)], onFault)
      await projector.catchUp()
      projector.follow(await append([1, 2].map((amount) => ({ windowId: 'w1', amount }))))
      await projector.settled()
      failAt = null
      await projector.rebuild('sums')
      projector.follow(await append([{ windowId: 'w1', amount: 4 }]))
      await projector.settled()
      expect(await table('sums')).toEqual({ w1: 7 })
    })

    test('that come new, or are rebuilt, read from the first entry while the others count nothing twice', async () => {
      await append([{ windowId: 'w1', amount: 5 }])
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      await append([{ windowId: 'w1', amount: 1 }])
      const projector = createProjector(store, [tally('sums', 1, never), tally('newcomer', 1, never)], onFault)
      await projector.catchUp()
      await projector.rebuild('newcomer')
      expect(await table('sums')).toEqual({ w1: 6 })
      expect(await table('newcomer')).toEqual({ w1: 6 })
    })

    test('of a new version are made anew from the first entry', async () => {
      await append([{ windowId: 'w1', amount: 5 }])
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      await store.projections.updateTable('sums').set({ total: 99 }).execute()
      await createProjector(store, [tally('sums', 2, never)], onFault).catchUp()
      expect(await table('sums')).toEqual({ w1: 5 })
    })

    test('of another journal are made anew: after a restore nothing of the lost future stays', async () => {
      await append([{ windowId: 'w1', amount: 5 }])
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      await store.projections
        .updateTable('projection_cursor')
        .set({ seed: 'f'.repeat(32) })
        .execute()
      await store.projections.updateTable('sums').set({ total: 99 }).execute()
      await createProjector(store, [tally('sums', 1, never)], onFault).catchUp()
      expect(await table('sums')).toEqual({ w1: 5 })
    })

    test(
      'keep up with more entries at once than wait in memory',
      async () => {
        const projector = createProjector(store, [tally('sums', 1, never)], onFault)
        await projector.catchUp()
        const many = (count: number) => Array.from({ length: count }, () => ({ windowId: 'w1', amount: 1 }))
        const batches = [await append(many(4_000)), await append(many(1_500)), await append(many(10))]
        for (const batch of batches) projector.follow(batch)
        await projector.settled()
        expect(await table('sums')).toEqual({ w1: 5_510 })
      },
      propertyMs,
    )

    test('name the projection that is asked for and does not exist', async () => {
      await expect(createProjector(store, [], onFault).rebuild('nothing')).rejects.toThrow('no projection nothing')
    })

    test(
      'are the same built step by step, through crashes, or at once',
      async () => {
        const counted = fc.record({
          windowId: fc.constantFrom('w1', 'w2', 'w3'),
          amount: fc.integer({ min: 1, max: 5 }),
        })
        const step = fc.record({ counts: fc.array(counted, { maxLength: 6 }), doesCrash: fc.boolean() })
        let run = 0
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
            const built = `sums_${++run}`
            let failAt: number | null = null
            const start = async () => {
              const projector = createProjector(store, [tally(built, 1, () => failAt)], onFault)
              await projector.catchUp()
              return projector
            }
            let projector = await start()
            for (const { counts, doesCrash } of steps) {
              failAt = doesCrash ? entries.length + Math.ceil(counts.length / 2) : null
              projector.follow(await append(counts))
              await projector.settled()
              failAt = null
              if (doesCrash) projector = await start()
            }
            expect(await table(built)).toEqual(expected())
            await projector.rebuild(built)
            expect(await table(built)).toEqual(expected())
          }),
          { numRuns: 15 },
        )
      },
      propertyMs,
    )
  })
}
