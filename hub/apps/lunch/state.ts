// Lunch duty of the coming two weeks, and the plan of the day that is being made. Pure.
import type { FactsOf } from '#wire/index'
import { clockFace, dayWords, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { markOf } from '../calendar/days.ts'
import { dateOf, daysAfter } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

/** So many days are listed. */
const listedDays = 14

type Plan = FactsOf<'office'>['lunchPlans']['value'][number]

export interface LunchDay {
  readonly date: string
  readonly day: string
  /** What sets the day apart from others, or null. */
  readonly mark: string | null
  readonly isRest: boolean
  readonly name: string | null
  readonly lines: readonly string[]
}

export interface LunchState {
  readonly hallName: string
  readonly time: string
  /** Null while there is no information. */
  readonly days: readonly LunchDay[] | null
  /** The day that is being planned, and what its form begins with: its own plan, or the latest one before it. */
  readonly planned: {
    readonly date: string
    readonly day: string
    readonly staffId: string | null
    readonly windowIds: readonly string[]
    /** The next day that is worked. */
    readonly next: string | null
  } | null
  readonly staff: readonly { readonly staffId: string; readonly name: string }[]
  readonly windows: readonly { readonly windowId: string; readonly label: string }[]
  readonly oldMs: number | null
}

/** `chosen`: the day somebody wants to plan; null: the first worked day without a plan. */
export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
  chosen: string | null,
): LunchState {
  const say = words[language]
  const { value: hall } = facts.hall
  const today = hall.date ?? dateOf(now.at, hall.timeZone)
  const windows = facts.windows?.value ?? []
  const plans = facts.lunchPlans?.value ?? null
  const calendar = facts.calendar?.value ?? { notices: [], declared: [] }
  const numberOf = new Map(windows.map(({ windowId, number }) => [windowId, number]))
  const days = plans === null ? null : Array.from({ length: listedDays }, (_, n) => dayOf(daysAfter(today, n), plans))
  const toPlan = days?.find(({ date }) => date === chosen) ?? days?.find(({ isRest, name }) => !isRest && name === null)
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    days,
    planned: toPlan === undefined || plans === null ? null : beginning(toPlan, plans),
    staff:
      facts.people?.value.staff.map((one) => ({
        staffId: one.staffId,
        name: language === 'zh' ? one.name : one.nameEn,
      })) ?? [],
    windows: windows.map(({ windowId, number, name }) => ({ windowId, label: say.window(number, name) })),
    oldMs: oldMs(freshness.lunchPlans),
  }

  function dayOf(date: string, all: readonly Plan[]): LunchDay {
    const { kind } = markOf(date, calendar.notices, calendar.declared)
    const isWeekend = kind === 'unknown' && markOf(date, [], [{ date, kind: 'off', reason: '' }]).kind === 'rest'
    const plan = all.find((one) => one.date === date)
    const mark =
      kind === 'off' ? say.off : kind === 'worked' ? say.worked : kind === 'rest' || isWeekend ? say.rest : null
    return {
      date,
      day: date === today ? say.today : dayWords(date, language),
      mark,
      isRest: kind === 'off' || kind === 'rest' || isWeekend,
      name: plan?.name ?? null,
      lines: plan === undefined ? [] : planLines(plan),
    }
  }

  function planLines({ windowIds, substitutions }: Plan): string[] {
    const numbers = windowIds.map((windowId) => numberOf.get(windowId) ?? windowId)
    return [
      numbers.length === 0 ? say.allBreak : say.serving(listed(numbers, language)),
      ...substitutions.map(({ fromName, toName, remark }) => say.changed(fromName, toName, remark)),
    ]
  }

  function beginning({ date, day }: LunchDay, all: readonly Plan[]): NonNullable<LunchState['planned']> {
    const known = all.filter((plan) => plan.date <= date).toSorted((one, other) => other.date.localeCompare(one.date))
    const [latest] = known
    return {
      date,
      day,
      staffId: latest?.date === date ? latest.staffId : null,
      windowIds: latest?.windowIds ?? [],
      next: days?.find((one) => one.date > date && !one.isRest)?.date ?? null,
    }
  }
}
