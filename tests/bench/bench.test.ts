// The bench's parts work on both sides and with few presses; no time is asserted.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { openStore } from '../../hub/store/database.ts'
import { bench } from './bench.ts'
import type { Lengths } from './measurement.ts'
import { measurementsWith } from './measurements/index.ts'
import { writeLongJournal } from './product/long-journal.ts'
import { asMarkdown, asTable, thisMachine } from './report.ts'

const tiny: Lengths = { warmSeconds: 0.2, rateSeconds: 0.5, floodSeconds: 0.5 }
const measurements = measurementsWith(500)

it('floor and product take the same presses, lose none, and give a figure for every row', async () => {
  const asked = measurements.filter(({ name }) =>
    ['presses-100', 'calls-20', 'rate', 'numbers', 'restart', 'start'].includes(name),
  )
  const results = await bench({ measurements: asked, runs: 1, lengths: tiny, tell: () => {} })
  expect(results.map(({ name }) => name)).toEqual(
    asked.flatMap(({ rows }) => Object.values(rows).map(({ name }) => name)),
  )
  for (const { floor, product, ratio } of results) {
    for (const { median } of [floor, product, ratio]) expect(median).toBeGreaterThan(0)
  }
  expect(asTable(results)).toContain('highest rate held, nothing lost')
  expect(asMarkdown(results, thisMachine(), '2026-11-28T00:00:00.000Z', 1)).toContain(
    '| restart → 500 panels right | ms |',
  )
}, 180_000)

it('no two measurements and no two rows have one name', () => {
  const rows = measurements.flatMap(({ rows }) => Object.values(rows).map(({ name }) => name))
  expect(new Set(rows).size).toBe(rows.length)
  expect(new Set(measurements.map(({ name }) => name)).size).toBe(measurements.length)
})

it('the long past of the start is a journal that verifies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-long-'))
  const { file, entries } = await writeLongJournal(folder, 2_000)
  const store = await openStore({ kind: 'sqlite', file })
  expect(await verify(store.journal.read(1))).toMatchObject({ ok: true, entries })
  await store.close()
  await rm(folder, { recursive: true })
})
