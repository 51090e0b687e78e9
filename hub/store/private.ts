// Personal texts, apart from the journal, so that each can be erased when its time is over and no chain breaks; and the hall's key.
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { PrivateStore } from '../core/store.ts'
import { guarded } from './faults.ts'
import type { StoreTables } from './tables.ts'

/** Texts in one statement: databases bind at most 32,766 values. */
const textsPerStatement = 5_000
const keyBytes = 32

/** @param scrub makes the bytes of deleted rows unreadable in the database's files */
export function privateStore(database: Kysely<StoreTables>, scrub: () => Promise<void>, place: string): PrivateStore {
  return {
    keep: (texts) =>
      guarded(place, async () => {
        if (texts.length === 0) return
        await database.transaction().execute(async (transaction) => {
          for (let from = 0; from < texts.length; from += textsPerStatement) {
            const rows = texts.slice(from, from + textsPerStatement).map(({ ref, text, salt, expiresAt }) => ({
              ref,
              text: Buffer.from(text),
              salt,
              expires_at: expiresAt,
            }))
            await transaction.insertInto('private_text').values(rows).execute()
          }
        })
      }),

    read: (ref) =>
      guarded(place, async () => {
        const row = await database.selectFrom('private_text').select('text').where('ref', '=', ref).executeTakeFirst()
        return row === undefined ? null : Buffer.from(row.text).toString()
      }),

    erase: (ref) =>
      guarded(place, async () => {
        await database.deleteFrom('private_text').where('ref', '=', ref).execute()
        await scrub()
      }),

    eraseExpired: (now) =>
      guarded(place, async () => {
        const result = await database.deleteFrom('private_text').where('expires_at', '<=', now).executeTakeFirst()
        await scrub()
        return Number(result.numDeletedRows)
      }),

    hallKey: () =>
      guarded(place, async () => {
        // Two hubs may start at once on a new hall: whoever comes second takes the key of the first.
        await database
          .insertInto('private_key')
          .values({ id: 1, key: randomBytes(keyBytes) })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
        const { key } = await database.selectFrom('private_key').select('key').executeTakeFirstOrThrow()
        return new Uint8Array(key)
      }),
  }
}
