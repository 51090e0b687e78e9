// Books, takes over and cancels appointments; whoever comes is found by the code, whoever does not is recorded.
import type { EventOf, Words } from '#wire/define'
import { keyedHashOf, type Recognisable } from '#wire/personal'
import { civilTime, dateAfter, instantOf, msBetween, weekdayOf } from '../../../core/civil-time.ts'
import { accept, type Context, type Decision, defineDecider, refuse } from '../../../core/decider.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { seriesContract } from '../series/contract.ts'
import { byNumber, isOpen, ticketContract } from '../ticket/contract.ts'
import { bookableDates } from './bookable.ts'
import {
  type Appointment,
  type AppointmentState,
  appointmentContract,
  cancelBeforeMs,
  placesTaken,
} from './contract.ts'

type Of = typeof appointmentContract
const needs = [seriesContract, ticketContract, hallClockContract, calendarContract] as const
type AppointmentContext = Context<Of, typeof needs>

export const appointmentDecider = defineDecider({
  contract: appointmentContract,
  needs,
  initial: { slots: {}, booked: {} },
  decide: {
    'appointment.setSlots': ({ seriesId, slots }, { hall }) =>
      hall.series.series[seriesId] === undefined
        ? refuse('appointment.seriesUnknown', { seriesId })
        : accept({ type: 'appointment.slotsSet', data: { seriesId, slots } }),
    'appointment.book': (asked, context) => {
      const { actor } = context
      if (actor.kind === 'platform') {
        if (asked.appointmentId === null) return refuse('appointment.unnamed', {})
        // Told again it is the same appointment.
        if (context.state.booked[asked.appointmentId]?.platformId === actor.platformId) return accept()
      }
      const mistake = whyNot(asked, context.state, context)
      if (mistake !== null) return refuse(mistake, { ...shortly(asked) })
      return accept({
        type: 'appointment.booked',
        data: { ...bookedAs(asked, context), at: context.facts.at },
      })
    },
    'appointment.import': ({ appointments }, context) => {
      const { booked, refused } = booking(appointments, context)
      const { at } = context.facts
      return accept(
        ...booked,
        ...refused.map(({ appointmentId, seriesId, code }) => ({
          type: 'appointment.importRefused' as const,
          data: { appointmentId, seriesId, code, at },
        })),
      )
    },
    'appointment.takeOver': ({ appointments }, context) => {
      const { booked, refused } = booking(appointments, context)
      if (refused.length > 0) return refuse('appointment.listRefused', { refused: refused.map(inListWords) })
      return accept(...booked)
    },
    'ticket.rebook': ({ number, ...asked }, context) => {
      const { state, hall, facts } = context
      const ticket = byNumber(hall.ticket, number)
      const isUnserved = ticket !== null && isOpen(ticket) && ticket.state !== 'serving'
      if (!isUnserved) return refuse('appointment.ticketOver', { number })
      const { ticketId, seriesId, itemId } = ticket
      const wanted = { ...asked, appointmentId: null, seriesId, itemId }
      const mistake = whyNot(wanted, state, context)
      if (mistake !== null) return refuse(mistake, { ...shortly(wanted) })
      const booked = bookedAs(wanted, context)
      const { appointmentId } = booked
      const { at } = facts
      return accept(
        { type: 'appointment.booked', data: { ...booked, at } },
        { type: 'appointment.rebooked', data: { appointmentId, seriesId, ticketId, number, at } },
      )
    },
    'appointment.cancel': (asked, { state, hall, facts, actor }) => {
      const found =
        'appointmentId' in asked
          ? state.booked[asked.appointmentId]
          : Object.values(state.booked).find(({ code }) => code === keyedHashOf(asked.code))
      const isForeign = actor.kind === 'platform' && found?.platformId !== actor.platformId
      if (found === undefined || isForeign) return refuse('appointment.unknown', {})
      const { appointmentId, seriesId, date, from } = found
      if (found.ticketNumber !== null) return refuse('appointment.arrived', { number: found.ticketNumber })
      const begins = instantOf(hall.hall.site?.timeZone ?? 'UTC', date, from)
      if (msBetween(facts.at, begins) < cancelBeforeMs) return refuse('appointment.tooLate', { date, from })
      return accept({ type: 'appointment.cancelled', data: { appointmentId, seriesId, date, at: facts.at } })
    },
    'appointment.endDay': ({ date }, { state, facts }) => {
      const over = Object.values(state.booked).filter((one) => one.date < date && one.ticketNumber === null)
      return accept(
        ...over.map(({ appointmentId, seriesId, date: ofDate }) => ({
          type: 'appointment.missed' as const,
          data: { appointmentId, seriesId, date: ofDate, at: facts.at },
        })),
      )
    },
  },
  evolve: {
    'appointment.slotsSet': (state, { seriesId, slots }) => ({
      ...state,
      slots: { ...state.slots, [seriesId]: slots },
    }),
    'appointment.booked': (state, { at: _at, ...booked }) => withBooked(state, booked),
    'appointment.rebooked': (state) => state,
    'appointment.cancelled': (state, { appointmentId }) => without(state, appointmentId),
    'appointment.importRefused': (state) => state,
    'appointment.missed': (state, { appointmentId }) => without(state, appointmentId),
    'ticket.taken': (state, { appointmentId, number }) => {
      const known = appointmentId === null ? undefined : state.booked[appointmentId]
      if (known === undefined) return state
      return { ...state, booked: { ...state.booked, [known.appointmentId]: { ...known, ticketNumber: number } } }
    },
    'hall.dayBegun': (state, { date }) => ({
      ...state,
      booked: Object.fromEntries(
        Object.entries(state.booked).filter(([, one]) => one.date >= date || one.ticketNumber === null),
      ),
    }),
  },
  policies: {
    'hall.dayBegun': ({ date }) => [{ name: 'appointment.endDay', data: { date } }],
  },
  alarms: () => [],
})

interface Asked extends Pick<Appointment, 'seriesId' | 'itemId' | 'date' | 'from' | 'source'> {
  readonly appointmentId: string | null
  readonly code: Recognisable | string
}

type Refusal = Extract<Decision<Of>, { refusal: unknown }>['refusal']

interface Refused extends Pick<Appointment, 'appointmentId' | 'seriesId'> {
  /** Its place in the list, from 0. */
  readonly index: number
  readonly code: Refusal
}

type Named = Asked & { readonly appointmentId: string }

/** What comes of a list, one after the other as if each had been booked by itself; what is known already is left as it is. */
function booking(appointments: readonly Named[], context: AppointmentContext) {
  const booked: Extract<EventOf<Of>, { type: 'appointment.booked' }>[] = []
  const refused: Refused[] = []
  let { state } = context
  for (const [index, asked] of appointments.entries()) {
    const { appointmentId, seriesId } = asked
    if (state.booked[appointmentId] !== undefined) continue
    const code = whyNot(asked, state, context)
    if (code !== null) {
      refused.push({ index, appointmentId, seriesId, code })
      continue
    }
    const one = bookedAs(asked, context)
    state = withBooked(state, one)
    booked.push({ type: 'appointment.booked', data: { ...one, at: context.facts.at } })
  }
  return { booked, refused }
}

function inListWords({ index, appointmentId, code }: Refused) {
  const words: Readonly<Record<string, Words>> = appointmentContract.refusals
  return { index, appointmentId, code, message: { ...words[code] } }
}

/** Why this cannot be booked; null when it can. */
function whyNot(asked: Asked, state: AppointmentState, { hall, facts }: AppointmentContext): Refusal | null {
  const { seriesId, date, from, appointmentId } = asked
  const { site } = hall.hall
  if (site === null || hall.series.series[seriesId] === undefined) return 'appointment.seriesUnknown'
  if (appointmentId !== null && state.booked[appointmentId] !== undefined) return 'appointment.known'
  const today = civilTime(site.timeZone, facts.at).date
  if (date <= today) return 'appointment.tooSoon'
  const dates = bookableDates(site, hall.calendar, today)
  if (!dates.includes(date))
    return date > (dates.at(-1) ?? dateAfter(today, 0)) ? 'appointment.tooFar' : 'appointment.notWorking'
  const slot = slotAt(state, seriesId, date, from)
  if (slot === undefined) return 'appointment.noSlot'
  if (placesTaken(state, seriesId, date, from) >= slot.places) return 'appointment.full'
  const code = keyedHashOf(asked.code)
  return Object.values(state.booked).some((one) => one.code === code) ? 'appointment.codeTaken' : null
}

function slotAt({ slots }: AppointmentState, seriesId: string, date: string, from: string) {
  return slots[seriesId]?.find((slot) => slot.weekday === weekdayOf(date) && slot.from === from)
}

function bookedAs(asked: Asked, { state, facts, actor }: AppointmentContext): Appointment {
  const { seriesId, itemId, date, from } = asked
  const platformId = actor.kind === 'platform' ? actor.platformId : null
  const source = platformId === null ? asked.source : 'platform'
  return {
    appointmentId: asked.appointmentId ?? facts.id('apt'),
    seriesId,
    itemId,
    date,
    from,
    to: slotAt(state, seriesId, date, from)?.to ?? from,
    code: keyedHashOf(asked.code),
    source,
    platformId,
  }
}

function shortly({ seriesId, date, from }: Asked) {
  return { seriesId, date, from }
}

function withBooked(state: AppointmentState, booked: Appointment): AppointmentState {
  return { ...state, booked: { ...state.booked, [booked.appointmentId]: { ...booked, ticketNumber: null } } }
}

function without(state: AppointmentState, appointmentId: string): AppointmentState {
  const { [appointmentId]: _gone, ...booked } = state.booked
  return { ...state, booked }
}
