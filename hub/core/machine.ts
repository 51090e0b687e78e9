// All deciders as one pure machine: a command becomes events across features, events become states.
import type { Contract } from '../contract/define.ts'
import { commonRefusal, type Refusal } from '../contract/errors.ts'
import type { Actor, Alarm, Facts } from './decider.ts'
import { upcast } from './events-of.ts'
import type { AnyFeature } from './feature.ts'
import type { JournalEntry } from './journal.ts'
import { stillHolds, type Watched, watch } from './watching.ts'

/** The working state of every feature, by name. */
export type States = Readonly<Record<string, unknown>>

export interface Command {
  readonly name: string
  readonly data: unknown
}

/** What a turn leads to: events and the states after them, or a refusal and nothing changed. */
export type Turn =
  | { readonly events: JournalEntry['events']; readonly states: States; readonly refusal: null }
  | { readonly events: readonly never[]; readonly states: States; readonly refusal: Refusal }

/** Policies may follow each other this far; a longer chain is a circle. */
const longestChain = 64

/** After every instant. */
const endOfTime = '9999'

type Evolve = { feature: string; apply: (state: unknown, data: unknown) => unknown }
type Policy = { feature: AnyFeature; follow: (data: unknown, context: unknown) => readonly Command[] }

export interface Machine {
  readonly features: readonly AnyFeature[]
  readonly initial: States
  /** The feature a command belongs to, or null for a command nobody knows. */
  featureOf(commandName: string): AnyFeature | null
  turn(states: States, command: Command, actor: Actor, facts: Facts): Turn
  evolve(states: States, events: JournalEntry['events']): States
  alarms(states: States, now: string): Alarm<Contract>[]
}

/** Wires the features into one machine; throws when two claim the same name, command or event. */
export function createMachine(features: readonly AnyFeature[]): Machine {
  const byCommand = new Map<string, AnyFeature>()
  const byEvent = new Map<string, Evolve[]>()
  const byName = new Map<string, AnyFeature>()
  const policies = new Map<string, Policy[]>()
  const owners = new Map<string, Contract>()

  for (const feature of features) {
    claim(byName, feature.name, feature, 'feature')
    for (const name of Object.keys(feature.contract.commands)) claim(byCommand, name, feature, 'command')
    for (const type of Object.keys(feature.contract.events)) claim(owners, type, feature.contract, 'event')
    for (const [type, apply] of Object.entries(feature.decider.evolve)) {
      listAt(byEvent, type).push({ feature: feature.name, apply: apply as Evolve['apply'] })
    }
    for (const [type, follow] of Object.entries(feature.decider.policies)) {
      listAt(policies, type).push({ feature, follow: follow as Policy['follow'] })
    }
  }

  /** Takes an event into states that nobody else has seen yet. */
  function take(states: Record<string, unknown>, event: JournalEntry['events'][number]): void {
    const contract = owners.get(event.type)
    const data = contract === undefined ? event.data : upcast(contract, event)
    for (const { feature, apply } of byEvent.get(event.type) ?? []) states[feature] = apply(states[feature], data)
  }

  const guards = features.filter(({ guard }) => guard !== undefined)

  /** What the first guard has against a command, or null. */
  function objectionTo(command: Command, hall: States): Refusal | null {
    for (const feature of guards) {
      const refused = feature.guard?.(command, hall) ?? null
      if (refused !== null) return inWords(feature, refused.refusal, refused.data)
    }
    return null
  }

  const asked = new Map<AnyFeature, Watched<readonly Alarm<Contract>[]> & { until: string }>()

  /** What is due changes with what was read for it and, by time alone, when the next of it has come. */
  function alarmsOf(feature: AnyFeature, states: States, now: string): readonly Alarm<Contract>[] {
    const known = asked.get(feature)
    if (known !== undefined && now < known.until && stillHolds(known, states)) return known.value
    const { value, read } = watch(states, (hall) => feature.decider.alarms(hall[feature.name], hall, now))
    const until = value.reduce((earliest, { at }) => (at < earliest ? at : earliest), endOfTime)
    asked.set(feature, { value, read, until })
    return value
  }

  return {
    features,
    initial: Object.fromEntries(features.map((feature) => [feature.name, feature.decider.initial])),
    featureOf: (commandName) => byCommand.get(commandName) ?? null,

    turn(states, command, actor, facts) {
      const events: JournalEntry['events'] = []
      const waiting: { command: Command; actor: Actor }[] = [{ command, actor }]
      const current = { ...states }
      for (let step = 0; waiting.length > 0; step++) {
        if (step === longestChain) throw new Error(`policies run in a circle after ${command.name}`)
        const asked = waiting.shift()
        if (asked === undefined) break
        const feature = byCommand.get(asked.command.name)
        const decide = feature?.decider.decide[asked.command.name]
        if (feature === undefined || decide === undefined) {
          return { events: [], states, refusal: commonRefusal('unknownCommand', { name: asked.command.name }) }
        }
        const objection = step === 0 ? objectionTo(asked.command, current) : null
        if (objection !== null) return { events: [], states, refusal: objection }
        // The whole hall is at hand; a decider's types let it see what it needs.
        const context = { state: current[feature.name], hall: current, facts, actor: asked.actor }
        const decision = decide(asked.command.data, context)
        if ('refusal' in decision) {
          if (step === 0) return { events: [], states, refusal: inWords(feature, decision.refusal, decision.data) }
          continue
        }
        for (const { type, data } of decision.events) {
          const event = { type, version: feature.contract.events[type].version, data }
          events.push(event)
          take(current, event)
          for (const policy of policies.get(type) ?? []) {
            const view = { state: current[policy.feature.name], hall: current, facts, actor }
            for (const next of policy.follow(data, view)) waiting.push({ command: next, actor: { kind: 'system' } })
          }
        }
      }
      return { events, states: current, refusal: null }
    },

    evolve(states, events) {
      const changed = { ...states }
      for (const event of events) take(changed, event)
      return changed
    },

    alarms: (states, now) => features.flatMap((feature) => alarmsOf(feature, states, now)),
  }
}

function inWords(feature: AnyFeature, code: string, data: Record<string, unknown>): Refusal {
  const message = feature.contract.refusals[code] ?? commonRefusal(code as 'invalid', {}).message
  return { code, message, data }
}

function claim<T>(taken: Map<string, T>, name: string, by: T, what: string): void {
  if (taken.has(name)) throw new Error(`two features claim the ${what} "${name}"`)
  taken.set(name, by)
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const made: T[] = []
  lists.set(key, made)
  return made
}
