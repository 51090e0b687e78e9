// What may be looked up about matters later.
import { z } from 'zod'
import type { Contract } from '#wire/define'
import { civilDate, matterNumber, windowId } from '#wire/ids'
import { lastFour } from '#wire/personal'
import { deedRow, dueRow, matterKind, matterRow, onTheSpotRow, progressRow } from './shapes.ts'

const readers = ['administrator', 'supervisor', 'leader', 'reviewer'] as const
const time = { from: civilDate, to: civilDate, windowId: windowId.optional() }

export const queries = {
  'matter.list': {
    doc: 'Matters opened in a time, both days included, with who was liable at the beginning and the end; the newest first, at most 500.',
    roles: [...readers, 'clerk'],
    params: z.object({ ...time, kind: matterKind.optional() }),
    row: matterRow,
  },
  'matter.deeds': {
    doc: 'Everything that was done to a matter and who was liable, A or B; the oldest first.',
    roles: [...readers, 'clerk'],
    params: z.object({ number: matterNumber }),
    row: deedRow,
  },
  'matter.dues': {
    doc: 'How the last day of a matter moved and why; the oldest first.',
    roles: [...readers, 'clerk'],
    params: z.object({ number: matterNumber }),
    row: dueRow,
  },
  'matter.onTheSpot': {
    doc: 'The on-the-spot table 即办件统计表: per window, for the days from one to another, both included.',
    roles: [...readers, 'clerk'],
    params: z.object(time),
    row: onTheSpotRow,
  },
  'matter.progress': {
    doc: 'How a matter stands, for whoever knows its number and the four characters given with it; no row for anybody else.',
    roles: ['system'],
    params: z.object({ number: matterNumber, lastFour }),
    row: progressRow,
  },
} as const satisfies Contract['queries']
