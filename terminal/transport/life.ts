// The end of a port, the same for every transport: it happens once, and whatever is still waiting learns of it.
import { within } from './deadline.ts'
import { PortError, type PortListener } from './port.ts'

export interface Life {
  readonly isOver: boolean
  /** Ends it: tells the listener once and rejects all waiting writes; `null` when we closed it ourselves. */
  end(error: PortError | null): void
  /** Runs one write under its deadline; rejects with `lost` as soon as the port is gone. */
  write(what: string, deadlineMs: number, send: () => Promise<void>): Promise<void>
}

export function portLife(name: string, listener: PortListener): Life {
  const gone = () => new PortError('lost', `${name} is gone`)
  const waiting = new Set<(reason: PortError) => void>()
  let isOver = false
  return {
    get isOver() {
      return isOver
    },
    end(error) {
      if (isOver) return
      isOver = true
      for (const reject of waiting) reject(gone())
      waiting.clear()
      listener.closed(error)
    },
    async write(what, deadlineMs, send) {
      if (isOver) throw gone()
      let giveUp: (reason: PortError) => void = () => {}
      const end = new Promise<never>((_, reject) => {
        giveUp = reject
      })
      waiting.add(giveUp)
      try {
        await within(deadlineMs, `${what} to ${name}`, Promise.race([send(), end]))
      } finally {
        waiting.delete(giveUp)
      }
    },
  }
}
