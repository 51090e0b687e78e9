// What every database must do for a hall; run over each of them.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type JournalRow, verify } from '../../hub/core/journal.ts'
import type { Store } from '../../hub/core/store.ts'
import { openStore, type StoreConfig } from '../../hub/store/database.ts'
import { collect, entry, rowsAfter, someRows } from './entries.ts'
import type { Ground } from './ground.ts'

/** A database server takes some seconds to start. */
const startMs = 60_000

export function storeContract(name: string, prepare: () => Promise<Ground>): void {
  describe(`${name}: the store`, () => {
    let ground: Ground
    let config: StoreConfig
    let store: Store
    const others: Store[] = []
    const openAnother = async () => {
      const other = await openStore(config)
      others.push(other)
      return other
    }

    beforeAll(async () => {
      ground = await prepare()
    }, startMs)
    afterAll(() => ground.leave())
    beforeEach(async () => {
      config = await ground.fresh()
      store = await openStore(config)
    })
    afterEach(async () => {
      for (const other of others.splice(0)) await other.close()
      await store.close()
    })

    describe('the journal', () => {
      test('is empty in a new hall', async () => {
        expect(await store.journal.head()).toBeNull()
        expect(await collect(store.journal.read(1))).toEqual([])
      })

      test('gives back what was written, in order and byte for byte', async () => {
        const epoch = await store.beginEpoch()
        const rows = someRows(null, 7)
        await store.journal.append(epoch, rows.slice(0, 3))
        await store.journal.append(epoch, rows.slice(3))
        expect(await collect(store.journal.read(1))).toEqual(rows)
        expect(await collect(store.journal.read(6))).toEqual(rows.slice(5))
        expect(await store.journal.head()).toEqual(rows[6])
      })

      test('takes 5,000 presses in one batch and reads them over many pages', async () => {
        const epoch = await store.beginEpoch()
        const rows = someRows(null, 5_000)
        await store.journal.append(epoch, rows)
        expect(await collect(store.journal.read(1))).toEqual(rows)
      })

      test('writes all of a batch or nothing of it', async () => {
        await ground.tamper(config, 'create unique index no_hash_twice on journal (hash)')
        const epoch = await store.beginEpoch()
        const hash = 'f'.repeat(64)
        const rows = someRows(null, 3).map((row) => (row.sequence === 1 ? row : { ...row, hash }))
        await expect(store.journal.append(epoch, rows)).rejects.toMatchObject({ fault: 'failed' })
        expect(await store.journal.head()).toBeNull()
      })

      test('refuses a batch with a gap, a batch after a gap, and a batch that was written before', async () => {
        const epoch = await store.beginEpoch()
        const rows = someRows(null, 4)
        await store.journal.append(epoch, rows.slice(0, 1))
        const refused = { fault: 'failed' }
        await expect(
          store.journal.append(
            epoch,
            [1, 3].flatMap((at) => rows[at] ?? []),
          ),
        ).rejects.toMatchObject(refused)
        await expect(store.journal.append(epoch, rows.slice(2))).rejects.toMatchObject(refused)
        await expect(store.journal.append(epoch, rows.slice(0, 1))).rejects.toMatchObject(refused)
        expect(await store.journal.head()).toEqual(rows[0])
      })

      test('is there again after the hub was stopped and started', async () => {
        const rows = someRows(null, 3)
        await store.journal.append(await store.beginEpoch(), rows)
        await store.close()
        store = await openStore(config)
        expect(await collect(store.journal.read(1))).toEqual(rows)
      })
    })

    describe('only one hub writes', () => {
      test('a hub that was replaced can write nothing more', async () => {
        const old = await store.beginEpoch()
        const rows = someRows(null, 2)
        await store.journal.append(old, rows.slice(0, 1))
        const newer = await openAnother()
        const epoch = await newer.beginEpoch()
        expect(epoch).toBeGreaterThan(old)
        await expect(store.journal.append(old, rows.slice(1))).rejects.toMatchObject({ fault: 'fenced' })
        expect(await newer.journal.head()).toEqual(rows[0])
        await newer.journal.append(epoch, rows.slice(1))
        expect(await newer.journal.head()).toEqual(rows[1])
      })

      test('hubs that start at the same moment get different epochs', async () => {
        const stores = [store, await openAnother(), await openAnother()]
        const epochs = await Promise.all([...stores, ...stores, ...stores].map((one) => one.beginEpoch()))
        expect(new Set(epochs).size).toBe(9)
      })

      test('nothing of the old hub arrives once the new one has its epoch, however busy the old one is', async () => {
        const old = await store.beginEpoch()
        const newer = await openAnother()
        const writing = (async () => {
          let head: JournalRow | null = null
          while (true) {
            const rows = someRows(head, 1)
            await store.journal.append(old, rows)
            head = rows[0] ?? null
          }
        })()
        const fenced = expect(writing).rejects.toMatchObject({ fault: 'fenced' })
        await newer.beginEpoch()
        const head = await newer.journal.head()
        await fenced
        expect(await newer.journal.head()).toEqual(head)
        expect((await verify(newer.journal.read(1))).ok).toBe(true)
      })

      test('two hubs may start on a new hall at the same moment', async () => {
        config = await ground.fresh()
        const [one, other] = await Promise.all([openAnother(), openAnother()])
        expect(await one.beginEpoch()).not.toBe(await other.beginEpoch())
      })
    })

    describe('verify finds', () => {
      const verdictAfter = async (sql: string) => {
        const rows = someRows(null, 6)
        await store.journal.append(await store.beginEpoch(), rows)
        expect(await verify(store.journal.read(1))).toEqual({ ok: true, entries: 6, head: rows[5]?.hash })
        await ground.tamper(config, sql)
        return verify(store.journal.read(1))
      }

      test('an entry in which one character was changed', async () => {
        const verdict = await verdictAfter(
          `update journal set body = replace(body, '很满意', '不满意') where sequence = 3`,
        )
        expect(verdict).toEqual({ ok: false, sequence: 3, fault: 'changed' })
      })

      test('an entry that was taken out', async () => {
        const verdict = await verdictAfter('delete from journal where sequence = 4')
        expect(verdict).toEqual({ ok: false, sequence: 4, fault: 'gap' })
      })

      test('an entry that was put in twice', async () => {
        const verdict = await verdictAfter(
          `insert into journal (sequence, body, hash) select 7, body, hash from journal where sequence = 6`,
        )
        expect(verdict).toEqual({ ok: false, sequence: 7, fault: 'changed' })
      })

      test('an entry that was put in twice with its hash computed anew', async () => {
        const rows = someRows(null, 3)
        const repeat = rowsAfter(rows[2] ?? null, [entry(3, 'w2', 2)]).map((row) => ({ ...row, sequence: 4 }))
        await store.journal.append(await store.beginEpoch(), [...rows, ...repeat])
        expect(await verify(store.journal.read(1))).toEqual({ ok: false, sequence: 4, fault: 'unreadable' })
      })
    })

    describe('personal texts', () => {
      const text = (ref: string, expiresAt: string) => ({
        ref,
        text: `张先生 ${ref} "0531-88000001"\u0000😀`,
        salt: '0'.repeat(32),
        expiresAt,
      })

      test('are kept, read back exactly, and erased for good', async () => {
        const kept = [text('a', '2027-01-01T00:00:00.000Z'), text('b', '2027-01-01T00:00:00.000Z')]
        await store.private.keep(kept)
        expect(await store.private.read('a')).toBe(kept[0]?.text)
        await store.private.erase('a')
        expect(await store.private.read('a')).toBeNull()
        expect(await store.private.read('b')).toBe(kept[1]?.text)
      })

      test('are erased when their time is over, and not a moment earlier', async () => {
        await store.private.keep([text('old', '2026-11-23T00:00:00.000Z'), text('young', '2026-11-23T00:00:00.001Z')])
        expect(await store.private.eraseExpired('2026-11-22T23:59:59.999Z')).toBe(0)
        expect(await store.private.eraseExpired('2026-11-23T00:00:00.000Z')).toBe(1)
        expect(await store.private.read('old')).toBeNull()
        expect(await store.private.read('young')).not.toBeNull()
      })

      test('of one batch are kept all or not at all', async () => {
        await store.private.keep([text('a', '2027-01-01T00:00:00.000Z')])
        const again = [text('b', '2027-01-01T00:00:00.000Z'), text('a', '2027-01-01T00:00:00.000Z')]
        await expect(store.private.keep(again)).rejects.toMatchObject({ fault: 'failed' })
        expect(await store.private.read('b')).toBeNull()
      })

      test('and the key by which cards are recognised lie together: made once, the same after every start and in no other hall', async () => {
        const others = [store, await openAnother(), await openAnother()]
        const keys = await Promise.all(others.map((one) => one.private.hallKey()))
        expect(keys[0]).toHaveLength(32)
        for (const key of keys) expect(key).toEqual(keys[0])
        await store.close()
        store = await openStore(config)
        expect(await store.private.hallKey()).toEqual(keys[0])
        config = await ground.fresh()
        expect(await (await openAnother()).private.hallKey()).not.toEqual(keys[0])
      })

      test('can come 10,000 at once', async () => {
        await store.private.keep(
          Array.from({ length: 10_000 }, (_, index) => text(`r${index}`, '2027-01-01T00:00:00.000Z')),
        )
        expect(await store.private.read('r9999')).toContain('r9999')
      })
    })

    test('the newest two snapshots are kept, and the newest is given back', async () => {
      expect(await store.snapshots.latest()).toBeNull()
      for (const sequence of [10, 30, 20, 30]) {
        await store.snapshots.save({ sequence, hash: 'f'.repeat(64), body: `{"at":${sequence}}` })
      }
      expect(await store.snapshots.latest()).toEqual({ sequence: 30, hash: 'f'.repeat(64), body: '{"at":30}' })
      const kept = await store.projections.selectFrom('snapshot').select('sequence').orderBy('sequence').execute()
      expect(kept).toEqual([{ sequence: 20 }, { sequence: 30 }])
    })

    test('counts and averages come back as numbers', async () => {
      await store.snapshots.save({ sequence: 1, hash: '', body: '' })
      const { fn } = store.projections
      const [row] = await store.projections
        .selectFrom('snapshot')
        .select([fn.countAll().as('count'), fn.avg('sequence').as('average')])
        .execute()
      expect(row).toEqual({ count: 1, average: 1 })
    })

    test('a database written by a newer program is refused, with what to do, and left as it is', async () => {
      await store.close()
      await ground.tamper(config, `update schema_version set version = version + 1 where part = 'journal'`)
      await expect(openStore(config)).rejects.toMatchObject({
        fault: 'tooNew',
        message: expect.stringMatching(/newer Mingchuang.*Nothing was changed\..*Start the newer program/),
      })
      await ground.tamper(config, `update schema_version set version = version - 1 where part = 'journal'`)
      store = await openStore(config)
    })
  })
}
