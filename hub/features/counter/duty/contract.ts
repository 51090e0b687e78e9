// Duty: one staff member at one window, from sign-in to sign-out. A rating belongs to the duty it was earned in.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { dutyId, instant, staffId, windowId } from '#wire/ids'
import { postRole } from '../post/contract.ts'
import { staffFace } from '../staff/contract.ts'

export const duty = z.object({
  dutyId,
  windowId,
  staffId,
  role: postRole,
  startedAt: instant,
  /** Null while on duty. */
  endedAt: instant.nullable(),
})
export type Duty = z.output<typeof duty>

/** Who serves at a window, as panels and terminals show it; null: 暂停服务, nobody is signed in. */
export const onDuty = staffFace.extend({ dutyId, role: postRole, startedAt: instant }).nullable()
export type OnDuty = z.output<typeof onDuty>

export const rosterLine = z.object({
  windowId,
  number: z.string(),
  windowName: z.string(),
  windowNameEn: z.string(),
  unitName: z.string(),
  unitNameEn: z.string(),
  person: staffFace.extend({ role: postRole }).nullable(),
})

export const dutyContract = defineContract({
  name: 'duty',
  commands: {
    'duty.signIn': {
      doc: 'Begins a duty of a staff member at a window. Whoever was on duty there is signed out in the same turn.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({ windowId, staffId }),
    },
    'duty.signOut': {
      doc: 'Ends the duty at a window. Never refused while somebody is on duty: a photo must not stand at an empty window.',
      roles: ['system', 'supervisor', 'clerk', 'box'],
      data: z.object({ windowId }),
    },
  },
  events: {
    'duty.started': { version: 1, data: duty.omit({ endedAt: true }) },
    'duty.ended': { version: 1, data: z.object({ dutyId, windowId, staffId, endedAt: instant }) },
  },
  refusals: {
    'duty.nobody': { zh: '该窗口当前无人在岗', en: 'Nobody is on duty at this window' },
    'duty.already': { zh: '您已在该窗口在岗', en: 'You are already on duty at this window' },
    'duty.elsewhere': {
      zh: '您已在其他窗口在岗，请先签退',
      en: 'You are on duty at another window; sign out there first',
    },
    'duty.notPosted': { zh: '您不是该窗口的A岗或B岗', en: 'You are neither A nor B of a post at this window' },
  },
  slices: {
    onDuty: { on: ['panel', 'terminal', 'desk'], leaseMs: 120_000, value: onDuty },
    roster: { on: ['board'], leaseMs: 120_000, value: z.array(rosterLine) },
  },
  /** Open duties, and ended ones for seven days, so that what a box reports late still finds its person. */
  state: z.object({ byWindow: z.record(windowId, z.array(duty)) }),
})

/** True when a duty ran at an instant (ISO 8601 UTC). */
export function ranAt({ startedAt, endedAt }: Duty, at: string): boolean {
  return startedAt <= at && (endedAt === null || at < endedAt)
}

/** The duty that ran at a window at an instant (ISO 8601 UTC); the one that began last where two touch. */
export function dutyAt(state: z.output<(typeof dutyContract)['state']>, windowId: string, at: string): Duty | null {
  return (state.byWindow[windowId] ?? []).findLast((duty) => ranAt(duty, at)) ?? null
}

/** The duty that is open at a window now, or null. */
export function openDuty(state: z.output<(typeof dutyContract)['state']>, windowId: string): Duty | null {
  return (state.byWindow[windowId] ?? []).findLast((duty) => duty.endedAt === null) ?? null
}
