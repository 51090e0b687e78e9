// What a hall may rely on when its SQLite files are old, damaged, lost, or on a full disk.
import { mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { openStore } from '../../hub/store/database.ts'
import { sqliteFiles } from '../../hub/store/sqlite-store.ts'
import { collect, someRows } from './entries.ts'
import { tamperFile } from './sqlite-ground.ts'

describe('SQLite: the files of a hall', () => {
  let directory: string
  let file: string
  const openHall = () => openStore({ kind: 'sqlite', file })

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mingchuang-files-'))
    file = join(directory, 'hall.db')
  })
  afterEach(() => rm(directory, { recursive: true }))

  const makeHall = async (entries: number) => {
    const store = await openHall()
    await store.journal.append(await store.beginEpoch(), someRows(null, entries))
    await store.private.keep([{ ref: 'a', text: '张先生', salt: '', expiresAt: '2027-01-01T00:00:00.000Z' }])
    await store.close()
  }

  const refuses = async (about: RegExp) => {
    const before = await readFile(file)
    await expect(openHall()).rejects.toMatchObject({ fault: 'damaged', message: expect.stringMatching(about) })
    expect((await readFile(file)).equals(before)).toBe(true)
  }

  describe('when the journal is damaged, the hub refuses to start, changes nothing and says what to do:', () => {
    const advice = /hall\.db is damaged.*Nothing was changed.*restore the newest backup/

    test('a file of something else', async () => {
      await writeFile(file, '这不是数据库\n'.repeat(500))
      await refuses(advice)
    })

    test('a page overwritten by a bad disk', async () => {
      await makeHall(200)
      const handle = await open(file, 'r+')
      await handle.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, 4_096 * 8)
      await handle.close()
      await refuses(advice)
    })

    test('a file cut off in its middle', async () => {
      await makeHall(200)
      await truncate(file, Math.floor((await stat(file)).size / 2 / 4_096) * 4_096)
      await refuses(advice)
    })

    test('the database of another program', async () => {
      await tamperFile(file, 'create table song (title text)')
      await refuses(/not a database of Mingchuang.*Nothing was changed/)
    })
  })

  test('a journal that vanished beside the texts it refers to is a loss, not a new hall', async () => {
    await makeHall(3)
    await rm(file)
    await expect(openHall()).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringMatching(/hall\.db is missing.*restore the newest backup/),
    })
    await expect(stat(file)).rejects.toThrow('ENOENT')
    await writeFile(file, '')
    await expect(openHall()).rejects.toMatchObject({ fault: 'damaged' })
  })

  test('what can be computed again is made anew when its file is damaged, and the administrator is warned', async () => {
    await makeHall(3)
    await writeFile(sqliteFiles(file).derived, 'x'.repeat(9_000))
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const store = await openHall()
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/hall-derived\.db is damaged.*made anew/))
    warn.mockRestore()
    expect(await store.snapshots.latest()).toBeNull()
    expect((await store.journal.head())?.sequence).toBe(3)
    await store.close()
  })

  test('an old hall, made by the first tables, keeps every entry and goes on', async () => {
    const old = await readFile(new URL('fixtures/journal-1.sql', import.meta.url), 'utf8')
    for (const statement of old.split(/;\n/).filter((text) => text.trim() !== '')) await tamperFile(file, statement)
    const store = await openHall()
    const head = await store.journal.head()
    expect(await verify(store.journal.read(1))).toEqual({ ok: true, entries: 3, head: head?.hash })
    const epoch = await store.beginEpoch()
    expect(epoch).toBe(8)
    await store.journal.append(epoch, someRows(head, 2))
    expect(await verify(store.journal.read(1))).toMatchObject({ ok: true, entries: 5 })
    await store.close()
  })

  test('an erased text is in none of the files any more, not even in the write-ahead log', async () => {
    const store = await openHall()
    const secret = '李女士的电话 0531-88123456'
    const text = (ref: string) => ({ ref, text: `${secret} ${ref}`, salt: '', expiresAt: '2027-01-01T00:00:00.000Z' })
    const places = async () => {
      const found: string[] = []
      const files = sqliteFiles(file)
      for (const name of [files.journal, files.private, files.derived].flatMap((one) => [one, `${one}-wal`])) {
        if ((await readFile(name).catch(() => Buffer.alloc(0))).includes(secret)) found.push(name)
      }
      return found
    }
    await store.private.keep([text('a'), text('b'), { ...text('c'), text: secret.repeat(2_000) }])
    expect(await places()).not.toEqual([])
    for (const ref of ['a', 'b']) await store.private.erase(ref)
    expect(await store.private.eraseExpired('2027-01-01T00:00:00.000Z')).toBe(1)
    expect(await places()).toEqual([])
    await store.close()
  })

  test('only the hub’s own user may read them', async () => {
    await makeHall(1)
    for (const name of Object.values(sqliteFiles(file))) expect((await stat(name)).mode & 0o077).toBe(0)
  })

  test('a slow projection does not hold up a press', async () => {
    const store = await openHall()
    const epoch = await store.beginEpoch()
    await store.projections.transaction().execute(async (transaction) => {
      await transaction.insertInto('snapshot').values({ sequence: 1, hash: '', body: '' }).execute()
      await store.journal.append(epoch, someRows(null, 1))
      await store.private.keep([{ ref: 'a', text: '', salt: '', expiresAt: '' }])
    })
    expect(await collect(store.journal.read(1))).toHaveLength(1)
    await store.close()
  })
})
