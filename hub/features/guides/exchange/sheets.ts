// Which sheets and columns the workbook of items and guides has, and items and guides written into them. Pure.

import type { BroughtItem } from '#contract/guides/guide'
import type { Words } from '#wire/define'
import { type Field, guideFields, guideLists, itemFields } from '#wire/guide-fields'
import { guideTexts, type Texts, textsOf } from '#wire/guide-texts'
import type { Grid } from '../../../core/grid.ts'

export interface Column {
  readonly key: string
  readonly label: string
  readonly hint: string
}

export interface SheetPlan {
  readonly name: string
  /** The guide's own name of the list whose entries are the rows; null for the sheet of items. */
  readonly list: string | null
  readonly columns: readonly Column[]
}

/** How an item stands, told on the way out and not read on the way in. */
export interface Told {
  readonly standing: string
  readonly version: string
  readonly effectiveFrom: string
  readonly reviewDueOn: string
}

/** The second row begins so; whatever begins so is no item. */
export const explanation = '说明'

const idColumn: Column = {
  key: 'itemId',
  label: '事项编号',
  hint: `${explanation}：字母、数字、“-”“_”，各表用同一编号对应同一事项。本行是填写说明，导入时不读`,
}
const toldColumns: readonly Column[] = [
  { key: 'told.standing', label: '状态', hint: '仅供查看，导入时不读' },
  { key: 'told.version', label: '现行版本', hint: '仅供查看，导入时不读' },
  { key: 'told.effectiveFrom', label: '生效日期', hint: '仅供查看，由审核人确定' },
  { key: 'told.reviewDueOn', label: '复核日期', hint: '仅供查看，由审核人确定' },
]

export const sheetPlans: readonly SheetPlan[] = [
  {
    name: '事项',
    list: null,
    columns: [idColumn, ...[...itemFields, ...guideFields].map(columnOf), ...toldColumns],
  },
  ...guideLists.map(({ name, title, fields }) => ({
    name: title.zh,
    list: name,
    columns: [idColumn, ...fields.map(columnOf)],
  })),
]

/** Items and guides as sheets; with none, the template. */
export function toSheets(all: readonly (BroughtItem & { readonly told: Told })[]): Grid[] {
  return sheetPlans.map(({ name, list, columns }) => {
    const rows = all.flatMap((one) => rowsFor(one, list))
    return {
      name,
      rows: [
        columns.map(({ label }) => label),
        columns.map(({ hint }) => hint),
        ...rows.map((texts) => columns.map(({ key }) => texts[key] ?? '')),
      ],
    }
  })
}

function rowsFor({ item, guide, told }: BroughtItem & { readonly told: Told }, list: string | null): Texts[] {
  const texts = guide === null ? null : guideTexts(guide)
  const { itemId } = item
  if (list !== null) return (texts?.lists[list] ?? []).map((row) => ({ itemId, ...row }))
  const seen = Object.fromEntries(Object.entries(told).map(([key, text]) => [`told.${key}`, text]))
  return [{ itemId, ...textsOf(itemFields, item), ...texts?.fields, ...seen }]
}

function columnOf({ key, label, hint, kind, empty }: Field): Column {
  const choices = 'choices' in kind ? kind.choices.map(([, { zh }]: readonly [string, Words]) => zh).join('、') : ''
  const parts = [
    empty === 'never' ? '必填' : '可留空',
    hint?.zh ?? '',
    kind.type === 'choice' ? `填：${choices} 之一` : '',
    kind.type === 'choices' ? `可填多个，用“、”分开：${choices}` : '',
    kind.type === 'text' ? `最多 ${kind.longest} 字` : '',
    kind.type === 'count' ? `${kind.least} 到 ${kind.most}` : '',
  ]
  return { key, label: label.zh, hint: parts.filter((part) => part !== '').join('；') }
}
