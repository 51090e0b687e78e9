// How a port comes back: try again, open again, reset, and if nothing helps say so and go on trying. Pure.
import type { DeviceState } from '#wire/device'
import type { PortFault } from '../transport/port.ts'

/** The rungs, lowest first. Each is climbed when the one below did not help. */
const rungs = ['retry', 'reopen', 'reset', 'fault'] as const
export type Rung = (typeof rungs)[number]

/** Milliseconds the port rests on each rung before it is opened again. */
const restMs: Readonly<Record<Rung, number>> = { retry: 0, reopen: 250, reset: 3_000, fault: 15_000 }
/** An unplugged device is looked for this often. */
const pollEveryMs = 1_000
/** A port that stayed open so long without trouble is well again, even if its device never speaks. */
const steadyAfterMs = 30_000

export interface Recovery {
  readonly phase: 'closed' | 'opening' | 'open' | 'resting' | 'absent'
  readonly rung: Rung
  /** True when the last trouble was silence: then only a word from the device says that it is well. */
  readonly isMute: boolean
  /** What is wrong with the port as long as it is open, though it works; null when nothing is. */
  readonly flaw: string | null
  /** How often each rung was climbed since the agent began. */
  readonly climbed: Readonly<Record<Rung, number>>
  /** Monotonic ms of the last climb; null before the first. */
  readonly climbedAtMs: number | null
  readonly told: { readonly state: DeviceState; readonly text: string } | null
}

export type RecoveryInput =
  | { readonly type: 'start' }
  | { readonly type: 'stop' }
  /** `flaw` is what is not as it must be although the port works. */
  | { readonly type: 'opened'; readonly flaw: string | null }
  | { readonly type: 'openFailed'; readonly fault: PortFault; readonly text: string; readonly atMs: number }
  /** The port closed by itself. */
  | { readonly type: 'lost'; readonly text: string; readonly atMs: number }
  /** A frame stayed unanswered however often it was sent. */
  | { readonly type: 'silent'; readonly atMs: number }
  /** The device works, but not well: a refused frame, missed keys. */
  | { readonly type: 'troubled'; readonly text: string }
  /** A whole frame came in. */
  | { readonly type: 'heard' }
  | { readonly type: 'present'; readonly isPresent: boolean }
  /** The last wait is over. */
  | { readonly type: 'elapsed' }
  /** People ask for a reset. */
  | { readonly type: 'resetAsked'; readonly atMs: number }

export type RecoveryEffect =
  | { readonly do: 'open' }
  | { readonly do: 'close' }
  | { readonly do: 'lookForIt' }
  /** Tell `elapsed` after so long; a newer wait replaces an older one. */
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'stopWaiting' }
  /** The device is as it was when the power came: forget what was known about it. */
  | { readonly do: 'reinitialise' }
  /** Everything the device should show goes out again. */
  | { readonly do: 'replay' }
  | { readonly do: 'tell'; readonly state: DeviceState; readonly text: string }

interface Next {
  readonly state: Recovery
  readonly effects: readonly RecoveryEffect[]
}

export const initialRecovery: Recovery = {
  phase: 'closed',
  rung: 'retry',
  isMute: false,
  flaw: null,
  climbed: { retry: 0, reopen: 0, reset: 0, fault: 0 },
  climbedAtMs: null,
  told: null,
}

/** Total: an input that makes no sense in a phase changes nothing. */
export function nextRecovery(state: Recovery, input: RecoveryInput): Next {
  switch (input.type) {
    case 'start':
      return state.phase === 'closed' ? opening(state) : { state, effects: [] }
    case 'stop':
      return { state: { ...state, phase: 'closed' }, effects: [{ do: 'stopWaiting' }, { do: 'close' }] }
    case 'opened':
      return state.phase === 'opening' ? opened(state, input.flaw) : { state, effects: [] }
    case 'openFailed':
      if (state.phase !== 'opening') return { state, effects: [] }
      return input.fault === 'absent' ? absent(state, input.text) : climb(state, input.text, input.atMs)
    case 'lost':
      return state.phase === 'open' ? climb(state, input.text, input.atMs) : { state, effects: [] }
    case 'silent':
      if (state.phase !== 'open') return { state, effects: [] }
      return climb({ ...state, isMute: true }, '设备无应答', input.atMs)
    case 'troubled':
      return state.phase === 'open' ? told(state, 'warning', input.text, []) : { state, effects: [] }
    case 'heard':
      if (state.phase !== 'open') return { state, effects: [] }
      return well({ ...state, rung: 'retry', isMute: false }, [])
    case 'present':
      if (state.phase !== 'absent') return { state, effects: [] }
      return input.isPresent ? opening(state) : { state, effects: [{ do: 'wait', ms: pollEveryMs }] }
    case 'elapsed':
      return elapsed(state)
    case 'resetAsked':
      if (state.phase !== 'open') return { state, effects: [] }
      return climb({ ...state, rung: 'reopen' }, '按要求重启', input.atMs)
  }
}

function opening(state: Recovery): Next {
  return { state: { ...state, phase: 'opening' }, effects: [{ do: 'open' }] }
}

function opened(state: Recovery, flaw: string | null): Next {
  const open: Recovery = { ...state, phase: 'open', flaw }
  // However short the loss was, power may have gone with it: a pad re-seated within a moment counts its keys anew.
  const effects: RecoveryEffect[] = [{ do: 'reinitialise' }, { do: 'replay' }, { do: 'wait', ms: steadyAfterMs }]
  // After silence or a fault an open port proves nothing yet: a word from the device does, or a while without trouble.
  const isProven = !state.isMute && state.rung !== 'fault'
  return isProven ? well(open, effects) : { state: open, effects }
}

function absent(state: Recovery, text: string): Next {
  // Unplugging is nobody's fault: what comes back begins at the lowest rung.
  const gone: Recovery = { ...state, phase: 'absent', rung: 'retry', isMute: false }
  return told(gone, 'offline', text, [{ do: 'close' }, { do: 'wait', ms: pollEveryMs }])
}

function climb(state: Recovery, text: string, atMs: number): Next {
  const rung = rungs[Math.min(rungs.indexOf(state.rung) + 1, rungs.length - 1)] ?? 'fault'
  const resting: Recovery = {
    ...state,
    phase: 'resting',
    rung,
    climbed: { ...state.climbed, [rung]: state.climbed[rung] + 1 },
    climbedAtMs: atMs,
  }
  const effects: RecoveryEffect[] = [{ do: 'close' }, { do: 'wait', ms: restMs[rung] }]
  return told(resting, rung === 'fault' ? 'fault' : 'warning', text, effects)
}

function elapsed(state: Recovery): Next {
  if (state.phase === 'resting') return opening(state)
  if (state.phase === 'absent') return { state, effects: [{ do: 'lookForIt' }] }
  if (state.phase === 'open' && !state.isMute) return well({ ...state, rung: 'retry' }, [])
  return { state, effects: [] }
}

/** As well as it can be with this port. */
function well(state: Recovery, effects: readonly RecoveryEffect[]): Next {
  return state.flaw === null ? told(state, 'ok', '', effects) : told(state, 'warning', state.flaw, effects)
}

/** The hall hears of a change once, not of every try, and not of each new wording of the same trouble. */
function told(state: Recovery, as: DeviceState, text: string, effects: readonly RecoveryEffect[]): Next {
  const isSameTrouble = as === 'fault' || as === 'offline' || state.told?.text === text
  if (state.told?.state === as && isSameTrouble) return { state, effects }
  return { state: { ...state, told: { state: as, text } }, effects: [...effects, { do: 'tell', state: as, text }] }
}
