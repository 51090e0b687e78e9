// What every gateway needs of the hub: to ask for something, to look, and to know who is there.
import type { Logger } from 'pino'
import type { Role } from '../contract/define.ts'
import { commonRefusal, invalid, type Outcome, type Refusal } from '../contract/errors.ts'
import type { View } from '../contract/view.ts'
import type { Clock } from '../core/clock.ts'
import type { Actor } from '../core/decider.ts'
import type { History } from '../core/history.ts'
import type { Origin } from '../core/journal.ts'
import type { Command, Machine, States } from '../core/machine.ts'
import type { Sequencer } from '../core/sequencer.ts'
import type { Views } from '../core/view.ts'

export interface Desk {
  readonly site: string
  readonly clock: Clock
  readonly log: Logger
  readonly machine: Machine
  readonly views: Views
  readonly history: History
  /** Whether anyone may look at screens without signing in; true only in the demo. */
  readonly screensAreOpen: boolean
  states(): States
  /** The highest durable sequence of an outbox. */
  markOf(boxId: string, outboxId: string): number
  submit: Sequencer['submit']
  /** Calls soon after commits, once their acknowledgements have left, with the views that changed; returns how to stop. */
  onViews(listener: (views: readonly View[]) => void): () => void
}

/** Parses a command by its contract. */
export function parseCommand(
  machine: Machine,
  name: string,
  data: unknown,
): { command: Command } | { refusal: Refusal } {
  const definition = machine.featureOf(name)?.contract.commands[name]
  if (definition === undefined) return { refusal: commonRefusal('unknownCommand', { name }) }
  const parsed = definition.data.safeParse(data)
  return parsed.success ? { command: { name, data: parsed.data } } : { refusal: invalid(parsed.error) }
}

/** Parses and submits; every gateway's way in. */
export async function ask(
  desk: Pick<Desk, 'machine' | 'submit'>,
  actor: Actor,
  name: string,
  data: unknown,
  origin: { at: string; origin: Origin } | null,
): Promise<Outcome> {
  const parsed = parseCommand(desk.machine, name, data)
  if ('refusal' in parsed) return { accepted: false, refusal: parsed.refusal }
  return desk.submit({ command: parsed.command, actor, at: origin?.at ?? null, origin: origin?.origin ?? null })
}

/** One who looks: the role that decides which views are readable, and who acts, if anybody can. */
export interface Viewer {
  readonly role: Role
  readonly actor: Actor | null
}
