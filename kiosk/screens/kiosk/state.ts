// What the kiosk's first page shows: four choices, or where the windows are and when they are open. Pure.
import type { Catalogue } from '#contract/guides/catalogue'
import type { Language } from '../../../display/design/i18n.ts'
import { hoursWords, nextOpeningWords, phaseWords } from '../../../display/design/opening.ts'
import type { KioskSeen } from '../../frame/frame-state.ts'
import { words } from './words.ts'

export type Step = 'choices' | 'hall'

/** Windows that find room on the glass. */
const mostWindows = 24

export interface HallPage {
  readonly phase: string
  readonly hours: string
  /** When it opens again; null while it is open. */
  readonly next: string | null
  readonly lunch: string | null
  readonly phone: string
  readonly windows: readonly { readonly number: string; readonly name: string; readonly place: string }[]
}

export function hallPage({ view }: KioskSeen, windows: Catalogue['windows'] | null, language: Language): HallPage {
  const { hall, lunch } = view.facts
  const say = words[language]
  const place = lunch?.value?.place
  const placeEn = lunch?.value?.placeEn
  const lunchPlace = language === 'zh' ? place : placeEn
  return {
    phase: phaseWords(hall.value, language),
    hours: hoursWords(hall.value, language),
    next: hall.value.phase === 'open' ? null : nextOpeningWords(hall.value, language),
    lunch: lunchPlace === undefined ? null : say.lunch(lunchPlace),
    phone: hall.value.supervisionPhone,
    windows: (windows ?? [])
      .toSorted((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }))
      .slice(0, mostWindows)
      .map((one) => ({
        number: say.window(one.number),
        name: language === 'zh' ? one.name : one.nameEn,
        place: (language === 'zh' ? one.place : one.placeEn) ?? say.noPlace,
      })),
  }
}
