// Two versions side by side: every field of both, entry beside entry, and which of them differ. Pure.
import { type Field, guideSections } from '#wire/guide-fields'
import type { GuideTexts, Texts } from '#wire/guide-texts'
import type { Language } from '../../../display/design/i18n.ts'

export type Difference = 'same' | 'differs' | 'addedRow' | 'gone'

export interface ComparedLine {
  readonly label: string
  /** Null where that side has no such entry. */
  readonly before: string | null
  readonly after: string | null
  readonly is: Difference
}

export interface ComparedPart {
  readonly title: string
  /** Whether entries that stayed stand in another order. */
  readonly order: 'same' | 'differs'
  /** Lines of one entry, or of all single fields of the part. */
  readonly entries: readonly { readonly title: string | null; readonly lines: readonly ComparedLine[] }[]
}

/** @param before the version to compare with, or null: then nothing differs */
export function compared(before: GuideTexts | null, after: GuideTexts, language: Language): ComparedPart[] {
  return guideSections.map((section): ComparedPart => {
    const title = section.title[language]
    if ('fields' in section) {
      const lines = linesOf(section.fields, before?.fields ?? null, after.fields)
      return { title, order: 'same', entries: [{ title: null, lines }] }
    }
    const { name, fields } = section.list
    const all = before?.lists[name] ?? []
    const pairs = paired(before?.lists[name] ?? null, after.lists[name] ?? [], fields[0]?.key ?? '')
    const places = pairs.flatMap(([old, now]) => (old === null || now === null ? [] : [all.indexOf(old)]))
    return {
      title,
      order: places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ? 'same' : 'differs',
      entries: pairs.map(([old, now], place) => ({
        title: `${title} ${place + 1}`,
        lines: linesOf(fields, old, now),
      })),
    }
  })

  function linesOf(fields: readonly Field[], old: Texts | null, now: Texts | null) {
    return fields.map(({ key, label }): ComparedLine => {
      const [was, is] = [old?.[key] ?? null, now?.[key] ?? null]
      return { label: label[language], before: was, after: is, is: before === null ? 'same' : differenceOf(was, is) }
    })
  }
}

/** What is empty on both sides differs in nothing. */
function differenceOf(before: string | null, after: string | null): Difference {
  if ((before ?? '') === (after ?? '')) return 'same'
  return after === null ? 'gone' : before === null ? 'addedRow' : 'differs'
}

/** How many lines differ, and how many lists have another order. */
export function differences(parts: readonly ComparedPart[]): number {
  const lines = parts.flatMap(({ entries }) => entries.flatMap(({ lines }) => lines))
  return lines.filter(({ is }) => is !== 'same').length + parts.filter(({ order }) => order === 'differs').length
}

/** Entries of the same name stand beside each other; without one, those that are left, in their order. */
function paired(before: readonly Texts[] | null, after: readonly Texts[], key: string): [Texts | null, Texts | null][] {
  if (before === null) return after.map((now) => [null, now])
  const left = [...before]
  const take = (fits: (old: Texts) => boolean): Texts | null => {
    const place = left.findIndex(fits)
    return place < 0 ? null : (left.splice(place, 1)[0] ?? null)
  }
  const named = after.map((now) => [take((old) => same(old, now)), now] as [Texts | null, Texts])
  const alike = named.map(([old, now]) => [old ?? take((one) => one[key] === now[key]), now] as [Texts | null, Texts])
  const all = alike.map(([old, now], place): [Texts | null, Texts | null] => [
    old ?? take((one) => before.indexOf(one) === place),
    now,
  ])
  return [...all, ...left.map((old): [Texts, null] => [old, null])]
}

function same(one: Texts, other: Texts): boolean {
  return Object.keys(one).every((key) => one[key] === other[key])
}
