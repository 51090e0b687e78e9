// Badges: which card belongs to whom, kept as a keyed hash, and what happens when one is shown at a window.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { deviceId, instant, sha256, staffId, windowId } from '#wire/ids'
import { recognisable } from '#wire/personal'

const card = recognisable(64)

export const badgeContract = defineContract({
  name: 'badge',
  commands: {
    'badge.await': {
      doc: 'The next unknown card shown at this window within a minute becomes this person’s.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ staffId, windowId }),
    },
    'badge.giveUp': {
      doc: 'Nobody showed a new card in time; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ staffId, windowId }),
    },
    'badge.cancel': {
      doc: 'A card is lost: it opens nothing any more.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ staffId }),
    },
    'badge.present': {
      doc: 'A card was shown to the reader of a window.',
      roles: ['box'],
      data: z.object({ windowId, deviceId, card }),
    },
  },
  events: {
    'badge.awaited': { version: 1, data: z.object({ staffId, windowId, until: instant }) },
    'badge.givenUp': { version: 1, data: z.object({ staffId, windowId, at: instant }) },
    'badge.enrolled': { version: 1, data: z.object({ staffId, windowId, cardHash: sha256, at: instant }) },
    'badge.cancelled': { version: 1, data: z.object({ staffId, at: instant }) },
    'badge.presented': { version: 1, data: z.object({ windowId, deviceId, staffId, at: instant }) },
    'badge.unknown': { version: 1, data: z.object({ windowId, deviceId, at: instant }) },
  },
  refusals: {
    'badge.staffUnknown': { zh: '没有这位工作人员', en: 'There is no such staff member' },
    'badge.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'badge.notAwaited': { zh: '没有等待登记的工牌卡', en: 'No card is being waited for' },
    'badge.none': { zh: '该人员没有登记工牌卡', en: 'This person has no card' },
  },
  slices: {
    cards: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.object({
        holders: z.array(staffId),
        awaiting: z.object({ staffId, windowId, until: instant }).nullable(),
      }),
    },
    /** The last card shown here, so that whoever shows it sees that it was read; screens forget it after 10 s. */
    badge: {
      on: ['desk', 'terminal'],
      leaseMs: 30_000,
      value: z.object({ known: z.enum(['yes', 'no', 'enrolled']), at: instant }).nullable(),
    },
  },
  state: z.object({
    cards: z.record(sha256, staffId),
    awaiting: z.object({ staffId, windowId, until: instant }).nullable(),
    latest: z.record(windowId, z.object({ known: z.enum(['yes', 'no', 'enrolled']), at: instant })),
  }),
})

export type BadgeState = z.output<(typeof badgeContract)['state']>
