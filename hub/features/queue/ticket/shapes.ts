// Tickets, calls and lines: the shapes that commands, events and screens share.
import { z } from 'zod'
import {
  civilDate,
  clockTime,
  instant,
  invitationId,
  itemId,
  label,
  seriesId,
  sha256,
  ticketId,
  ticketNumber,
  windowId,
} from '#wire/ids'
import { reason } from './reason.ts'

/** `priority`: elderly, disabled, pregnant, military; `green`: the green channel; `appointment` is said by the appointment. */
export const ticketKind = z.enum(['ordinary', 'appointment', 'priority', 'green'])
export type TicketKind = z.output<typeof ticketKind>

/** What a visitor or a clerk may ask a ticket to be. */
export const askedKind = ticketKind.exclude(['appointment'])

export const ticketState = z.enum(['waiting', 'called', 'serving', 'onHold', 'done', 'noShow', 'cancelled'])
export type TicketState = z.output<typeof ticketState>

/** Where a visitor goes on to: any window of a series, or one window. */
export const stop = z.object({ seriesId, windowId: windowId.nullable() })
export type Stop = z.output<typeof stop>

/** Why a visitor is sent on; `avoidance` 回避: a relative of the clerk. */
export const transferReason = z.enum(['wrongItem', 'nextStep', 'specialist', 'avoidance', 'equipment', 'other'])

/** `visitor`: given back by the visitor · `staff`: at the desk · `rebooked`: for another time · `replaced`: taken anew by the same person. */
export const cancelReason = z.enum(['visitor', 'staff', 'rebooked', 'replaced'])

export const givenBy = z.enum(['box', 'staff', 'system'])

export const ticket = z.object({
  ticketId,
  number: ticketNumber,
  seriesId,
  itemId: itemId.nullable(),
  kind: ticketKind,
  date: civilDate,
  state: ticketState,
  takenAt: instant,
  by: givenBy,
  /** The instant by which it stands in the line: when it was taken, or when it was sent to the end of another. */
  waitsSince: instant,
  /** True once it has been at a window and goes on to another or back without queueing again. */
  isUnderWay: z.boolean(),
  /** The one window that may call it, or null: any of its series. */
  onlyAt: windowId.nullable(),
  /** Where it is called, served or held, or was last; null before its first call. */
  windowId: windowId.nullable(),
  /** How often it has been called at this window. */
  calls: z.number().int().nonnegative(),
  calledAt: instant.nullable(),
  begunAt: instant.nullable(),
  /** Why it was called before others. */
  reason: reason.nullable(),
  /** Where it goes on to, in order. */
  route: z.array(stop),
  /** The time of its appointment; null without one. */
  slot: z.object({ from: instant, to: instant }).nullable(),
  /** Keyed hash of the person, where known: one open ticket each and item. */
  holder: sha256.nullable(),
  /** The open chance to rate its last service, or null. */
  invitationId: invitationId.nullable(),
})
export type Ticket = z.output<typeof ticket>

/** Who is called or was: what boards and voices say. Never a ticket's id, which is the visitor's own key. */
export const call = z.object({
  number: ticketNumber,
  windowId,
  windowNumber: label,
  windowName: label,
  windowNameEn: label,
  /** Where the window is; null where the hall is one room. */
  place: label.nullable(),
  placeEn: label.nullable(),
  /** When it was called last. `number`, `windowId` and `calledAt` together name one call. */
  calledAt: instant,
  /** 1 for the first call, 2 for the next … */
  times: z.number().int().positive(),
})
export type Call = z.output<typeof call>

/** Why no number is given now, and when to come; `null` comeBack: not known, or not by waiting. */
export const noNumbers = z.object({
  code: z.enum([
    'ticket.hallClosed',
    'ticket.outsideHours',
    'ticket.full',
    'ticket.limitReached',
    'ticket.stopped',
    'ticket.numbersOver',
  ]),
  message: z.object({ zh: z.string(), en: z.string() }),
  comeBack: z.object({ date: civilDate, time: clockTime }).nullable(),
})
export type NoNumbers = z.output<typeof noNumbers>

/** How long a newcomer will wait, in minutes, both ends included. */
export const waitRange = z.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() })
export type WaitRange = z.output<typeof waitRange>

export const waitingLine = z.object({
  seriesId,
  name: label,
  nameEn: label,
  itemIds: z.array(itemId),
  /** People who wait now. */
  waiting: z.number().int().nonnegative(),
  /** What a newcomer must expect; null while nothing tells. */
  minutes: waitRange.nullable(),
  /** Windows that call from it, the first rank first; `isServing`: somebody is there and not away. */
  windows: z.array(
    z.object({
      windowId,
      number: label,
      name: label,
      nameEn: label,
      place: label.nullable(),
      placeEn: label.nullable(),
      isServing: z.boolean(),
    }),
  ),
  /** Null: numbers are given; else why not. */
  noNumbers: noNumbers.nullable(),
  /** The last instant at which a number is given if nothing else happens, and what is said afterwards; null when none is. Counted from the view's `asOf`. */
  givenUntil: z.object({ at: instant, afterwards: noNumbers }).nullable(),
})
export type WaitingLine = z.output<typeof waitingLine>

/** A ticket in a list of the staff. */
export const queued = z.object({
  number: ticketNumber,
  seriesId,
  itemId: itemId.nullable(),
  kind: ticketKind,
  waitsSince: instant,
})

/** One that can be called, with why it would be next. */
export const explained = queued.extend({ reason, why: z.object({ zh: z.string(), en: z.string() }) })
