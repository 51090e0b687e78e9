// Complaints 投诉 and opinions 意见, as they are entered at a kiosk: numbered at once, whoever wrote them kept apart under seal.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { boxId, civilDate, instant, unitId } from '#wire/ids'
import { personalText, sealed } from '#wire/personal'

/** What is kept of a visitor is erased after so many days; three years, as long as a complaint may be asked about. */
const retentionDays = 1_095
/** In characters. */
export const longestText = { complaint: 200, name: 20, contact: 20 } as const

/** The receipt, chosen by whoever takes the words down: eight letters and digits nobody confuses, 40 random bits. */
export const receipt = z
  .string()
  .regex(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{8}$/, 'a receipt: eight letters and digits')
  .meta({ examples: ['7K3M92QX', 'A4T8WZ35', 'MMNN2233'] })

export const complaintKind = z.enum(['complaint', 'opinion'])
export type ComplaintKind = z.output<typeof complaintKind>

/** The office's own number: 投诉 or 意见, the year, counted from 1. */
const registerNumber = z.string().regex(/^(TS|YJ)\d{4}-\d{4,6}$/)

const about = { receipt, kind: complaintKind, unitId: unitId.nullable(), happenedOn: civilDate.nullable() }

export const complaintRow = z.object({
  ...about,
  number: registerNumber,
  boxId,
  enteredAt: instant,
  /** What has become of it; handling comes later. */
  standing: z.enum(['registered']),
})

export const complaintContract = defineContract({
  name: 'complaint',
  commands: {
    'complaint.enter': {
      doc: 'A visitor’s complaint (unit, day, claim, name and contact) or opinion (words only) from a kiosk; once for each receipt.',
      roles: ['box'],
      data: z.object({
        ...about,
        name: personalText(longestText.name, retentionDays).nullable(),
        contact: personalText(longestText.contact, retentionDays).nullable(),
        text: personalText(longestText.complaint, retentionDays),
      }),
    },
  },
  events: {
    'complaint.entered': {
      version: 1,
      data: z.object({
        ...about,
        number: registerNumber,
        boxId,
        name: sealed.nullable(),
        contact: sealed.nullable(),
        text: sealed,
        at: instant,
      }),
    },
  },
  refusals: {
    'complaint.incomplete': {
      zh: '投诉需要写明：投诉哪个部门、哪一天的事、要反映什么、您的姓名和联系电话',
      en: 'A complaint needs the department, the day, what happened, your name and a way to reach you',
    },
    'complaint.tooMany': {
      zh: '这台机器刚才收到的意见太多，请稍后再写，或到前台当面反映',
      en: 'Too many have been entered here just now; please wait, or speak to the front desk',
    },
    'complaint.notPrinted': {
      zh: '回执没有打印出来，请记下回执号',
      en: 'The receipt was not printed; please note its number',
    },
  },
  slices: {},
  queries: {
    'complaint.list': {
      doc: 'Complaints and opinions as they were registered, without who wrote them; the newest first, at most 200.',
      roles: ['administrator', 'supervisor', 'leader'],
      params: z.object({}),
      row: complaintRow,
    },
  },
  state: z.object({
    /** How many of each kind a year has had. */
    counted: z.record(z.string().regex(/^(TS|YJ)\d{4}$/), z.number().int().nonnegative()),
    /** Receipts and instants of the last hour, by box. */
    lately: z.record(boxId, z.array(z.object({ receipt, at: instant }))),
  }),
})
