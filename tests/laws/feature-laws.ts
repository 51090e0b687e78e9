// The laws every feature of the hall keeps, whoever wrote it; a newcomer is tested by what stands here.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandDefinition, Contract, EventDefinition, SliceDefinition } from '../../hub/contract/define.ts'
import { commonRefusals } from '../../hub/contract/errors.ts'
import { Personal, Recognisable } from '../../hub/contract/personal.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'
import { createMachine, type States } from '../../hub/core/machine.ts'
import { atAnotherTime } from '../fakes/another-time.ts'
import { arbitraryOf } from './arbitrary-of.ts'

const namePattern = /^[a-z]+\.[a-z][A-Za-z]*$/

/** Runs every law over these features. */
export function featureLaws(features: readonly AnyFeature[]): void {
  const machine = createMachine(features)

  describe.each(features.map((feature) => [feature.name as string, feature] as const))(
    'the feature %s',
    (_name, feature) => {
      const contract: Contract = feature.contract
      const commands = Object.entries(contract.commands as Record<string, CommandDefinition>)

      it('names what may be asked and what may happen in the form <thing>.<verb>', () => {
        for (const name of [...Object.keys(contract.commands), ...Object.keys(contract.events)])
          expect(name).toMatch(namePattern)
      })

      it('says in one line what each command does and who may ask for it', () => {
        for (const [name, { doc, roles }] of commands) {
          expect(doc.length, name).toBeGreaterThan(10)
          expect(roles.length, name).toBeGreaterThan(0)
        }
      })

      it('has words in Chinese and English for every refusal', () => {
        for (const [code, { zh, en }] of Object.entries(contract.refusals)) {
          expect(zh, code).toMatch(/\p{Script=Han}/u)
          expect(en, code).toMatch(/[A-Za-z]/)
        }
      })

      it('handles every command and every event of its contract, and computes every slice', () => {
        expect(Object.keys(feature.decider.decide).sort()).toEqual(Object.keys(contract.commands).sort())
        for (const type of Object.keys(contract.events)) expect(feature.decider.evolve).toHaveProperty([type])
        expect(Object.keys(feature.slices).sort()).toEqual(Object.keys(contract.slices).sort())
      })

      it('answers every question about the past that its contract offers, and says who may ask', () => {
        const queries = Object.entries(contract.queries ?? {})
        expect(Object.keys(feature.answers).sort()).toEqual(queries.map(([name]) => name).sort())
        for (const [name, { doc, roles }] of queries) {
          expect(name).toMatch(namePattern)
          expect(doc.length, name).toBeGreaterThan(10)
          expect(roles.length, name).toBeGreaterThan(0)
        }
      })

      it('can bring every older version of an event up to today', () => {
        for (const [type, { version, upcast }] of Object.entries(contract.events as Record<string, EventDefinition>)) {
          for (let old = 1; old < version; old++)
            expect(upcast?.[old], `${type} from version ${old}`).toBeTypeOf('function')
        }
      })

      it('leases every fact for at least two renewals, so that a healthy screen never looks stale', () => {
        for (const [name, { leaseMs }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
          expect(leaseMs, name).toBeGreaterThanOrEqual(20_000)
          expect(leaseMs, name).toBeLessThanOrEqual(86_400_000)
        }
      })

      it('starts from a state of its own shape, and its first slices are of theirs', () => {
        expect(() => contract.state.parse(machine.initial[contract.name])).not.toThrow()
        for (const [name, { value }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
          const slice = feature.slices[name]
          if (slice === undefined) throw new Error(`no computation for ${name}`)
          expect(value.safeParse(slice(machine.initial, 'w1', '2026-11-23T01:00:00.000Z')).error, name).toBeUndefined()
        }
      })

      if (commands.length > 0) {
        it('answers any command of the right form with events of the right form or a refusal of the list, and changes nothing it was given', () => {
          const asked = fc.oneof(
            ...commands.map(([name, { data }]) =>
              arbitraryOf(data).map((value) => ({ name, data: sealedOnly(data.parse(value)) })),
            ),
          )
          fc.assert(
            fc.property(fc.array(asked, { maxLength: 12 }), (sequence) => {
              let states: States = machine.initial
              for (const [index, command] of sequence.entries()) {
                const before = JSON.stringify(states)
                const facts = () =>
                  factsFrom(
                    '2026-11-23T01:00:00.000Z',
                    '2026-11-23T01:00:00.000Z',
                    index.toString(16).padStart(32, '0'),
                  )
                const turn = machine.turn(states, command, { kind: 'box', boxId: 'box-1' }, facts())
                atAnotherTime(() => {
                  const again = machine.turn(states, command, { kind: 'box', boxId: 'box-1' }, facts())
                  expect(JSON.stringify(again), `${command.name} decided twice`).toBe(JSON.stringify(turn))
                })
                expect(JSON.stringify(states)).toBe(before)
                if (turn.refusal !== null) expect(knownCodes(features)).toContain(turn.refusal.code)
                for (const { type, data } of turn.events) {
                  const schema = eventSchema(features, type)
                  expect(schema.safeParse(data).error, `${command.name} → ${type}`).toBeUndefined()
                }
                states = turn.states
                const own = contract.state.safeParse(states[contract.name])
                expect(own.error, `state after ${command.name}`).toBeUndefined()
              }
              for (const [name, { value }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
                const shown = feature.slices[name]?.(states, 'w1', '2026-11-23T01:00:00.000Z')
                expect(value.safeParse(shown).error, `slice ${name}`).toBeUndefined()
              }
            }),
            { numRuns: 100 },
          )
        })
      }
    },
  )
}

/** What the sequencer does before any decision: personal text is replaced by its seal, recognisable text by its hash. */
function sealedOnly(value: unknown): unknown {
  if (value instanceof Personal) return { ref: 'prv_test', hash: '0'.repeat(64) }
  if (value instanceof Recognisable) return createHash('sha256').update(value.text).digest('hex')
  if (Array.isArray(value)) return value.map(sealedOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sealedOnly(inner)]))
}

function knownCodes(features: readonly AnyFeature[]): string[] {
  return [...Object.keys(commonRefusals), ...features.flatMap(({ contract }) => Object.keys(contract.refusals))]
}

function eventSchema(features: readonly AnyFeature[], type: string): EventDefinition['data'] {
  for (const { contract } of features) {
    const definition = (contract.events as Record<string, EventDefinition>)[type]
    if (definition !== undefined) return definition.data
  }
  throw new Error(`nobody knows the event ${type}`)
}
