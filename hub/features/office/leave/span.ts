// How long a leave is in the rulebook's terms, and who must approve that. Pure.
import { civilTime, dateAfter, instantOf, msBetween } from '../../../core/civil-time.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import type { Site } from '../../public/hall-clock/contract.ts'
import { spansOn } from '../../public/hall-clock/hours.ts'
import type { Approver } from '../account/contract.ts'
import type { LeaveSpan } from './contract.ts'

/** Whoever is away for longer than this without an office hour in it needs no leave. */
const furthestDays = 366

/** Parts of days are sums of fractions; this much of a day, a tenth of a second, is rounding. */
const roundingDays = 1e-6

/**
 * The span of a leave from one instant to a later one (ISO 8601 UTC), counted in the hall's office hours: each span of
 * hours of a day is an equal part of that day, so with a morning and an afternoon each is half a day, however long.
 * Under half a day is `short`, half a day `halfDay`, more and under three working days `days`, three and more `long`.
 *
 * The rulebook of the hall asks two leaders for "1–3 days" and the heads of unit and centre for "3 days and more", and does
 * not say which days: they are read as working days, three belong to the longer kind, and what lies between half a day and
 * a day, of which it says nothing, needs the two leaders.
 * @returns `noOffice` when no office hours lie in it, `dayUnknown` when no notice tells of a day that matters
 */
export function spanOf(
  site: Site,
  calendar: Calendar,
  from: string,
  to: string,
): LeaveSpan | 'noOffice' | 'dayUnknown' {
  const first = civilTime(site.timeZone, from).date
  let days = 0
  for (let n = 0; n <= furthestDays && days < 3 - roundingDays; n++) {
    const date = dateAfter(first, n)
    if (instantOf(site.timeZone, date, '00:00') >= to) break
    const spans = spansOn(site, calendar, date)
    if (spans === null) return 'dayUnknown'
    for (const span of spans) {
      const begin = instantOf(site.timeZone, date, span.from)
      const end = instantOf(site.timeZone, date, span.to)
      days += meetingMs(begin, end, from, to) / (msBetween(begin, end) * spans.length)
    }
  }
  if (days === 0) return 'noOffice'
  if (days < 0.5 - roundingDays) return 'short'
  if (days < 0.5 + roundingDays) return 'halfDay'
  return days < 3 - roundingDays ? 'days' : 'long'
}

/** Who must approve a leave of this length, in any order; the same capacity twice means two people. */
export const approversOf: Readonly<Record<LeaveSpan, readonly Approver[]>> = {
  short: ['serviceOffice'],
  halfDay: ['serviceOfficeHead'],
  days: ['leader', 'leader'],
  long: ['unitHead', 'centreHead'],
}

/** How long two times meet, in ms. */
function meetingMs(begin: string, end: string, from: string, to: string): number {
  return Math.max(0, msBetween(begin > from ? begin : from, end < to ? end : to))
}
