// The areas that a virtual sign shows, each until its time is out: then it goes dark by itself.
import type { Surroundings } from './device.ts'

interface Lasting {
  readonly id: number
  /** Milliseconds since 1970; null for ever. */
  readonly expiresAt: number | null
}

export interface LitAreas<A extends Lasting> {
  /** In the order in which they were put there. */
  all(): A[]
  /** In the place of the one of the same id. */
  light(area: A): void
  drop(id: number): void
  dropAll(): void
}

export function litAreas<A extends Lasting>(world: Surroundings): LitAreas<A> {
  const areas = new Map<number, { readonly area: A; readonly cancelTimer: () => void }>()

  function drop(id: number): void {
    areas.get(id)?.cancelTimer()
    areas.delete(id)
  }

  return {
    all: () => Array.from(areas.values(), ({ area }) => area),
    light(area) {
      drop(area.id)
      const dark = () => {
        areas.delete(area.id)
        world.changed()
      }
      const leftMs = area.expiresAt === null ? null : area.expiresAt - world.now()
      areas.set(area.id, { area, cancelTimer: leftMs === null ? () => {} : world.after(leftMs, dark) })
    },
    drop,
    dropAll() {
      for (const id of [...areas.keys()]) drop(id)
    },
  }
}
