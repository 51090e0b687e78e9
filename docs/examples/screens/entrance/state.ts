// EXAMPLE. What the entrance screen shows, worked out from its view alone. Pure.
import { type ClockFace, clockFace, type Now } from '../../../../display/design/clock.ts'
import { oldMs } from '../../../../display/design/facts.ts'
import { type Size, sizeFor } from '../../../../display/design/fit.ts'
import type { Language } from '../../../../display/design/i18n.ts'
import type { Seen } from '../../../../display/design/shown.ts'
import type { FreshnessOf } from '../../../../hub/client/freshness.ts'
import { words } from './words.ts'

/** Facts without which the page can draw nothing. */
export type EntranceNeeds = 'hall' | 'roster'

export interface EntranceState {
  readonly hall: { readonly name: string; readonly size: Size; readonly oldMs: number | null }
  readonly clock: ClockFace
  readonly hours: { readonly isOpen: boolean; readonly state: string; readonly text: string }
  /** What the hall can do for whoever enters now; null while it is closed. */
  readonly staffed: { readonly text: string; readonly oldMs: number | null } | null
}

export function screenState(
  { facts }: Seen<'board', EntranceNeeds>['view'],
  freshness: FreshnessOf<'board'>,
  now: Now,
  language: Language,
): EntranceState {
  const say = words[language]
  const hall = facts.hall.value
  const name = language === 'zh' ? hall.name : hall.nameEn
  const count = facts.roster.value.filter(({ person }) => person !== null).length
  return {
    hall: { name, size: sizeFor(name, { large: 14, medium: 24 }), oldMs: oldMs(freshness.hall) },
    clock: clockFace(now.at, hall.timeZone, language),
    hours: {
      isOpen: hall.phase === 'open',
      state: hall.phase === 'open' ? say.open : say.closed,
      text: hall.hoursToday === '' ? say.rest : say.hours(hall.hoursToday),
    },
    staffed: hall.phase === 'open'
      ? { text: count === 0 ? say.nobody : say.staffed(count), oldMs: oldMs(freshness.roster) }
      : null,
  }
}
