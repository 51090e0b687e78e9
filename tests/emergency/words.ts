// What a test and the box in its own network say to each other, a line of JSON each.
import type { ShownEmergency } from '../../hub/features/public/emergency/contract.ts'
import type { EmergencyNet } from '../../terminal/emergency/ports.ts'

export interface BoxPlan {
  readonly hubUrl: string
  readonly dataDir: string
  readonly windowId: string
  readonly credentials: {
    readonly boxId: string
    readonly site: string
    readonly mqttUrl: string
    readonly secret: string
  }
  readonly pin: string
}

export type ToBox =
  | { readonly do: 'press' }
  | { readonly do: 'release' }
  /** Loses so many of a hundred datagrams on their way out, as a bad net does. */
  | { readonly do: 'lose'; readonly percent: number }
  /** Sends once more every datagram that was ever heard. */
  | { readonly do: 'replay' }
  /** Sends what a stranger has signed. */
  | { readonly do: 'send'; readonly hex: string }
  | { readonly do: 'page'; readonly form: Readonly<Record<string, string>> }
  | { readonly do: 'look' }

/** What is to be seen at the box now. */
export interface Seen {
  /** What its panel shows. */
  readonly glass: ShownEmergency | null
  /** Texts on its sign. */
  readonly sign: string
  readonly net: EmergencyNet | null
  readonly isOnline: boolean
  /** Status of the last answer of its page. */
  readonly page: number | null
}
export type FromBox = { readonly seen: Seen; readonly atMs: number }
