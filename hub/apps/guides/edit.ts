// What fingers on the form do to a guide's texts: a field is filled in, an entry comes, goes or moves up. Pure.
import { type FieldList, guideFields, guideLists } from '#wire/guide-fields'
import type { GuideTexts, TextMistake, Texts } from '#wire/guide-texts'

/** Where a field stands: in the guide itself, or in one entry of a list. */
export type Place = Pick<TextMistake, 'list' | 'row' | 'key'>

/** A guide that says nothing yet; lists that need an entry begin with an empty one. */
export const emptyTexts: GuideTexts = {
  fields: Object.fromEntries(guideFields.map(({ key }) => [key, ''])),
  lists: Object.fromEntries(guideLists.map((list) => [list.name, list.least > 0 ? [emptyRow(list)] : []])),
}

export function filled({ fields, lists }: GuideTexts, { list, row, key }: Place, text: string): GuideTexts {
  if (list === null) return { fields: { ...fields, [key]: text }, lists }
  return withRows({ fields, lists }, list, (rows) => rows.with(row, { ...rows[row], [key]: text }))
}

export function withEntry(texts: GuideTexts, list: FieldList): GuideTexts {
  return withRows(texts, list.name, (rows) => [...rows, emptyRow(list)])
}

export function withoutEntry(texts: GuideTexts, list: string, row: number): GuideTexts {
  return withRows(texts, list, (rows) => rows.toSpliced(row, 1))
}

/** The entry before the one above it; the first stays where it is. */
export function movedUp(texts: GuideTexts, list: string, row: number): GuideTexts {
  return withRows(texts, list, (rows) => {
    const [one, above] = [rows[row], rows[row - 1]]
    return one === undefined || above === undefined ? rows : rows.with(row - 1, one).with(row, above)
  })
}

/** Whether a choice of several is among those that were made; and the text with it turned. */
export function turned(text: string, word: string): string {
  const chosen = chosenIn(text)
  return (chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word]).join('、')
}

export function chosenIn(text: string): readonly string[] {
  return text.split('、').filter((word) => word !== '')
}

/** The id of a field on the page. */
export function idOf({ list, row, key }: Place): string {
  return `field-${list ?? 'guide'}-${row}-${key.replaceAll('.', '-')}`
}

function withRows(
  { fields, lists }: GuideTexts,
  list: string,
  change: (rows: Texts[]) => readonly Texts[],
): GuideTexts {
  return { fields, lists: { ...lists, [list]: change([...(lists[list] ?? [])]) } }
}

function emptyRow({ fields }: FieldList): Texts {
  const usual: Texts = { form: '原件', copies: '0', waiver: '不可免交', kind: '申请', counts: '计入' }
  return Object.fromEntries(fields.map(({ key }) => [key, usual[key] ?? '']))
}
