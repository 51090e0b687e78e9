// Appointments 预约: a time for a series, booked ahead, known by a code and to nobody by name.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import {
  appointmentId,
  civilDate,
  clockTime,
  endTime,
  instant,
  itemId,
  platformId,
  seriesId,
  sha256,
  ticketId,
  ticketNumber,
} from '#wire/ids'
import { recognisable } from '#wire/personal'
import { oncePer } from '../../../core/once-per.ts'

export * from './other-times.ts'

/** So many working days ahead can be booked; today is not one of them. */
export const bookableDays = 5

/** An appointment can be cancelled until so long before its slot; 2 h. */
export const cancelBeforeMs = 7_200_000

/** Who takes a number later than this after the slot's end waits like everybody; 15 min. */
export const lateMs = 900_000

/** A slot of a weekday, ISO numbering: 1 Monday to 7 Sunday, with so many places. */
export const slot = z
  .object({
    weekday: z.number().int().min(1).max(7),
    from: clockTime,
    to: endTime,
    places: z.number().int().min(1).max(100),
  })
  .refine((span) => span.from < span.to, 'the slot must end after it begins')

export const appointment = z.object({
  appointmentId,
  seriesId,
  itemId: itemId.nullable(),
  date: civilDate,
  from: clockTime,
  to: endTime,
  /** Keyed hash of the booking code; the code itself is nowhere. */
  code: sha256,
  /** Where it was booked. */
  source: z.enum(['desk', 'platform', 'phone']),
  /** The platform that booked it by itself, and alone may cancel it there; null: none. */
  platformId: platformId.nullable(),
})
export type Appointment = z.output<typeof appointment>

const bookingCode = recognisable(32)

const booking = z.object({
  /** Null lets the hub name it; a platform names its own, so that the same comes in once. */
  appointmentId: appointmentId.nullable().default(null),
  seriesId,
  itemId: itemId.nullable().default(null),
  date: civilDate,
  /** When the slot begins. */
  from: clockTime,
  /** What the visitor shows or types: at least 6 characters, or the last digits of a phone number and a word. */
  code: bookingCode,
  source: appointment.shape.source,
})

export const appointmentContract = defineContract({
  name: 'appointment',
  commands: {
    'appointment.setSlots': {
      doc: 'Sets the slots of a series, by weekday; what is booked already stays.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ seriesId, slots: z.array(slot).max(200) }),
    },
    'appointment.book': {
      doc: 'Books a place for one of the next five working days; a platform names its own appointments.',
      roles: ['system', 'supervisor', 'clerk', 'platform'],
      data: booking,
    },
    'appointment.import': {
      doc: 'Takes over appointments from a platform: those known already are left as they are, those that cannot be are named.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ appointments: z.array(booking.extend({ appointmentId })).min(1).max(500) }),
    },
    'appointment.takeOver': {
      doc: 'Takes over a whole list of appointments or none of them: every one that cannot be is named, with what is wrong.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ appointments: z.array(booking.extend({ appointmentId })).min(1).max(500) }),
    },
    'ticket.rebook': {
      doc: 'Gives a ticket up that is not being served and books another time of its series, in the same commit.',
      roles: ['system', 'supervisor', 'clerk'],
      data: booking
        .pick({ date: true, from: true, code: true, source: true })
        .extend({ number: ticketNumber, source: booking.shape.source.default('desk') }),
    },
    'appointment.cancel': {
      doc: 'Cancels an appointment, at least two hours before; by its id at the desk, by its code elsewhere. A platform cancels its own.',
      roles: ['system', 'supervisor', 'clerk', 'platform'],
      data: z.union([z.object({ appointmentId }), z.object({ code: bookingCode })]),
    },
    'appointment.endDay': {
      doc: 'A new business date begins: who did not come is recorded; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'appointment.slotsSet': { version: 1, data: z.object({ seriesId, slots: z.array(slot) }) },
    'appointment.booked': {
      version: 2,
      data: appointment.extend({ at: instant }),
      upcast: { 1: (data) => ({ ...(data as object), platformId: null }) },
    },
    /** A visitor who waited comes another time: their ticket is given up for this appointment. */
    'appointment.rebooked': {
      version: 1,
      data: z.object({ appointmentId, seriesId, ticketId, number: ticketNumber, at: instant }),
    },
    'appointment.cancelled': { version: 1, data: z.object({ appointmentId, seriesId, date: civilDate, at: instant }) },
    'appointment.importRefused': {
      version: 1,
      data: z.object({ appointmentId, seriesId, code: z.string(), at: instant }),
    },
    'appointment.missed': { version: 1, data: z.object({ appointmentId, seriesId, date: civilDate, at: instant }) },
  },
  refusals: {
    'appointment.seriesUnknown': { zh: '没有这个队列', en: 'There is no such series' },
    'appointment.noSlot': { zh: '该时段不开放预约', en: 'There are no appointments at this time' },
    'appointment.full': { zh: '该时段已约满，请选择其他时段', en: 'This time is fully booked; please choose another' },
    'appointment.tooSoon': { zh: '请至少提前一天预约', en: 'Please book at least one day ahead' },
    'appointment.tooFar': {
      zh: '只能预约今后五个工作日',
      en: 'Only the next five working days can be booked',
    },
    'appointment.notWorking': { zh: '该日大厅不办公', en: 'The hall is closed on this day' },
    'appointment.codeTaken': { zh: '预约码已被使用，请换一个', en: 'This code is in use; please choose another' },
    'appointment.known': { zh: '该预约已登记', en: 'This appointment is known already' },
    'appointment.unknown': { zh: '没有这个预约', en: 'There is no such appointment' },
    'appointment.tooLate': {
      zh: '距预约时间不足两小时，不能取消，可直接到前台说明',
      en: 'It is less than two hours before: please tell the front desk instead',
    },
    'appointment.listRefused': {
      zh: '名单中有的预约不能登记，一条都没有导入',
      en: 'Some of these cannot be booked, so none was taken over',
    },
    'appointment.ticketOver': {
      zh: '没有这个号，或正在办理、已经结束，不能改约',
      en: 'There is no such number, or it is being served or over: it cannot be rebooked',
    },
    'appointment.unnamed': { zh: '请写明预约编号', en: 'A platform names its appointments' },
    'appointment.arrived': { zh: '已凭此预约取号', en: 'A number has been taken with this appointment' },
  },
  slices: {
    /** What can be booked: the next working days with their slots. */
    booking: {
      on: ['kiosk', 'desk', 'frontDesk', 'office'],
      leaseMs: 300_000,
      value: z.array(
        z.object({
          seriesId,
          date: civilDate,
          slots: z.array(z.object({ from: clockTime, to: endTime, free: z.number().int().nonnegative() })),
        }),
      ),
    },
    /** Today's appointments and those to come, for the staff; who booked is not known. */
    appointments: {
      on: ['frontDesk', 'office'],
      leaseMs: 60_000,
      value: z.array(appointment.omit({ code: true }).extend({ ticketNumber: ticketNumber.nullable() })),
    },
  },
  state: z.object({
    slots: z.record(seriesId, z.array(slot)),
    /** Booked and not over, by id. */
    booked: z.record(appointmentId, appointment.extend({ ticketNumber: ticketNumber.nullable() })),
  }),
})

export type AppointmentState = z.output<(typeof appointmentContract)['state']>

/** How many places of a slot are booked. */
export function placesTaken({ booked }: AppointmentState, seriesId: string, date: string, from: string): number {
  return placesIn(booked).get(slotName({ seriesId, date, from })) ?? 0
}

const placesIn = oncePer((booked: AppointmentState['booked']): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const one of Object.values(booked)) places.set(slotName(one), (places.get(slotName(one)) ?? 0) + 1)
  return places
})

function slotName({ seriesId, date, from }: Pick<Appointment, 'seriesId' | 'date' | 'from'>): string {
  return `${seriesId} ${date} ${from}`
}

/** The appointment of a date that a code stands for and nobody has used yet, or null. @param code its keyed hash */
export function appointmentOf({ booked }: AppointmentState, date: string, code: string): Appointment | null {
  const found = Object.values(booked).find((one) => one.date === date && one.code === code)
  return found?.ticketNumber === null ? found : null
}
