// The box's own files, damaged at any byte: it starts, saves what can be read, invents nothing, and keeps the next press.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { pino } from 'pino'
import { expect } from 'vitest'
import type { View } from '#wire/view'
import type { Clock } from '../../terminal/clock.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { createOutbox } from '../../terminal/outbox/outbox.ts'
import { createViewCache } from '../../terminal/views/view-cache.ts'
import { createViewFile } from '../../terminal/views/view-file.ts'
import { memoryDisk } from '../agent/memory-disk.ts'
import { quietLog } from '../agent/quiet-log.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { type Attack, trySmaller } from './attack.ts'
import { damaged, planted } from './mutation.ts'

const now = '2026-11-23T01:00:00.000Z'
const everything = { reports: 1_000, bytes: 64 * 1024 * 1024 }
const written = { ...press(3, 1), data: { ...press(3, 1).data, writing: planted } }
const said = [signIn('li'), finish(1), press(1, 5), finish(2), finish(3), written]
const draftOf = (command: (typeof said)[number], index: number) => ({
  occurredAt: now,
  bootId: 'boot',
  monotonicMs: 1_000 * (index + 1),
  command,
})

export const attackOutboxFile: Attack = async (force) => {
  const disk = memoryDisk()
  const first = createOutbox(disk, quietLog)
  await first.start()
  const before: string[] = []
  for (const [index, command] of said.entries()) {
    await first.append(draftOf(command, index), `request-${index}`)
    before.push(JSON.stringify(command))
    if (index === 1) first.forget(1)
  }
  await first.stop()
  const good = disk.bytes('outbox.log')

  await trySmaller(force, damaged(fc.constant(good)), async (bytes) => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) })
    const again = memoryDisk()
    again.put('outbox.log', bytes)
    const outbox = createOutbox(again, log)
    await outbox.start()
    const kept = await outbox.append(draftOf(press(4, 4), 9), null)
    const reports = outbox.after(0, everything)
    const { forgotten, highest } = outbox.standing()
    // The hub takes sequences without a gap or not at all.
    expect(reports.map(({ sequence }) => sequence)).toEqual(reports.map((_, index) => forgotten + 1 + index))
    expect([kept, reports.at(-1)?.sequence]).toEqual([highest, highest])
    const saved = reports.slice(0, -1).map(({ command }) => JSON.stringify(command))
    expect(saved.filter((one) => !before.includes(one))).toEqual([])
    expect(lines.join('')).not.toContain(planted)
    await outbox.stop()
    // What was saved is on the disk again: another start finds the same.
    const later = createOutbox(again, log)
    await later.start()
    expect(later.after(0, everything)).toEqual(reports)
    await later.stop()
  })
}

/** A clock that stands still; timers never fire. */
function stoppedClock(wallMs: number, monotonicMs: number): Clock {
  return { bootId: 'boot', wallMs: () => wallMs, monotonicMs: () => monotonicMs, after: () => ({ cancel: () => {} }) }
}

const panel: View = {
  key: 'panel:w1',
  epoch: 3,
  revision: 7,
  asOf: now,
  facts: { activity: { leaseMs: 30_000, value: { state: 'open' } } },
}

export const attackViewFile: Attack = async (force) => {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-fuzz-'))
  const path = join(folder, 'views.json')
  try {
    const clock = stoppedClock(Date.parse(now), 60_000)
    const cache = createViewCache(clock)
    const file = createViewFile(path, cache, clock, quietLog)
    cache.put(panel, 400)
    file.saveSoon({ 'pad-1': 'w1' })
    await file.stop()
    const good = await readFile(path)
    await trySmaller(force, damaged(fc.constant(good)), async (bytes) => {
      await writeFile(path, bytes)
      const held = createViewCache(clock)
      const windows = await createViewFile(path, held, clock, quietLog).load()
      // A panel shows what the hub had said, or nothing: never another name, another window or another hour.
      const isWhole = bytes.equals(good)
      expect(held.get('panel:w1')?.view).toEqual(isWhole ? panel : undefined)
      expect(windows).toEqual(isWhole ? { 'pad-1': 'w1' } : {})
      held.put({ ...panel, epoch: 4 }, 0)
      expect(held.message('panel:w1')).toEqual({ view: { ...panel, epoch: 4 }, ageMs: 0 })
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const attackSecretFiles: Attack = async (force) => {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-fuzz-'))
  try {
    const { credentials, application } = secretFiles(folder)
    const mine = {
      boxId: 'box-1',
      site: 'hall',
      mqttUrl: 'mqtt://127.0.0.1:1883',
      windowId: 'w1',
      secret: 's'.repeat(43),
    }
    await credentials.write(mine)
    await application.write({ code: '2345-6789', secret: mine.secret })
    for (const name of ['credentials', 'application'] as const) {
      const path = join(folder, `${name}.json`)
      await trySmaller(force, damaged(fc.constant(await readFile(path))), async (bytes) => {
        await writeFile(path, bytes)
        const read = await secretFiles(folder)[name].read()
        if (read !== null) expect(read.secret.length).toBeGreaterThanOrEqual(32)
      })
    }
    // A box whose credentials were lost can be given new ones.
    await credentials.write(mine)
    expect(await credentials.read()).toEqual(mine)
  } finally {
    await rm(folder, { recursive: true })
  }
}
