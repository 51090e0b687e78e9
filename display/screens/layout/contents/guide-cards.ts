// The published guides as short cards: name, windows, limit and what to bring, in the order of the catalogue. Pure.
import type { Catalogue } from '#contract/guides/catalogue'
import { limitWords } from '../../../design/guide-words.ts'
import type { Language } from '../../../design/i18n.ts'
import { words } from '../words.ts'

export interface GuideCard {
  readonly name: string
  /** Its windows, or that the front desk helps. */
  readonly where: string
  /** Null where no guide promises one. */
  readonly limit: string | null
  readonly bring: readonly string[]
}

/** So many windows are named. */
const namedWindows = 3

/** Items that are offered here and have a published guide. */
export function guideCards({ items, windows }: Catalogue, language: Language): GuideCard[] {
  const say = words[language]
  const isZh = language === 'zh'
  const numberOf = new Map(windows.map(({ windowId, number }) => [windowId, number]))
  return items.flatMap(({ name, nameEn, windowIds, standing, guide }) => {
    if (guide === null || standing.is !== 'offered') return []
    const numbers = windowIds.flatMap((windowId) => numberOf.get(windowId) ?? []).slice(0, namedWindows)
    return [
      {
        name: isZh ? name : nameEn,
        where: numbers.length === 0 ? say.frontDesk : say.windows(numbers.join(isZh ? '、' : ', ')),
        limit: say.limit(limitWords(guide.promised, language)),
        bring: guide.materials.map((material) => (isZh ? material.name : material.nameEn)),
      },
    ]
  })
}
