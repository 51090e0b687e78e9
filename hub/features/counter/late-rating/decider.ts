// Every finished service may be rated until business ends on the fifth working day, by a code that works once.

import type { StateOf } from '#wire/define'
import { after, instantOf } from '../../../core/civil-time.ts'
import { accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dueAfterWorkingDays } from '../../public/hall-clock/due.ts'
import { ratingContract } from '../rating/contract.ts'
import { serviceContract } from '../service/contract.ts'
import { windowContract } from '../window/contract.ts'
import { findLate, lateContract, lateWorkingDays } from './contract.ts'

type LateState = StateOf<typeof lateContract>

/** While no notice tells the last day, a code stays open at most this long: no five working days take longer. 90 days. */
const longestUnknownMs = 90 * 86_400_000

const needs = [windowContract, serviceContract, ratingContract, calendarContract, hallClockContract] as const

export const lateDecider = defineDecider({
  contract: lateContract,
  needs,
  initial: { address: null, open: {} },
  decide: {
    'late.setAddress': ({ address }, { state }) => {
      const plain = address?.replace(/\/+$/, '') ?? null
      return plain === state.address ? accept() : accept({ type: 'late.addressSet', data: { address: plain } })
    },
    'late.open': (service, { state, hall, facts }) => {
      const { date, windowId, invitationId } = service
      if (isOpen(state, service)) return refuse('late.unknown', { windowId, invitationId })
      // A day's last day is known from its first service, and moves with every change of calendar and hours.
      const day = state.open[date]
      const dueAt = day === undefined ? dueAtOf(hall, date) : day.dueAt
      if (endOf(date, dueAt) <= facts.now) return accept()
      return accept({ type: 'late.opened', data: { ...service, dueAt } })
    },
    'late.close': (closing, { state, facts }) => {
      const { windowId, invitationId } = closing
      if (!isOpen(state, closing)) return refuse('late.unknown', { windowId, invitationId })
      return accept({ type: 'late.closed', data: { ...closing, at: facts.at } })
    },
    'late.closeDay': ({ date }, { state, facts }) => {
      const day = state.open[date]
      if (day === undefined) return refuse('late.unknown', { date })
      const { dueAt } = day
      if (endOf(date, dueAt) > facts.now) return refuse('late.notDue', { date, dueAt })
      return accept({ type: 'late.dayClosed', data: { date, dueAt, at: facts.at } })
    },
    'late.move': (_data, { state, hall }) => {
      const days = Object.entries(state.open).map(([date, { dueAt }]) => ({
        date,
        from: dueAt,
        to: dueAtOf(hall, date),
      }))
      const moved = days.filter(({ from, to }) => from !== to)
      return accept(...moved.map((data) => ({ type: 'late.moved' as const, data })))
    },
  },
  evolve: {
    'late.addressSet': (state, { address }) => ({ ...state, address }),
    'late.opened': (state, { dueAt, ...service }) => {
      const { date, windowId, invitationId } = service
      const byWindow = state.open[date]?.byWindow ?? {}
      const known = { ...byWindow[windowId], [invitationId]: service }
      return { ...state, open: { ...state.open, [date]: { dueAt, byWindow: { ...byWindow, [windowId]: known } } } }
    },
    'late.closed': (state, { date, windowId, invitationId }) => {
      const day = state.open[date]
      if (day === undefined) return state
      const { [invitationId]: _closed, ...others } = day.byWindow[windowId] ?? {}
      return {
        ...state,
        open: { ...state.open, [date]: { ...day, byWindow: { ...day.byWindow, [windowId]: others } } },
      }
    },
    'late.dayClosed': (state, { date }) => {
      const { [date]: _closed, ...open } = state.open
      return { ...state, open }
    },
    'late.moved': (state, { date, to }) => {
      const day = state.open[date]
      return day === undefined ? state : { ...state, open: { ...state.open, [date]: { ...day, dueAt: to } } }
    },
  },
  policies: {
    'service.finished': ({ invitationId, role: _role, way: _way, isOvertaken: _isOvertaken, ...service }) =>
      invitationId === null ? [] : [{ name: 'late.open', data: { ...service, invitationId } }],
    'rating.given': (rating, { state }) => closings(state, rating, 'rated'),
    'service.undone': (service, { state }) => closings(state, service, 'undone'),
    'calendar.published': () => [move],
    'calendar.declared': () => [move],
    'calendar.withdrawn': () => [move],
    'hall.configured': () => [move],
  },
  alarms: ({ open }) =>
    Object.entries(open).map(([date, { dueAt }]) => ({
      at: endOf(date, dueAt),
      command: { name: 'late.closeDay', data: { date } },
    })),
})

const move = { name: 'late.move', data: {} } as const

interface Named {
  readonly date: string
  readonly windowId: string
  readonly invitationId: string
}

function isOpen({ open }: LateState, { date, windowId, invitationId }: Named): boolean {
  return open[date]?.byWindow[windowId]?.[invitationId] !== undefined
}

/** Closes what is known under an invitation's id; the date is only where it most likely stands. */
function closings(state: LateState, named: Named, why: 'rated' | 'undone') {
  const found = isOpen(state, named) ? named : findLate(state, named.invitationId)
  if (found === null) return []
  const { date, windowId, invitationId } = found
  return [{ name: 'late.close' as const, data: { date, windowId, invitationId, why } }]
}

/** The last instant at which a service of a business date can be rated, ISO 8601 UTC; null while no notice tells. */
function dueAtOf({ hall: { site }, calendar }: HallOf<typeof needs>, date: string): string | null {
  if (site === null) return null
  return dueAfterWorkingDays(site, calendar, instantOf(site.timeZone, date, '12:00'), lateWorkingDays)
}

/** When a day's services are forgotten, ISO 8601 UTC. */
function endOf(date: string, dueAt: string | null): string {
  return dueAt ?? after(`${date}T00:00:00.000Z`, longestUnknownMs)
}
