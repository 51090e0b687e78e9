// Duty: one staff member at one window, from sign-in to sign-out. A rating belongs to the duty it was earned in.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, dutyId, handoverId, instant, staffId, windowId } from '#wire/ids'
import type { Actor } from '../../../core/decider.ts'
import { staffOf } from '../../office/account/contract.ts'
import { postRole } from '../post/contract.ts'
import { staffFace } from '../staff/contract.ts'

export const duty = z.object({
  dutyId,
  windowId,
  staffId,
  role: postRole,
  startedAt: instant,
  /** `lead` answers for the window; `joint` helps in a rush and answers for the services it handles itself. */
  manner: z.enum(['lead', 'joint']),
  /** A short absence, minutes: since when and when it should be over. Null while at the window. */
  away: z.object({ since: instant, until: instant }).nullable(),
  /** Null while on duty. */
  endedAt: instant.nullable(),
})
export type Duty = z.output<typeof duty>

/**
 * Why a duty ended; `takeover`: another signed in without a hand-over, `dayEnd`: nobody signed out and the day was over,
 * `elsewhere`: they had signed in at another window before a box could tell of this duty.
 */
export const dutyEnd = z.enum(['signOut', 'handover', 'takeover', 'dayEnd', 'elsewhere'])
export type DutyEnd = z.output<typeof dutyEnd>

/** What was told about a window: somebody began, or somebody left. Ends of duties follow from these in their order. */
const mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), at: instant, dutyId, from: staffId.nullable() }),
  z.object({ kind: z.literal('out'), at: instant, staffId, isNamed: z.boolean() }),
])
export type Mark = z.output<typeof mark>

/** A time of the past, both ends included, in instants; a window or a person where only theirs is asked for. */
const span = z.object({ from: instant, to: instant, windowId: windowId.optional(), staffId: staffId.optional() })

const absence = z.object({ dutyId, windowId, staffId, since: instant, until: instant })

/** Who serves at a window, as panels and terminals show it; null: 暂停服务, nobody is signed in. */
export const onDuty = staffFace
  .extend({
    dutyId,
    role: postRole,
    startedAt: instant,
    away: duty.shape.away,
    /** Whoever works this window together with them 联合办理. */
    together: z.array(staffFace.extend({ role: postRole })),
  })
  .nullable()
export type OnDuty = z.output<typeof onDuty>

export const rosterLine = z.object({
  windowId,
  number: z.string(),
  windowName: z.string(),
  windowNameEn: z.string(),
  unitName: z.string(),
  unitNameEn: z.string(),
  person: staffFace
    .extend({
      role: postRole,
      isAway: z.boolean(),
      /** Whoever works this window together with them 联合办理. */
      together: z.array(staffFace.pick({ name: true, nameEn: true })),
    })
    .nullable(),
})

export const dutyContract = defineContract({
  name: 'duty',
  commands: {
    'duty.signIn': {
      doc: 'Begins a duty of a staff member at a window; a clerk signs in only themselves. Whoever was on duty there is signed out in the same turn.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({
        windowId,
        staffId,
        /** The hand-over it completes, or null. */
        handoverId: handoverId.nullable().default(null),
      }),
    },
    'duty.join': {
      doc: 'Begins a second duty beside the one that is open: two at one window in a rush.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({ windowId, staffId }),
    },
    'duty.signOut': {
      doc: 'Ends a duty at a window. Never refused while somebody is on duty: a photo must not stand at an empty window.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({
        windowId,
        /** Null ends the duty of the asking clerk, or of whoever answers for the window. */
        staffId: staffId.nullable().default(null),
      }),
    },
    'duty.stepAway': {
      doc: 'A short absence begins: the panel asks visitors to wait. Asked for again it is prolonged.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({
        windowId,
        minutes: z.number().int().min(1).max(60).default(10),
        /** Null: the asking clerk, or whoever answers for the window. */
        staffId: staffId.nullable().default(null),
      }),
    },
    'duty.comeBack': {
      doc: 'A short absence is over; serving a visitor or signing in again ends it as well.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({
        windowId,
        /** Null: the asking clerk, or whoever is away. */
        staffId: staffId.nullable().default(null),
      }),
    },
    'duty.endDay': {
      doc: 'Ends every duty that nobody has signed out of when a new business date begins; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'duty.started': {
      version: 2,
      data: duty.omit({ endedAt: true, away: true }).extend({
        /** The hand-over that brought them here and who handed over, or null. */
        handoverId: handoverId.nullable(),
        from: staffId.nullable(),
        /** True when a box told of it afterwards: it then has its place between what is known already. */
        isLate: z.boolean(),
      }),
      upcast: { 1: (data) => ({ ...(data as object), manner: 'lead', handoverId: null, from: null, isLate: false }) },
    },
    /** Somebody said that they leave; which duty that ended, `duty.ended` tells. */
    'duty.signedOut': {
      version: 1,
      data: z.object({
        windowId,
        /** Who was ended when it was told. */
        staffId,
        /** False: whoever answers for the window was meant. */
        isNamed: z.boolean(),
        at: instant,
        isLate: z.boolean(),
      }),
    },
    /** May come again for a duty, with another end, when a box tells late what had happened before. */
    'duty.ended': {
      version: 2,
      data: z.object({ dutyId, windowId, staffId, endedAt: instant, why: dutyEnd }),
      upcast: { 1: (data) => ({ ...(data as object), why: 'signOut' }) },
    },
    /** A duty that was held to be over had not been ended at all: a box has told what happened before. */
    'duty.wentOn': { version: 1, data: z.object({ dutyId, windowId, staffId }) },
    'duty.dayEnded': { version: 1, data: z.object({ at: instant }) },
    'duty.steppedAway': { version: 1, data: absence },
    'duty.cameBack': { version: 1, data: z.object({ dutyId, windowId, staffId, at: instant }) },
  },
  refusals: {
    'duty.nobody': { zh: '该窗口当前无人在岗', en: 'Nobody is on duty at this window' },
    'duty.already': { zh: '您已在该窗口在岗', en: 'You are already on duty at this window' },
    'duty.elsewhere': {
      zh: '您已在其他窗口在岗，请先签退',
      en: 'You are on duty at another window; sign out there first',
    },
    'duty.othersName': { zh: '只能为本人办理', en: 'You can do this only for yourself' },
    'duty.notHere': { zh: '此人不在该窗口在岗', en: 'They are not on duty at this window' },
    'duty.full': { zh: '该窗口已有两人联合办理', en: 'Two are working at this window already' },
    'duty.notAway': { zh: '没有离岗记录', en: 'Nobody is away from this window' },
    'duty.notPosted': { zh: '您不是该窗口的A岗或B岗', en: 'You are neither A nor B of a post at this window' },
  },
  slices: {
    onDuty: { on: ['panel', 'terminal', 'desk'], leaseMs: 120_000, value: onDuty },
    roster: { on: ['board'], leaseMs: 120_000, value: z.array(rosterLine) },
  },
  queries: {
    'duty.list': {
      doc: 'Who was on duty at which window, as A or B, and why it ended: duties that ran in a time, the newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: span,
      row: duty
        .omit({ away: true })
        .extend({ why: dutyEnd.nullable(), handoverId: handoverId.nullable(), from: staffId.nullable() }),
    },
    'duty.absences': {
      doc: 'Short absences that began in a time, with when they should have ended and did, the newest first, at most 500.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: span,
      row: absence.extend({ backAt: instant.nullable() }),
    },
  },
  state: z.object({
    /** Open duties, and ended ones for seven days, so that what a box reports late still finds its person. */
    byWindow: z.record(windowId, z.array(duty)),
    /** What was told about each window in these days, in the order in which it happened. */
    marks: z.record(windowId, z.array(mark)),
    /** When the last business dates began. */
    dayEnds: z.array(instant),
  }),
})

/** True when a duty ran at an instant (ISO 8601 UTC). */
function ranAt({ startedAt, endedAt }: Duty, at: string): boolean {
  return startedAt <= at && (endedAt === null || at < endedAt)
}

export type DutyState = z.output<(typeof dutyContract)['state']>

/** The duty that answers for a window now, or null. */
export function openDuty(state: DutyState, windowId: string): Duty | null {
  return answering(openDuties(state, windowId))
}

/** Every duty that is open at a window, the oldest first. */
export function openDuties(state: DutyState, windowId: string): Duty[] {
  return (state.byWindow[windowId] ?? []).filter((duty) => duty.endedAt === null)
}

/**
 * Who was at a window when something happened, as they were then: what happens now meets whoever is there, whatever the
 * clocks say; what a box tells late meets whoever was there then, and leaves those alone who came since.
 * @param facts `now` when the hub decides, `at` when it happened; both ISO 8601 UTC
 */
export function presentAt(
  state: DutyState,
  windowId: string,
  { now, at }: { readonly now: string; readonly at: string },
): Duty[] {
  return at === now ? openDuties(state, windowId) : ranDuties(state, windowId, at)
}

/** The duties that ran at an instant; who stepped away only later was there. */
function ranDuties(state: DutyState, windowId: string, at: string): Duty[] {
  const ran = (state.byWindow[windowId] ?? []).filter((duty) => ranAt(duty, at))
  return ran.map((duty) => (duty.away !== null && duty.away.since > at ? { ...duty, away: null } : duty))
}

/** Who of those at a window serves its visitors: the lead, and while the lead is away or has gone, whoever helps. */
export function answering(duties: readonly Duty[]): Duty | null {
  return leading(duties.filter(({ away }) => away === null)) ?? leading(duties)
}

/** Who of those at a window holds it, away for minutes or not: the lead, and without one whoever has helped the longest. */
export function leading(duties: readonly Duty[]): Duty | null {
  return duties.findLast(({ manner }) => manner === 'lead') ?? duties[0] ?? null
}

/** Who may be meant by a deed at a window, the one who is named first. */
interface Candidates {
  readonly named: string | null
  readonly begunBy: string | null
  readonly asking: string | null
}

/**
 * The duty that answers for a service or a matter. Where two work together it is who is named; else whoever began it, else whoever asks,
 * if they were on duty there; else who answered for the window. Null: nobody was there, or not the one who is named.
 */
export function dutyFor(
  state: DutyState,
  windowId: string,
  facts: { readonly now: string; readonly at: string },
  { named, begunBy, asking }: Candidates,
): Duty | null {
  const present = presentAt(state, windowId, facts)
  const ofPerson = (staffId: string | null) => present.findLast((duty) => duty.staffId === staffId) ?? null
  if (named !== null) return ofPerson(named)
  return ofPerson(begunBy) ?? ofPerson(asking) ?? answering(present)
}

/** What lies around a deed at a window, whatever feature it belongs to. */
interface Deed {
  readonly hall: { readonly duty: DutyState }
  readonly facts: { readonly now: string; readonly at: string }
  readonly actor: Actor
}

/** The duty that is liable for what is done at a window now: of who is named, else of who asks, else of who answers for it. */
export function liableAt(
  { hall, facts, actor }: Deed,
  windowId: string,
  named: string | null,
): Pick<Duty, 'dutyId' | 'staffId' | 'role'> | null {
  const duty = dutyFor(hall.duty, windowId, facts, { named, begunBy: null, asking: staffOf(actor) })
  return duty === null ? null : { dutyId: duty.dutyId, staffId: duty.staffId, role: duty.role }
}
