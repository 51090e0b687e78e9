// When a matter is over: its period in the unit of its rule, the working days of its pauses added, and when to warn before. Pure.
import { after, dateAfter, instantOf } from '../../../core/civil-time.ts'
import { afterWorkingDays, type Calendar, type DayKind } from '../../public/calendar/working-days.ts'
import type { Site } from '../../public/hall-clock/contract.ts'
import { endOfBusinessOn } from '../../public/hall-clock/due.ts'
import { dayKindAt } from '../../public/hall-clock/hours.ts'
import type { Hands, Light, Matter, Period } from './shapes.ts'

/** A matter of the same day turns amber so long before business ends; 1 h. */
const warnBeforeMs = 3_600_000

/** A calendar without a worked day in so many is no calendar. */
const longestRest = 366

/** A clock that stands, or whose last day no notice tells. */
export const noHands: Hands = { amberAt: null, dueAt: null }

type KindOf = (date: string) => DayKind

/** What a clock reads of the hall. */
export interface Times {
  readonly site: Site
  readonly calendar: Calendar
}

export type Clockwork = Pick<Matter, 'openedAt' | 'date' | 'period' | 'startedOn' | 'pauses'>

/** When a matter's clock turns amber and when it is over; neither while it stands. */
export function handsOf({ openedAt, date, period, startedOn, pauses }: Clockwork, times: Times): Hands {
  if (startedOn === null || isPaused({ pauses })) return noHands
  const kindOf: KindOf = (date) => dayKindAt(times.site, times.calendar, date)
  const last = lastDay(period, startedOn, pauses, kindOf)
  if (last === null) return noHands
  return last === date ? handsToday(openedAt, date, times) : handsOn(last, times)
}

/** True while the clock stands for a reason. */
export function isPaused({ pauses }: Pick<Matter, 'pauses'>): boolean {
  return pauses.some(({ to }) => to === null)
}

/** The clock of a paper that is wanted by a date. */
export function handsOn(date: string, { site, calendar }: Times): Hands {
  const dueAt = endOfBusinessOn(site, calendar, date)
  if (dueAt === null) return noHands
  const before = workedBefore((day) => dayKindAt(site, calendar, day), date)
  const amberAt = before === null ? null : endOfBusinessOn(site, calendar, before)
  return { dueAt, amberAt: amberAt ?? after(dueAt, -warnBeforeMs) }
}

/** The clock of a matter of the same day: amber an hour before business ends; opened after hours it has until midnight. */
function handsToday(openedAt: string, date: string, { site, calendar }: Times): Hands {
  const end = endOfBusinessOn(site, calendar, date)
  if (end === null) return noHands
  const dueAt = end > openedAt ? end : instantOf(site.timeZone, date, '24:00')
  return { dueAt, amberAt: after(dueAt, -warnBeforeMs) }
}

function lastDay(period: Period, startedOn: string, pauses: Matter['pauses'], kindOf: KindOf): string | null {
  const ends = period === 'sameDay' ? startedOn : endOf(period, startedOn, kindOf)
  const lost = pauses.map(({ from, to }) => workedWithin(kindOf, from, to ?? from))
  if (ends === null || lost.includes(null)) return null
  const added = lost.reduce<number>((sum, days) => sum + (days ?? 0), 0)
  return added === 0 ? ends : workingDaysAfter(kindOf, ends, added)
}

/** Days, months and years end on a worked day: where theirs is a day off, on the next (Civil Code of the PRC, article 203). */
function endOf({ unit, count }: Exclude<Period, 'sameDay'>, startedOn: string, kindOf: KindOf): string | null {
  switch (unit) {
    case 'workingDay':
      return workingDaysAfter(kindOf, startedOn, count)
    case 'day':
      return workedFrom(kindOf, dateAfter(startedOn, count))
    case 'month':
      return workedFrom(kindOf, monthsAfter(startedOn, count))
    case 'year':
      return workedFrom(kindOf, monthsAfter(startedOn, count * 12))
  }
}

function workingDaysAfter(kindOf: KindOf, date: string, count: number): string | null {
  const last = afterWorkingDays(kindOf, date, count)
  return 'unknownYear' in last ? null : last.date
}

/** The same day of a later month, or its last where it has no such day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, longest))
  return first.toISOString().slice(0, 10)
}

function workedFrom(kindOf: KindOf, date: string): string | null {
  return kindOf(date) === 'working' ? date : workingDaysAfter(kindOf, date, 1)
}

function workedBefore(kindOf: KindOf, date: string): string | null {
  for (let days = 1; days <= longestRest; days++) {
    const day = dateAfter(date, -days)
    const kind = kindOf(day)
    if (kind === 'working') return day
    if (kind === 'unknown') return null
  }
  return null
}

/** Working days after a date up to another, that one included; null where a day on the way cannot be told. */
function workedWithin(kindOf: KindOf, from: string, to: string): number | null {
  let count = 0
  for (let day = dateAfter(from, 1); day <= to; day = dateAfter(day, 1)) {
    const kind = kindOf(day)
    if (kind === 'unknown') return null
    if (kind === 'working') count += 1
  }
  return count
}

const order: readonly Light[] = ['still', 'green', 'amber', 'red']

/** How a matter stands at an instant: the worst of its own clock and of those of its papers. */
export function lightAt({ hands, gaps }: Pick<Matter, 'hands' | 'gaps'>, at: string): Light {
  return openHands({ hands, gaps }).reduce<Light>((worst, one) => {
    const own = lightOf(one, at)
    return order.indexOf(own) > order.indexOf(worst) ? own : worst
  }, 'still')
}

/** The next instant at which the light changes by time alone; null: never. */
export function nextTurn({ hands, gaps, light }: Pick<Matter, 'hands' | 'gaps' | 'light'>): string | null {
  const turns = openHands({ hands, gaps }).flatMap(({ amberAt, dueAt }) => [
    ...(light === 'red' || light === 'amber' ? [] : [amberAt]),
    ...(light === 'red' ? [] : [dueAt]),
  ])
  return turns.reduce((first, turn) => (turn !== null && (first === null || turn < first) ? turn : first), null)
}

/** A matter's own clock, and those of the papers that have not come. */
export function openHands({ hands, gaps }: Pick<Matter, 'hands' | 'gaps'>): Hands[] {
  return [hands, ...gaps.filter(({ arrivedAt }) => arrivedAt === null).map((gap) => gap.hands)]
}

function lightOf({ amberAt, dueAt }: Hands, at: string): Light {
  if (dueAt === null) return 'still'
  if (dueAt <= at) return 'red'
  return amberAt !== null && amberAt <= at ? 'amber' : 'green'
}
