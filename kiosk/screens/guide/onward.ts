// What leads on from a guide: the list to take along, and the ways to the item's windows. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Language } from '../../../display/design/i18n.ts'
import { placeOfWindow } from '../../map/places.ts'
import type { Choice, GuidePage } from './state.ts'
import type { Step } from './steps.ts'
import { words } from './words.ts'

export function awayPage(
  { items }: Catalogue,
  { itemId, slip }: Extract<Step, { at: 'away' }>,
  phones: string | null,
  language: Language,
): GuidePage {
  const say = words[language]
  const item = items.find((one) => one.itemId === itemId)
  const isMissed = typeof slip === 'object'
  const missed = isMissed ? `${slip[language]}${phones === null ? say.missed : say.missedButPhone}` : ''
  return {
    kind: 'away',
    title: (language === 'zh' ? item?.name : item?.nameEn) ?? say.title,
    itemId,
    isPrinting: slip === 'printing',
    told: isMissed ? missed : slip === 'none' ? '' : say.slip[slip],
    isMissed,
    url: phones === null ? null : `${phones}/g/${itemId}`,
  }
}

/** Height of the row of keys that lead to the map, and how many stand in it. */
export const walkRem = 5.5
const mostWalks = 3

/** Windows of an item that the map has. */
export function walksTo({ windowIds }: CatalogueItem, { windows, floors }: Catalogue, language: Language): Choice[] {
  return windows
    .filter(({ windowId }) => windowIds.includes(windowId))
    .filter(({ windowId }) => placeOfWindow(floors, windowId) !== undefined)
    .slice(0, mostWalks)
    .map(({ windowId, number }) => ({
      name: words[language].walk(number),
      note: '',
      to: { at: 'way', windowId },
    }))
}
