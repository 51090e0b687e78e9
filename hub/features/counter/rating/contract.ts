// Ratings 好差评: five levels, once per service, voluntary, and every press accounted for.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import {
  civilDate,
  deviceId,
  dutyId,
  instant,
  invitationId,
  level,
  ratingId,
  serviceId,
  staffId,
  windowId,
} from '#wire/ids'
import { personalText, sealed } from '#wire/personal'

/** How a rating came in; the provincial interface numbers these channels 1 to 7 in this order. */
export const channel = z.enum(['pc', 'mobile', 'qr', 'hallTablet', 'hallDevice', 'phone', 'sms'])

/** Which rule kept a press from counting; the press itself is kept all the same. */
export const keptBy = z.enum(['noInvitation', 'alreadyRated', 'tooLate', 'nextVisitor', 'windowUnknown'])
export type KeptBy = z.output<typeof keptBy>

/** Codes of the national tag table, at most 8 on one rating. */
export const tags = z.array(z.string().regex(/^[1-5]\d{2}$/)).max(8)

/** Longest free text of a reason, in characters. */
export const longestReason = 150
const reasonRetentionDays = 365

export const rating = z.object({
  ratingId,
  serviceId,
  invitationId,
  windowId,
  dutyId,
  staffId,
  level,
  channel,
  tags,
  writing: sealed.nullable(),
  /** A bad rating without tag or text; the reason is asked for later. */
  isReasonPending: z.boolean(),
  at: instant,
  /** Business date of the service it belongs to. */
  date: civilDate,
})
export type Rating = z.output<typeof rating>

/** How many ratings of each level. */
export const levelCounts = z.object({
  verySatisfied: z.number().int(),
  satisfied: z.number().int(),
  basicallySatisfied: z.number().int(),
  dissatisfied: z.number().int(),
  veryDissatisfied: z.number().int(),
})
export type LevelCounts = z.output<typeof levelCounts>

/** `satisfied` = levels 5, 4 and 3; `due` = services that could be rated. Denominator zero is shown as "—". */
export const dayFigures = z.object({
  counts: levelCounts,
  ratings: z.number().int(),
  due: z.number().int(),
  satisfied: z.number().int(),
})
export type DayFigures = z.output<typeof dayFigures>

const counts = z.object({ levels: levelCounts, due: z.number().int() })

export const ratingContract = defineContract({
  name: 'rating',
  commands: {
    'rating.press': {
      doc: 'A visitor chose a level. It counts when an invitation was open at that moment; otherwise it is kept with the rule that judged it.',
      roles: ['box'],
      data: z.object({
        windowId,
        deviceId,
        invitationId: invitationId.nullable(),
        level,
        channel,
        tags,
        writing: personalText(longestReason, reasonRetentionDays).nullable(),
      }),
    },
    'rating.giveReason': {
      doc: 'Adds the reason to a rating that waits for one; the level never changes.',
      roles: ['box', 'system'],
      data: z.object({
        windowId,
        invitationId,
        tags,
        writing: personalText(longestReason, reasonRetentionDays).nullable(),
      }),
    },
  },
  events: {
    'rating.given': { version: 1, data: rating },
    'rating.reasonGiven': {
      version: 1,
      data: z.object({ ratingId, windowId, tags, writing: sealed.nullable(), at: instant }),
    },
    'rating.pressKept': {
      version: 1,
      data: z.object({ windowId, deviceId, invitationId: invitationId.nullable(), level, rule: keptBy, at: instant }),
    },
  },
  refusals: {
    'rating.tagUnknown': { zh: '评价标签与所选等级不符', en: 'A tag does not belong to the chosen level' },
    'rating.notWaiting': { zh: '该评价不需要补充原因', en: 'This rating is not waiting for a reason' },
  },
  slices: {
    /** The latest rating of this window's terminal while a reason may still be added. */
    thanks: {
      on: ['terminal'],
      leaseMs: 60_000,
      value: z.object({ invitationId, level, isReasonPending: z.boolean() }).nullable(),
    },
    /** Today's figures of the whole hall and of each window. */
    figures: {
      on: ['board'],
      leaseMs: 300_000,
      value: z.object({ hall: dayFigures, byWindow: z.record(windowId, dayFigures) }),
    },
    windowFigures: { on: ['panel', 'desk'], leaseMs: 300_000, value: dayFigures },
  },
  state: z.object({
    /** Business date the counts belong to, or null before the first. */
    date: civilDate.nullable(),
    byWindow: z.record(windowId, counts),
    /** The latest rating of each window, so that a reason can still reach it. */
    latest: z.record(windowId, rating.pick({ ratingId: true, invitationId: true, level: true, isReasonPending: true })),
  }),
})
