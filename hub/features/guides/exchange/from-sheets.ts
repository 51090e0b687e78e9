// Reads the sheets of a workbook into items and guides as texts, and remembers in which row and column each text stood. Pure.
import type { BadRow } from '#contract/guides/guide'
import type { Words } from '#wire/define'
import { both } from '#wire/guide-field'
import { guideFields, guideLists, itemFields } from '#wire/guide-fields'
import type { GuideTexts, Texts } from '#wire/guide-texts'
import { type Cell, type CellFault, columnLetter, type Grid } from '../../../core/grid.ts'
import type { Entry, Where } from './report.ts'
import { type Column, explanation, type SheetPlan, sheetPlans } from './sheets.ts'

interface Row {
  readonly number: number
  readonly itemId: string
  readonly texts: Texts
}

interface Sheet {
  readonly plan: SheetPlan
  readonly letters: ReadonlyMap<string, string>
  readonly rows: readonly Row[]
  /** The same rows, by their item. */
  readonly ofItem: ReadonlyMap<string, readonly Row[]>
}

const faults: Readonly<Record<CellFault, Words>> = {
  formula: both('这里是公式，请复制后“选择性粘贴为数值”', 'A formula: please paste its value instead'),
  merged: both('这里是合并的单元格，请取消合并并逐格填写', 'A merged cell: please unmerge it and fill in each'),
  date: both('这里被当成了日期，请把单元格设为“文本”再填写', 'Taken for a date: please make the cell a text'),
  number: both(
    '这里被当成了数字，可能已经失真，请把单元格设为“文本”再重新填写',
    'Taken for a number and perhaps cut: please make the cell a text',
  ),
  error: both('这里的内容读不出来，请重新填写', 'This cannot be read; please fill it in anew'),
}

/** Everything the sheets say, and every row that cannot be read. */
export function fromSheets(grids: readonly Grid[]): { entries: Entry[]; bad: BadRow[] } {
  const bad: BadRow[] = []
  const sheets = new Map<string | null, Sheet>()
  for (const plan of sheetPlans) {
    const grid = grids.find(({ name }) => name === plan.name)
    if (grid !== undefined) sheets.set(plan.list, sheetOf(plan, grid, bad))
    else
      bad.push({
        sheet: plan.name,
        row: 1,
        column: '',
        words: both('文件里没有这张表，请用模板填写', 'The file lacks this sheet; please use the template'),
      })
  }
  // Without its sheets and columns, every row would be called bad for the same reason.
  if (bad.some(({ row }) => row === 1)) return { entries: [], bad }
  const items = sheets.get(null)
  const entries = (items?.rows ?? []).map((row) => entryOf(row, sheets))
  const known = new Set(entries.map(({ itemId }) => itemId))
  for (const { plan, rows } of sheets.values()) {
    for (const { number, itemId } of rows) {
      if (plan.list !== null && !known.has(itemId))
        bad.push({
          sheet: plan.name,
          row: number,
          column: 'A',
          words: both('“事项”表里没有这个编号', 'The sheet of items lacks this id'),
        })
    }
  }
  return { entries, bad }
}

function sheetOf(plan: SheetPlan, { rows }: Grid, bad: BadRow[]): Sheet {
  const { columns, name } = plan
  const heads = (rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const places = new Map<Column, number>()
  for (const column of columns) {
    const place = heads.indexOf(column.label)
    if (place >= 0) places.set(column, place)
    else if (!column.key.startsWith('told.'))
      bad.push({
        sheet: name,
        row: 1,
        column: '',
        words: both(`缺少“${column.label}”这一列`, `The column ${column.label} is missing`),
      })
  }
  heads.forEach((head, place) => {
    if (head !== '' && !columns.some(({ label }) => label === head))
      bad.push({
        sheet: name,
        row: 1,
        column: columnLetter(place),
        words: both(`不认识“${head}”这一列`, `An unknown column: ${head}`),
      })
  })
  const read = rows.flatMap((cells, index) => (index === 0 ? [] : rowOf(name, cells, index + 1, places, bad)))
  return {
    plan,
    letters: new Map([...places].map(([{ key }, place]) => [key, columnLetter(place)])),
    rows: read,
    ofItem: byItem(read),
  }
}

function byItem(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.itemId)
    if (group === undefined) groups.set(row.itemId, [row])
    else group.push(row)
  }
  return groups
}

/** Blank rows and the row of explanations are no rows. */
function rowOf(
  sheet: string,
  cells: readonly Cell[],
  number: number,
  places: ReadonlyMap<Column, number>,
  bad: BadRow[],
): Row[] {
  if (cells.every((cell) => typeof cell === 'string' && cell.trim() === '')) return []
  const first = cells[0]
  if (typeof first === 'string' && first.trimStart().startsWith(explanation)) return []
  const texts: Record<string, string> = {}
  for (const [{ key }, place] of places) {
    const cell = cells[place] ?? ''
    if (typeof cell === 'string') texts[key] = cell.replaceAll('\r\n', '\n')
    else if (!key.startsWith('told.'))
      bad.push({ sheet, row: number, column: columnLetter(place), words: faults[cell.fault] })
  }
  return [{ number, itemId: (texts.itemId ?? '').trim(), texts }]
}

function entryOf({ number, itemId, texts }: Row, sheets: ReadonlyMap<string | null, Sheet>): Entry {
  const lists = Object.fromEntries(guideLists.map(({ name }) => [name, sheets.get(name)?.ofItem.get(itemId) ?? []]))
  const guide: GuideTexts = {
    fields: pick(texts, guideFields),
    lists: Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.map((row) => row.texts)])),
  }
  const isSilent =
    Object.values(guide.fields).every((text) => text.trim() === '') &&
    Object.values(guide.lists).every((rows) => rows.length === 0)
  const where: Where = (list, row, key) => {
    const sheet = sheets.get(list)
    const at = list === null ? number : (lists[list]?.[row]?.number ?? lists[list]?.at(-1)?.number ?? number)
    return { sheet: sheet?.plan.name ?? '', row: at, column: sheet?.letters.get(key) ?? 'A' }
  }
  return { itemId, item: pick(texts, itemFields), guide: isSilent ? null : guide, where }
}

function pick(texts: Texts, fields: readonly { readonly key: string }[]): Texts {
  return Object.fromEntries(fields.map(({ key }) => [key, texts[key] ?? '']))
}
