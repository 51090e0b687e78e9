// One box of the load: keeps what it sends on the disk first, and learns by the hub's own word that it is stored.

export interface Sender {
  readonly windowId: string
  /** Finishes a service; resolves when the hub has it. */
  finish(): Promise<void>
  /** Rates that service; resolves when the hub has it. */
  press(): Promise<void>
  stop(): Promise<void>
}

/** Names of the service a box finishes next, and of its invitation. */
export interface Named {
  readonly serviceId: string
  readonly invitationId: string
}

/** The two reports of one visit, the same words for floor and product. */
export function visitOf(windowId: string, deviceId: string, named: Named) {
  return {
    finish: { name: 'service.finish', data: { windowId, number: null, way: 'keys', named } },
    press: {
      name: 'rating.press',
      data: {
        windowId,
        deviceId,
        invitationId: named.invitationId,
        level: 5,
        channel: 'hallDevice',
        tags: [],
        writing: null,
      },
    },
  } as const
}

/** Resolves waiting callers once everything up to their number is acknowledged. */
export function createWaiters() {
  const waiting: { readonly sequence: number; readonly done: () => void }[] = []
  return {
    until: (sequence: number) => new Promise<void>((done) => waiting.push({ sequence, done })),
    acked(upTo: number) {
      while (waiting[0] !== undefined && waiting[0].sequence <= upTo) waiting.shift()?.done()
    },
  }
}
