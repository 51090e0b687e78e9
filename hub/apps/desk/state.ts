// What the clerk's bar shows: who is on duty, what goes on, and of a rating only that it goes on or is over. Pure.
import type { FacilityState } from '#contract/public/facility'
import type { FactsOf } from '#wire/index'
import { clockFace, hubNowMs, type Now, shortDayWords } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import { type Size, sizeFor } from '../../../display/design/fit.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { localOf } from '../office/hall-time.ts'
import { hintOf } from './hint.ts'
import { type DeskMatters, mattersOf } from './matters.ts'
import { type DeskQueue, queueOf } from './queue.ts'
import { sheetWords } from './sheet-words.ts'
import { type FreeSlot, slotsOf } from './slots.ts'
import { type DeskTask, tasksOf } from './tasks.ts'
import { type Handover, handoverOf, type TeamMember, teamOf } from './team.ts'
import { words } from './words.ts'

/** The one fact without which the bar cannot tell the time of anything. */
export type DeskNeeds = 'hall'
export type DeskSeen = Seen<'desk', DeskNeeds>

/** What the page itself knows: whose session it is, and whom the clerk chose to have handled the service. */
export interface DeskPage {
  readonly staffId: string | null
  readonly handler: string | null
}

export interface Present {
  readonly staffId: string
  readonly name: string
  readonly size: Size
  readonly role: string
  readonly photo: string | null
}

export type DutyState =
  | { readonly kind: 'unknown' | 'nobody' }
  | {
      readonly kind: 'present'
      /** Who answers for the window first. */
      readonly people: readonly Present[]
      readonly isAway: boolean
      /** Whether the person who signed in to this page is one of them. */
      readonly isMine: boolean
      readonly line: string
    }

export interface ActivityState {
  readonly kind: 'unknown' | 'nobody' | 'idle' | 'called' | 'serving' | 'rating' | 'pending' | 'rated' | 'away'
  readonly words: string
  /** Number of the visitor, or until when somebody is away. */
  readonly more: string | null
}

/** The last service, as far as it can be taken back or asked about again. */
export interface LastState {
  readonly serviceId: string | null
  /** Whole seconds left to undo it, 1 to 60, or null. */
  readonly undoSeconds: number | null
  readonly mayInvite: boolean
}

export interface DeskState {
  readonly title: string
  readonly windowName: string | null
  readonly time: string
  readonly duty: DutyState
  readonly dutyOldMs: number | null
  readonly activity: ActivityState
  readonly activityOldMs: number | null
  /** `leadsTo` is the page where more can be done about it. */
  readonly hint: { readonly words: string; readonly tone: 'soft' | 'good' | 'bad'; readonly leadsTo?: string } | null
  readonly last: LastState
  /** Who is named to have handled the service, or null for whoever began it. */
  readonly handler: string | null
  /** Number of the visitor who is being served, or null. */
  readonly serving: string | null
  /** A and B of this window, or null while there is no information. */
  readonly team: readonly TeamMember[] | null
  readonly handover: Handover | null
  readonly tasks: readonly DeskTask[]
  readonly matters: DeskMatters
  /** Times that can be booked instead of now; the earliest first. */
  readonly slots: readonly FreeSlot[]
  /** The line of this window; null where it calls from no series. */
  readonly queue: DeskQueue | null
  /** Leaves of whoever is on duty here, each in a line. */
  readonly leaves: readonly string[]
  readonly isOfficeHours: boolean
  readonly lunch: string | null
  readonly figures: string | null
  /** Rooms for everybody; what is said of them may be old. */
  readonly facilities: readonly FacilityLine[]
  readonly facilitiesOldMs: number | null
}

export interface FacilityLine {
  readonly facilityId: string
  readonly name: string
  readonly state: FacilityState
}

export function screenState(
  { facts, asOf }: DeskSeen['view'],
  freshness: DeskSeen['freshness'],
  now: Now,
  language: Language,
  page: DeskPage,
): DeskState {
  const say = words[language]
  const { value: hall } = facts.hall
  const window = facts.window?.value
  const hubNow = hubNowMs(asOf, now)
  const timeOf = (at: string) => clockFace(at, hall.timeZone, language).time
  const duty = dutyOf(facts.onDuty?.value, language, page.staffId, timeOf)
  const people = duty.kind === 'present' ? duty.people : []
  const { activity: goesOn } = facts
  const lunch = facts.lunch?.value ?? null
  const counts = facts.windowFigures?.value
  const queue = queueOf(facts, freshness, window?.windowId ?? null, language, hubNow)
  const hint = hintOf(facts, window?.windowId ?? null, language, hubNow)
  return {
    title: window === undefined ? say.window : window === null ? say.unknown : say.title(window.number),
    windowName: window == null ? null : language === 'zh' ? window.name : window.nameEn,
    time: timeOf(now.at),
    duty,
    dutyOldMs: oldMs(freshness.onDuty),
    activity: activityOf(facts, duty, queue, language, timeOf),
    activityOldMs: oldMs(freshness.activity),
    hint: isWhyWanted(hint, queue, hall.phase) ? { words: queue?.why ?? '', tone: 'soft' } : hint,
    last: lastOf(facts.lastService?.value ?? null, hubNow),
    handler: people.some(({ staffId }) => staffId === page.handler) ? page.handler : null,
    serving: goesOn?.value.activity === 'serving' ? goesOn.value.number : null,
    team: teamOf(facts.team?.value ?? null, language),
    handover: handoverOf(facts.handover?.value ?? null, language, hubNow),
    queue,
    matters: mattersOf(facts, language),
    slots: slotsOf(facts),
    tasks: tasksOf(facts.tasks?.value ?? [], page.staffId, language, timeOf),
    leaves: (facts.ownLeaves?.value ?? []).map((leave) => leaveWords(leave, hall.timeZone, language)),
    isOfficeHours: hall.phase === 'open',
    lunch:
      lunch === null
        ? null
        : say.lunch(
            lunch.from,
            lunch.to,
            language === 'zh' ? lunch.place : lunch.placeEn,
            (language === 'zh' ? lunch.person?.name : lunch.person?.nameEn) ?? say.noLunch,
          ),
    figures: counts === undefined ? null : say.hint.figures(counts.due, counts.ratings),
    facilities: (facts.facilities?.value ?? []).map(({ facilityId, name, nameEn, state }) => ({
      facilityId,
      name: language === 'zh' ? name : nameEn,
      state,
    })),
    facilitiesOldMs: oldMs(freshness.facilities),
  }
}

/** When, until when, and how it stands: `李明 11月24日 09:00–12:00 待审批`. */
function leaveWords(
  { name, from, to, standing }: FactsOf<'desk'>['ownLeaves']['value'][number],
  timeZone: string,
  language: Language,
): string {
  const [day = '', begins = ''] = localOf(from, timeZone).split('T')
  const [last = '', ends = ''] = localOf(to, timeZone).split('T')
  const until = day === last ? ends : `${shortDayWords(last, language)} ${ends}`
  return `${name} ${shortDayWords(day, language)} ${begins}–${until} ${sheetWords[language].leaveIs[standing]}`
}

type Facts = DeskSeen['view']['facts']

function dutyOf(
  onDuty: NonNullable<Facts['onDuty']>['value'] | undefined,
  language: Language,
  staffId: string | null,
  timeOf: (at: string) => string,
): DutyState {
  if (onDuty === undefined) return { kind: 'unknown' }
  if (onDuty === null) return { kind: 'nobody' }
  const say = words[language]
  const people = [onDuty, ...onDuty.together].map((one) => {
    const name = language === 'zh' ? one.name : one.nameEn
    return {
      staffId: one.staffId,
      name,
      size: sizeFor(name, { large: 4, medium: 6.5 }),
      role: say.role[one.role],
      photo: one.photo,
    }
  })
  return {
    kind: 'present',
    people,
    isAway: onDuty.away !== null,
    isMine: people.some((one) => one.staffId === staffId),
    line: `${say.role[onDuty.role]} · ${say.since(timeOf(onDuty.startedAt))}`,
  }
}

/** Whether to say why this number comes now: where nothing louder is to be said. */
function isWhyWanted(hint: DeskState['hint'], queue: DeskQueue | null, phase: string): boolean {
  if (queue === null || queue.why === null || (hint !== null && hint.tone !== 'soft')) return false
  return queue.current !== null || phase === 'open'
}

function activityOf(
  facts: Facts,
  duty: DutyState,
  queue: DeskQueue | null,
  language: Language,
  timeOf: (at: string) => string,
): ActivityState {
  const say = words[language]
  const state = (kind: ActivityState['kind'], more: string | null): ActivityState => ({
    kind,
    words: say.activity[kind],
    more,
  })
  const away = facts.onDuty?.value?.away ?? null
  const goesOn = facts.activity?.value
  const last = facts.lastService?.value ?? null
  if (duty.kind === 'nobody') return state('nobody', null)
  if (away !== null) return state('away', say.until(timeOf(away.until)))
  if (queue?.current?.state === 'called') return state('called', queue.current.number)
  if (goesOn === undefined) return state('unknown', null)
  if (goesOn.activity !== 'idle') return state(goesOn.activity, goesOn.number)
  if (last?.rating === 'pending') return state('pending', last.number)
  if (last?.rating === 'over') return state('rated', last.number)
  return state('idle', null)
}

function lastOf(last: NonNullable<Facts['lastService']>['value'], hubNowMs: number): LastState {
  if (last === null) return { serviceId: null, undoSeconds: null, mayInvite: false }
  const leftMs = last.undoUntil === null ? 0 : Date.parse(last.undoUntil) - hubNowMs
  return {
    serviceId: last.serviceId,
    undoSeconds: leftMs > 0 ? Math.ceil(leftMs / 1000) : null,
    mayInvite: last.mayInvite,
  }
}
