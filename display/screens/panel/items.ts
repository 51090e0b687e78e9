// What the window handles: items in columns and pages that fit beside the scope, the pledge and the print. Pure.
import type { Appearance } from '#contract/public/appearance'
import { linesOf, type Size, widthOf } from '../../design/fit.ts'
import { type Paged, pageAt } from '../../design/pages.ts'

/** Widest item in full-width characters, and how many items a form takes at most. */
const forms = {
  usual: {
    few: { widest: 7.2, most: 6, columns: 2 },
    two: { widest: 8.6, most: 12, columns: 2 },
    one: { widest: 19, most: 12, columns: 1 },
    dense: { widest: 22, most: 12, columns: 1 },
  },
  large: {
    few: { widest: 6, most: 12, columns: 2 },
    two: { widest: 6.8, most: 12, columns: 2 },
    one: { widest: 14, most: 12, columns: 1 },
    dense: { widest: 18, most: 12, columns: 1 },
  },
} as const
export type ItemForm = keyof (typeof forms)['usual']

/** Lines of items on a page, beside a short and a long scope. */
const lines = {
  usual: {
    few: { large: 3, medium: 3, small: 3 },
    two: { large: 6, medium: 5, small: 5 },
    one: { large: 6, medium: 5, small: 5 },
    dense: { large: 7, medium: 6, small: 6 },
  },
  withPledge: {
    few: { large: 3, medium: 3, small: 2 },
    two: { large: 4, medium: 3, small: 2 },
    one: { large: 4, medium: 3, small: 2 },
    dense: { large: 4, medium: 4, small: 3 },
  },
  large: {
    few: { large: 3, medium: 3, small: 2 },
    two: { large: 3, medium: 3, small: 2 },
    one: { large: 4, medium: 3, small: 2 },
    dense: { large: 4, medium: 4, small: 3 },
  },
} as const

const turnMs = 8_000

/** What else stands in the room of the items. */
export interface ItemRoom {
  readonly print: Appearance['print']
  readonly scopeSize: Size
  readonly beside: 'nothing' | 'pledge'
}

/** The items of this moment, page by page where they are many. */
export function itemsAt(
  items: readonly string[],
  { print, scopeSize, beside }: ItemRoom,
  at: string,
): Paged<string> & { readonly form: ItemForm } {
  const form = formFor(items, print)
  const { columns, widest } = forms[print][form]
  const room = lines[print === 'large' ? 'large' : beside === 'pledge' ? 'withPledge' : 'usual'][form][scopeSize]
  const linesOfItem = (item: string) => (columns === 2 ? 0.5 : linesOf(item, widest))
  return { form, ...pageAt(items, room, linesOfItem, turnMs, at) }
}

function formFor(items: readonly string[], print: Appearance['print']): ItemForm {
  const fits = (form: ItemForm) =>
    items.length <= forms[print][form].most && items.every((item) => widthOf(item) <= forms[print][form].widest)
  return (['few', 'two', 'one'] as const).find(fits) ?? 'dense'
}
