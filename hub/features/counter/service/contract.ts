// Services and invitations: one handling finished, one chance to rate it.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, dutyId, instant, invitationId, serviceId, staffId, windowId } from '#wire/ids'

/** How the visitor is asked: a key-only pad has less time than a touchscreen with reasons to choose. */
export const invitationWay = z.enum(['keys', 'touch'])
export type InvitationWay = z.output<typeof invitationWay>

export const service = z.object({
  serviceId,
  windowId,
  /** Ticket or matter number as the visitor knows it; null for a visit without a number. */
  number: z.string().trim().min(1).max(32).nullable(),
  dutyId,
  staffId,
  finishedAt: instant,
  /** Business date of the hall, the day its figures count for. */
  date: civilDate,
})
export type Service = z.output<typeof service>

/** Why an invitation ended; `nextVisitor` keeps anyone from rating another's service. */
export const invitationEnd = z.enum(['rated', 'expired', 'nextVisitor', 'withdrawn'])

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

export const serviceContract = defineContract({
  name: 'service',
  commands: {
    'service.begin': {
      doc: 'The next visitor is being served; an invitation still open at the window ends.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({ windowId, number: z.string().trim().min(1).max(32).nullable() }),
    },
    'service.finish': {
      doc: 'A handling is finished; the invitation to rate it opens in the same commit.',
      roles: ['system', 'clerk', 'box'],
      data: z.object({
        windowId,
        number: z.string().trim().min(1).max(32).nullable(),
        way: invitationWay,
        /** A box that must work without the hub names both itself; null lets the hub name them. */
        named: z.object({ serviceId, invitationId }).nullable(),
      }),
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
    'service.begun': { version: 1, data: z.object({ windowId, number: z.string().nullable(), at: instant }) },
    'service.finished': {
      version: 1,
      data: service.extend({ way: invitationWay, invitationId: invitationId.nullable() }),
    },
    'invitation.opened': { version: 1, data: invitation.extend({ dutyId, staffId, way: invitationWay }) },
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
  },
  state: z.object({
    patience,
    /** The visitor who is being served now, by window. */
    serving: z.record(windowId, z.object({ number: z.string().nullable() })),
    /** The newest invitation of each window, open or lately ended, by window: a press can come late. */
    invitations: z.record(
      windowId,
      z.array(invitation.extend({ dutyId, staffId, end: invitationEnd.nullable(), endedAt: instant.nullable() })),
    ),
  }),
})

export type ServiceState = z.output<(typeof serviceContract)['state']>
export type KnownInvitation = ServiceState['invitations'][string][number]

/** Finds an invitation that is open or lately ended, by its id. */
export function findInvitation(state: ServiceState, windowId: string, invitationId: string): KnownInvitation | null {
  return state.invitations[windowId]?.find((one) => one.invitationId === invitationId) ?? null
}
