// The state of a window in two lines for the whole hall: what it does, and whose number it is or when it goes on. Pure.
import type { Now } from '../../design/clock.ts'
import { oldestMs } from '../../design/facts.ts'
import { lunchOf } from '../../design/front-desk.ts'
import type { Language } from '../../design/i18n.ts'
import { isNewCall } from '../../design/new-call.ts'
import { resumesWords, shortOpeningWords } from '../../design/opening.ts'
import { backWords } from '../../design/people.ts'
import { type Standing, standingOf } from '../../design/standing.ts'
import type { PanelSeen } from './state.ts'
import { words } from './words.ts'

type Facts = PanelSeen['view']['facts']

/** `called`: a number is called to this window and its visitor is on the way. */
export type PanelStatus = Standing | 'unbound' | 'called'

export interface StatusLines {
  readonly kind: PanelStatus
  /** A call of a moment ago. */
  readonly isNew: boolean
  readonly words: string
  readonly detail: string | null
  readonly oldMs: number | null
}

/** What this window does now; `unbound` for a glass whose window the hall does not have. */
export function panelStanding({ hall, window, onDuty, activity, call, lunch }: Facts): PanelStatus {
  if (window.value === null) return 'unbound'
  if (call?.value?.state === 'called' && onDuty.value !== null) return 'called'
  return standingOf({
    phase: hall.value.phase,
    duty: onDuty.value,
    activity: activity.value.activity,
    lunch: lunchOf(lunch?.value, window.value.windowId),
  })
}

/** The two lines of a standing, with the age of the fact that they come from. */
export function statusLines(
  kind: PanelStatus,
  view: PanelSeen['view'],
  freshness: PanelSeen['freshness'],
  now: Now,
  language: Language,
): StatusLines {
  return {
    kind,
    isNew: kind === 'called' && isNewNow(view, freshness, now),
    words: words[language].status[kind],
    detail: detailOf(kind, view, now, language),
    oldMs: ageOf(kind, freshness),
  }
}

/** An old call does not draw the eye as if it were new. */
function isNewNow({ facts, asOf }: PanelSeen['view'], { call }: PanelSeen['freshness'], now: Now): boolean {
  return call?.isStale === false && isNewCall(facts.call?.value?.calledAt ?? asOf, asOf, now)
}

function detailOf(kind: PanelStatus, view: PanelSeen['view'], now: Now, language: Language): string | null {
  const { hall, activity, onDuty, call } = view.facts
  switch (kind) {
    case 'called':
      return call?.value?.number ?? null
    case 'serving':
    case 'joint':
    case 'rating':
      return activity.value.number === null ? null : words[language].beingServed(activity.value.number)
    case 'away':
      return backWords(onDuty.value, view.asOf, hall.value.timeZone, now, language)
    case 'lunchBreak':
    case 'gap':
      return resumesWords(hall.value, language)
    case 'closed':
      return shortOpeningWords(hall.value, language)
    default:
      return null
  }
}

function ageOf(kind: PanelStatus, freshness: PanelSeen['freshness']): number | null {
  switch (kind) {
    case 'unbound':
      return null
    case 'called':
      return oldestMs(freshness.call)
    case 'closed':
    case 'gap':
    case 'signedOut':
      return oldestMs(freshness.hall)
    case 'lunchBreak':
      return oldestMs(freshness.hall, freshness.lunch)
    case 'away':
    case 'paused':
      return oldestMs(freshness.onDuty)
    default:
      return oldestMs(freshness.activity)
  }
}
