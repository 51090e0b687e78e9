// Finds the part of a schema that a path of the data leads to, for its meaning and its keys.
import { z } from 'zod'

/** The nearest description on the way to a path's end, seen from the end, if the end or its wrapper has one. */
export function meaningOf(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string | null {
  return schemaAt(schema, data, path)?.description ?? null
}

/** Keys that may stand at a path; empty where the schema wants no keys. */
export function knownKeys(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, data, path)
  const object = found === null ? null : bare(found, valueAt(data, path))
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function schemaAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): z.ZodType | null {
  const [key, ...rest] = path
  if (key === undefined) return schema
  const inside = bare(schema, data)
  const next =
    inside instanceof z.ZodObject
      ? inside.shape[String(key)]
      : inside instanceof z.ZodArray && typeof key === 'number'
        ? inside.element
        : undefined
  return next instanceof z.ZodType ? schemaAt(next, valueAt(data, [key]), rest) : null
}

/** Takes off defaults and the like; of alternatives takes the one that the data's `kind` chooses. */
function bare(schema: z.ZodType, data: unknown): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable) {
    const inner = schema.unwrap()
    return inner instanceof z.ZodType ? bare(inner, data) : schema
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def
    const chosen = schema.options.find(
      (option) =>
        option instanceof z.ZodObject && option.shape[discriminator]?.safeParse(valueAt(data, [discriminator])).success,
    )
    return chosen instanceof z.ZodType ? chosen : schema
  }
  return schema
}

/** What lies at a path of parsed YAML; undefined where nothing does. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}
