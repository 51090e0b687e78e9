// The service that this box has just finished: for a minute, and until it is rated, a key can take it back. Pure.
import { undoMs } from '#contract/counter/service'
import type { Kept, Names } from './kept.ts'

export interface Finished extends Names {
  /** The report of the finish, in the outbox. */
  readonly sequence: number
  /** Monotonic ms. */
  readonly atMs: number
  /** The undoing is on its way to the disk: a bouncing key means the same one. */
  readonly isUndoing: boolean
}

/** True while a key can take it back, as far as this box knows; the hub judges by when the key was pressed. */
export function canUndo(finished: Finished | null, atMs: number): finished is Finished {
  return finished !== null && !finished.isUndoing && atMs < finished.atMs + undoMs
}

/** After a command of this window has reached the disk. */
export function afterStored(
  finished: Finished | null,
  kept: Kept,
  { sequence, atMs }: { sequence: number; atMs: number },
): Finished | null {
  switch (kept.name) {
    case 'service.finish':
      return kept.data.named === null ? null : { ...kept.data.named, sequence, atMs, isUndoing: false }
    case 'service.begin':
      return null
    case 'service.undo':
      return kept.data.serviceId === finished?.serviceId ? null : finished
    case 'rating.press':
      return kept.data.invitationId === finished?.invitationId ? null : finished
    default:
      return finished
  }
}
