// What waits to be sent to one device: the newest order of each kind, one frame on the wire at a time. Pure.
import type { Order, Outgoing } from '../driver.ts'

/** Kinds of order; a newer one of the same kind replaces one that waits. First is most urgent. */
const slots = ['notStored', 'print', 'invitation', 'identity', 'line', 'show', 'clock', 'speak', 'heartbeat'] as const
export type Slot = (typeof slots)[number]

export type Waiting = Order | { readonly order: 'heartbeat' }

/** A frame that the device was too busy for, or did not answer, is sent this often in all. */
const triesOfOneFrame = 3
const busyRestMs = 200

export interface OrderQueue {
  readonly waiting: Readonly<Partial<Record<Slot, Waiting>>>
  /** The order whose frames are being sent. */
  readonly current: { readonly slot: Slot; readonly frames: readonly Outgoing[]; readonly tries: number } | null
  readonly phase: 'idle' | 'encoding' | 'writing' | 'awaiting' | 'resting'
  readonly counts: Readonly<Record<'sent' | 'busy' | 'refused' | 'unanswered', number>>
}

export type QueueInput =
  | { readonly type: 'order'; readonly order: Waiting }
  | { readonly type: 'encoded'; readonly frames: readonly Outgoing[] }
  /** The frame is out; asked for only where no answer is due. */
  | { readonly type: 'written' }
  | { readonly type: 'answer'; readonly answer: 'accepted' | 'busy' | 'refused'; readonly text: string }
  /** The last wait is over. */
  | { readonly type: 'elapsed' }
  /** The port is gone; what was on its way is dropped, what waits is kept. */
  | { readonly type: 'closed' }

export type QueueEffect =
  /** Encode this order now, with the driver's state of now, and tell `encoded`. */
  | { readonly do: 'encode'; readonly order: Waiting }
  | { readonly do: 'write'; readonly frame: Outgoing }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'stopWaiting' }
  | { readonly do: 'refused'; readonly text: string }
  | { readonly do: 'silent' }
  /** What became of a slip: `failed` when nothing of it can have reached the paper, `uncertain` when something may have. */
  | { readonly do: 'printEnded'; readonly result: PrintResult; readonly text: string }

export type PrintResult = 'printed' | 'failed' | 'uncertain'

interface Next {
  readonly state: OrderQueue
  readonly effects: readonly QueueEffect[]
}

export const emptyQueue: OrderQueue = {
  waiting: {},
  current: null,
  phase: 'idle',
  counts: { sent: 0, busy: 0, refused: 0, unanswered: 0 },
}

export function slotOf(order: Waiting): Slot {
  return order.order === 'invite' || order.order === 'endInvitation' ? 'invitation' : order.order
}

/** Total: an input that makes no sense in a phase changes nothing. */
export function nextQueue(state: OrderQueue, input: QueueInput): Next {
  switch (input.type) {
    case 'order': {
      const waiting = { ...state.waiting, [slotOf(input.order)]: input.order }
      return state.phase === 'idle' ? take({ ...state, waiting }) : { state: { ...state, waiting }, effects: [] }
    }
    case 'encoded':
      if (state.phase !== 'encoding' || state.current === null) return { state, effects: [] }
      if (isPrint(state) && input.frames.length === 0) return unprintable(state)
      return write({ ...state, current: { ...state.current, frames: input.frames } })
    case 'written':
      return state.phase === 'writing' ? following(counted(state, 'sent'), []) : { state, effects: [] }
    case 'answer':
      return state.phase === 'awaiting' ? answered(state, input) : { state, effects: [] }
    case 'elapsed':
      if (state.phase === 'resting') return write(state)
      return state.phase === 'awaiting' ? unanswered(counted(state, 'unanswered')) : { state, effects: [] }
    case 'closed':
      return closed(state)
  }
}

/** What waits is for a device that comes back; a slip is not, for its visitor will be gone, and a call is too old by then. */
function closed(state: OrderQueue): Next {
  const { print, speak: _unsaid, ...waiting } = state.waiting
  const ended: QueueEffect[] =
    print === undefined ? printEnded(state, givenUp(state), '打印机已断开') : [failedPrint('打印机已断开')]
  return { state: { ...state, waiting, current: null, phase: 'idle' }, effects: [{ do: 'stopWaiting' }, ...ended] }
}

function take(state: OrderQueue): Next {
  const slot = slots.find((one) => state.waiting[one] !== undefined)
  const order = slot === undefined ? undefined : state.waiting[slot]
  if (slot === undefined || order === undefined)
    return { state: { ...state, current: null, phase: 'idle' }, effects: [] }
  const { [slot]: _taken, ...waiting } = state.waiting
  const current = { slot, frames: [], tries: 0 }
  return { state: { ...state, waiting, current, phase: 'encoding' }, effects: [{ do: 'encode', order }] }
}

function write(state: OrderQueue): Next {
  const frame = state.current?.frames[0]
  if (state.current === null || frame === undefined) {
    const next = take(state)
    return { state: next.state, effects: [...printEnded(state, 'printed', ''), ...next.effects] }
  }
  const current = { ...state.current, tries: state.current.tries + 1 }
  const written: QueueEffect = { do: 'write', frame }
  if (frame.answerWithinMs === null) return { state: { ...state, current, phase: 'writing' }, effects: [written] }
  // The answer may overtake the news that the frame is out, so it is awaited from the start.
  const waiting: QueueEffect = { do: 'wait', ms: frame.answerWithinMs }
  return { state: { ...state, current, phase: 'awaiting' }, effects: [waiting, written] }
}

function answered(state: OrderQueue, { answer, text }: Extract<QueueInput, { type: 'answer' }>): Next {
  if (answer === 'accepted') return following(counted(state, 'sent'), [{ do: 'stopWaiting' }])
  if (answer === 'busy') return again(counted(state, 'busy'), [{ do: 'stopWaiting' }], busyRestMs, triesOfOneFrame)
  // The frames that follow a refused one would refer to it.
  const next = take(counted(state, 'refused'))
  const told: QueueEffect[] = isPrint(state) ? [failedPrint(text)] : [{ do: 'refused', text }]
  return { state: next.state, effects: [{ do: 'stopWaiting' }, ...told, ...next.effects] }
}

/** On to the next frame of the order, or the next order. */
function following(state: OrderQueue, effects: readonly QueueEffect[]): Next {
  const frames = state.current?.frames.slice(1) ?? []
  const next =
    state.current === null ? take(state) : write({ ...state, current: { ...state.current, frames, tries: 0 } })
  return { state: next.state, effects: [...effects, ...next.effects] }
}

/** A device that said nothing may have taken the frame; one that was busy has not. */
function unanswered(state: OrderQueue): Next {
  return again(state, [], 0, state.current?.frames[0]?.tries ?? triesOfOneFrame)
}

/** The same frame again, after a rest that grows; given up after `most` tries. */
function again(state: OrderQueue, effects: readonly QueueEffect[], restMs: number, most: number): Next {
  const tries = state.current?.tries ?? most
  if (tries >= most) {
    const next = take(state)
    // A printer out of paper says nothing about a slip, and yet answers when it is asked how it is.
    const told: QueueEffect[] = isPrint(state)
      ? printEnded(state, givenUp(state), '打印机没有回音')
      : [{ do: 'silent' }]
    return { state: next.state, effects: [...effects, ...told, ...next.effects] }
  }
  if (restMs > 0) {
    return { state: { ...state, phase: 'resting' }, effects: [...effects, { do: 'wait', ms: restMs * 2 ** tries }] }
  }
  const next = write(state)
  return { state: next.state, effects: [...effects, ...next.effects] }
}

function counted(state: OrderQueue, what: keyof OrderQueue['counts']): OrderQueue {
  return { ...state, counts: { ...state.counts, [what]: state.counts[what] + 1 } }
}

function unprintable(state: OrderQueue): Next {
  const next = take(state)
  return { state: next.state, effects: [failedPrint('设备不能打印'), ...next.effects] }
}

function isPrint(state: OrderQueue): boolean {
  return state.current?.slot === 'print'
}

/** The slip itself is the last frame: before it nothing has reached the paper. */
function givenUp({ current, phase }: OrderQueue): PrintResult {
  return phase !== 'encoding' && current?.frames.length === 1 ? 'uncertain' : 'failed'
}

function printEnded(state: OrderQueue, result: PrintResult, text: string): QueueEffect[] {
  return isPrint(state) ? [{ do: 'printEnded', result, text }] : []
}

function failedPrint(text: string): QueueEffect {
  return { do: 'printEnded', result: 'failed', text }
}
