// What may have happened to matters; each deed names who is liable for it.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import { civilDate, consultationId, instant, itemId, label, matterNumber, remark, unitId, windowId } from '#wire/ids'
import { applicant, gap, hands, liable, light, matter, presence, returning } from './shapes.ts'

/** A deed on a matter at a window: who is liable, and how its clock stands afterwards. */
const deed = { number: matterNumber, windowId, liable, at: instant }
const clock = { hands, light }

/** What a change of calendar has made of one clock. */
const moved = z.object({ number: matterNumber, windowId, at: instant, before: hands, ...clock, gaps: z.array(gap) })

export const events = {
  'matter.opened': { version: 1, data: matter.extend({ applicant }) },
  'matter.completed': { version: 1, data: z.object({ ...deed, ...clock, startedOn: civilDate }) },
  'matter.paperTaken': { version: 1, data: z.object({ ...deed, light, name: label }) },
  'matter.paused': { version: 1, data: z.object({ ...deed, ...clock, on: civilDate, reason: remark }) },
  'matter.resumed': { version: 1, data: z.object({ ...deed, ...clock, on: civilDate }) },
  'matter.unitAsked': { version: 1, data: z.object({ ...deed, unitId }) },
  'matter.answered': { version: 1, data: z.object({ ...deed, unitId, answer: remark }) },
  'matter.finished': { version: 1, data: z.object({ ...deed, date: civilDate, result: remark, applicant: presence }) },
  'matter.returned': {
    version: 1,
    data: z.object({ ...deed, itemId, date: civilDate, ...returning.shape, consultationId: consultationId.nullable() }),
  },
  'matter.moved': { version: 1, data: moved },
  'matter.turned': { version: 1, data: z.object({ number: matterNumber, windowId, light, at: instant }) },
  /** Numbers that end today, and those that should have ended. */
  'matter.reminded': {
    version: 1,
    data: z.object({ date: civilDate, due: z.array(matterNumber), overdue: z.array(matterNumber), at: instant }),
  },
} as const satisfies Contract['events']
