// What the bench says to its load generator, and what that answers; one JSON line each way.
import { z } from 'zod'
import { deedNames } from '../deeds.ts'

/** Who is loaded: the floor, or the product with credentials for each of its boxes. */
export const target = z.object({
  kind: z.enum(['floor', 'product']),
  site: z.string(),
  httpUrl: z.url(),
  mqttUrl: z.string(),
  boxes: z.array(z.object({ boxId: z.string(), secret: z.string(), windowId: z.string() })),
})
export type Target = z.output<typeof target>

const deed = z.enum(deedNames)

export const order = z.discriminatedUnion('do', [
  /** Opens this many screens in all that show a deed; `spread` over the windows, or all of them on the first. */
  z.object({ do: z.literal('screens'), count: z.number().int(), on: z.enum(['spread', 'first']), of: deed }),
  /** Does the deed the screens show at a rate, from all boxes or from the first one only; every one is measured. */
  z.object({
    do: z.literal('press'),
    perSecond: z.number(),
    seconds: z.number(),
    from: z.enum(['all', 'first']),
  }),
  /** The same as fast as answers come. */
  z.object({ do: z.literal('flood'), seconds: z.number(), inFlight: z.number().int() }),
  /** Waits until every screen has a view of another epoch than before. */
  z.object({ do: z.literal('renewed') }),
  z.object({ do: z.literal('end') }),
])
export type Order = z.output<typeof order>
export type OrderTo<D extends Order['do']> = Omit<Extract<Order, { do: D }>, 'do'>

export const answer = z.object({
  /** From the deed to its acknowledgement after the commit, in ms. */
  acked: z.array(z.number()),
  /** From the deed to the last screen of those whose view it changes, in ms. */
  shown: z.array(z.number()),
  done: z.number().int(),
  /** Deeds that were never acknowledged or, where screens watch, never shown. */
  missing: z.number().int(),
  tookMs: z.number(),
})
export type Answer = z.output<typeof answer>
