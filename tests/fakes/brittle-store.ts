// A real store whose journal can be made to fail or to hold its breath, to see what the hub says meanwhile.
import type { JournalRow } from '../../hub/core/journal.ts'
import { type Store, StoreError } from '../../hub/core/store.ts'

export interface Brittle {
  /** For `startTestHub({ around })`. */
  around(store: Store): Store
  /** From now on every append fails as on a full disk. */
  breakNow(): void
  mend(): void
  /** Appends wait until the returned call lets them go on. */
  hold(): () => void
  /** Rows of each statement that was written, in order. */
  readonly appends: readonly (readonly JournalRow[])[]
}

export function brittle(): Brittle {
  const appends: (readonly JournalRow[])[] = []
  let isBroken = false
  let held: Promise<void> = Promise.resolve()
  return {
    appends,
    breakNow() {
      isBroken = true
    },
    mend() {
      isBroken = false
    },
    hold() {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
    around: (store) => ({
      ...store,
      journal: {
        head: () => store.journal.head(),
        read: (from) => store.journal.read(from),
        async append(epoch, rows) {
          await held
          if (isBroken) throw new StoreError('full', 'the disk is full (a test says so)')
          await store.journal.append(epoch, rows)
          appends.push(rows)
        },
      },
    }),
  }
}
