// One side of a comparison, floor or product: a hub that can be started again, and what its process costs.
import type { Target } from './load/words.ts'
import type { LongJournal } from './product/long-journal.ts'

export interface Side {
  readonly name: 'floor' | 'product'
  readonly target: Target
  /** Process id of the hub of the moment. */
  pid(): number
  /** Ends it in order and starts it again on the same files and ports; resolves when it answers. */
  restart(): Promise<void>
  /** Starts another hub on a hall with a long past and cuts its power when it answers; how long that took, in ms. */
  startOn(long: LongJournal): Promise<number>
  stop(): Promise<void>
}

/** Windows, boxes and posts of the hall that is loaded. */
export const windowCount = 50
export const windowIds = Array.from({ length: windowCount }, (_, index) => `w${index + 1}`)
