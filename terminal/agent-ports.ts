// What the agent of a box is given, and what it gives.
import type { Logger } from 'pino'
import type { BoxCommands } from './box-commands.ts'
import type { Clock } from './clock.ts'
import type { BoxConfig } from './config.ts'
import type { OpenAir } from './emergency/air.ts'
import type { IsPresent, OpenPort } from './transport/port.ts'
import type { Clips } from './voice/clips.ts'

export interface AgentPorts {
  readonly config: BoxConfig
  /** What a box may keep for the hub. */
  readonly commands: BoxCommands
  /** What its speakers say calls with. */
  readonly clips: Clips
  /** Where Vite has put the screens. */
  readonly distDir: string
  readonly version: string
  readonly clock: Clock
  readonly log: Logger
  readonly openPort: OpenPort
  readonly isPresent: IsPresent
  readonly openAir: OpenAir
  /** The enrolment code has changed because the first one was taken. */
  onCode(code: string): void
}

export interface Agent {
  /** Resolves when presses are kept and the relay listens, whether or not the hub is there. `code` is null for a box that has been let in. */
  start(): Promise<{ relayPort: number; code: string | null }>
  stop(): Promise<void>
}
