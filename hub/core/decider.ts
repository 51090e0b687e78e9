// The form of every decision: pure functions from state and command to events or a refusal.
import type {
  CommandData,
  Contract,
  EventData,
  EventOf,
  OwnCommandOf,
  RefusalOf,
  Role,
  StateOf,
} from '../contract/define.ts'
import type { CommonRefusal } from '../contract/errors.ts'

/** Who asks. */
export type Actor =
  | { readonly kind: 'system' }
  | { readonly kind: 'box'; readonly boxId: string }
  | { readonly kind: 'platform'; readonly platformId: string }
  | { readonly kind: 'person'; readonly accountId: string; readonly role: Role; readonly staffId: string | null }

/** Everything a decision may know beside state and command, so that it can be computed again from the journal. */
export interface Facts {
  /** When the hub decides, ISO 8601 UTC. */
  readonly now: string
  /** When it happened: a box may report late; otherwise the same as `now`. */
  readonly at: string
  /** A new identifier, `<prefix>_` and 16 characters; the same for the same seed and call order. */
  id(prefix: string): string
}

/** The states a decider may read, by feature name. */
export type HallOf<N extends readonly Contract[]> = { readonly [C in N[number] as C['name']]: StateOf<C> }

export interface Context<C extends Contract, N extends readonly Contract[]> {
  readonly state: StateOf<C>
  readonly hall: HallOf<N>
  readonly facts: Facts
  readonly actor: Actor
}

export type Decision<C extends Contract> =
  | { readonly events: readonly EventOf<C>[] }
  | { readonly refusal: RefusalOf<C> | CommonRefusal; readonly data: Record<string, unknown> }

/** Something that becomes due by time alone. */
export interface Alarm<C extends Contract> {
  /** ISO 8601 UTC; an instant in the past is due at once. */
  readonly at: string
  readonly command: OwnCommandOf<C>
}

type Names<T> = keyof T & string
type EventMapOf<C> = C extends Contract ? { [E in Names<C['events']>]: EventData<C, E> } : never
type Meet<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never

/** The events a decider knows, own and needed, by name. */
type KnownEvents<C extends Contract, N extends readonly Contract[]> = Meet<EventMapOf<C> | EventMapOf<N[number]>>

export interface Decider<C extends Contract = Contract, N extends readonly Contract[] = readonly Contract[]> {
  readonly contract: C
  /** Contracts of the features whose state this one reads or whose events it follows. */
  readonly needs: N
  readonly initial: StateOf<C>
  readonly decide: {
    readonly [K in Names<C['commands']>]: (data: CommandData<C, K>, context: Context<C, N>) => Decision<C>
  }
  /** Own events, all of them; events of needed features where the state follows them. Pure and total. */
  readonly evolve: {
    readonly [K in Names<C['events']>]: (state: StateOf<C>, data: EventData<C, K>) => StateOf<C>
  } & {
    readonly [K in keyof KnownEvents<C, N>]?: (state: StateOf<C>, data: KnownEvents<C, N>[K]) => StateOf<C>
  }
  /** When this event happens, that command of ours follows, in the same turn and the same commit. */
  readonly policies: {
    readonly [K in keyof KnownEvents<C, N>]?: (
      data: KnownEvents<C, N>[K],
      context: Context<C, N>,
    ) => readonly OwnCommandOf<C>[]
  }
  /**
   * What is due by time, from the state alone, so that a restart forgets nothing. Asked again when what it reads has
   * changed or the earliest of its answer has come.
   */
  readonly alarms: (state: StateOf<C>, hall: HallOf<N>, now: string) => readonly Alarm<C>[]
}

/** Types a decider by its contract and the contracts it needs. */
export function defineDecider<C extends Contract, const N extends readonly Contract[]>(
  decider: { contract: C; needs: N } & NoInfer<Decider<C, N>>,
): Decider<C, N> {
  return decider
}

/** The command is accepted; these things happened. */
export function accept<C extends Contract>(...events: EventOf<C>[]): Decision<C> {
  return { events }
}

/** The command is refused, with a code of the contract's list and what the asker needs to know. */
export function refuse<C extends Contract>(
  refusal: RefusalOf<C> | CommonRefusal,
  data: Record<string, unknown>,
): Decision<C> {
  return { refusal, data }
}
