// How a device stands: what its port says, and what its own sensors say while the port is well. Pure.
import type { DeviceState } from '#wire/device'
import type { Effect } from '../driver.ts'
import type { Recovery, Rung } from './recovery.ts'

export type Condition = Extract<Effect, { do: 'condition' }>

export interface SessionStanding {
  readonly state: DeviceState
  readonly text: string
  readonly climbed: Readonly<Record<Rung, number>>
  readonly frames: Readonly<Record<'sent' | 'busy' | 'refused' | 'unanswered', number>>
  /** Bytes from the wire that belonged to no frame. */
  readonly dropped: number
}

/** A port in order is worth nothing to a printer without paper. */
export function standingOf(
  told: Recovery['told'],
  condition: Condition | null,
): Pick<SessionStanding, 'state' | 'text'> {
  const { state, text } = told ?? { state: 'offline' as const, text: '' }
  return state === 'ok' && condition !== null ? { state: condition.state, text: condition.text } : { state, text }
}
