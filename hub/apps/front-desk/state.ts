// What the front desk shows: who is on lunch duty, every window with the people of its posts, tasks and today's leaves. Pure.
import { clockFace, hubNowMs, type Now } from '../../../display/design/clock.ts'
import { oldestMs, oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { type Closing, closingOf } from '../queue/closing.ts'
import { type DueLine, dueOf } from './due.ts'
import {
  type LeaveLine,
  type LunchState,
  leavesOf,
  lunchOf,
  peopleOf,
  type StaffName,
  type TaskLine,
  tasksOf,
} from './lists.ts'
import { type WindowCard, windowsOf } from './windows.ts'
import { words } from './words.ts'

/** The one fact without which the page cannot tell the time of anything. */
export type FrontDeskNeeds = 'hall'
export type FrontDeskSeen = Seen<'frontDesk', FrontDeskNeeds>
export type Facts = FrontDeskSeen['view']['facts']

/** What every part of the page is reckoned with. */
export interface Reckoning {
  readonly language: Language
  /** The hub's time, ISO 8601 UTC. */
  readonly hubNow: string
  /** Business date of the hall, or null. */
  readonly date: string | null
  /** Wall-clock time of an instant in the hall's zone. */
  readonly timeOf: (at: string) => string
  readonly dayOf: (at: string) => string
}

/** Each list is null while there is no information. */
export interface FrontDeskState {
  readonly hallName: string
  readonly time: string
  readonly phase: string
  readonly lunch: LunchState | 'none' | null
  readonly lunchOldMs: number | null
  readonly windows: readonly WindowCard[] | null
  readonly windowsOldMs: number | null
  readonly tasks: readonly TaskLine[] | null
  readonly tasksOldMs: number | null
  readonly leaves: readonly LeaveLine[] | null
  readonly leavesOldMs: number | null
  /** What must be done before the doors close. */
  readonly due: readonly DueLine[] | null
  readonly dueOldMs: number | null
  /** Who still waits, and who was left over. */
  readonly closing: Closing
  readonly closingOldMs: number | null
  /** Everybody who may take the lunch duty over. */
  readonly people: readonly StaffName[]
  readonly date: string | null
}

export function screenState(
  { facts, asOf }: FrontDeskSeen['view'],
  freshness: FrontDeskSeen['freshness'],
  now: Now,
  language: Language,
): FrontDeskState {
  const { value: hall } = facts.hall
  const face = (at: string) => clockFace(at, hall.timeZone, language)
  const reckoning: Reckoning = {
    language,
    hubNow: new Date(hubNowMs(asOf, now)).toISOString(),
    date: hall.date,
    timeOf: (at) => face(at).time,
    dayOf: (at) => face(at).date,
  }
  const lunch = lunchOf(facts, reckoning)
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: face(now.at).time,
    phase: words[language].phase[hall.phase],
    lunch,
    lunchOldMs: oldMs(freshness.lunch),
    windows: windowsOf(facts, reckoning),
    windowsOldMs: oldMs(freshness.windows),
    tasks: tasksOf(facts, reckoning),
    tasksOldMs: oldMs(freshness.tasks),
    leaves: leavesOf(facts, reckoning),
    leavesOldMs: oldMs(freshness.leaves),
    due: dueOf(facts, reckoning),
    dueOldMs: oldestMs(freshness.matterAlerts, freshness.questions),
    closing: closingOf(facts, Date.parse(reckoning.hubNow), language),
    closingOldMs: oldMs(freshness.unserved),
    people: peopleOf(facts, lunch === null || lunch === 'none' ? null : lunch.staffId),
    date: hall.date,
  }
}
