// What a clerk's page shows: duty and visitors, and of a rating only that it goes on or is over. Pure.
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import type { FreshnessOf } from '../../client/freshness.ts'
import { words } from './words.ts'

/** Facts without which the page can draw nothing. */
export type DeskNeeds = 'hall' | 'window' | 'onDuty' | 'activity' | 'windowFigures'

export interface DeskState {
  readonly title: string
  readonly hallName: string
  readonly time: string
  readonly duty: {
    readonly staffId: string
    readonly name: string
    readonly photo: string | null
    readonly line: string
  } | null
  readonly dutyOldMs: number | null
  readonly activity: {
    readonly kind: 'idle' | 'serving' | 'rating' | 'rated'
    readonly words: string
    readonly number: string | null
  }
  readonly activityOldMs: number | null
  readonly today: string
}

/** `wasRating`: this page has seen an invitation open since the last visitor was received. */
export function screenState(
  { facts }: Seen<'desk', DeskNeeds>['view'],
  freshness: FreshnessOf<'desk'>,
  now: Now,
  language: Language,
  wasRating: boolean,
): DeskState {
  const say = words[language]
  const { value: hall } = facts.hall
  const { value: window } = facts.window
  const { value: person } = facts.onDuty
  const { activity, number } = facts.activity.value
  const kind = activity === 'idle' && wasRating ? 'rated' : activity
  const { due, ratings } = facts.windowFigures.value
  return {
    title: window === null ? say.unknown : say.title(window.number, language === 'zh' ? window.name : window.nameEn),
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    duty:
      person === null
        ? null
        : {
            staffId: person.staffId,
            name: language === 'zh' ? person.name : person.nameEn,
            photo: person.photo,
            line: `${say.role[person.role]} · ${say.since(clockFace(person.startedAt, hall.timeZone, language).time)}`,
          },
    dutyOldMs: oldMs(freshness.onDuty),
    activity: { kind, words: say.activity[kind], number },
    activityOldMs: oldMs(freshness.activity),
    today: say.figures(due, ratings),
  }
}
