// Tells the walls after the boxes: a visitor waits for the acknowledgement, a wall can wait a turn of the event loop longer.
import type { View, ViewKey } from './contract/view.ts'

/**
 * Collects what commits changed and tells it once the acknowledgements have left, each view at its newest: at once in an idle
 * hub, and seldomer the more there is to do, because a loaded loop takes longer to come round.
 */
export function tellLater(tell: (views: readonly View[]) => void): (views: readonly View[]) => void {
  let waiting: Map<ViewKey, View> | null = null
  const tellAll = () => {
    const views = [...(waiting?.values() ?? [])]
    waiting = null
    tell(views)
  }
  return (views) => {
    // The embedded broker writes an acknowledgement one turn of the loop after it was given it.
    if (waiting === null) setImmediate(() => setImmediate(tellAll))
    waiting ??= new Map()
    for (const view of views) waiting.set(view.key, view)
  }
}
