// The wire contract as plain data: what the golden file holds and what a newer contract is held against.
import { z } from 'zod'
import type { CommandDefinition, EventDefinition, QueryDefinition, SliceDefinition } from '../../hub/contract/define.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'

/** JSON Schema, as far as the comparison reads it. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly [more: string]: unknown
}

export interface ContractDescription {
  readonly commands: Readonly<Record<string, { roles: readonly string[]; data: Schema }>>
  readonly events: Readonly<Record<string, { version: number; data: Schema }>>
  readonly slices: Readonly<Record<string, { on: readonly string[]; leaseMs: number; value: Schema }>>
  readonly queries: Readonly<Record<string, { roles: readonly string[]; params: Schema; row: Schema }>>
  readonly refusals: readonly string[]
}

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  return z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => void delete jsonSchema.description,
  }) as Schema
}

/** Describes the contracts of these features, sorted, so that two descriptions can be compared line by line. */
export function describeContract(features: readonly AnyFeature[]): ContractDescription {
  const commands: Record<string, ContractDescription['commands'][string]> = {}
  const events: Record<string, ContractDescription['events'][string]> = {}
  const slices: Record<string, ContractDescription['slices'][string]> = {}
  const queries: Record<string, ContractDescription['queries'][string]> = {}
  const refusals: string[] = []
  for (const { contract } of features) {
    for (const [name, { roles, data }] of Object.entries(contract.commands as Record<string, CommandDefinition>)) {
      commands[name] = { roles, data: schemaOf(data, 'input') }
    }
    for (const [name, { version, data }] of Object.entries(contract.events as Record<string, EventDefinition>)) {
      events[name] = { version, data: schemaOf(data, 'output') }
    }
    for (const [name, { on, leaseMs, value }] of Object.entries(contract.slices as Record<string, SliceDefinition>)) {
      slices[name] = { on, leaseMs, value: schemaOf(value, 'output') }
    }
    for (const [name, { roles, params, row }] of Object.entries(
      (contract.queries ?? {}) as Record<string, QueryDefinition>,
    )) {
      queries[name] = { roles, params: schemaOf(params, 'input'), row: schemaOf(row, 'output') }
    }
    refusals.push(...Object.keys(contract.refusals))
  }
  return {
    commands: sorted(commands),
    events: sorted(events),
    slices: sorted(slices),
    queries: sorted(queries),
    refusals: refusals.sort(),
  }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)))
}
