// Every number this box gives is on its disk before anything else happens with it: a box that starts again gives none twice.
import { z } from 'zod'
import { readJson } from '#wire/json'
import type { Disk } from '../outbox/disk.ts'
import { sealed, unsealed } from '../sealed.ts'
import { given } from './given.ts'

const file = 'numbers.json'
const content = z.object({
  /** The view with which this ledger began: what was given before, older views may not know. */
  since: z.object({ epoch: z.number().int().nonnegative(), revision: z.number().int().nonnegative() }),
  /** The oldest first. */
  given: z.array(given),
})
export type LedgerContent = z.output<typeof content>

export interface Ledger {
  /** Null when there is no ledger, or none that can be believed: one changed digit would give a number twice. */
  load(): Promise<LedgerContent | null>
  /** Resolves when all of it is on the disk; later calls follow earlier ones. */
  save(all: LedgerContent): Promise<void>
}

export function createLedger(disk: Disk): Ledger {
  let last: Promise<void> = Promise.resolve()

  async function write(all: LedgerContent): Promise<void> {
    const handle = await disk.open(`${file}.new`)
    try {
      await handle.truncate(0)
      await handle.write(Buffer.from(sealed(JSON.stringify(all))), 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await disk.rename(`${file}.new`, file)
    await disk.sync()
  }

  return {
    async load() {
      const handle = await disk.open(file)
      try {
        const text = unsealed((await handle.read()).toString('utf8'))
        return text === null ? null : (content.safeParse(readJson(text)).data ?? null)
      } finally {
        await handle.close()
      }
    },
    save(all) {
      last = last.catch(() => {}).then(() => write(all))
      return last
    },
  }
}
