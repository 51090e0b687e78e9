// A matter 办件 as the hall knows it while it runs: what kind, whose, by which clock, and what is still missing.
import { z } from 'zod'
import {
  accountId,
  civilDate,
  dutyId,
  instant,
  itemId,
  label,
  matterNumber,
  remark,
  sha256,
  staffId,
  unitId,
  windowId,
} from '#wire/ids'
import { sealed } from '#wire/personal'
import { postRole } from '../../counter/post/contract.ts'
import { span } from '../guide/contract.ts'

/**
 * `onTheSpot` 即办件 is finished the same day; `promised` 承诺件 within its limit; `toBeCompleted` 补办件 within its limit from the
 * day its papers are complete; `returned` 退回件 is examined to be sent back the same day, or within three days where it is hard;
 * `joint` 联办件 is handled by several units, of which the window's leads.
 */
export const matterKind = z.enum(['onTheSpot', 'promised', 'toBeCompleted', 'returned', 'joint'])
export type MatterKind = z.output<typeof matterKind>

/** A period by the unit of its rule; the same day has none. */
export const period = z.union([z.literal('sameDay'), span])
export type Period = z.output<typeof period>

/** `still`: the clock stands, because papers are missing or the matter is paused. `amber` and `red` go to the supervising office. */
export const light = z.enum(['still', 'green', 'amber', 'red'])
export type Light = z.output<typeof light>

/** When a clock turns amber and when it is over; null while it stands, or while no notice tells. ISO 8601 UTC. */
export const hands = z.object({ amberAt: instant.nullable(), dueAt: instant.nullable() })
export type Hands = z.output<typeof hands>

/** A paper that may come later 容缺后补, and until when. */
export const gap = z.object({ name: label, by: civilDate, hands, arrivedAt: instant.nullable() })
export type Gap = z.output<typeof gap>

/** Time that does not count: from one civil date to another, or still. */
export const pause = z.object({ from: civilDate, to: civilDate.nullable(), reason: remark })

/** What the lead window asks of another unit, and its answer. */
export const part = z.object({ unitId, askedAt: instant, answeredAt: instant.nullable(), answer: remark.nullable() })

/** Who is liable for what was done, A or B. */
export const liable = z.object({ dutyId, staffId, role: postRole })
export type Liable = z.output<typeof liable>

export const matter = z.object({
  number: matterNumber,
  kind: matterKind,
  itemId,
  windowId,
  liable,
  openedAt: instant,
  /** Business date of the hall. */
  date: civilDate,
  period,
  /** The day from which the period counts, itself not counted; null until the papers are complete. */
  startedOn: civilDate.nullable(),
  pauses: z.array(pause).max(50),
  hands,
  light,
  /** Papers without which the clock does not start. */
  missing: z.array(label).max(40),
  gaps: z.array(gap).max(10),
  parts: z.array(part).max(10),
})
export type Matter = z.output<typeof matter>

/** What is kept of the applicant: sealed, and a keyed hash of four characters. */
export const applicant = z.object({ name: sealed, contact: sealed, proof: sha256 })

/** Whether the applicant stands at the window when the matter is finished. */
export const presence = z.enum(['here', 'away'])

/** Why something is sent back: the law forbids it, conditions are not met, rules are unclear (then others were asked), or else. */
export const returnWhy = z.enum(['law', 'condition', 'unclear', 'other'])

/** Why a matter is sent back, and what that stands on; both are told in person. */
export const returning = z.object({ why: returnWhy, reason: remark, basis: remark })

/** One line of a list of matters, as desks, the front desk and the office read it. */
export const matterLine = matter.omit({ liable: true, pauses: true, period: true, startedOn: true }).extend({
  itemName: z.string(),
  windowNumber: z.string(),
  staffName: z.string(),
  role: postRole,
  isPaused: z.boolean(),
})
export type MatterLine = z.output<typeof matterLine>

/** How a matter stands: `waiting` for papers, `handling`, `paused`, or ended. */
export const standing = z.enum(['waiting', 'handling', 'paused', 'finished', 'returned'])

/** What moved a last day. */
const mover = z.enum(['opened', 'calendar', 'papers', 'pause', 'resume'])

/** One change of a matter's last day: what it was, what it is, and why. */
export const dueRow = z.object({
  number: matterNumber,
  at: instant,
  from: instant.nullable(),
  to: instant.nullable(),
  why: mover,
})

/** One matter with everything that can be read of it later; nothing personal. */
export const matterRow = z.object({
  number: matterNumber,
  kind: matterKind,
  itemId,
  windowId,
  openedAt: instant,
  date: civilDate,
  standing,
  dueAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Whether it ended after its last day, or is open after it. */
  isLate: z.boolean(),
  openedBy: staffId,
  openedAs: postRole,
  endedBy: staffId.nullable(),
  endedAs: postRole.nullable(),
  result: remark.nullable(),
})

/** One deed on a matter and who is liable for it; the account where nobody on duty did it. */
export const deedRow = z.object({
  number: matterNumber,
  at: instant,
  deed: z.string(),
  staffId: staffId.nullable(),
  role: postRole.nullable(),
  accountId: accountId.nullable(),
  remark: z.string().nullable(),
})

/** The on-the-spot table 即办件统计表: one window in a time. */
export const onTheSpotRow = z.object({
  windowId,
  opened: z.number().int().nonnegative(),
  /** Finished on the day they were opened. */
  sameDay: z.number().int().nonnegative(),
  /** Finished on a later day. */
  later: z.number().int().nonnegative(),
  returned: z.number().int().nonnegative(),
  open: z.number().int().nonnegative(),
})

/** What whoever asks with the right four characters may know: how it stands, dates, papers; never a name. */
export const progressRow = z.object({
  number: matterNumber,
  itemId,
  windowId,
  kind: matterKind,
  standing,
  date: civilDate,
  dueAt: instant.nullable(),
  endedAt: instant.nullable(),
  wanted: z.array(z.object({ name: label, by: civilDate.nullable() })),
})
