// The hall's name, time zone and hours, and whether it is open now.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, clockTime, endTime, instant, label, phone } from '#wire/ids'

const isTimeZone = (zone: string) => Intl.supportedValuesOf('timeZone').includes(zone)

/** Opening hours of one weekday, ISO numbering: 1 Monday to 7 Sunday. */
export const hours = z
  .object({ weekday: z.number().int().min(1).max(7), from: clockTime, to: endTime })
  .refine((span) => span.from < span.to, 'the hours must end after they begin')
export type Hours = z.output<typeof hours>

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
      doc: 'The hall opens or closes by its hours; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ isOpen: z.boolean() }),
    },
    'hall.beginDay': {
      doc: 'A new business date begins; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'hall.configured': { version: 1, data: site },
    'hall.opened': { version: 1, data: z.object({ at: instant }) },
    'hall.closed': { version: 1, data: z.object({ at: instant }) },
    'hall.dayBegun': { version: 1, data: z.object({ date: civilDate }) },
  },
  refusals: {
    'hall.asBefore': { zh: '状态没有变化', en: 'Nothing changes' },
  },
  slices: {
    hall: {
      on: ['panel', 'terminal', 'desk', 'board', 'office'],
      leaseMs: 600_000,
      value: z.object({
        name: z.string(),
        nameEn: z.string(),
        timeZone: z.string(),
        supervisionPhone: z.string(),
        isOpen: z.boolean(),
        /** Today's hours as people read them: `09:00–12:00 13:30–17:00`; empty when the hall rests. */
        hoursToday: z.string(),
        date: z.string().nullable(),
      }),
    },
  },
  state: z.object({ site: site.nullable(), isOpen: z.boolean(), date: civilDate.nullable() }),
})
