// One side of a comparison, floor or product: a hub that can be started again, and what its process costs.
import type { Target } from './load/words.ts'

export interface Side {
  readonly name: 'floor' | 'product'
  readonly target: Target
  /** Process id of the hub of the moment. */
  pid(): number
  /** Ends it in order and starts it again on the same files and ports; resolves when it answers. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Windows, boxes and posts of the hall that is loaded. */
export const windowCount = 50
export const windowIds = Array.from({ length: windowCount }, (_, index) => `w${index + 1}`)
