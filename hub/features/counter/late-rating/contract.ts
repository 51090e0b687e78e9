// The late rating: whoever did not rate on the spot may do so once, within five working days, by the code on the slip.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, dutyId, instant, invitationId, serviceId, staffId, windowId } from '#wire/ids'

/** Working days for a late rating; national rule. */
export const lateWorkingDays = 5

/** A service that may still be rated. Its invitation's id, 80 random bits and more, is the code on the slip. */
export const lateInvitation = z.object({
  invitationId,
  serviceId,
  windowId,
  number: z.string().nullable(),
  matterNumber: z.string().nullable(),
  dutyId,
  staffId,
  finishedAt: instant,
  date: civilDate,
  /** End of business of the last day; null while no notice tells which day that is. */
  dueAt: instant.nullable(),
})
export type LateInvitation = z.output<typeof lateInvitation>

const publicAddress = z
  .url({ protocol: /^https?$/ })
  .max(200)
  .refine((address) => !/[?#]/.test(address), 'an address without ? and #')
  .meta({ examples: ['https://rate.hall.example'] })

export const lateContract = defineContract({
  name: 'late',
  commands: {
    'late.setAddress': {
      doc: 'Sets where phones reach the public pages, such as https://rate.hall.example; null: no codes are shown.',
      roles: ['system', 'administrator'],
      data: z.object({ address: publicAddress.nullable() }),
    },
    'late.open': {
      doc: 'A finished service may be rated later; the hub asks this of itself.',
      roles: ['system'],
      data: lateInvitation.omit({ dueAt: true }),
    },
    'late.close': {
      doc: 'A service was rated or undone and cannot be rated any more; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ invitationId, windowId, date: civilDate, why: z.enum(['rated', 'undone']) }),
    },
    'late.closeDay': {
      doc: 'The time to rate the services of a day is over; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
    'late.move': {
      doc: 'The calendar has changed, and with it the last days; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({}),
    },
  },
  events: {
    'late.addressSet': { version: 1, data: z.object({ address: publicAddress.nullable() }) },
    'late.opened': { version: 1, data: lateInvitation },
    'late.closed': {
      version: 1,
      data: z.object({ invitationId, windowId, date: civilDate, why: z.enum(['rated', 'undone']), at: instant }),
    },
    /** Whatever was still open of the services of a day is overdue. */
    'late.dayClosed': { version: 1, data: z.object({ date: civilDate, dueAt: instant.nullable(), at: instant }) },
    /** All services of one business date have the same last day, so it moves for all of them. */
    'late.moved': {
      version: 1,
      data: z.object({ date: civilDate, from: instant.nullable(), to: instant.nullable() }),
    },
  },
  refusals: {
    'late.unknown': { zh: '评价码无效或已使用', en: 'This code is unknown or has been used' },
    'late.notDue': { zh: '评价期限未到', en: 'The time to rate is not over yet' },
  },
  slices: {
    /** The way to rate the last service of this window later, or null; `url` is what the QR code carries. */
    lateCode: {
      on: ['terminal'],
      leaseMs: 60_000,
      value: z
        .object({ invitationId, number: z.string().nullable(), url: z.string(), dueAt: instant.nullable() })
        .nullable(),
    },
    /** Where phones reach the hall; null without a public address. */
    phones: { on: ['kiosk', 'frontDesk'], leaseMs: 86_400_000, value: z.object({ address: publicAddress }).nullable() },
    /** The static code of this window; null without a public address. */
    windowCode: { on: ['terminal', 'panel'], leaseMs: 86_400_000, value: z.object({ url: z.string() }).nullable() },
  },
  state: z.object({
    address: publicAddress.nullable(),
    /** What may still be rated, by business date of the service; small lists, for each is copied when it changes. */
    open: z.record(
      civilDate,
      z.object({
        dueAt: instant.nullable(),
        byWindow: z.record(windowId, z.record(invitationId, lateInvitation.omit({ dueAt: true }))),
      }),
    ),
  }),
})

type LateState = z.output<(typeof lateContract)['state']>

/** The service behind a code that may still be rated, or null; whether its time is over is for the caller to see by `dueAt`. */
export function findLate(state: LateState, invitationId: string): LateInvitation | null {
  for (const { dueAt, byWindow } of Object.values(state.open)) {
    for (const known of Object.values(byWindow)) {
      const found = known[invitationId]
      if (found !== undefined) return { ...found, dueAt }
    }
  }
  return null
}

/** Every service of a window that may still be rated, the oldest day first. */
export function lateAt(state: LateState, windowId: string): LateInvitation[] {
  return Object.keys(state.open)
    .sort()
    .flatMap((date) => lateOn(state, windowId, date))
}

/** The services of a window on one business date that may still be rated. */
export function lateOn(state: LateState, windowId: string, date: string): LateInvitation[] {
  const { dueAt = null, byWindow = {} } = state.open[date] ?? {}
  return Object.values(byWindow[windowId] ?? {}).map((one) => ({ ...one, dueAt }))
}

/** Whether a number that a visitor typed or wrote is the ticket or matter number of a service; case and spaces do not matter. */
export function bearsNumber({ number, matterNumber }: LateInvitation, written: string): boolean {
  const wanted = plain(written)
  return [number, matterNumber].some((own) => own !== null && plain(own) === wanted)
}

function plain(number: string): string {
  return number.replace(/\s/g, '').toUpperCase()
}
