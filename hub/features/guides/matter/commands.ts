// What may be asked of matters, and by whom.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import { civilDate, consultationId, itemId, label, matterNumber, remark, staffId, unitId, windowId } from '#wire/ids'
import { lastFour, personalText } from '#wire/personal'
import { span } from '../guide/contract.ts'
import { light, matterKind, presence, returning } from './shapes.ts'

/** Name and contact are kept for three years, as long as a complaint about the matter may come. */
const contactDays = 1_095

const at = { windowId, number: matterNumber }
const staff = ['system', 'supervisor', 'clerk'] as const

export const commands = {
  'matter.open': {
    doc: 'A matter is accepted at a window: of what kind, for which item, with which papers missing. Whoever is on duty is liable.',
    roles: [...staff],
    data: z.object({
      windowId,
      itemId,
      kind: matterKind,
      /** Who handles it where two work together; null: the asker, or who answers for the window. */
      staffId: staffId.nullable().default(null),
      applicant: personalText(60, contactDays),
      contact: personalText(60, contactDays),
      /** Of the phone number or the identity card, as the applicant chooses. */
      lastFour,
      /** The limit in the unit of its rule, where the published guide of the item promises none; null: the guide’s. */
      limit: span.nullable().default(null),
      /** Papers without which the clock does not start: only of `toBeCompleted`. */
      missing: z.array(label).max(40).default([]),
      /** Papers that may come later, and until when 容缺后补. */
      gaps: z
        .array(z.object({ name: label, by: civilDate }))
        .max(10)
        .default([]),
      /** Units beside the lead: only of `joint`. */
      units: z.array(unitId).max(10).default([]),
      /** How long it may be examined before it is sent back: only of `returned`. */
      difficulty: z.enum(['usual', 'hard']).default('usual'),
    }),
  },
  'matter.complete': {
    doc: 'All papers that were missing are there; the clock starts, and this day is not counted.',
    roles: [...staff],
    data: z.object(at),
  },
  'matter.take': {
    doc: 'A paper that was allowed to come later has come.',
    roles: [...staff],
    data: z.object({ ...at, name: label }),
  },
  'matter.pause': {
    doc: 'The clock stands, for a reason: an expert’s review, a site check, a payment. Working days that pass are added.',
    roles: [...staff],
    data: z.object({ ...at, reason: remark }),
  },
  'matter.resume': {
    doc: 'The clock goes on.',
    roles: [...staff],
    data: z.object(at),
  },
  'matter.askUnit': {
    doc: 'The lead window hands its part of a joint matter to another unit.',
    roles: [...staff],
    data: z.object({ ...at, unitId }),
  },
  'matter.answer': {
    doc: 'Another unit answers the lead window of a joint matter.',
    roles: [...staff],
    data: z.object({ ...at, unitId, answer: remark }),
  },
  'matter.finish': {
    doc: 'A matter is finished with its result; the invitation to rate it opens in the same commit.',
    roles: [...staff],
    data: z.object({ ...at, result: remark, applicant: presence }),
  },
  'matter.return': {
    doc: 'A matter is sent back, with reason and basis; for unclear rules only after somebody was consulted.',
    roles: [...staff],
    data: z.object({ ...at, ...returning.shape, consultationId: consultationId.nullable().default(null) }),
  },
  'matter.move': {
    doc: 'Calendar or hours have changed, and with them the last days; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({}),
  },
  'matter.turn': {
    doc: 'A matter’s clock turns amber or red; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ number: matterNumber, light }),
  },
  'matter.remind': {
    doc: 'An hour before business ends the front desk is told what must be finished today; the hub asks this of itself.',
    roles: ['system'],
    data: z.object({ date: civilDate }),
  },
} as const satisfies Contract['commands']
