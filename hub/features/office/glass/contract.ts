// Glasses: which physical displays show what the hub told them, and which are dark.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { instant } from '#wire/ids'
import { splitViewKey, type ViewKey, viewKey } from '#wire/view'

export const glassContract = defineContract({
  name: 'glass',
  commands: {
    'glass.light': {
      doc: 'A screen has painted this view; the gateway says so.',
      roles: ['system'],
      data: z.object({ key: viewKey }),
    },
    'glass.darken': {
      doc: 'No screen shows this view any more; the gateway says so.',
      roles: ['system'],
      data: z.object({ key: viewKey }),
    },
  },
  events: {
    'glass.lit': { version: 1, data: z.object({ key: viewKey, at: instant }) },
    'glass.darkened': { version: 1, data: z.object({ key: viewKey, at: instant }) },
  },
  refusals: { 'glass.asBefore': { zh: '状态没有变化', en: 'Nothing changes' } },
  slices: {
    /** Every panel, terminal and board that has ever been lit; a window's panel that never was is dark too. */
    glasses: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.array(
        z.object({
          key: viewKey,
          /** Number of the window, or null for a board. */
          windowNumber: z.string().nullable(),
          state: z.enum(['lit', 'dark', 'never']),
          since: instant.nullable(),
        }),
      ),
    },
  },
  state: z.object({ glasses: z.record(z.string(), z.object({ isLit: z.boolean(), since: instant })) }),
})

export type GlassState = z.output<(typeof glassContract)['state']>

/** True for views that hang in the hall on a display of their own; desks and the office are people's own screens. */
export function isGlass(key: ViewKey): boolean {
  return ['panel', 'terminal', 'board'].includes(splitViewKey(key).kind)
}
