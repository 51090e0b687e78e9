// More than fits is shown page by page, turned by the clock, so that every screen of the hall turns alike. Pure.

export interface Paged<T> {
  readonly shown: readonly T[]
  /** 1 to `count`. */
  readonly page: number
  readonly count: number
}

/**
 * The page of a list to show now; pages break where the next entry would not fit.
 * @param room units of room on a page; an entry larger than that gets a page of its own
 * @param turnMs how long a page stays, in ms
 */
export function pageAt<T>(
  list: readonly T[],
  room: number,
  sizeOf: (entry: T) => number,
  turnMs: number,
  at: string,
): Paged<T> {
  const pages = pagesOf(list, room, sizeOf)
  const count = Math.max(1, pages.length)
  const index = Math.floor(Date.parse(at) / turnMs) % count
  return { shown: pages[index] ?? [], page: index + 1, count }
}

/** A list in pages; they break where the next entry would not fit, and an entry larger than a page has one of its own. */
export function pagesOf<T>(list: readonly T[], room: number, sizeOf: (entry: T) => number): T[][] {
  const pages: T[][] = []
  let left = 0
  for (const entry of list) {
    const size = sizeOf(entry)
    const last = pages.at(-1)
    if (last === undefined || size > left) {
      pages.push([entry])
      left = room - size
    } else {
      last.push(entry)
      left -= size
    }
  }
  return pages
}
