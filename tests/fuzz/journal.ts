// What the database gives back damaged: a journal is refused, a snapshot is left alone, and no hall ever stands on either.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { JournalRow } from '../../hub/core/journal.ts'
import { recover, snapshotOf } from '../../hub/core/recovery.ts'
import { type Snapshot, StoreError } from '../../hub/core/store.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { machine, openDesk } from '../fakes/test-desk.ts'
import { type Attack, trySmaller } from './attack.ts'
import { damaged } from './mutation.ts'

async function someHall(): Promise<JournalRow[]> {
  const desk = await openDesk()
  try {
    const box = { kind: 'box', boxId: 'box-1' } as const
    for (const [index, command] of [signIn('li'), finish(1), press(1, 5), finish(2), press(2, 1)].entries()) {
      const origin = { boxId: 'box-1', outboxId: 'o1', sequence: index + 1 }
      await desk.submit({ command, actor: box, at: null, origin })
    }
    const rows: JournalRow[] = []
    for await (const row of desk.store.journal.read(1)) rows.push(row)
    return rows
  } finally {
    await desk.close()
  }
}

const storeOf = (rows: readonly JournalRow[], snapshot: Snapshot | null) => ({
  journal: {
    head: async () => rows.at(-1) ?? null,
    append: async () => {},
    async *read(from: number) {
      for (const row of rows) if (row.sequence >= from) yield row
    },
  },
  snapshots: { save: async () => {}, latest: async () => snapshot },
})

/** A text of the database with bytes of it damaged, as the driver would give it back. */
const damagedText = (text: string) => damaged(fc.constant(Buffer.from(text))).map((bytes) => bytes.toString('utf8'))

export const attackJournal: Attack = async (force) => {
  const rows = await someHall()
  const whole = await recover(machine, storeOf(rows, null))
  const rowAt = (at: number) => rows[at] as JournalRow
  const at = fc.nat(rows.length - 1)
  const change = at.chain((at) =>
    fc.oneof(
      damagedText(rowAt(at).body).map((body) => ({ at, body })),
      damagedText(rowAt(at).hash).map((hash) => ({ at, hash })),
      fc.constantFrom(0, -1, 1, at + 2, 2 ** 53).map((sequence) => ({ at, sequence })),
    ),
  )
  await trySmaller(force, change, async ({ at, ...damage }) => {
    await expectRefusedOrTrue(rows.with(at, { ...rowAt(at), ...damage }))
  })
  await trySmaller({ ...force, tries: rows.length }, at, async (at) => {
    await expectRefusedOrTrue(rows.toSpliced(at, 1))
    await expectRefusedOrTrue(rows.toSpliced(at, 0, rowAt(at)))
  })

  /** Who cuts entries off the end leaves a true beginning; that alone cannot be seen from the journal. */
  async function expectRefusedOrTrue(read: readonly JournalRow[]): Promise<void> {
    const stands = await recover(machine, storeOf(read, null)).catch((error: unknown) => error)
    if (stands instanceof StoreError) return expect(stands.fault).toBe('damaged')
    const { sequence } = stands as Awaited<ReturnType<typeof recover>>
    expect(stands).toEqual(await recover(machine, storeOf(rows.slice(0, sequence), null)))
  }

  const half = await recover(machine, storeOf(rows.slice(0, rows.length - 3), null))
  const good = snapshotOf(half)
  const damagedSnapshots = fc.oneof(
    { weight: 6, arbitrary: damagedText(good.body).map((body) => ({ ...good, body })) },
    { weight: 1, arbitrary: damagedText(good.hash).map((hash) => ({ ...good, hash })) },
    { weight: 1, arbitrary: fc.integer().map((sequence) => ({ ...good, sequence })) },
  )
  await trySmaller(force, damagedSnapshots, async (snapshot) => {
    expect(await recover(machine, storeOf(rows, snapshot))).toEqual(whole)
  })
}
