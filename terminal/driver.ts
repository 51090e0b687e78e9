// What a device driver is: data and pure functions. It never opens a port, reads a clock or knows the hub.

import type { z } from 'zod'
import type { Capability, DeviceReport } from '#wire/device'
import type { Framing } from './framing/framing.ts'
import type { TransportKind } from './transport/port.ts'
import type { Announcement } from './voice/announcement.ts'

/** What one incoming frame leads to, in the order it should happen. */
export type Effect =
  /** The device told something. Reports are on the box's disk before any later `write` of the same frame goes out. */
  | { readonly do: 'report'; readonly report: DeviceReport }
  /** Wire bytes to send back, for example the echo by which the device thanks the citizen. */
  | { readonly do: 'write'; readonly bytes: Uint8Array }
  /** The device answered the frame that is waiting for an answer. `busy` is sent again, `refused` is not. */
  | { readonly do: 'answer'; readonly answer: 'accepted' | 'busy' | 'refused'; readonly text: string }
  /** How the device is from now on, until it says otherwise: what its own sensors tell, in words for the office. */
  | { readonly do: 'condition'; readonly state: 'ok' | 'warning' | 'fault'; readonly text: string }

/** What the agent asks of a device. */
export type Order = LastingOrder | PrintOrder | SpeakOrder

/** Print a slip, now or never: it is not sent again, and not kept for a printer that is away. */
export interface PrintOrder {
  readonly order: 'print'
  readonly slip: Slip
}

/** Say this aloud, now or not at all. */
export interface SpeakOrder {
  readonly order: 'speak'
  readonly announcement: Announcement
}

/** What holds until a newer one of its kind: a device that was away is told of it when it is back. */
export type LastingOrder =
  /** Show this window's state; the sign drivers' bread. */
  | { readonly order: 'show'; readonly panel: SignText }
  /** Ask the visitor for a rating. `number` is the ticket's, or null without one. */
  | { readonly order: 'invite'; readonly number: string | null; readonly openForMs: number }
  /** The invitation has ended: rated, expired or withdrawn. */
  | { readonly order: 'endInvitation' }
  /** The press could not be stored: the device must not thank. */
  | { readonly order: 'notStored' }
  /** The hall's time, told each minute to signs: `time` as `10:32`, `minute` of the day 0 to 1,439. */
  | { readonly order: 'clock'; readonly time: string; readonly minute: number }
  /** Staff identity changed, null when nobody is on duty. */
  | { readonly order: 'identity'; readonly staff: StaffCard | null; readonly paused: boolean }
  /** The number that is called or served here, null for none, and how many wait; for caller pads. */
  | { readonly order: 'line'; readonly number: string | null; readonly waiting: number }

/** A paper for one visitor, from the top; the printer cuts it off at the end. */
export type Slip = readonly SlipLine[]

/** Sizes a printer may have to choose for itself: `huge` for one number, `large` for what must be read at arm's length. */
export type SlipLine =
  | { readonly line: 'text'; readonly text: string; readonly size: 'huge' | 'large' | 'usual' }
  /** Code 128 of 1 to 20 printable ASCII characters. */
  | { readonly line: 'barcode'; readonly text: string }
  /** A QR code of at most 300 ASCII characters: an address. */
  | { readonly line: 'qr'; readonly text: string }
  | { readonly line: 'rule' }
  | { readonly line: 'gap' }

/** The words a window's sign shows, already chosen and in Chinese; drivers lay them out and encode them. */
export interface SignText {
  /** Window number and name: `3号窗口 社会保障`. */
  readonly title: string
  /** Who serves here: `李明 0215`, or what the window says when nobody does. */
  readonly person: string
  /** What is going on: `空闲`, `正在办理`, `请评价`, `暂停服务`. */
  readonly state: string
  /** Everything a passer-by may need, for a scrolling line: unit, items, supervision phone. */
  readonly notice: string
  /** How long the sign may show this without hearing from the box again, 1 to 65,535 s. */
  readonly leaseSeconds: number
}

/** The person on duty, as a device with a display of its own shows it. */
export interface StaffCard {
  readonly name: string
  readonly badge: string
  readonly unit: string
  readonly windowNumber: string
  readonly stars: number | null
}

/** A frame to send, and how its answer is awaited. */
export interface Outgoing {
  /** As they go on the wire: the driver has wrapped them already. */
  readonly bytes: Uint8Array
  /** Milliseconds to wait for an `answer` effect before the frame counts as unanswered; null when none is due. */
  readonly answerWithinMs: number | null
  /** How often it may be sent in all when no answer comes; absent: as often as is usual. */
  readonly tries?: number
  /** Silence that the device needs within the frame or behind it, in order; it counts into the wait for the answer. */
  readonly pauses?: readonly Pause[]
}

/** Silence of `ms` milliseconds after so many bytes. They may still be on their way when it begins: a slow line needs longer. */
export interface Pause {
  readonly after: number
  readonly ms: number
}

export interface Decoded<S> {
  readonly effects: readonly Effect[]
  readonly state: S
}

export interface Encoded<S> {
  readonly frames: readonly Outgoing[]
  readonly state: S
}

/** A frame that a driver must understand for ever: golden wire bytes in hex with a name and an origin. */
export type Example =
  | { readonly name: string; readonly origin: string; readonly incoming: string; readonly effects: readonly Effect[] }
  | {
      readonly name: string
      readonly origin: string
      /** As box.yaml has them; absent: none of them. */
      readonly settings?: Readonly<Record<string, unknown>>
      readonly order: Order
      readonly outgoing: readonly string[]
    }

export interface Driver<Settings = unknown, State = unknown> {
  /** `<maker>-<model>`, the same as the file's name; unique among drivers. */
  readonly id: string
  /** What the office calls it, in Chinese. */
  readonly label: string
  /** Where the protocol is described; an installer who doubts it can look. */
  readonly source: string
  /** The wires it can hang on, most usual first. */
  readonly transports: readonly TransportKind[]
  readonly capabilities: readonly Capability[]
  /** What settings add to these, such as the voice of a sign that has one; absent: nothing. */
  capabilitiesBy?(settings: Settings): readonly Capability[]
  /** What the protocol cannot do, in one sentence for the office; null when nothing worth saying. */
  readonly limits: string | null
  readonly settings: z.ZodType<Settings>
  framing(settings: Settings): Framing
  initial(settings: Settings): State
  /** Pure and total: any frame from `framing.cut` gives effects (perhaps none), never an exception; reports come before writes. */
  decode(frame: Uint8Array, state: State, settings: Settings): Decoded<State>
  /** Pure: an order this device has no way to obey gives no frames. */
  encode(order: Order, state: State, settings: Settings): Encoded<State>
  /** Frames to send at rest, so that a dead device is noticed; null when the device speaks by itself or never. */
  readonly heartbeat: Heartbeat<Settings, State> | null
  readonly examples: readonly Example[]
}

export interface Heartbeat<Settings, State> {
  /** Milliseconds between two beats, 1,000 to 60,000. */
  readonly everyMs: number
  frames(state: State, settings: Settings): Encoded<State>
}

/** Types a driver while its settings and state stay inferred; the registry forgets both. */
export function defineDriver<Settings, State>(driver: Driver<Settings, State>): Driver {
  return driver as unknown as Driver
}
