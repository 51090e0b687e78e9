// Services and invitations: one handling finished, one chance to rate it.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, dutyId, instant, invitationId, serviceId, staffId, windowId } from '#wire/ids'
import { postRole } from '../post/contract.ts'

/** How the visitor is asked: a key-only pad has less time than a touchscreen with reasons to choose. */
export const invitationWay = z.enum(['keys', 'touch'])
export type InvitationWay = z.output<typeof invitationWay>

/** `later`: nobody is there to be asked; the service can be rated by its code or its number only, and the window is left alone. */
const finishWay = z.enum([...invitationWay.options, 'later'])

/** Ticket or matter number as the visitor knows it. */
const visitorNumber = z.string().trim().min(1).max(32)

/** A wrong finish can be undone so long; 60 s. */
export const undoMs = 60_000

export const service = z.object({
  serviceId,
  windowId,
  /** The ticket's number; null for a visit without a number. */
  number: visitorNumber.nullable(),
  /** The number of the matter 办件, or null. */
  matterNumber: visitorNumber.nullable(),
  dutyId,
  staffId,
  /** Who was liable, A or B. */
  role: postRole,
  finishedAt: instant,
  /** Business date of the hall, the day its figures count for. */
  date: civilDate,
})

/** Why an invitation ended; `nextVisitor` keeps anyone from rating another's service; `withdrawn`: its service was undone. */
export const invitationEnd = z.enum(['rated', 'expired', 'nextVisitor', 'withdrawn'])

/** Told late, when another visitor or another day had come: what goes on at the window now stays as it is. */
const isOvertaken = z.boolean()

export const invitation = z.object({
  invitationId,
  serviceId,
  windowId,
  number: z.string().nullable(),
  openedAt: instant,
  closesAt: instant,
})

/** What a screen knows of an open invitation. */
export const askedInvitation = invitation.omit({ serviceId: true })
export type Invitation = z.output<typeof askedInvitation>

/** How long a window's visitors may take to rate. */
export const patience = z.object({
  /** Pads with keys only, 5 to 60 s. */
  keysMs: z.number().int().min(5_000).max(60_000).default(10_000),
  /** Touchscreens, 10 to 120 s. */
  touchMs: z.number().int().min(10_000).max(120_000).default(30_000),
})

const serving = z.object({ number: z.string().nullable(), staffId: staffId.nullable(), since: instant })

export const serviceContract = defineContract({
  name: 'service',
  commands: {
    'service.begin': {
      doc: 'The next visitor is being served; an invitation still open at the window ends.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({
        windowId,
        number: visitorNumber.nullable(),
        /** Who handles it where two work together; null: the asker, or who answers for the window. */
        staffId: staffId.nullable().default(null),
      }),
    },
    'service.finish': {
      doc: 'A handling is finished; the invitation to rate it opens in the same commit.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({
        windowId,
        number: visitorNumber.nullable(),
        matterNumber: visitorNumber.nullable().default(null),
        /** Who handled it where two work together; null: whoever began it, the asker, or who answers for the window. */
        staffId: staffId.nullable().default(null),
        way: finishWay,
        /** A box that must work without the hub names both itself; null lets the hub name them. */
        named: z.object({ serviceId, invitationId }).nullable(),
      }),
    },
    'service.setAside': {
      doc: 'Whoever is served by this number steps aside or is sent on, not finished here; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId, number: visitorNumber }),
    },
    'service.undo': {
      doc: 'Takes back a finish made by mistake, within a minute and before it is rated; the visitor is being served again.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({ windowId, serviceId }),
    },
    'service.invite': {
      doc: 'Asks the last visitor once more, who has not rated and has not been followed by another.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({ windowId, way: invitationWay }),
    },
    'invitation.prolong': {
      doc: 'Any touch gives the visitor the full time again.',
      roles: ['box', 'system'],
      data: z.object({ windowId, invitationId, way: invitationWay }),
    },
    'invitation.close': {
      doc: 'The invitation ends: rated, out of time, or overtaken by the next visitor; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ windowId, invitationId, end: invitationEnd }),
    },
    'invitation.setPatience': {
      doc: 'Sets how long visitors may take to rate.',
      roles: ['system', 'administrator'],
      data: patience,
    },
  },
  events: {
    'service.begun': {
      version: 2,
      data: z.object({
        windowId,
        number: z.string().nullable(),
        staffId: staffId.nullable(),
        isOvertaken,
        at: instant,
      }),
      upcast: { 1: (data) => ({ ...(data as object), staffId: null, isOvertaken: false }) },
    },
    'service.finished': {
      version: 2,
      data: service.extend({ way: finishWay, invitationId: invitationId.nullable(), isOvertaken }),
      upcast: { 1: (data) => ({ ...(data as object), matterNumber: null, role: 'A', isOvertaken: false }) },
    },
    'service.asideSet': { version: 1, data: z.object({ windowId, number: visitorNumber, at: instant }) },
    'service.undone': {
      version: 1,
      data: z.object({
        serviceId,
        windowId,
        invitationId,
        number: z.string().nullable(),
        date: civilDate,
        at: instant,
      }),
    },
    'invitation.opened': { version: 1, data: invitation.extend({ dutyId, staffId, way: finishWay }) },
    /** The visitor is asked once more: the same invitation, with the full time again. */
    'invitation.reopened': {
      version: 1,
      data: z.object({ invitationId, windowId, way: invitationWay, openedAt: instant, closesAt: instant }),
    },
    'invitation.prolonged': { version: 1, data: z.object({ invitationId, windowId, closesAt: instant }) },
    'invitation.closed': {
      version: 1,
      data: z.object({ invitationId, serviceId, windowId, end: invitationEnd, at: instant }),
    },
    'invitation.patienceSet': { version: 1, data: patience },
  },
  refusals: {
    'service.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'service.nobodyOnDuty': {
      zh: '该窗口无人在岗，不能办结',
      en: 'Nobody was on duty at this window; the service belongs to no one',
    },
    'service.notJoint': { zh: '此人不在该窗口在岗', en: 'They are not on duty at this window' },
    'service.noneToUndo': { zh: '没有可以撤销的办结', en: 'There is nothing to undo at this window' },
    'service.tooLate': { zh: '已超过一分钟，不能撤销', en: 'A finish can be undone within one minute only' },
    'service.rated': {
      zh: '群众已评价，不能撤销，也无需再次邀请',
      en: 'It has been rated: it cannot be undone, and there is no need to ask again',
    },
    'service.noneToInvite': { zh: '没有可以再次邀请的群众', en: 'There is nobody at this window to ask again' },
    'service.asking': { zh: '正在邀请评价，请稍候', en: 'The visitor is being asked now' },
    'service.invitedTwice': { zh: '已再次邀请过，请不要重复', en: 'The visitor has been asked again already' },
    'service.known': { zh: '这次办理已经登记过', en: 'This service has been recorded before' },
    'invitation.notOpen': { zh: '评价邀请已结束', en: 'The invitation is no longer open' },
  },
  slices: {
    /** What goes on at the window: a visitor is served, asked, or nobody is there. */
    activity: {
      on: ['panel', 'desk'],
      leaseMs: 60_000,
      value: z.object({ activity: z.enum(['idle', 'serving', 'rating']), number: z.string().nullable() }),
    },
    /** The open invitation, or null. A screen counts `closesAt - asOf` from receipt, never by its own clock. */
    invitation: {
      on: ['terminal'],
      leaseMs: 30_000,
      value: askedInvitation.nullable(),
    },
    /** The last service of this window while it can be undone or its visitor asked again; never how it was rated. */
    lastService: {
      on: ['desk'],
      leaseMs: 60_000,
      value: z
        .object({
          serviceId,
          number: z.string().nullable(),
          matterNumber: z.string().nullable(),
          finishedAt: instant,
          /** Until when it can be undone; null when it cannot. A screen counts `undoUntil - asOf` from receipt. */
          undoUntil: instant.nullable(),
          /** `asking`: the invitation is open; `pending`: it ended without a rating; `over`: the visitor has rated. */
          rating: z.enum(['asking', 'pending', 'over']),
          mayInvite: z.boolean(),
        })
        .nullable(),
    },
    /** How long visitors have, so that a box keeps the hall's own patience while the hub is away. */
    patience: { on: ['terminal'], leaseMs: 86_400_000, value: patience },
  },
  state: z.object({
    patience,
    /** The visitor who is being served now, by window; nobody is when a business date begins. */
    serving: z.record(windowId, serving),
    /** The last service of each window until the next visitor is received or the business date is over. */
    last: z.record(
      windowId,
      service.extend({
        invitationId,
        isRated: z.boolean(),
        /** How often its visitor has been asked. */
        invitations: z.number().int().positive(),
        /** Who was being served when it was finished, for an undo; null where nobody had said that a visitor came. */
        served: serving.nullable(),
      }),
    ),
    /** The newest invitations of each window, open or lately ended: a press can come late. */
    invitations: z.record(
      windowId,
      z.array(
        invitation.extend({
          dutyId,
          staffId,
          end: invitationEnd.nullable(),
          endedAt: instant.nullable(),
          /** Of one that was opened again: from when until when nobody was asked. */
          pause: z.object({ from: instant, until: instant }).nullable(),
        }),
      ),
    ),
  }),
})

export type ServiceState = z.output<(typeof serviceContract)['state']>
export type KnownInvitation = ServiceState['invitations'][string][number]

/** Finds an invitation that is open or lately ended, by its id. */
export function findInvitation(state: ServiceState, windowId: string, invitationId: string): KnownInvitation | null {
  return state.invitations[windowId]?.find((one) => one.invitationId === invitationId) ?? null
}
