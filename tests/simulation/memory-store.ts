// A store that outlives the hub's crashes: a commit takes its time, and a crash finds it written or not.
import type { JournalRow } from '../../hub/core/journal.ts'
import { type Snapshot, type Store, StoreError } from '../../hub/core/store.ts'
import type { Chance } from '../chaos/chance.ts'
import type { World } from './world.ts'

export interface MemoryStore extends Store {
  readonly rows: readonly JournalRow[]
  /** The power goes: each commit under way is on the disk or is not; nobody is told. */
  losePower(): void
  /** While full, commits fail. */
  setFull(full: 'full' | 'free'): void
}

interface Commit {
  readonly write: () => void
  readonly cancel: () => void
}

/** A commit takes 1 to 4 ms. */
const commitMs = { least: 1, most: 4 }

export function memoryStore(world: World, chance: Chance): MemoryStore {
  const rows: JournalRow[] = []
  const texts = new Map<string, string>()
  const underWay = new Set<Commit>()
  let snapshot: Snapshot | null = null
  let epoch = 0
  let room: 'full' | 'free' = 'free'

  return {
    rows,
    losePower() {
      for (const commit of underWay) {
        commit.cancel()
        if (chance.isLucky(50)) commit.write()
      }
      underWay.clear()
    },
    setFull(full) {
      room = full
    },
    journal: {
      head: async () => rows.at(-1) ?? null,
      append: (writer, batch) =>
        new Promise((resolve, reject) => {
          const write = () => void rows.push(...batch)
          const cancel = world.after(chance.between(commitMs.least, commitMs.most), () => {
            underWay.delete(commit)
            if (writer !== epoch) return reject(new StoreError('fenced', 'a newer hub writes'))
            if (room === 'full') return reject(new StoreError('full', 'the disk is full'))
            write()
            resolve()
          })
          const commit = { write, cancel }
          underWay.add(commit)
        }),
      async *read(from) {
        yield* rows.slice(from - 1)
      },
    },
    private: {
      keep: async (kept) => {
        for (const { ref, text } of kept) texts.set(ref, text)
      },
      read: async (ref) => texts.get(ref) ?? null,
      erase: async (ref) => void texts.delete(ref),
      eraseExpired: async () => 0,
      hallKey: async () => new Uint8Array(32),
    },
    snapshots: {
      save: async (next) => {
        snapshot = next
      },
      latest: async () => snapshot,
    },
    // History is not part of what is simulated: nothing asks it.
    projections: null as unknown as Store['projections'],
    beginEpoch: async () => {
      epoch += 1
      return epoch
    },
    close: async () => {},
  }
}
