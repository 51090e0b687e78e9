// Each window as one card: what goes on there, and who of its posts is where. Pure.
import type { Language } from '../../../display/design/i18n.ts'
import type { Facts, Reckoning } from './state.ts'
import { words } from './words.ts'

type Line = NonNullable<Facts['windows']>['value'][number]

export type WindowStanding = 'present' | 'serving' | 'rating' | 'away' | 'overdue' | 'empty' | 'break' | 'closed'

export interface PostedPerson {
  readonly staffId: string
  readonly name: string
  readonly role: string
  readonly where: string
  /** Somebody who is not at the window can be contacted; away for a moment counts. */
  readonly mayContact: boolean
  /** Somebody who is neither here nor on leave can be asked to come. */
  readonly mayCall: boolean
}

export interface WindowCard {
  readonly windowId: string
  readonly number: string
  readonly name: string
  readonly standing: WindowStanding
  readonly words: string
  /** Until when, or since how long; null where nothing need be said. */
  readonly span: string | null
  readonly silenced: string | null
  /** Something should be done: its keys stand open. */
  readonly needsHelp: boolean
  readonly people: readonly PostedPerson[]
  /** Whether it serves through lunch today; null where the hall has no lunch duty or no plan for today. */
  readonly lunch: 'serving' | 'break' | null
}

/** The cards in the hub's order, or null while there is no information. */
export function windowsOf(facts: Facts, reckoning: Reckoning): WindowCard[] | null {
  if (facts.windows === undefined) return null
  const plan = facts.lunchPlans?.value.find(({ date }) => date === reckoning.date)
  const hasLunch = facts.lunch?.value != null && plan !== undefined
  return facts.windows.value.map((line) => {
    const standing = standingOf(line, reckoning.hubNow)
    const say = words[reckoning.language]
    return {
      windowId: line.windowId,
      number: line.number,
      name: line.name,
      standing,
      words: say.state[standing],
      span: spanOf(line, standing, reckoning),
      silenced:
        line.silenced === null
          ? null
          : say.silenced(reckoning.timeOf(line.silenced.until), line.silenced.by, line.silenced.remark),
      needsHelp: (standing === 'empty' || standing === 'overdue') && line.silenced === null,
      people: peopleAt(line, reckoning),
      lunch: hasLunch ? (plan.windowIds.includes(line.windowId) ? 'serving' : 'break') : null,
    }
  })
}

function standingOf({ present, expected, emptySince, activity }: Line, hubNow: string): WindowStanding {
  const there = present.find(({ awayUntil }) => awayUntil === null)
  if (there !== undefined) return activity === 'idle' ? 'present' : activity
  const backAt = soonest(present)
  if (backAt !== null) return expected === 'open' && backAt < hubNow ? 'overdue' : 'away'
  if (emptySince !== null || expected === 'open') return 'empty'
  return expected
}

function spanOf(line: Line, standing: WindowStanding, { language, hubNow, timeOf }: Reckoning): string | null {
  const say = words[language]
  const backAt = soonest(line.present)
  if (standing === 'away' && backAt !== null) return say.until(timeOf(backAt))
  const since = standing === 'overdue' ? backAt : standing === 'empty' ? line.emptySince : null
  if (since === null) return null
  const minutes = Math.floor((Date.parse(hubNow) - Date.parse(since)) / 60_000)
  return minutes < 1 ? say.justNow : say.minutes(minutes)
}

/** When the first of those who are away should be back, or null. */
function soonest(present: Line['present']): string | null {
  const backs = present.flatMap(({ awayUntil }) => awayUntil ?? [])
  return backs.sort()[0] ?? null
}

/** Who is present, then who is posted here and is not; a name never comes twice. */
function peopleAt({ present, posted }: Line, { language, timeOf }: Reckoning): PostedPerson[] {
  const role = words[language].role
  const here = present.map(({ staffId, name, role: as, awayUntil }) => ({
    staffId,
    name,
    role: role[as],
    where: whereHere(awayUntil, language, timeOf),
    mayContact: awayUntil !== null,
    mayCall: false,
  }))
  const isHere = new Set(present.map(({ staffId }) => staffId))
  const others = posted
    .filter(({ staffId }) => !isHere.has(staffId))
    .map(({ staffId, name, role: as, busyAt, isOnLeave }) => {
      const say = words[language].where
      const where = isOnLeave ? say.leave : busyAt === null ? say.free : say.busy(busyAt)
      return { staffId, name, role: role[as], where, mayContact: true, mayCall: !isOnLeave }
    })
  return [...here, ...others]
}

function whereHere(awayUntil: string | null, language: Language, timeOf: Reckoning['timeOf']): string {
  const say = words[language].where
  return awayUntil === null ? say.here : say.away(timeOf(awayUntil))
}
