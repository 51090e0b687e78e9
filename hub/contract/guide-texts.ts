// Guides as texts and texts as guides: what stands in a form's field or in a cell becomes what the contract holds, or a mistake in words. Pure.
import type { Words } from './define.ts'
import { both, type Choice, type Field, type FieldKind } from './guide-field.ts'
import { guideFields, guideLists } from './guide-fields.ts'

/** Texts by the keys of their fields. */
export type Texts = Readonly<Record<string, string>>

/** A guide as it is typed: single fields, and rows of each list. */
export interface GuideTexts {
  readonly fields: Texts
  readonly lists: Readonly<Record<string, readonly Texts[]>>
}

/** What is wrong, and where: `list` null for a single field, `row` from 0, `key` empty for a whole list. */
export interface TextMistake {
  readonly list: string | null
  readonly row: number
  readonly key: string
  readonly words: Words
}

type Read = { readonly value: unknown } | { readonly mistake: Words }

const units = [
  ['workingDay', '个工作日'],
  ['day', '天'],
  ['month', '个月'],
  ['year', '年'],
] as const
const onTheSpot = '当场办结'
const comma = '、'

/** A value of the contract as its text; what is null or absent is empty. */
export function textOf({ kind }: Field, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (kind.type) {
    case 'choice':
      return wordOf(kind.choices, value)
    case 'choices':
      return (value as string[]).map((one) => wordOf(kind.choices, one)).join(comma)
    case 'limit':
      return limitText(value)
    case 'lines':
      return (value as string[]).map((line) => escaped(line, '')).join('\n')
    case 'pairs':
      return (value as { label: string; value: string }[])
        .map((pair) => `${escaped(pair.label, '：')}：${escaped(pair.value, '')}`)
        .join('\n')
    default:
      return String(value)
  }
}

/** A text as a value of the contract. */
export function valueFrom(field: Field, written: string): Read {
  const { kind, empty } = field
  const text = written.trim()
  if (text === '') {
    if (empty === 'never') return { mistake: both('必填，请填写', 'Needed; please fill it in') }
    return { value: empty === 'list' ? [] : null }
  }
  return readers[kind.type](kind as never, text)
}

const readers: { readonly [T in FieldKind['type']]: (kind: Extract<FieldKind, { type: T }>, text: string) => Read } = {
  text: ({ longest }, text) => (text.length > longest ? tooLong(longest, text.length) : { value: text }),
  choice: ({ choices }, text) => {
    const found = choices.find(([, { zh }]) => zh === text)
    return found === undefined ? { mistake: oneOf(choices) } : { value: found[0] }
  },
  choices({ choices, most }, text) {
    const chosen = text
      .split(/[、，,；;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => choices.find(([, { zh }]) => zh === word)?.[0])
    if (chosen.includes(undefined)) return { mistake: oneOf(choices) }
    return chosen.length > most ? tooMany(most) : { value: [...new Set(chosen)] }
  },
  count({ least, most }, text) {
    const count = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (count >= least && count <= most) return { value: count }
    return { mistake: both(`应为 ${least} 到 ${most} 的整数`, `A whole number from ${least} to ${most}`) }
  },
  limit({ spot }, text) {
    if (text === onTheSpot && spot === 'onTheSpot') return { value: 'onTheSpot' }
    const [, digits = '', word = ''] = /^([1-9]\d{0,2})\s*(个工作日|天|个月|年)$/.exec(text) ?? []
    const unit = units.find(([, zh]) => zh === word)?.[0]
    if (unit !== undefined) return { value: { count: Number(digits), unit } }
    const spotWords = spot === 'onTheSpot' ? `${onTheSpot}，或` : ''
    return {
      mistake: both(
        `应写成：${spotWords}数字加单位，如 5个工作日、30天、3个月、1年`,
        `Write ${spotWords === '' ? '' : `${onTheSpot}, or `}a number with its unit: 5个工作日, 30天, 3个月, 1年`,
      ),
    }
  },
  lines({ longest, most }, text) {
    const lines = linesOf(text).map(plain)
    const long = lines.find((line) => line.length > longest)
    if (long !== undefined) return tooLong(longest, long.length)
    return lines.length > most ? tooMany(most) : { value: lines }
  },
  pairs({ longest, most }, text) {
    const pairs = linesOf(text).map((line) => {
      const [, label = '', value = ''] = /^((?:\\.|[^\\：:])*)[：:](.*)$/s.exec(line) ?? []
      return { label: plain(label).trim(), value: plain(value).trim() }
    })
    if (pairs.some(({ label, value }) => label === '' || value === '')) {
      return { mistake: both('每行应为“名称：内容”', 'Each line is a label, a colon and a value') }
    }
    const long = pairs.flatMap(({ label, value }) => [label, value]).find((part) => part.length > longest)
    if (long !== undefined) return tooLong(longest, long.length)
    return pairs.length > most ? tooMany(most) : { value: pairs }
  },
}

/** A guide of the contract, as texts. */
export function guideTexts(guide: object): GuideTexts {
  const rows = (name: string) => (at(guide, name) ?? []) as object[]
  return {
    fields: textsOf(guideFields, guide),
    lists: Object.fromEntries(
      guideLists.map(({ name, fields }) => [name, rows(name).map((row) => textsOf(fields, row))]),
    ),
  }
}

/** Texts of one row of fields. */
export function textsOf(fields: readonly Field[], value: object): Texts {
  return Object.fromEntries(fields.map((field) => [field.key, textOf(field, at(value, field.key))]))
}

/** A guide as the contract shapes it, and what keeps it from being one; whole only where there are no mistakes. */
export function guideFrom({ fields, lists }: GuideTexts): { guide: object; mistakes: TextMistake[] } {
  const single = valuesFrom(guideFields, fields)
  const mistakes: TextMistake[] = single.mistakes.map((one) => ({ list: null, row: 0, ...one }))
  const guide = { ...single.values }
  for (const { name, fields: columns, least, most } of guideLists) {
    const rows = lists[name] ?? []
    const read = rows.map((row) => valuesFrom(columns, row))
    guide[name] = read.map(({ values }) => values)
    mistakes.push(...read.flatMap((one, row) => one.mistakes.map((mistake) => ({ list: name, row, ...mistake }))))
    if (rows.length < least) mistakes.push({ list: name, row: 0, key: '', words: both('至少填一条', 'At least one') })
    if (rows.length > most) mistakes.push({ list: name, row: most, key: '', words: tooMany(most).mistake })
  }
  return { guide, mistakes }
}

/** The values of one row, nested as the contract nests them. A sample is whole or absent. */
export function valuesFrom(
  fields: readonly Field[],
  texts: Texts,
): { values: Record<string, unknown>; mistakes: { key: string; words: Words }[] } {
  const values: Record<string, unknown> = {}
  const mistakes: { key: string; words: Words }[] = []
  const hasSample = fields.some(({ key, empty }) => empty === 'sample' && (texts[key] ?? '').trim() !== '')
  for (const field of fields) {
    const { key, empty } = field
    const wanted = empty === 'sample' && hasSample ? { ...field, empty: 'never' as const } : field
    const read = valueFrom(wanted, texts[key] ?? '')
    if ('mistake' in read) mistakes.push({ key, words: read.mistake })
    else if (empty === 'sample' && !hasSample) values[key.split('.')[0] ?? key] = null
    else put(values, key, read.value)
  }
  return { values, mistakes }
}

/** The field a path of the contract (`materials.2.sample.lines.0.label`) belongs to. */
export function placeOf(path: readonly PropertyKey[]): { list: string | null; row: number; key: string } {
  const list = guideLists.find(({ name }) => name === path[0]) ?? null
  const row = list === null ? 0 : Number(path[1] ?? 0)
  const inner = path.slice(list === null ? 0 : 2).join('.')
  const key = (list?.fields ?? guideFields).find((one) => `${inner}.`.startsWith(`${one.key}.`))?.key ?? ''
  return { list: list?.name ?? null, row, key }
}

function at(value: object, key: string): unknown {
  return key.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | null)?.[part], value)
}

function put(values: Record<string, unknown>, key: string, value: unknown): void {
  const [first = '', second] = key.split('.')
  if (second === undefined) values[first] = value
  else values[first] = { ...(values[first] as object | undefined), [second]: value }
}

function wordOf(choices: readonly Choice[], value: unknown): string {
  return choices.find(([one]) => one === value)?.[1].zh ?? String(value)
}

function limitText(value: unknown): string {
  if (value === 'onTheSpot') return onTheSpot
  const { count, unit } = value as { count: number; unit: string }
  return `${count}${units.find(([one]) => one === unit)?.[1] ?? unit}`
}

/** A line break, a backslash or `also` inside an entry is written with a backslash before it. */
function escaped(entry: string, also: string): string {
  const marked = entry.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return also === '' ? marked : marked.replaceAll(/[：:]/g, '\\$&')
}

function plain(entry: string): string {
  return entry.replaceAll(/\\(.)/gs, (_whole, mark: string) => (mark === 'n' ? '\n' : mark))
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function tooLong(longest: number, length: number): { mistake: Words } {
  return {
    mistake: both(`最多 ${longest} 个字，现有 ${length} 个`, `At most ${longest} characters; these are ${length}`),
  }
}

function tooMany(most: number): { mistake: Words } {
  return { mistake: both(`最多 ${most} 条`, `At most ${most}`) }
}

function oneOf(choices: readonly Choice[]): Words {
  const named = (language: 'zh' | 'en') => choices.map(([, words]) => words[language]).join(comma)
  return both(`应为：${named('zh')}`, `One of: ${choices.map(([, { zh, en }]) => `${zh} (${en})`).join(', ')}`)
}
