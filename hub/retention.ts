// Erases personal texts whose time is over, once a day at a quiet hour.
import type { Logger } from 'pino'
import { nextAt } from './core/civil-time.ts'
import type { Clock } from './core/clock.ts'
import type { PrivateStore } from './core/store.ts'

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
