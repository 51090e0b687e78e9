// What does not fit on one page: the page a visitor has come to, and the words of leafing. Pure.
import { dictionary } from '../../display/design/i18n.ts'

export interface Pager {
  /** From 1. */
  readonly page: number
  readonly count: number
}

/** For the words of every page of the kiosk that is leafed through. */
export const pagerWords = dictionary({
  zh: {
    previousPage: '上一页',
    nextPage: '下一页',
    page: (page: number, count: number) => `第 ${page} 页，共 ${count} 页`,
  },
  en: {
    previousPage: 'Previous',
    nextPage: 'Next',
    page: (page: number, count: number) => `Page ${page} of ${count}`,
  },
})

/** @param page from 0; beyond the last page it is the last */
export function leafed<T>(pages: readonly (readonly T[])[], page: number): { shown: readonly T[]; pager: Pager } {
  const at = Math.min(page, Math.max(0, pages.length - 1))
  return { shown: pages[at] ?? [], pager: { page: at + 1, count: Math.max(1, pages.length) } }
}
