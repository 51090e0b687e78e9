// Judges what a file says against the contract and the hall: every bad row by its place, or what would be brought. Pure.
import {
  type BadRow,
  type BroughtCounts,
  type BroughtItem,
  type Guide,
  guide as guideShape,
  type PublishedRow,
} from '#contract/guides/guide'
import { item as itemShape } from '#contract/guides/item'
import type { Words } from '#wire/define'
import { both } from '#wire/guide-field'
import { guideFields, guideLists, itemFields } from '#wire/guide-fields'
import { type GuideTexts, guideFrom, placeOf, type Texts, valuesFrom } from '#wire/guide-texts'
import { type PersonalFindingAt, personalDataWithin } from '../../../core/personal-data/find.ts'

/** Where a field stood. `list` null: in the row of the item itself. */
export type Where = (list: string | null, row: number, key: string) => Omit<BadRow, 'words'>

/** An item as texts; `guide` null where the file says nothing of it. */
export interface Entry {
  readonly itemId: string
  readonly item: Texts
  readonly guide: GuideTexts | null
  readonly where: Where
}

export interface HallNow {
  readonly units: ReadonlySet<string>
  readonly windows: ReadonlySet<string>
  readonly items: Readonly<Record<string, BroughtItem['item']>>
  readonly guides: ReadonlyMap<string, PublishedRow>
  readonly ownPhones: ReadonlySet<string>
}

export interface Judged {
  readonly bad: readonly BadRow[]
  /** What differs from how the hall stands; empty while a row is bad. */
  readonly brought: readonly BroughtItem[]
  readonly counts: BroughtCounts
}

/** The most items that one file may bring. */
export const mostItems = 1_000

/** @param before what was found bad already while the file was read */
export function judge(entries: readonly Entry[], before: readonly BadRow[], hall: HallNow): Judged {
  const bad = [...before]
  const seen = new Set<string>()
  const whole: BroughtItem[] = []
  for (const entry of entries) {
    const { itemId, where } = entry
    const at = (key: string, words: Words) => bad.push({ ...where(null, 0, key), words })
    if (seen.has(itemId)) at('itemId', both('这个编号出现了两次', 'This id stands here twice'))
    seen.add(itemId)
    const item = itemOf(entry, hall, at)
    const guide = entry.guide === null ? null : guideOf(entry.guide, where, bad)
    if (item === null || (entry.guide !== null && guide === null)) continue
    for (const found of personalDataWithin({ item, guide }, hall.ownPhones)) bad.push(personalRow(found, where))
    whole.push({ item, guide })
  }
  if (entries.length > mostItems)
    bad.push({
      sheet: '',
      row: 0,
      column: '',
      words: both(`一次最多导入 ${mostItems} 个事项，请分成几个文件`, `At most ${mostItems} items at a time`),
    })
  const brought = bad.length > 0 ? [] : whole.flatMap((one) => difference(one, hall))
  const isNew = (itemId: string) => !Object.hasOwn(hall.items, itemId)
  return {
    bad: oncePerCell(bad),
    brought,
    counts: {
      items: entries.length,
      newItems: brought.filter(({ item }) => isNew(item.itemId)).length,
      changedItems: brought.filter(({ item }) => !isNew(item.itemId) && !isKnown(item, hall)).length,
      guides: brought.filter(({ guide }) => guide !== null).length,
    },
  }
}

/** In the order of the sheets' rows; a cell that could not be read is not called empty as well. */
function oncePerCell(bad: readonly BadRow[]): BadRow[] {
  const cells = new Map<string, BadRow>()
  for (const one of bad) {
    const cell = JSON.stringify([one.sheet, one.row, one.column])
    if (!cells.has(cell)) cells.set(cell, one)
  }
  const all = [...cells.values()]
  return all.sort((one, other) => (one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1))
}

function itemOf({ itemId, item: texts }: Entry, hall: HallNow, at: (key: string, words: Words) => unknown) {
  const { values, mistakes } = valuesFrom(itemFields, texts)
  for (const { key, words } of mistakes) at(key, words)
  const parsed = itemShape.safeParse({ itemId, ...values })
  const isWrong = mistakes.length > 0 || !parsed.success
  for (const { path, message } of parsed.error?.issues ?? []) {
    const key = String(path[0] ?? 'itemId')
    if (key === 'itemId') at(key, both('编号应为 1 到 64 个字母、数字、“-”或“_”', message))
    else if (!mistakes.some((one) => one.key === key)) at(key, both('内容不合要求', message))
  }
  if (isWrong) return null
  const { unitId, windowIds } = parsed.data
  if (!hall.units.has(unitId)) at('unitId', both(`大厅没有编号为“${unitId}”的部门`, `The hall has no unit ${unitId}`))
  const unknown = windowIds.filter((windowId) => !hall.windows.has(windowId))
  if (unknown.length > 0)
    at('windowIds', both(`大厅没有编号为“${unknown.join('、')}”的窗口`, `The hall has no window ${unknown.join(', ')}`))
  return { ...parsed.data, windowIds: [...new Set(windowIds)] }
}

function guideOf(texts: GuideTexts, where: Where, bad: BadRow[]): Guide | null {
  const { guide, mistakes } = guideFrom(texts)
  for (const { list, row, key, words } of mistakes) bad.push({ ...where(list, row, key), words })
  const parsed = guideShape.safeParse(guide)
  if (parsed.success && mistakes.length === 0) return parsed.data
  for (const { path, message } of parsed.error?.issues ?? []) {
    const { list, row, key } = placeOf(path)
    if (mistakes.some((one) => one.list === list && one.row === row && one.key === key)) continue
    const fields = guideLists.find(({ name }) => name === list)?.fields ?? guideFields
    const hint = fields.find((field) => field.key === key)?.hint
    bad.push({
      ...where(list, row, key),
      words: both(`格式不对：${hint?.zh ?? message}`, `Not of the right form: ${hint?.en ?? message}`),
    })
  }
  return null
}

function personalRow({ path, masked }: PersonalFindingAt, where: Where): BadRow {
  const [part, ...rest] = path.split('.')
  const { list, row, key } = part === 'item' ? { list: null, row: 0, key: rest[0] ?? '' } : placeOf(rest)
  return {
    ...where(list, row, key),
    words: both(`含有个人信息（${masked}），请删除`, `Personal data (${masked}): please take it out`),
  }
}

/** What of an item is not as it stands already; nothing where all is. */
function difference({ item, guide }: BroughtItem, hall: HallNow): BroughtItem[] {
  const published = hall.guides.get(item.itemId)?.guide ?? null
  const isSameGuide = guide === null || JSON.stringify(guide) === JSON.stringify(published)
  if (isKnown(item, hall) && isSameGuide) return []
  return [{ item, guide: isSameGuide ? null : guide }]
}

function isKnown(item: BroughtItem['item'], { items }: HallNow): boolean {
  const known = Object.hasOwn(items, item.itemId) ? itemShape.parse(items[item.itemId]) : null
  return JSON.stringify(known) === JSON.stringify(itemShape.parse(item))
}
