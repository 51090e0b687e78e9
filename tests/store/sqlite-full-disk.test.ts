// A disk that is really full: nothing is confirmed that is not stored, and the hall goes on once there is room.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type JournalRow, verify } from '../../hub/core/journal.ts'
import { type Store, StoreError } from '../../hub/core/store.ts'
import { openStore } from '../../hub/store/database.ts'
import { isLeftOut } from '../fakes/left-out.ts'
import { collect, someRows } from './entries.ts'

/** A small disk of its own, in memory. Only root may mount one; elsewhere the test is left out, but never in CI. */
async function smallDisk(): Promise<string | null> {
  const directory = await mkdtemp(join(tmpdir(), 'mingchuang-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', directory], { encoding: 'utf8' })
  if (mounted.status === 0) return directory
  await rmdir(directory)
  isLeftOut('SQLite on a full disk', `only root can mount a small disk: ${mounted.stderr}`)
  return null
}

/** Writes batches until the disk is full; returns what was confirmed before. */
async function fill(store: Store, epoch: number): Promise<JournalRow[]> {
  const confirmed: JournalRow[] = []
  while (true) {
    const rows = someRows(confirmed.at(-1) ?? null, 20)
    try {
      await store.journal.append(epoch, rows)
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError)
      expect(error).toMatchObject({ fault: 'full', message: expect.stringMatching(/disk is full.*Free space/) })
      return confirmed
    }
    confirmed.push(...rows)
  }
}

describe('SQLite on a full disk', () => {
  test('refuses what it cannot store, keeps what it confirmed, and goes on when there is room', async (context) => {
    const disk = await smallDisk()
    if (disk === null) return context.skip('only root can mount a small disk')
    try {
      const config = { kind: 'sqlite', file: join(disk, 'hall.db') } as const
      const ballast = join(disk, 'ballast')
      await writeFile(ballast, Buffer.alloc(1_536 * 1024))
      let store = await openStore(config)
      const confirmed = await fill(store, await store.beginEpoch())
      expect(confirmed.length).toBeGreaterThan(0)
      expect(await collect(store.journal.read(1))).toEqual(confirmed)
      const text = { ref: 'a', text: '说'.repeat(100_000), salt: '', expiresAt: '2027-01-01T00:00:00.000Z' }
      await expect(store.private.keep([text])).rejects.toMatchObject({ fault: 'full' })
      expect(await store.private.read('a')).toBeNull()
      await expect(openStore({ kind: 'sqlite', file: join(disk, 'other.db') })).rejects.toMatchObject({ fault: 'full' })

      await rm(ballast)
      const epoch = await store.beginEpoch()
      const more = someRows(confirmed.at(-1) ?? null, 20)
      await store.journal.append(epoch, more)
      await store.close()
      store = await openStore(config)
      expect(await collect(store.journal.read(1))).toEqual([...confirmed, ...more])
      expect((await verify(store.journal.read(1))).ok).toBe(true)
      await store.close()
    } finally {
      spawnSync('umount', ['--lazy', disk])
      await rmdir(disk)
    }
  })
})
