// What the hands and the pads say to each other; the pads live in a process of their own, as a pad has its own chip.
import type { LampState } from '../../../terminal/virtual/five-key-pad.ts'

export type PadOrder =
  | { readonly do: 'plugReader'; readonly serial: string; readonly productId: number }
  | { readonly do: 'show'; readonly serial: string; readonly card: string }
  | { readonly do: 'plug' | 'unplug' | 'loseNextReport' | 'cutPowerAtThanks'; readonly serial: string }
  | { readonly do: 'press' | 'release'; readonly serial: string; readonly key: number }

/** Sent at every output report. Spans are measured by the pad. */
export interface PadNews {
  readonly serial: string
  /** How often it has been plugged in: what a pad says after it was pulled out is not about the next. */
  readonly plugs: number
  readonly lamps: readonly LampState[]
  /** How often this pad has thanked since it was first plugged in. */
  readonly thanks: number
  readonly sincePlugMs: number
  readonly sincePressMs: number
}
