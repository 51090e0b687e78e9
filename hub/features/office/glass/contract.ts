// Glasses: which physical displays show what the hub told them, and which are dark.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, instant } from '#wire/ids'
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
    'glass.askPicture': {
      doc: 'Asks a public glass for a picture that it draws of itself; who asked is kept, the picture never is.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ key: viewKey }),
    },
  },
  events: {
    'glass.pictureAsked': {
      version: 1,
      data: z.object({ key: viewKey, by: accountId.nullable(), at: instant }),
    },
    'glass.lit': { version: 1, data: z.object({ key: viewKey, at: instant }) },
    'glass.darkened': { version: 1, data: z.object({ key: viewKey, at: instant }) },
  },
  refusals: {
    'glass.asBefore': { zh: '状态没有变化', en: 'Nothing changes' },
    'glass.notPublic': { zh: '只有大厅公示屏和窗口屏可以查看画面', en: 'Only boards and panels give a picture' },
    'glass.noPicture': { zh: '屏幕没有给出画面，可能已离线', en: 'The glass gave no picture; it may be away' },
  },
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

/** True for views that everybody in the hall can see: of no others may a picture be asked for. */
export function isPublicGlass(key: ViewKey): boolean {
  return ['panel', 'board'].includes(splitViewKey(key).kind)
}

/** True for views that hang in the hall on a display of their own; desks and the office are people's own screens. */
export function isGlass(key: ViewKey): boolean {
  return ['panel', 'terminal', 'board'].includes(splitViewKey(key).kind)
}
