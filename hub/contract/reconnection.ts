// How a screen or a box comes back after a broken connection: soon, and never with all others at once.

/**
 * Waits between tries, in ms, as socket.io takes them: never so rarely that a hall waits for its screens when the hub is
 * there again.
 */
export const reconnection = { reconnectionDelay: 250, reconnectionDelayMax: 2_000, randomizationFactor: 0.5 } as const

/** What of a socket's manager decides how long it waits. */
interface Waiting {
  on(event: 'reconnect_attempt', act: () => void): unknown
  reconnectionDelayMax(ms: number): unknown
}

/**
 * Keeps the waits uneven however long nobody answers: socket.io's own chance ends where its longest wait begins, so the
 * longest wait is drawn anew at each try, between half of it and all of it.
 */
export function spreadOut(manager: Waiting): void {
  const { reconnectionDelayMax: longest, randomizationFactor } = reconnection
  manager.on('reconnect_attempt', () => {
    manager.reconnectionDelayMax(longest * (1 - randomizationFactor * Math.random()))
  })
}
