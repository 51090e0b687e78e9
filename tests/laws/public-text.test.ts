// Every text that a command may carry stands in one table, and no public one takes an identity number in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CommandDefinition } from '../../hub/contract/define.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'
import { features } from '../../hub/features/index.ts'
import { innerTexts, publicTexts, staffNames } from '../../hub/features/public/privacy/fields.ts'
import { createHall } from '../fakes/hall.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { arbitraryOf } from './arbitrary-of.ts'

interface Schema {
  readonly type?: string
  readonly enum?: unknown
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly maxLength?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
}

/** Of GB 11643-1999, its example: valid, and nobody's. */
const idNumber = '11010519491231002X'
const mobile = '13800138000'
const commands = (features as readonly AnyFeature[]).flatMap(({ contract }) =>
  Object.entries(contract.commands as Record<string, CommandDefinition>),
)

/** Paths of all texts without a form of their own; `*` for each of a list. */
function freeTexts(schema: Schema, path: string): string[] {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.flatMap((one) => freeTexts(one, path))
  const under = (part: string) => (path === '' ? part : `${path}.${part}`)
  if (schema.type === 'object') {
    const extra =
      typeof schema.additionalProperties === 'object' ? freeTexts(schema.additionalProperties, under('*')) : []
    return [...Object.entries(schema.properties ?? {}).flatMap(([part, one]) => freeTexts(one, under(part))), ...extra]
  }
  if (schema.type === 'array') return freeTexts(schema.items ?? {}, under('*'))
  const hasForm = schema.pattern ?? schema.format ?? schema.enum ?? schema.const
  return schema.type === 'string' && hasForm === undefined ? [path] : []
}

function textsOf({ data }: CommandDefinition): string[] {
  return [...new Set(freeTexts(z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) as Schema, ''))]
}

/** True when a table names this path, or what contains it. */
function isNamed(path: string, named: readonly string[]): boolean {
  return named.some((one) => path === one || path.startsWith(`${one}.`))
}

/** The value with a text at a path, made where it leads nowhere; `*` is the first of a list. */
function planted(value: unknown, [part, ...rest]: readonly string[], text: string): unknown {
  if (part === undefined) return text
  if (part === '*') {
    const [first, ...others] = Array.isArray(value) ? value : []
    return [planted(first, rest, text), ...others]
  }
  const known = typeof value === 'object' && value !== null ? value : {}
  return { ...known, [part]: planted((known as Record<string, unknown>)[part], rest, text) }
}

/** A command of the right form whose text at this path is an identity number or, where that is too long, a mobile phone’s. */
function withNumber({ data }: CommandDefinition, path: string): unknown {
  for (const number of [idNumber, mobile]) {
    for (const value of fc.sample(arbitraryOf(data), { numRuns: 100, seed: 7 })) {
      const suspect = planted(value, path.split('.'), number)
      if (JSON.stringify(data.safeParse(suspect).data ?? null).includes(number)) return suspect
    }
  }
  throw new Error(`no number fits into ${path}`)
}

it('every free text of every command stands in the table: for visitors, with what is looked for, or for staff alone', () => {
  const missing = commands.flatMap(([name, definition]) =>
    textsOf(definition)
      .filter((path) => !isNamed(path, [...Object.keys(publicTexts[name] ?? {}), ...(innerTexts[name] ?? [])]))
      .filter((path) => !staffNames.has(path.split('.').at(-1) ?? ''))
      .map((path) => `${name}: ${path} (add it to hub/features/public/privacy/fields.ts)`),
  )
  expect(missing).toEqual([])
})

it('the table names nothing that is not there', () => {
  const known = new Map(commands)
  const strangers = [...Object.entries(publicTexts), ...Object.entries(innerTexts)].flatMap(([name, fields]) => {
    const definition = known.get(name)
    const texts = definition === undefined ? [] : textsOf(definition)
    const paths = Array.isArray(fields) ? (fields as string[]) : Object.keys(fields)
    return paths.filter((path) => !texts.some((text) => isNamed(text, [path]))).map((path) => `${name}: ${path}`)
  })
  expect(strangers).toEqual([])
})

describe('a number by which somebody is known, in a text for everybody', () => {
  const fields = commands.flatMap(([name, definition]) =>
    Object.entries(publicTexts[name] ?? {})
      .filter(([, check]) => check === 'numbers' || check === 'everything')
      .map(([path]) => [`${name}: ${path}`, { name, definition, path }] as const),
  )

  it.each(fields)('is refused in %s', (_field, { name, definition, path }) => {
    const hall = createHall()
    const before = hall.all().length
    expect(hall.tell({ name, data: withNumber(definition, path) })).toBe('privacy.personalData')
    expect(hall.all().length).toBe(before)
  })

  it('is refused in a guide, by the guide itself', () => {
    const hall = createHall()
    const item = { itemId: 'i1', name: '事项', nameEn: 'Item', unitId: 'social', windowIds: [], words: [] }
    expect(hall.tell({ name: 'item.register', data: item })).toBeNull()
    for (const path of ['summary', 'faq.*.answer', 'materials.*.sample.tip', 'conditions.*']) {
      const guide = planted(sampleGuide, path.split('.'), `如 ${idNumber}`)
      expect(hall.tell({ name: 'guide.draft', data: { itemId: 'i1', guide } }), path).toBe('guide.personalData')
    }
  })

  it('never comes through the door of publications', () => {
    const hall = createHall()
    const content = { kind: 'notice', rows: [{ heading: idNumber, text: `证件${idNumber}` }] }
    hall.tell({ name: 'publication.import', data: { title: idNumber, content } })
    expect(hall.events('publication.imported')).toHaveLength(1)
    expect(JSON.stringify(hall.all())).not.toContain(idNumber)
  })
})
