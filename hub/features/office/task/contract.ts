// Tasks: something one person asks another to see to, with a record of what came of it.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { instant, label, remark, staffId, taskId, windowId } from '#wire/ids'

/** `contactAbsent`: the front desk reaches who is missing; `standIn`: somebody is asked to a window; `help` 帮代办: a visitor needs a hand. */
export const taskKind = z.enum(['contactAbsent', 'standIn', 'help', 'other'])

export const task = z.object({
  taskId,
  kind: taskKind,
  windowId: windowId.nullable(),
  /** The person it is about, or null. */
  about: staffId.nullable(),
  /** The person who is asked; null: the front desk. */
  to: staffId.nullable(),
  remark: remark.nullable(),
  /** Name of who asked. */
  askedBy: label,
  askedAt: instant,
})
export type Task = z.output<typeof task>

/** A task that is open, and since when whoever is asked has said that they see to it. */
const openTask = task.extend({ promisedAt: instant.nullable() })

export const taskOutcome = z.enum(['reached', 'notReached', 'came', 'done', 'dropped'])

export const taskContract = defineContract({
  name: 'task',
  commands: {
    'task.ask': {
      doc: 'Asks somebody, or the front desk, to see to something; at most 500 tasks are open.',
      roles: ['system', 'administrator', 'supervisor', 'clerk'],
      data: z.object({
        kind: taskKind,
        windowId: windowId.nullable(),
        about: staffId.nullable(),
        to: staffId.nullable(),
        remark: remark.nullable(),
        /** In whose name the hub itself asks; anybody else asks in their own. */
        askedBy: label.nullable().default(null),
      }),
    },
    'task.callHelper': {
      doc: 'A visitor at a kiosk asks for a person; the front desk is told at which box. Asked twice it is one task.',
      roles: ['box'],
      data: z.object({}),
    },
    'task.promise': {
      doc: 'Whoever is asked says that they see to it; the task stays open until it is done.',
      roles: ['administrator', 'supervisor', 'clerk'],
      data: z.object({ taskId }),
    },
    'task.close': {
      doc: 'Records what came of it.',
      roles: ['system', 'administrator', 'supervisor', 'clerk'],
      data: z.object({ taskId, outcome: taskOutcome, remark: remark.nullable() }),
    },
  },
  events: {
    'task.asked': { version: 1, data: task },
    'task.promised': { version: 1, data: z.object({ taskId, windowId: windowId.nullable(), at: instant }) },
    'task.closed': {
      version: 1,
      data: z.object({
        taskId,
        windowId: windowId.nullable(),
        outcome: taskOutcome,
        remark: remark.nullable(),
        closedBy: label,
        at: instant,
      }),
    },
  },
  refusals: {
    'task.unknown': { zh: '该事项已处理或不存在', en: 'This task is closed or does not exist' },
    'task.othersTask': { zh: '请由被请的人本人答复', en: 'Whoever was asked answers for themselves' },
    'task.asked': { zh: '同样的事项正在处理', en: 'The same is being seen to already' },
  },
  slices: {
    /** Tasks that are open: all of them in the office and at the front desk, one's own window's and persons' at a desk. */
    tasks: {
      on: ['office', 'frontDesk', 'desk'],
      leaseMs: 60_000,
      reach: 'hall',
      value: z.array(
        openTask.extend({ windowNumber: label.nullable(), aboutName: label.nullable(), toName: label.nullable() }),
      ),
    },
  },
  state: z.object({ tasks: z.record(taskId, openTask) }),
})
