// A hub that is killed without warning: everything it confirmed is in the journal.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { openStore } from '../../hub/store/database.ts'

/** Confirmed batches after which the hub is killed, in the middle of the next. */
const enough = 40

test('SQLite: what was confirmed before the hub was killed is in the journal, whole and in order', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mingchuang-kill-'))
  const file = join(directory, 'hall.db')
  const writer = new URL('endless-writer.ts', import.meta.url).pathname
  const hub = spawn(process.execPath, ['--import', 'tsx', writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let confirmed = 0
  let batches = 0
  for await (const line of createInterface(hub.stdout)) {
    confirmed = Number(line)
    if (++batches === enough) hub.kill('SIGKILL')
  }
  if (hub.exitCode === null && hub.signalCode === null) await once(hub, 'exit')
  expect(hub.signalCode).toBe('SIGKILL')

  const store = await openStore({ kind: 'sqlite', file })
  const head = await store.journal.head()
  expect(head?.sequence).toBeGreaterThanOrEqual(confirmed)
  expect(await verify(store.journal.read(1))).toEqual({ ok: true, entries: head?.sequence, head: head?.hash })
  await store.close()
  await rm(directory, { recursive: true })
})
