// Matters 办件: what was accepted, by which clock it runs, who is liable, and how it ended.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, itemId, matterNumber } from '#wire/ids'
import { limit } from '../guide/contract.ts'
import { commands } from './commands.ts'
import { givenNumbers } from './day-numbers.ts'
import { events } from './events.ts'
import { queries } from './questions.ts'
import { refusals } from './refusals.ts'
import { matter, matterLine } from './shapes.ts'

export * from './day-numbers.ts'
export * from './shapes.ts'

/** What the guide of an item says that matters go by; content of a version never changes. */
const rule = z.object({
  promised: limit,
  /** Whether it is reviewed further, or somebody goes to look at the site. */
  isReviewed: z.boolean(),
})
export type Rule = z.output<typeof rule>

export const matterContract = defineContract({
  name: 'matter',
  commands,
  events,
  refusals,
  queries,
  slices: {
    /** Open matters of a window, those that end first before the others; at most 60. */
    matters: { on: ['desk'], leaseMs: 60_000, reach: 'hall', value: z.array(matterLine) },
    /** What is amber or red, the latest first, at most 200 of each; and how many are open. */
    matterAlerts: {
      on: ['office', 'frontDesk'],
      leaseMs: 60_000,
      reach: 'hall',
      value: z.object({
        open: z.number().int().nonnegative(),
        still: z.number().int().nonnegative(),
        amber: z.array(matterLine),
        red: z.array(matterLine),
      }),
    },
  },
  state: z.object({
    /** Open ones, by number. */
    matters: z.record(matterNumber, matter),
    given: givenNumbers,
    remindedOn: civilDate.nullable(),
    /** By item: what its published guide says, and what later versions will say. */
    rules: z.record(itemId, z.object({ published: rule.nullable(), coming: z.record(z.string(), rule) })),
  }),
})

export type MatterState = z.output<(typeof matterContract)['state']>
