// EXAMPLE. What the entrance screen shows, worked out from its view alone. Pure.
import { type ClockFace, clockFace, type Now } from '../../../../display/design/clock.ts'
import { oldMs } from '../../../../display/design/facts.ts'
import { type Size, sizeFor } from '../../../../display/design/fit.ts'
import { frontDeskOf } from '../../../../display/design/front-desk.ts'
import type { Language } from '../../../../display/design/i18n.ts'
import {
  type Hall,
  hoursWords,
  nextOpeningWords,
  phaseWords,
  resumesWords,
} from '../../../../display/design/opening.ts'
import type { Seen } from '../../../../display/design/shown.ts'
import { words } from './words.ts'

/** Facts without which the page can draw nothing. */
export type EntranceNeeds = 'hall' | 'roster'
export type EntranceSeen = Seen<'board', EntranceNeeds>

export interface EntranceState {
  readonly hall: { readonly name: string; readonly size: Size; readonly oldMs: number | null }
  readonly clock: ClockFace
  readonly hours: { readonly isOpen: boolean; readonly state: string; readonly text: string }
  /** What the hall can do for whoever enters now; null while it is closed. */
  readonly help: { readonly text: string; readonly size: Size; readonly oldMs: number | null } | null
}

export function screenState(
  { facts }: EntranceSeen['view'],
  freshness: EntranceSeen['freshness'],
  now: Now,
  language: Language,
): EntranceState {
  const hall = facts.hall.value
  const name = language === 'zh' ? hall.name : hall.nameEn
  const help = helpOf(facts, language)
  const helpOldMs = oldMs(hall.phase === 'lunch' ? freshness.lunch : freshness.roster)
  return {
    hall: { name, size: sizeFor(name, { large: 14, medium: 24 }), oldMs: oldMs(freshness.hall) },
    clock: clockFace(now.at, hall.timeZone, language),
    hours: { isOpen: hall.phase === 'open', state: phaseWords(hall, language), text: timesOf(hall, language) },
    help: help === null ? null : { text: help, size: sizeFor(help, { large: 22, medium: 36 }), oldMs: helpOldMs },
  }
}

function timesOf(hall: Hall, language: Language): string {
  if (hall.phase === 'lunch' || hall.phase === 'gap') return resumesWords(hall, language)
  return hall.phase === 'closed' ? nextOpeningWords(hall, language) : hoursWords(hall, language)
}

/** The lunch plan is no fact that the screen needs: without it there is simply nothing to say at lunch. */
function helpOf({ hall, roster, lunch }: EntranceSeen['view']['facts'], language: Language): string | null {
  const say = words[language]
  if (hall.value.phase === 'lunch') {
    const desk = frontDeskOf(lunch?.value, language)
    return desk === null ? null : say.frontDesk(desk.goTo, desk.person?.name ?? desk.somebody)
  }
  if (hall.value.phase !== 'open') return null
  const count = roster.value.filter(({ person }) => person !== null).length
  return count === 0 ? say.nobody : say.staffed(count)
}
