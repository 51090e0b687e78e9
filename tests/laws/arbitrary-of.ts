// Random values of a contract's schema, small ids preferred so that commands meet each other.
import fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

const smallIds = ['w1', 'w2', 'li', 'wang', 'social', 'box-1', 'pad-1', 'inv_1', 'srv_1', 'p1', 'admin']

/** Values the schema accepts; everything it gives is checked against the schema itself. */
export function arbitraryOf(type: z.ZodType): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
  return fromSchema(schema).filter((value) => type.safeParse(value).success)
}

function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.examples !== undefined) return fc.constantFrom(...schema.examples)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(fromSchema))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, fromSchema(inner)])),
      )
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1,
        max: schema.maximum ?? 1_000_000,
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e6, noNaN: true })
    case 'string':
      return text(schema)
    default:
      return fc.constant(null)
  }
}

function text({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constantFrom('2026-11-23T01:00:00.000Z', '2026-11-23T05:00:00.000Z')
  if (format === 'date') return fc.constantFrom('2026-11-23', '2026-11-24')
  if (pattern !== undefined) {
    const regex = new RegExp(pattern)
    const fitting = smallIds.filter((id) => regex.test(id))
    return fitting.length > 0 ? fc.constantFrom(...fitting) : fc.stringMatching(regex)
  }
  return fc.string({ minLength: Math.max(1, minLength ?? 0), maxLength: Math.min(maxLength ?? 40, 40) })
}
