// The floors of the hall: what people walk on, what stands there, and where windows, kiosks, exits, stairs and lifts are.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { boxId, label, windowId } from '#wire/ids'

const name = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, `${what}: 1–32 small letters, digits or -`)
    .meta({ examples: ['f1', 'f2'] })

/** Whole metres from the floor's north-west corner: x to the east, y to the south. */
const metre = z.number().int().min(0).max(199)
const span = z.number().int().min(1).max(200)

/** `open`: people walk here; `room` and `counter` are drawn, and walked around. */
export const area = z.strictObject({
  kind: z.enum(['open', 'room', 'counter']),
  name: label.nullable().default(null),
  nameEn: label.nullable().default(null),
  ...{ x: metre, y: metre, width: span, depth: span },
})
export type Area = z.output<typeof area>

/** A place is the square metre on which a visitor stands who has come there. */
const spot = { placeId: name('place id'), x: metre, y: metre }
const named = { name: label.nullable().default(null), nameEn: label.nullable().default(null) }

export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), ...spot, windowId }),
  /** A touchscreen or a board, with the box that drives it. */
  z.strictObject({ kind: z.enum(['kiosk', 'board']), ...spot, boxId }),
  /** The same `shaft` on two floors leads from one to the other. */
  z.strictObject({ kind: z.enum(['stairs', 'lift']), ...spot, shaft: name('shaft') }),
  z.strictObject({
    kind: z.enum(['entrance', 'exit', 'frontDesk', 'toilet', 'accessibleToilet', 'nursingRoom', 'service']),
    ...spot,
    ...named,
  }),
])
export type Place = z.output<typeof place>

export const floor = z.strictObject({
  floorId: name('floor id'),
  name: label,
  nameEn: label,
  /** Rises from floor to floor; floors one apart lie on one another. */
  level: z.number().int().min(-5).max(60),
  ...{ width: span, depth: span },
  areas: z.array(area).max(200),
  places: z.array(place).max(400),
})
export type Floor = z.output<typeof floor>

export const floorContract = defineContract({
  name: 'floor',
  commands: {
    'floors.publish': {
      doc: 'Replaces the map of the hall; every place must stand on open ground.',
      roles: ['system', 'administrator'],
      data: z.object({ floors: z.array(floor).max(20) }),
    },
  },
  events: { 'floors.published': { version: 1, data: z.object({ floors: z.array(floor) }) } },
  refusals: {
    'floors.wrong': {
      zh: '平面图有错，请按提示逐条改正',
      en: 'Something on the map cannot be; each mistake is named',
    },
  },
  slices: {},
  state: z.object({ floors: z.array(floor) }),
})

export { floorFaults } from './faults.ts'
export { type Cell, type Ground, groundOf, neighbours } from './ground.ts'
