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
import { postRole } from '../post/contract.ts'

export { areTagsOf } from './tags.ts'

/** How a rating came in; the provincial interface numbers these channels 1 to 7 in this order. */
export const channel = z.enum(['pc', 'mobile', 'qr', 'hallTablet', 'hallDevice', 'phone', 'sms'])

/** Which rule kept a press from counting; the press itself is kept all the same. */
export const keptBy = z.enum(['noInvitation', 'alreadyRated', 'tooLate', 'nextVisitor', 'undone', 'windowUnknown'])
export type KeptBy = z.output<typeof keptBy>

/** Codes of the national tag table, at most 8 on one rating. */
export const tags = z.array(z.string().regex(/^[1-5]\d{2}$/)).max(8)

/** Longest free text of a reason, in characters. */
export const longestReason = 150
const reasonRetentionDays = 365

/**
 * Why a rating deserves a second look: a signal for review, never a verdict. `staffSession`: who rated was signed in as
 * staff; `staffAddress`: the rating came from an address from which staff are signed in.
 */
export const signal = z.enum(['staffSession', 'staffAddress'])
export type Signal = z.output<typeof signal>

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
  /** `press`: asked at the counter; `code`: later, by the code on the slip; `paper`: a form from the rating box. */
  by: z.enum(['press', 'code', 'paper']),
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

/** `undone`: the finish was a mistake and was taken back. */
export const outcome = z.enum(['open', 'unrated', 'rated', 'undone'])

/** One service, and who was liable for it. */
export const serviceRow = z.object({
  serviceId,
  windowId,
  staffId,
  role: postRole,
  dutyId,
  number: z.string().nullable(),
  matterNumber: z.string().nullable(),
  finishedAt: instant,
  date: civilDate,
  outcome,
})

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
    'rating.giveLate': {
      doc: 'Rates a service after the visit by its code; a bad rating brings its reason along. The public gateway asks.',
      roles: ['system'],
      data: z.object({
        invitationId,
        level,
        channel,
        tags,
        writing: personalText(longestReason, reasonRetentionDays).nullable(),
        signals: z.array(signal).max(2),
      }),
    },
    'rating.takePaper': {
      doc: 'A paper form that two people entered alike; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({
        windowId,
        date: civilDate,
        number: z.string().nullable(),
        level,
        tags,
        writing: sealed.nullable(),
      }),
    },
    'rating.remark': {
      doc: 'A word about a window that belongs to no single service 综合点评: kept and shown apart from the figures.',
      roles: ['system'],
      data: z.object({
        windowId,
        level,
        channel,
        tags,
        writing: personalText(longestReason, reasonRetentionDays).nullable(),
      }),
    },
  },
  events: {
    'rating.given': {
      version: 2,
      data: rating,
      upcast: { 1: (data) => ({ ...(data as object), by: 'press' }) },
    },
    'rating.reasonGiven': {
      version: 1,
      data: z.object({ ratingId, windowId, tags, writing: sealed.nullable(), at: instant }),
    },
    'rating.pressKept': {
      version: 1,
      data: z.object({ windowId, deviceId, invitationId: invitationId.nullable(), level, rule: keptBy, at: instant }),
    },
    'rating.signalled': { version: 1, data: z.object({ ratingId, windowId, signal, at: instant }) },
    'rating.remarked': {
      version: 1,
      data: z.object({
        windowId,
        level,
        channel,
        tags,
        writing: sealed.nullable(),
        at: instant,
        date: civilDate,
      }),
    },
  },
  refusals: {
    'rating.codeUnknown': {
      zh: '评价码无效、已使用或已过期',
      en: 'This code is unknown, has been used or has run out',
    },
    'rating.reasonNeeded': {
      zh: '请选择或填写不满意的原因，便于我们改进',
      en: 'Please tell us the reason, so that we can do better',
    },
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
  queries: {
    'rating.services': {
      doc: 'Services of a day with who was liable for each, A or B, and whether it was rated, never how; the newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'leader', 'reviewer'],
      params: z.object({
        date: civilDate,
        windowId: windowId.optional(),
        /** Ticket or matter number; case does not matter. */
        number: z.string().trim().min(1).max(32).optional(),
      }),
      row: serviceRow,
    },
  },
  state: z.object({
    /** Business date the counts belong to, or null before the first. */
    date: civilDate.nullable(),
    byWindow: z.record(windowId, counts),
    /** The latest rating of each window, so that a reason can still reach it. */
    latest: z.record(windowId, rating.pick({ ratingId: true, invitationId: true, level: true, isReasonPending: true })),
  }),
})
