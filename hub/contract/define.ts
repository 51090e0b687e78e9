// The form of a feature's contract: what may be asked, what may have happened, what others may read, what screens see.
import type { z } from 'zod'

/** Who may ask. `box` is an enrolled box, `screen` a glass that only reads, `system` the hub itself (policies, alarms, import). */
export const roles = [
  ...(['system', 'administrator', 'supervisor', 'leader', 'reviewer', 'clerk', 'box', 'screen'] as const),
  /** Somebody else's booking service, which only books and cancels. */
  'platform',
] as const
export type Role = (typeof roles)[number]

/** What a view is about: one window, or the whole hall. */
export type ViewScope = 'window' | 'hall'

/** Kinds of view, what each is about and who may read it. */
export const viewKinds = {
  panel: { scope: 'window', roles: ['administrator', 'supervisor', 'clerk', 'box', 'screen'] },
  terminal: { scope: 'window', roles: ['administrator', 'supervisor', 'clerk', 'box', 'screen'] },
  desk: { scope: 'window', roles: ['administrator', 'supervisor', 'clerk'] },
  board: { scope: 'hall', roles: ['administrator', 'supervisor', 'reviewer', 'clerk', 'box', 'screen'] },
  kiosk: { scope: 'hall', roles: ['administrator', 'supervisor', 'box', 'screen'] },
  speaker: { scope: 'hall', roles: ['administrator', 'supervisor', 'box'] },
  frontDesk: { scope: 'hall', roles: ['administrator', 'supervisor', 'clerk'] },
  office: { scope: 'hall', roles: ['administrator', 'supervisor', 'leader', 'reviewer'] },
  /** One visitor's own ticket, by its id; only the phones' listener reads it. */
  visit: { scope: 'hall', roles: ['system'] },
} as const satisfies Record<string, { scope: ViewScope; roles: readonly Role[] }>
export type ViewKind = keyof typeof viewKinds

/** Words for a refusal, as a citizen or a clerk reads them. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export interface CommandDefinition {
  /** One line for the readable API page. */
  readonly doc: string
  readonly roles: readonly Role[]
  readonly data: z.ZodType
}

export interface EventDefinition {
  readonly data: z.ZodType
  /** Rises when the shape of `data` changes; `upcast[n]` turns data of version n into version n + 1. */
  readonly version: number
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>
}

export interface SliceDefinition {
  /** The views that carry this slice. */
  readonly on: readonly ViewKind[]
  /** How long a screen may show the fact as current, counted from its receipt; 1,000 to 86,400,000 ms. */
  readonly leaseMs: number
  readonly value: z.ZodType
  /** `hall`: what happens at one window can change this fact at others. Absent: an event leaves other windows' facts alone. */
  readonly reach?: 'hall'
}

/** A question about the past, answered from a feature's projections. */
export interface QueryDefinition {
  /** One line for the readable API page. */
  readonly doc: string
  readonly roles: readonly Role[]
  /** The parameter that is the asker's own staff id, whatever they sent: everybody reads their own rows and no others. */
  readonly own?: string
  /** What is asked for; comes as text from an address, so numbers are coerced. */
  readonly params: z.ZodType
  /** One row of the answer; every row is parsed on its way out. */
  readonly row: z.ZodType
}

export interface Contract {
  readonly name: string
  readonly commands: Readonly<Record<string, CommandDefinition>>
  readonly events: Readonly<Record<string, EventDefinition>>
  readonly refusals: Readonly<Record<string, Words>>
  readonly slices: Readonly<Record<string, SliceDefinition>>
  /** Questions about the past; absent where a feature has no history to ask for. */
  readonly queries?: Readonly<Record<string, QueryDefinition>>
  /** The working state: only what is open. Other features may read it, never write it. */
  readonly state: z.ZodType
}

/** Types and names a feature's contract; commands, events and refusals are named `<thing>.<verb>` after what they are about. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract
}

type Names<T> = keyof T & string

export type StateOf<C extends Contract> = z.output<C['state']>
export type RefusalOf<C extends Contract> = Names<C['refusals']>
export type CommandData<C extends Contract, N extends Names<C['commands']>> = z.output<C['commands'][N]['data']>
export type EventData<C extends Contract, N extends Names<C['events']>> = z.output<C['events'][N]['data']>
export type SliceValue<C extends Contract, N extends Names<C['slices']>> = z.output<C['slices'][N]['value']>

/** A contract's queries; none where it has no history to ask for. */
export type QueriesOf<C extends Contract> =
  C['queries'] extends Readonly<Record<string, QueryDefinition>> ? C['queries'] : Record<never, never>

export type CommandOf<C extends Contract> = {
  [N in Names<C['commands']>]: { name: N; data: z.input<C['commands'][N]['data']> }
}[Names<C['commands']>]
/** A command as the hub asks it of itself: of the parsed form, because no gateway fills in what was left out. */
export type OwnCommandOf<C extends Contract> = {
  [N in Names<C['commands']>]: { name: N; data: z.output<C['commands'][N]['data']> }
}[Names<C['commands']>]
export type EventOf<C extends Contract> = {
  [N in Names<C['events']>]: { type: N; data: EventData<C, N> }
}[Names<C['events']>]
