// Items and guides as JSON, for programs of other halls: the same texts are judged, and places are named by their paths. Pure.
import { z } from 'zod'
import { type BadRow, type BroughtItem, guide as guideShape } from '#contract/guides/guide'
import { item as itemShape } from '#contract/guides/item'
import { itemFields } from '#wire/guide-fields'
import { guideTexts, textsOf } from '#wire/guide-texts'
import type { Entry } from './report.ts'

const list = 'items'
const file = z.object({ form: z.literal(1), items: z.array(z.unknown()) })
const entry = itemShape.extend({ guide: guideShape.nullable().default(null) })

/** Indented, so that two exports can be compared line by line. */
export function toJson(all: readonly BroughtItem[]): string {
  return `${JSON.stringify({ form: 1, items: all.map(({ item, guide }) => ({ ...item, guide })) }, null, 2)}\n`
}

/** Everything the file says, and every entry of it that is not of the right form. */
export function fromJson(text: string): { entries: Entry[]; bad: BadRow[] } {
  const read = file.safeParse(parsedOr(text))
  if (!read.success) {
    const words = {
      zh: '文件应为 {"form": 1, "items": [...]}，可先导出一份看看格式',
      en: 'The file should read {"form": 1, "items": [...]}; export one to see',
    }
    return { entries: [], bad: [{ sheet: list, row: 0, column: '', words }] }
  }
  const entries: Entry[] = []
  const bad: BadRow[] = []
  read.data.items.forEach((one, place) => {
    const parsed = entry.safeParse(one)
    for (const { path, message } of parsed.error?.issues ?? []) {
      const words = { zh: `这一项不合要求（${message}）`, en: message }
      bad.push({ sheet: list, row: place + 1, column: path.join('.'), words })
    }
    if (!parsed.success) return
    const { guide, ...item } = parsed.data
    entries.push({
      itemId: item.itemId,
      item: textsOf(itemFields, item),
      guide: guide === null ? null : guideTexts(guide),
      where: (name, row, key) => ({
        sheet: list,
        row: place + 1,
        column: name === null ? key : `guide.${name}.${row}.${key}`,
      }),
    })
  })
  return { entries, bad }
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
