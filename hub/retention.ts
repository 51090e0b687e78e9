// Erases personal texts whose time is over: once a day at a quiet hour, and what was handed in for publication when nobody needs it any more.
import type { Logger } from 'pino'
import type { StateOf } from './contract/define.ts'
import { nextAt } from './core/civil-time.ts'
import type { Clock } from './core/clock.ts'
import type { PrivateStore } from './core/store.ts'
import type { publicationContract } from './features/public/publication/contract.ts'
import { ask, type Desk } from './gateway/desk.ts'

export interface Retention {
  /** Longest time a personal text is kept, in days. */
  readonly personalTextDays: number
  /** `HH:mm` in the hall's time zone. */
  readonly eraseAt: string
  readonly timeZone: string
}

/** Erases now, for the hub may have been off at the hour, and then every day; returns how to stop. */
export function eraseDaily(texts: PrivateStore, clock: Clock, log: Logger, retention: Retention): () => void {
  let cancel = () => {}
  const erase = () => {
    texts.eraseExpired(clock.now()).then(
      (count) => log.info({ count }, 'personal texts erased whose time was over'),
      (error: unknown) => log.error({ err: error }, 'expired personal texts could not be erased; tried again tomorrow'),
    )
    cancel = clock.at(nextAt(retention.timeZone, retention.eraseAt, clock.now()), erase)
  }
  erase()
  return () => cancel()
}

/** Erases what was handed in and has been decided: now, for the hub may have stopped in between, and after every commit that makes something due; returns how to stop. */
export function eraseOriginals(desk: Desk, texts: Pick<PrivateStore, 'erase'>): () => void {
  const atWork = new Set<string>()

  async function erase(publicationId: string, ref: string): Promise<void> {
    try {
      await texts.erase(ref)
      await ask(desk, { kind: 'system' }, 'publication.confirmErased', { publicationId }, null)
    } catch (error) {
      desk.log.error({ err: error, publicationId }, 'what was handed in could not be erased; tried again soon')
    } finally {
      atWork.delete(publicationId)
    }
  }

  function look(): void {
    const { originals } = desk.states().publication as StateOf<typeof publicationContract>
    for (const [publicationId, { ref, isDue }] of Object.entries(originals)) {
      if (!isDue || atWork.has(publicationId)) continue
      atWork.add(publicationId)
      void erase(publicationId, ref)
    }
  }

  look()
  return desk.onViews(look)
}
