// The hall's name, time zone and hours, and what the hall clock says now.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, clockTime, endTime, instant, label, phone } from '#wire/ids'

const isTimeZone = (zone: string) => Intl.supportedValuesOf('timeZone').includes(zone)

/** Opening hours of one weekday, ISO numbering: 1 Monday to 7 Sunday. */
export const hours = z
  .object({ weekday: z.number().int().min(1).max(7), from: clockTime, to: endTime })
  .refine((span) => span.from < span.to, 'the hours must end after they begin')
export type Hours = z.output<typeof hours>

/**
 * What the hall clock says: `open` 办公, `lunch` 午间值班, `gap` between lunch duty and the afternoon, `closed`, and `unknown`
 * where no notice tells whether the day is worked.
 */
export const phase = z.enum(['open', 'lunch', 'gap', 'closed', 'unknown'])
export type Phase = z.output<typeof phase>

/** Lunch duty 午间值班: when, and the place where somebody is on duty for the whole hall. */
export const lunchDuty = z
  .object({ from: clockTime, to: clockTime, place: label, placeEn: label })
  .refine((span) => span.from < span.to, 'lunch duty must end after it begins')

export const site = z.object({
  name: label,
  nameEn: label,
  /** IANA name, such as Asia/Shanghai. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai')
    .meta({ examples: ['Asia/Shanghai'] }),
  supervisionPhone: phone,
  hours: z.array(hours).max(28),
  /** Null where the hall has no lunch duty. */
  lunchDuty: lunchDuty.nullable().default(null),
  /** `notices`: the State Council's calendar decides; `weekly`: every weekday with hours is worked. */
  workingDays: z.enum(['notices', 'weekly']).default('weekly'),
  /** Whose weekday's hours a worked weekend has; 1 Monday to 7 Sunday. */
  workedWeekendAs: z.number().int().min(1).max(7).default(1),
})
export type Site = z.output<typeof site>

export const hallClockContract = defineContract({
  name: 'hall',
  commands: {
    'hall.configure': {
      doc: 'Sets the name, time zone, supervision phone and opening hours of the hall.',
      roles: ['system', 'administrator'],
      data: site,
    },
    'hall.turn': {
      doc: 'The hall clock moves on by hours and calendar; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ phase }),
    },
    'hall.beginDay': {
      doc: 'A new business date begins; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'hall.configured': {
      version: 2,
      data: site,
      upcast: {
        1: (data) => ({ lunchDuty: null, workingDays: 'weekly', workedWeekendAs: 1, ...(data as object) }),
      },
    },
    'hall.turned': { version: 1, data: z.object({ phase, at: instant }) },
    'hall.dayBegun': { version: 1, data: z.object({ date: civilDate }) },
  },
  refusals: {
    'hall.asBefore': { zh: '状态没有变化', en: 'Nothing changes' },
  },
  slices: {
    hall: {
      on: ['panel', 'terminal', 'desk', 'board', 'kiosk', 'speaker', 'frontDesk', 'office'],
      leaseMs: 600_000,
      value: z.object({
        name: z.string(),
        nameEn: z.string(),
        timeZone: z.string(),
        supervisionPhone: z.string(),
        phase,
        /** Today's hours as people read them: `09:00–12:00 13:30–17:00`; empty when the hall rests. */
        hoursToday: z.string(),
        date: z.string().nullable(),
        /** The holiday of today, or null on any other day. */
        holiday: z.string().nullable(),
        /** When numbers are served again, in the hall's own time; null while open, and where no notice tells. */
        nextOpening: z.object({ date: civilDate, time: clockTime }).nullable(),
      }),
    },
  },
  state: z.object({ site: site.nullable(), phase, phaseSince: instant.nullable(), date: civilDate.nullable() }),
})
