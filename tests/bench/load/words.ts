// What the bench says to its load generator, and what that answers; one JSON line each way.
import { z } from 'zod'

/** Who is loaded: the floor, or the product with credentials for each of its boxes. */
export const target = z.object({
  kind: z.enum(['floor', 'product']),
  site: z.string(),
  httpUrl: z.url(),
  mqttUrl: z.string(),
  boxes: z.array(z.object({ boxId: z.string(), secret: z.string(), windowId: z.string() })),
})
export type Target = z.output<typeof target>

export const order = z.discriminatedUnion('do', [
  /** Opens this many screens in all; `spread` over the windows, or all of them on the first. */
  z.object({ do: z.literal('screens'), count: z.number().int(), on: z.enum(['spread', 'first']) }),
  /** Presses at a rate, from all boxes or from the first one only; every press is measured. */
  z.object({ do: z.literal('press'), perSecond: z.number(), seconds: z.number(), from: z.enum(['all', 'first']) }),
  /** Presses as fast as answers come. */
  z.object({ do: z.literal('flood'), seconds: z.number(), inFlight: z.number().int() }),
  /** Waits until every screen has a view of another epoch than before. */
  z.object({ do: z.literal('renewed') }),
  z.object({ do: z.literal('end') }),
])
export type Order = z.output<typeof order>

export const report = z.object({
  /** Press → acknowledged after the commit, in ms. */
  acked: z.array(z.number()),
  /** Press → last screen of those whose view it changes, in ms. */
  shown: z.array(z.number()),
  presses: z.number().int(),
  /** Presses that were never acknowledged or, where screens watch, never shown. */
  missing: z.number().int(),
  tookMs: z.number(),
})
export type Report = z.output<typeof report>
