// Leases numbers to kiosks ahead of time, for today and the next working day; a number once leased is never leased again that day.
import { dateAfter } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { boxContract } from '../../office/box/contract.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import { hallClockContract, type Site } from '../../public/hall-clock/contract.ts'
import { openDatesAfter } from '../../public/hall-clock/hours.ts'
import { seriesContract } from '../series/contract.ts'
import { ticketContract } from '../ticket/contract.ts'
import { type NumberState, numberContract, partsOf } from './contract.ts'
import { emptyLine, lacking, withLease, withUsed } from './deal.ts'

/** A hall that does not open within so many days has no next working day. */
const furthestOpening = 60

export const numberDecider = defineDecider({
  contract: numberContract,
  needs: [seriesContract, boxContract, hallClockContract, calendarContract, ticketContract],
  initial: { kiosks: {}, days: {} },
  decide: {
    'number.claim': (_nothing, { state, facts, actor }) => {
      if (actor.kind !== 'box') return refuse('notAllowed', {})
      const { boxId } = actor
      return state.kiosks[boxId] === undefined
        ? accept({ type: 'number.claimed', data: { boxId, at: facts.at } })
        : accept()
    },
    'number.release': ({ boxId }, { state, facts }) =>
      state.kiosks[boxId] === undefined
        ? refuse('number.notClaimed', { boxId })
        : accept({ type: 'number.released', data: { boxId, at: facts.at } }),
    'number.deal': ({ date }, { state, hall }) => {
      const boxIds = Object.keys(state.kiosks).sort()
      const { rules, series } = hall.series
      return accept(
        ...Object.keys(series)
          .sort()
          .flatMap((seriesId) => {
            const line = state.days[date]?.[seriesId] ?? emptyLine
            return lacking(line, boxIds, rules.reserveSize).map((lease) => ({
              type: 'number.leased' as const,
              data: { ...lease, seriesId, date },
            }))
          }),
      )
    },
  },
  evolve: {
    'number.claimed': (state, { boxId, at }) => ({ ...state, kiosks: { ...state.kiosks, [boxId]: { since: at } } }),
    'number.released': (state, { boxId }) => withoutKiosk(state, boxId),
    'number.leased': (state, { seriesId, date, ...lease }) => {
      const day = state.days[date] ?? {}
      const line = withLease(day[seriesId] ?? emptyLine, lease)
      return { ...state, days: { ...state.days, [date]: { ...day, [seriesId]: line } } }
    },
    'ticket.taken': (state, { number, date }) => {
      const day = state.days[date] ?? {}
      const { seriesId, n } = partsOf(number)
      const line = withUsed(day[seriesId] ?? emptyLine, n)
      return { ...state, days: { ...state.days, [date]: { ...day, [seriesId]: line } } }
    },
    'hall.dayBegun': (state, { date }) => ({
      ...state,
      days: Object.fromEntries(Object.entries(state.days).filter(([day]) => day >= dateAfter(date, -1))),
    }),
    'box.revoked': (state, { boxId }) => withoutKiosk(state, boxId),
  },
  policies: {
    'number.claimed': (_claimed, { hall: { hall, calendar } }) => dealt(hall, calendar),
    'series.set': (_set, { hall: { hall, calendar } }) => dealt(hall, calendar),
    'queue.rulesSet': (_set, { hall: { hall, calendar } }) => dealt(hall, calendar),
    'hall.dayBegun': (_begun, { hall: { hall, calendar } }) => dealt(hall, calendar),
    'ticket.taken': ({ date }, { state, hall: { hall } }) =>
      date === hall.date && Object.keys(state.kiosks).length > 0 ? [{ name: 'number.deal', data: { date } }] : [],
  },
  alarms: () => [],
})

function withoutKiosk(state: NumberState, boxId: string): NumberState {
  const { [boxId]: _gone, ...kiosks } = state.kiosks
  return { ...state, kiosks }
}

/** Today's numbers and the next working day's are dealt. */
function dealt({ site, date }: { readonly site: Site | null; readonly date: string | null }, calendar: Calendar) {
  if (site === null || date === null) return []
  const next = openDatesAfter(site, calendar, date, { most: 1, furthest: furthestOpening })
  return [date, ...next].map((day) => ({ name: 'number.deal' as const, data: { date: day } }))
}
