// What the emergencies of a box are given, and what they give.
import type { Logger } from 'pino'
import type { Declaration, Emergency } from '#contract/public/emergency'
import type { ViewMessage } from '#wire/view'
import type { Clock } from '../clock.ts'
import type { ViewCache } from '../views/view-cache.ts'
import type { AirAddress, OpenAir } from './air.ts'
import type { MemoryFile } from './memory.ts'
import type { Doubt } from './trust.ts'

export interface EmergencyPorts {
  readonly address: AirAddress
  readonly openAir: OpenAir
  readonly memory: MemoryFile
  readonly cache: ViewCache
  readonly clock: Clock
  readonly log: Logger
  append(command: { name: string; data: unknown }): Promise<unknown>
  /** Something stands that did not, or stands no longer. */
  changed(): void
}

export interface LiveEmergency {
  start(): Promise<void>
  stop(): Promise<void>
  /** The hub has let this box in under this name: from now on it speaks and is believed. */
  belongTo(boxId: string): void
  /** The line to the hub stands: it is told the key by which others know this box. */
  registerKey(): void
  declare(said: Pick<Declaration, 'kind' | 'mode' | 'text' | 'places' | 'declaredBy'> & { lastsMs: number }): void
  /** False when nothing of this name stands. */
  end(emergencyId: string, endedBy: string): boolean
  /** What stands here, with how long yet in ms. */
  standing(): readonly { readonly declaration: Declaration; readonly leftMs: number }[]
  /** What a glass at this place shows, as its view's hub time has it; undefined when the hub's word is right as it is. */
  shownAt(place: string | null, hubs: ViewMessage | null): Emergency | null | undefined
  /** Boxes that may be believed, those heard in the last minute, and what was not believed since the start. */
  net(): EmergencyNet
}

/** What a box hears of the others. */
export interface EmergencyNet {
  readonly networks: readonly string[]
  readonly neighbours: readonly string[]
  readonly heard: readonly string[]
  readonly doubts: Readonly<Record<Doubt | 'unreadable', number>>
}
