// The one time of a simulated hall: everything that happens stands in one queue, so that a seed makes the same day again.

export interface World {
  /** Milliseconds since 1970, the true time. */
  nowMs(): number
  /** The true time, ISO 8601 UTC. */
  now(): string
  /** Calls after a span in ms, 0 and more; what is due at one moment happens in the order it was asked for. */
  after(ms: number, call: () => void): () => void
  /** Lets everything happen until a moment; `happened` is called after each event and all that follows from it at once. */
  runUntil(endMs: number, happened: () => void): Promise<void>
}

interface Due {
  readonly atMs: number
  readonly order: number
  readonly call: () => void
}

export function createWorld(startMs: number): World {
  let nowMs = startMs
  let asked = 0
  /** A heap by time, then by order; what was taken back stays in it and is passed over. */
  const heap: Due[] = []
  const takenBack = new Set<Due>()

  const isBefore = (a: Due, b: Due) => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)
  const at = (index: number): Due => {
    const due = heap[index]
    if (due === undefined) throw new Error('the queue of the world is broken')
    return due
  }
  const swap = (a: number, b: number) => {
    const one = at(a)
    heap[a] = at(b)
    heap[b] = one
  }

  function push(due: Due): void {
    let index = heap.push(due) - 1
    while (index > 0 && isBefore(at(index), at((index - 1) >> 1))) {
      swap(index, (index - 1) >> 1)
      index = (index - 1) >> 1
    }
  }

  function pop(): Due {
    const first = at(0)
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return first
    heap[0] = last
    for (let index = 0; ; ) {
      const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length)
      const least = children.reduce((best, child) => (isBefore(at(child), at(best)) ? child : best), index)
      if (least === index) return first
      swap(index, least)
      index = least
    }
  }

  return {
    nowMs: () => nowMs,
    now: () => new Date(nowMs).toISOString(),
    after(ms, call) {
      asked += 1
      const due = { atMs: nowMs + Math.max(0, ms), order: asked, call }
      push(due)
      return () => void takenBack.add(due)
    },
    async runUntil(endMs, happened) {
      while (heap.length > 0 && at(0).atMs <= endMs) {
        const due = pop()
        if (takenBack.delete(due)) continue
        nowMs = due.atMs
        due.call()
        // Whatever follows from it without waiting is done before the next event: promises, and nothing else.
        await new Promise((resolve) => setImmediate(resolve))
        happened()
      }
      nowMs = endMs
    },
  }
}
