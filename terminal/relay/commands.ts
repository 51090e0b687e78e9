// What the box's own screens may ask for: checked by the contract, on disk before the answer, once however often it is sent.
import { type CommonRefusal, commonRefusal, invalid, type Outcome } from '#wire/errors'
import { commandRequest } from '#wire/socket'
import type { BoxCommands } from '../box-commands.ts'
import type { Clock } from '../clock.ts'
import type { StoredCommand } from '../counter/kept.ts'
import { freshId } from '../counter/live-counter.ts'
import { OutboxError, type OutboxFault } from '../outbox/outbox-error.ts'

/** What only the box itself can know of its devices; a page that says so is making it up. */
const agentsOwn: ReadonlySet<string> = new Set([
  'badge.present',
  'box.quarantine',
  'device.report',
  'emergency.registerKey',
  'emergency.takeUp',
  'emergency.tellEnd',
  'roll.answer',
])

/** A repeat of a command is known for so long. */
const rememberedMs = 600_000

const refusalOf: Readonly<Record<OutboxFault, CommonRefusal>> = {
  storageFull: 'storageFull',
  storageFailed: 'storageFull',
  tooLarge: 'tooLarge',
  stopping: 'stopping',
}

export interface CommandDesk {
  /** Takes whatever a screen sent. `sequence` of an acceptance is the outbox's. */
  take(request: unknown): Promise<Outcome>
}

export interface CommandPorts {
  readonly clock: Clock
  readonly commands: Pick<BoxCommands, 'formOf'>
  append(command: { name: string; data: unknown }, commandId: string): Promise<number>
  /** The sequence of a command that lies in the outbox, perhaps since before a restart; null when there is none. */
  sequenceOf(commandId: string): number | null
  onStored(command: StoredCommand): void
  /** What the box fulfils in a way of its own, by name; `keep` is the way of all others. */
  readonly own: ReadonlyMap<string, (data: unknown, commandId: string, keep: Keep) => Promise<Outcome>>
}

/** Checks a command and puts it on the disk. */
export type Keep = () => Promise<Outcome>

export function createCommandDesk({ clock, commands, append, sequenceOf, onStored, own }: CommandPorts): CommandDesk {
  const answers = new Map<string, Promise<Outcome>>()

  function remember(id: string, answer: Promise<Outcome>): void {
    answers.set(id, answer)
    clock.after(rememberedMs, () => answers.delete(id))
  }

  async function keep(name: string, data: unknown, id: string): Promise<Outcome> {
    const atMs = clock.monotonicMs()
    try {
      const sequence = await append({ name, data }, id)
      onStored({ name, data, sequence, atMs })
      return { accepted: true, sequence }
    } catch (error) {
      // What was not kept may be tried again under the same id.
      answers.delete(id)
      return refused(error instanceof OutboxError ? refusalOf[error.code] : 'internal')
    }
  }

  async function keepChecked(name: string, sent: unknown, id: string): Promise<Outcome> {
    const form = agentsOwn.has(name) ? null : commands.formOf(name)
    if (form === null) return refused('notAllowed', { name })
    const data = named(name, sent)
    const checked = form.safeParse(data)
    if (!checked.success) return { accepted: false, refusal: invalid(checked.error) }
    // What is kept is what was sent: the parsed form of personal text is for the hub's inside only.
    return keep(name, data, id)
  }

  /** What was refused may be tried again under the same id. */
  async function fulfil(answering: Promise<Outcome>, id: string): Promise<Outcome> {
    const answer = await answering
    if (!answer.accepted) answers.delete(id)
    return answer
  }

  return {
    async take(request) {
      const parsed = commandRequest.safeParse(request)
      if (!parsed.success) return { accepted: false, refusal: invalid(parsed.error) }
      const { id, name } = parsed.data
      const earlier = answers.get(id)
      if (earlier !== undefined) return earlier
      const stored = sequenceOf(id)
      if (stored !== null) return { accepted: true, sequence: stored }
      const { data } = parsed.data
      const usual = () => keepChecked(name, data, id)
      const mine = own.get(name)
      const answer = fulfil(mine === undefined ? usual() : mine(data, id, usual), id)
      remember(id, answer)
      return answer
    },
  }
}

/** A service that a screen finishes is named by the box, so that it can be rated here even if the hub is away. */
function named(name: string, data: unknown): unknown {
  if (name !== 'service.finish' || typeof data !== 'object' || data === null) return data
  if (!('named' in data) || data.named !== null) return data
  return { ...data, named: { serviceId: freshId('srv'), invitationId: freshId('inv') } }
}

function refused(code: CommonRefusal, data: Record<string, unknown> = {}): Outcome {
  return { accepted: false, refusal: commonRefusal(code, data) }
}
