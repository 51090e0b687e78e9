// What is wrong with a form, each at its field: what the form itself sees, what the contract adds, what the hub refuses. Pure.
import { z } from 'zod'
import { type Guide, guide } from '#contract/guides/guide'
import { type ItemRow, item } from '#contract/guides/item'
import type { Words } from '#wire/define'
import type { Refusal } from '#wire/errors'
import { guideFields, guideLists, itemFields } from '#wire/guide-fields'
import {
  type GuideTexts,
  guideFrom,
  placeOf,
  type TextMistake,
  type Texts,
  textsOf,
  valuesFrom,
} from '#wire/guide-texts'

type Item = z.output<typeof item>

/** In bytes; what is larger the wire to the hub would not take. */
const largestGuide = 200 * 1024
const tooLong: TextMistake = {
  ...{ list: 'materials', row: 0, key: '' },
  words: {
    zh: '整份指南太长，请把材料和样例写短一些',
    en: 'The whole guide is too long; please shorten its materials',
  },
}

/** The guide, whole, or every mistake that keeps it from being one. */
export function readForm(texts: GuideTexts): { guide: Guide } | { mistakes: readonly TextMistake[] } {
  const { guide: read, mistakes } = guideFrom(texts)
  const parsed = guide.safeParse(read)
  if (mistakes.length === 0 && parsed.success) {
    const bytes = new TextEncoder().encode(JSON.stringify(parsed.data)).length
    return bytes > largestGuide ? { mistakes: [tooLong] } : { guide: parsed.data }
  }
  const formats = parsed.error?.issues.map(atField) ?? []
  const more = formats.filter((one) => !mistakes.some((known) => isSamePlace(known, one)))
  return { mistakes: [...mistakes, ...more] }
}

/** What the check for personal data found, each at its field; nothing for any other refusal. */
export function foundPersonal({ data }: Refusal): TextMistake[] {
  return findings(data).map(({ path, masked }) => ({ ...placeOf(path.split('.')), words: personal(masked) }))
}

function findings(data: Refusal['data']): readonly { path: string; masked: string }[] {
  return (
    z.object({ found: z.array(z.object({ path: z.string(), masked: z.string() })) }).safeParse(data).data?.found ?? []
  )
}

function personal(masked: string): Words {
  return { zh: `含有个人信息（${masked}），请删除`, en: `Personal data (${masked}): please take it out` }
}

function atField({ path, message }: z.core.$ZodIssue): TextMistake {
  const place = placeOf(path)
  const fields = guideLists.find(({ name }) => name === place.list)?.fields ?? guideFields
  const hint = fields.find(({ key }) => key === place.key)?.hint
  return {
    ...place,
    words: { zh: `格式不对：${hint?.zh ?? message}`, en: `Not of the right form: ${hint?.en ?? message}` },
  }
}

function isSamePlace(one: TextMistake, other: TextMistake): boolean {
  return one.list === other.list && one.row === other.row && one.key === other.key
}

/** The form's texts of an item. */
export function itemTexts(item: ItemRow): Texts {
  return textsOf(itemFields, item)
}

/** The item that a form describes, or what is wrong by field. */
export function itemFrom(itemId: string, texts: Texts): { item: Item } | { mistakes: Record<string, Words> } {
  const { values, mistakes } = valuesFrom(itemFields, texts)
  const parsed = item.safeParse({ itemId, ...values })
  if (mistakes.length === 0 && parsed.success) return { item: parsed.data }
  return { mistakes: Object.fromEntries(mistakes.map(({ key, words }) => [key, words])) }
}

/** What the check for personal data found in an item, by field. */
export function foundInItem({ data }: Refusal): Record<string, Words> {
  return Object.fromEntries(findings(data).map(({ path, masked }) => [path.split('.')[0] ?? '', personal(masked)]))
}
