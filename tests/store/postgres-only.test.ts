// What only PostgreSQL can get wrong: two hubs in the middle of each other's statements, and rows that outlive deletion.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../hub/store/database.ts'
import { someRows } from './entries.ts'
import type { Ground } from './ground.ts'
import { groundOn } from './postgres-ground.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer
let ground: Ground

beforeAll(async () => {
  server = await startPostgres()
  ground = groundOn(server)
})
afterAll(() => ground.leave())

test('PostgreSQL: an old hub that writes while the new one is taking its epoch waits, and is then refused', async () => {
  const config = await ground.fresh()
  const store = await openStore(config)
  const old = await store.beginEpoch()
  const newer = new pg.Client({ connectionString: config.kind === 'postgres' ? config.url : '' })
  await newer.connect()
  await newer.query('begin')
  await newer.query('update hub_epoch set epoch = epoch + 1')

  let isSettled = false
  const writing = store.journal.append(old, someRows(null, 1)).finally(() => {
    isSettled = true
  })
  const refused = expect(writing).rejects.toMatchObject({ fault: 'fenced' })
  const isWaiting = async () => {
    const { rowCount } = await newer.query(`select from pg_stat_activity where wait_event_type = 'Lock'`)
    return rowCount === 1
  }
  while (!isSettled && !(await isWaiting()));
  await newer.query('commit')
  await refused
  expect(await store.journal.head()).toBeNull()
  await newer.end()
  await store.close()
})

test('PostgreSQL: an erased text is in no file of the tables any more', async () => {
  const config = await ground.fresh()
  const store = await openStore(config)
  const secret = '李女士的电话 0531-88123456'
  const found = async () => {
    await ground.tamper(config, 'checkpoint')
    const files = (await readdir(server.tables, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    const contents = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))))
    return contents.filter((content) => content.includes(secret)).length
  }
  const text = (ref: string, text: string) => ({ ref, text, salt: '', expiresAt: '2027-01-01T00:00:00.000Z' })
  await store.private.keep([text('b', '留下'), text('a', secret)])
  expect(await found()).toBe(1)
  await store.private.erase('a')
  expect(await found()).toBe(0)
  expect(await store.private.read('b')).toBe('留下')
  await store.close()
})
