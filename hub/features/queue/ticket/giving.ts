// Whether numbers of a series are given, until when, and if not, when to come: by hours, limits, and what can still be served today. Pure.
import { civilTime, dateAfter, instantOf, weekdayOf } from '../../../core/civil-time.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import type { Site } from '../../public/hall-clock/contract.ts'
import { type Span, spansOn } from '../../public/hall-clock/hours.ts'
import { nextNumber } from '../number/contract.ts'
import type { Series } from '../series/contract.ts'
import { lastFullAt } from './capacity.ts'
import type { TicketHall } from './context.ts'
import type { NoNumbers, TicketsState } from './contract.ts'
import { countOf, crowdOf } from './crowd.ts'
import { usualServiceMs } from './estimate.ts'
import { refusals } from './refusals.ts'
import { strengthOf } from './strength.ts'

type Code = NoNumbers['code']

export interface Giving {
  /** Null: numbers are given. */
  readonly noNumbers: NoNumbers | null
  /** When that ends by itself and what is said then; null when they are not given. */
  readonly givenUntil: { readonly at: string; readonly afterwards: NoNumbers } | null
}

/** Nobody is told to come on a day further away than this. */
const furthestDays = 60

/** Whether the numbers of a series are given at an instant, ISO 8601 UTC. */
export function givingOf(state: TicketsState, hall: TicketHall, series: Series, at: string): Giving {
  const { site } = hall.hall
  if (site === null) return none('ticket.hallClosed', null)
  const { calendar } = hall
  const { date } = civilTime(site.timeZone, at)
  const { seriesId, dailyLimit } = series
  const stopped = hall.series.stopped[seriesId] !== undefined || series.windows.length === 0
  if (stopped) return none('ticket.stopped', null)
  const spans = givingSpans(site, calendar, series, date)
  const open = spans.find(({ from, to }) => instantOn(site, date, from) <= at && at < instantOn(site, date, to))
  if (open === undefined) {
    const later = spans.find(({ from }) => instantOn(site, date, from) > at)
    const code = spans.length === 0 || series.hours.length === 0 ? 'ticket.hallClosed' : 'ticket.outsideHours'
    return none(code, later === undefined ? comeBackAfter(site, calendar, series, date) : { date, time: later.from })
  }
  const another = comeBackAfter(site, calendar, series, date)
  const { given } = countOf(crowdOf(state), seriesId)
  if (dailyLimit !== null && given >= dailyLimit) return none('ticket.limitReached', another)
  if (nextNumber(hall.number, date, seriesId) === null) return none('ticket.numbersOver', another)
  const hours = (spansOn(site, calendar, date) ?? []).map(({ from, to }) => ({
    from: instantOn(site, date, from),
    to: instantOn(site, date, to),
  }))
  const needMs =
    ((toServe(state, hall, seriesId, date) + 1) * serviceMs(state, series)) / strengthOf(state, hall, series)
  const fullAt = lastFullAt(hours, needMs)
  if (fullAt === null || fullAt < at) return none('ticket.full', another)
  const closesAt = instantOn(site, date, open.to)
  return {
    noNumbers: null,
    givenUntil:
      fullAt < closesAt
        ? { at: fullAt, afterwards: saying('ticket.full', another) }
        : { at: closesAt, afterwards: saying('ticket.hallClosed', another) },
  }
}

/** What one service of the series takes, ms. */
function serviceMs(state: TicketsState, { seriesId, usualMs }: Series): number {
  return usualServiceMs(state.pace[seriesId] ?? [], usualMs)
}

/** People who must still be served today: who has a number, and who has an appointment and has not come yet. */
function toServe(state: TicketsState, hall: TicketHall, seriesId: string, date: string): number {
  const expected = Object.values(hall.appointment.booked).filter(
    (one) => one.seriesId === seriesId && one.date === date && one.ticketNumber === null,
  )
  return countOf(crowdOf(state), seriesId).open + expected.length
}

/** When numbers of a series are given on a civil date, in the hall's own time; empty when they are not. */
function givingSpans(site: Site, calendar: Calendar, { hours }: Series, date: string): readonly Span[] {
  const spans = spansOn(site, calendar, date) ?? []
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return []
  if (hours.length === 0) return [{ from: first.from, to: last.to }]
  return hours.filter(({ weekday }) => weekday === weekdayOf(date)).sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** The next day on which numbers of the series are given, and from when. */
function comeBackAfter(site: Site, calendar: Calendar, series: Series, date: string): NoNumbers['comeBack'] {
  for (let days = 1; days <= furthestDays; days++) {
    const next = dateAfter(date, days)
    const span = givingSpans(site, calendar, series, next)[0]
    if (span !== undefined) return { date: next, time: span.from }
  }
  return null
}

function instantOn({ timeZone }: Site, date: string, time: string): string {
  return instantOf(timeZone, date, time)
}

function none(code: Code, comeBack: NoNumbers['comeBack']): Giving {
  return { noNumbers: saying(code, comeBack), givenUntil: null }
}

function saying(code: Code, comeBack: NoNumbers['comeBack']): NoNumbers {
  return { code, message: { ...refusals[code] }, comeBack }
}
