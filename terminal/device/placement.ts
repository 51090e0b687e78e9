// At which window each device stands: as box.yaml pins it, else as the hub's views say, else where the box stands.

export interface Placement {
  windowOf(deviceId: string): string | null
  /** True when the device now stands elsewhere. `null`: the hub says nothing about it any more. */
  place(deviceId: string, windowId: string | null): boolean
  /** Where the office has placed the box itself; null for no window. */
  placeBox(windowId: string | null): void
  /** The hub's word on each device, to be kept over restarts. */
  known(): Readonly<Record<string, string>>
  restore(known: Readonly<Record<string, string>>): void
}

export function createPlacement(pinned: ReadonlyMap<string, string | null>): Placement {
  let placed: Record<string, string> = {}
  let boxWindow: string | null = null
  const windowOf = (deviceId: string) => pinned.get(deviceId) ?? placed[deviceId] ?? boxWindow
  return {
    windowOf,
    place(deviceId, windowId) {
      const before = windowOf(deviceId)
      const { [deviceId]: _before, ...others } = placed
      placed = windowId === null ? others : { ...others, [deviceId]: windowId }
      return windowOf(deviceId) !== before
    },
    placeBox(windowId) {
      boxWindow = windowId
    },
    known: () => placed,
    restore(known) {
      placed = { ...known }
    },
  }
}
