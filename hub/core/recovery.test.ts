// The way back after a stop or a crash: from the journal alone, quicker with a snapshot, and never over a damaged entry.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish, press, signIn } from '../../tests/fakes/counter-words.ts'
import { machine, openDesk, type TestDesk } from '../../tests/fakes/test-desk.ts'
import { chain, type JournalRow } from './journal.ts'
import { recover, snapshotOf } from './recovery.ts'
import type { Snapshot } from './store.ts'

let desk: TestDesk
let rows: JournalRow[]

beforeEach(async () => {
  desk = await openDesk()
  const box = { kind: 'box', boxId: 'box-1' } as const
  for (const [index, command] of [signIn('li'), finish(1), press(1, 5), finish(2)].entries()) {
    const origin = { boxId: 'box-1', outboxId: 'o1', sequence: index + 1 }
    await desk.submit({ command, actor: box, at: null, origin })
  }
  rows = []
  for await (const row of desk.store.journal.read(1)) rows.push(row)
})
afterEach(() => desk.close())

/** A store that holds these rows and this snapshot, and counts what is read. */
function storeOf(journal: readonly JournalRow[], snapshot: Snapshot | null) {
  const read: number[] = []
  const store = {
    journal: {
      head: async () => journal.at(-1) ?? null,
      append: async () => {},
      async *read(from: number) {
        for (const row of journal) {
          if (row.sequence < from) continue
          read.push(row.sequence)
          yield row
        }
      },
    },
    snapshots: { save: async () => {}, latest: async () => snapshot },
  }
  return { store, read }
}

const now = () => desk.sequencer.hall()
const rowAt = (sequence: number) => {
  const row = rows[sequence - 1]
  if (row === undefined) throw new Error(`no entry ${sequence}`)
  return row
}

describe('the hall after a start', () => {
  it('is the hall before the stop: states, reception, head', async () => {
    expect(await recover(machine, storeOf(rows, null).store)).toEqual(now())
    expect((await recover(machine, desk.store)).reception).toEqual({ 'box-1': { o1: 4 } })
  })

  it('is the same from any snapshot on the way, and only what follows it is read', async () => {
    for (let at = 1; at <= rows.length; at++) {
      const half = await recover(machine, storeOf(rows.slice(0, at), null).store)
      const { store, read } = storeOf(rows, snapshotOf(half))
      expect(await recover(machine, store)).toEqual(now())
      expect(read[0]).toBe(at)
    }
  })

  it.each<[string, (good: Snapshot) => Snapshot]>([
    ['of another journal', (good) => ({ ...good, hash: 'f'.repeat(64) })],
    ['ahead of the journal', (good) => ({ ...good, sequence: 9_999 })],
    ['of another shape', ({ sequence, hash }) => snapshotOf({ sequence, hash, states: {}, reception: {} })],
    ['that is no JSON', (good) => ({ ...good, body: '{"states":' })],
    ['of which one letter was changed', (good) => ({ ...good, body: good.body.replace('李明', '李朋') })],
  ])('ignores a snapshot %s: it is only a cache', async (_what, spoil) => {
    const half = await recover(machine, storeOf(rows.slice(0, 5), null).store)
    expect(await recover(machine, storeOf(rows, spoil(snapshotOf(half))).store)).toEqual(now())
  })
})

describe('a damaged journal is refused:', () => {
  const damaged = (journal: readonly JournalRow[]) =>
    expect(recover(machine, storeOf(journal, null).store)).rejects.toMatchObject({
      name: 'StoreError',
      fault: 'damaged',
    })

  it.each([1, 7, 13])('entry %i was changed by one letter', async (sequence) => {
    const { body, ...row } = rowAt(sequence)
    const changed = { ...row, body: body.replace('"now":"2026', '"now":"2027') }
    await damaged(rows.with(sequence - 1, changed))
  })

  it('an entry is missing, repeated or out of order', async () => {
    await damaged(rows.toSpliced(4, 1))
    await damaged(rows.toSpliced(4, 0, rowAt(5)))
    await damaged(rows.with(4, rowAt(6)).with(5, rowAt(5)))
  })

  it.each(['not JSON', '{"sequence": "one"}', '[]'])(
    'an entry cannot be read (%s), though its hash is right',
    async (body) => {
      const previous = rows.at(-1)
      const sequence = rows.length + 1
      await damaged([...rows, { sequence, body, hash: chain(previous?.hash ?? '', body) }])
    },
  )
})
