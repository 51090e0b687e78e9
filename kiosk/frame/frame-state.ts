// What stands around a page of the kiosk: the hall, its day, how old all that is, and whether somebody is still there. Pure.
import { clockFace, type Now } from '../../display/design/clock.ts'
import type { Language } from '../../display/design/i18n.ts'
import { hoursWords, phaseWords } from '../../display/design/opening.ts'
import type { Seen } from '../../display/design/shown.ts'

/** What a kiosk knows for certain once it draws. */
export type KioskSeen = Seen<'kiosk', 'hall'>

/** The hub vouches every 10 s; after three silences a kiosk says that it stands alone. */
const aloneAfterMs = 35_000

export interface FrameState {
  readonly hallName: string
  readonly clock: string
  readonly date: string
  readonly phase: string
  readonly hours: string
  readonly supervisionPhone: string
  /** The hub has been silent: what is shown was saved earlier. */
  readonly isAlone: boolean
}

export function frameState({ view, freshness }: KioskSeen, now: Now, language: Language): FrameState {
  const hall = view.facts.hall.value
  const { time, date } = clockFace(now.at, hall.timeZone, language)
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    clock: time,
    date,
    phase: phaseWords(hall, language),
    hours: hoursWords(hall, language),
    supervisionPhone: hall.supervisionPhone,
    isAlone: freshness.hall.ageMs > aloneAfterMs,
  }
}
