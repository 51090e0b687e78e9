// Rooms for everybody, such as the nursing room 母婴室: free, in use or closed. Never who, never a camera.

import { z } from 'zod'
import { hours } from '#contract/public/hall-clock'
import { defineContract } from '#wire/define'
import { instant, label } from '#wire/ids'

export const facilityId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'a facility: 1–32 small letters, digits or -')
  .meta({ examples: ['nursing-room', 'lockers'] })

export const facility = z.object({
  facilityId,
  kind: z.enum(['nursingRoom', 'other']),
  name: label,
  nameEn: label,
  place: label,
  placeEn: label,
  /** Its own hours by weekday; on a day of rest it stays closed. */
  hours: z.array(hours).max(28),
  /** Whether a worked weekend 调休 opens it, with the hours of the weekday that the hall works by. */
  workedWeekends: z.enum(['open', 'closed']).default('closed'),
})
export type Facility = z.output<typeof facility>

export const facilityState = z.enum(['free', 'inUse', 'closed'])
export type FacilityState = z.output<typeof facilityState>

/** What its hours say: `within` them or `outside`. */
const hoursSay = z.enum(['within', 'outside'])

const change = z.object({ facilityId, state: facilityState, at: instant })

export const facilityContract = defineContract({
  name: 'facility',
  commands: {
    'facilities.publish': {
      doc: 'Replaces the list of rooms for everybody; each begins as its hours say.',
      roles: ['system', 'administrator'],
      data: z.object({ facilities: z.array(facility).max(40) }),
    },
    'facility.set': {
      doc: 'Somebody of the staff sees that a room is free, in use, or must stay closed.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ facilityId, state: facilityState }),
    },
    'facility.turn': {
      doc: 'The hours of a room begin or end; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ facilityId, hours: hoursSay }),
    },
  },
  events: {
    'facilities.published': { version: 1, data: z.object({ facilities: z.array(facility) }) },
    'facility.changed': { version: 1, data: change },
    'facility.turned': { version: 1, data: z.object({ facilityId, hours: hoursSay, at: instant }) },
  },
  refusals: {
    'facility.outsideHours': { zh: '现在不在开放时间', en: 'It is outside the opening hours' },
  },
  slices: {
    facilities: {
      on: ['board', 'kiosk', 'desk'],
      leaseMs: 60_000,
      reach: 'hall',
      value: z.array(
        facility.pick({ facilityId: true, kind: true, name: true, nameEn: true, place: true, placeEn: true }).extend({
          state: facilityState,
          /** When it became so; null from the beginning. */
          since: instant.nullable(),
          /** Today's hours, `09:00–17:00`; empty on a day of rest. */
          hoursToday: z.string(),
        }),
      ),
    },
  },
  state: z.object({
    facilities: z.record(
      facilityId,
      facility.extend({ state: facilityState, since: instant.nullable(), says: hoursSay }),
    ),
  }),
})
