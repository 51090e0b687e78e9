// When to send what waits, and when to send it again: go-back-N over a wire that may lose, repeat and stall. Pure.

/** Batches that may be on their way at one time. */
const window = 3
const firstPatienceMs = 3_000
const longestPatienceMs = 30_000
/** A low acknowledgement is believed at most this often; copies of old ones arrive in bursts. */
const goBackEveryMs = 250
/** So many acknowledgements below what was forgotten mean that the hub has lost them, not that one came late. */
const lossAfter = 3

export interface Delivery {
  readonly isOnline: boolean
  /** The hub has everything up to here. */
  readonly acked: number
  /** Sent on this connection up to here. */
  readonly sent: number
  /** On disk up to here. */
  readonly highest: number
  /** Last sequence of each batch on its way. */
  readonly inFlight: readonly number[]
  readonly patienceMs: number
  readonly wentBackAtMs: number
  readonly lowAcks: number
}

export type DeliveryInput =
  | { readonly type: 'online' }
  | { readonly type: 'offline' }
  | { readonly type: 'stored'; readonly highest: number }
  | { readonly type: 'sent'; readonly last: number }
  | { readonly type: 'ack'; readonly upTo: number; readonly atMs: number }
  | { readonly type: 'waitedInVain' }
  /** The outbox began a new numbering. */
  | { readonly type: 'renewed'; readonly highest: number }

export type DeliveryEffect =
  /** Send one batch of what follows `after`, then tell `sent`. */
  | { readonly do: 'send'; readonly after: number }
  | { readonly do: 'forget'; readonly upTo: number }
  /** Tell `waitedInVain` after so long; a newer wait replaces an older one. */
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'stopWaiting' }
  /** Hub and box disagree about what was sent under this outbox id: begin a new one. */
  | { readonly do: 'renew' }

export interface Next {
  readonly state: Delivery
  readonly effects: readonly DeliveryEffect[]
}

export function initialDelivery(acked: number, highest: number): Delivery {
  return {
    isOnline: false,
    acked,
    sent: acked,
    highest,
    inFlight: [],
    patienceMs: firstPatienceMs,
    wentBackAtMs: Number.NEGATIVE_INFINITY,
    lowAcks: 0,
  }
}

/** Total: any input in any state. Sequences only go forward, except for sending again. */
export function nextDelivery(state: Delivery, input: DeliveryInput): Next {
  switch (input.type) {
    case 'online':
      return filled({ ...fromAcked(state), isOnline: true, patienceMs: firstPatienceMs })
    case 'offline':
      return { state: { ...fromAcked(state), isOnline: false }, effects: [{ do: 'stopWaiting' }] }
    case 'stored':
      return filled({ ...state, highest: Math.max(state.highest, input.highest) })
    case 'sent':
      return sent(state, input.last)
    case 'waitedInVain':
      if (state.inFlight.length === 0) return { state, effects: [] }
      return filled({ ...fromAcked(state), patienceMs: Math.min(longestPatienceMs, state.patienceMs * 2) })
    case 'ack':
      return acked(state, input.upTo, input.atMs)
    case 'renewed':
      return filled({ ...initialDelivery(0, input.highest), isOnline: state.isOnline })
  }
}

function fromAcked(state: Delivery): Delivery {
  return { ...state, sent: state.acked, inFlight: [] }
}

function filled(state: Delivery): Next {
  const hasRoom = state.isOnline && state.sent < state.highest && state.inFlight.length < window
  return { state, effects: hasRoom ? [{ do: 'send', after: state.sent }] : [] }
}

function sent(state: Delivery, last: number): Next {
  const next = filled({ ...state, sent: last, inFlight: [...state.inFlight, last] })
  if (state.inFlight.length > 0) return next
  return { state: next.state, effects: [{ do: 'wait', ms: state.patienceMs }, ...next.effects] }
}

function acked(state: Delivery, upTo: number, atMs: number): Next {
  if (upTo > state.highest) return { state, effects: [{ do: 'renew' }] }
  if (upTo > state.acked) {
    const inFlight = state.inFlight.filter((last) => last > upTo)
    const next = filled({
      ...state,
      acked: upTo,
      sent: Math.max(state.sent, upTo),
      inFlight,
      patienceMs: firstPatienceMs,
      lowAcks: 0,
    })
    const waiting: DeliveryEffect = inFlight.length === 0 ? { do: 'stopWaiting' } : { do: 'wait', ms: firstPatienceMs }
    return { state: next.state, effects: [{ do: 'forget', upTo }, waiting, ...next.effects] }
  }
  const lowAcks = upTo < state.acked ? state.lowAcks + 1 : 0
  if (lowAcks >= lossAfter) return { state: { ...state, lowAcks: 0 }, effects: [{ do: 'renew' }] }
  if (state.inFlight.length === 0 || atMs - state.wentBackAtMs < goBackEveryMs) {
    return { state: { ...state, lowAcks }, effects: [] }
  }
  return filled({ ...fromAcked(state), wentBackAtMs: atMs, lowAcks })
}
