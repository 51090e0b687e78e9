// Lunch duty 午间值班: who stands at the front desk, which windows go on serving, and who stepped in for whom.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { civilDate, clockTime, instant, label, remark, staffId, windowId } from '#wire/ids'
import { staffFace } from '../staff/contract.ts'

export const lunchPlan = z.object({
  date: civilDate,
  /** On duty at the front desk. */
  staffId,
  /** Windows that go on serving. */
  windowIds: z.array(windowId).max(200),
})

export const lunchContract = defineContract({
  name: 'lunch',
  commands: {
    'lunch.plan': {
      doc: 'Sets the front desk duty of a day, at most a year ahead, and the windows that serve through lunch.',
      roles: ['system', 'administrator', 'supervisor'],
      data: lunchPlan,
    },
    'lunch.substitute': {
      doc: 'Somebody else takes the front desk duty over, with a reason on record.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ date: civilDate, staffId, remark }),
    },
    'lunch.setWindow': {
      doc: 'A window serves through lunch today after all, or does not.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ date: civilDate, windowId, serves: z.enum(['serving', 'break']) }),
    },
  },
  events: {
    'lunch.planned': { version: 1, data: lunchPlan },
    'lunch.substituted': {
      version: 1,
      data: z.object({ date: civilDate, from: staffId, to: staffId, remark, at: instant }),
    },
    'lunch.windowSet': {
      version: 1,
      data: z.object({ date: civilDate, windowId, serves: z.enum(['serving', 'break']) }),
    },
  },
  refusals: {
    'lunch.staffUnknown': { zh: '没有这位工作人员', en: 'There is no such staff member' },
    'lunch.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'lunch.notPlanned': { zh: '当天尚未安排午间值班', en: 'No lunch duty is planned for that day' },
    'lunch.past': { zh: '不能修改已过去的日期', en: 'That day is over' },
    'lunch.tooFar': { zh: '只能安排一年以内的值班', en: 'Lunch duty is planned at most a year ahead' },
    'lunch.same': { zh: '已由此人值班', en: 'They have this duty already' },
  },
  slices: {
    /** Today's lunch duty, or null where the hall has none. */
    lunch: {
      on: ['panel', 'terminal', 'desk', 'board', 'kiosk', 'frontDesk'],
      leaseMs: 600_000,
      reach: 'hall',
      value: z
        .object({
          from: clockTime,
          to: clockTime,
          place: label,
          placeEn: label,
          /** On duty at the front desk; null: nobody is planned. */
          person: staffFace.nullable(),
          windowIds: z.array(windowId),
        })
        .nullable(),
    },
    /** Today's plan and those to come, with who stepped in. */
    lunchPlans: {
      on: ['office', 'frontDesk'],
      leaseMs: 600_000,
      value: z.array(
        lunchPlan.extend({
          name: label,
          substitutions: z.array(z.object({ fromName: label, toName: label, remark, at: instant })),
        }),
      ),
    },
  },
  state: z.object({
    plans: z.record(
      civilDate,
      lunchPlan.extend({
        substitutions: z.array(z.object({ from: staffId, to: staffId, remark, at: instant })),
      }),
    ),
  }),
})

/** True when a window goes on serving through lunch on a date. */
export function servesLunch(
  state: z.output<(typeof lunchContract)['state']>,
  date: string | null,
  windowId: string,
): boolean {
  return date !== null && state.plans[date]?.windowIds.includes(windowId) === true
}
