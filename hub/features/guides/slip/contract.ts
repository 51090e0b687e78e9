// One-time notices 一次性告知: everything a visitor must still do on one numbered, filed paper, and why something cannot be done.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import {
  appointmentId,
  civilDate,
  clockTime,
  consultationId,
  endTime,
  instant,
  itemId,
  label,
  matterNumber,
  phone,
  remark,
  slipId,
  windowId,
} from '#wire/ids'
import { givenNumbers, liable, returnWhy } from '../matter/contract.ts'

/**
 * `incomplete` 《补办件通知书》, `promised` 《承诺件通知书》, `refused` 《窗口退件通知书》, `joint` 《联办件通知书》; `rebooked`: it cannot
 * be done now, and another time is agreed.
 */
export const slipKind = z.enum(['incomplete', 'promised', 'refused', 'joint', 'rebooked'])
export type SlipKind = z.output<typeof slipKind>

/** 《G2611230007》: the day and the number of the notice on it. */
const noticeNumber = z.string().regex(/^G\d{10}$/, 'a notice number such as G2611230007')

/** A paper that is missing, a word on it, and until when it is wanted. */
const missing = z.object({ name: label, note: remark.nullable(), by: civilDate.nullable() })

export const slip = z.object({
  /** 80 random bits: the key to the visitor’s own page of it. */
  slipId,
  number: noticeNumber,
  kinds: z.array(slipKind).min(1).max(2),
  itemId,
  itemName: label,
  unitName: label,
  windowId,
  windowNumber: label,
  phone,
  matterNumber: matterNumber.nullable(),
  missing: z.array(missing).max(40),
  /** What else the visitor must know, in the clerk’s own words. */
  words: remark.nullable(),
  refusal: z.object({ why: returnWhy, reason: remark, basis: remark }).nullable(),
  /** The time agreed instead. */
  agreed: z.object({ date: civilDate, from: clockTime, to: endTime, reason: remark }).nullable(),
  /** The last day of the matter; null where its clock stands or there is none. */
  dueAt: instant.nullable(),
  liable,
  issuedAt: instant,
  date: civilDate,
})
export type Slip = z.output<typeof slip>

/** `GET /api/notices/<key>` of the phones’ listener: the notice and the hall it is of, and not who issued it. */
export const knownNotice = z.object({
  hall: z.object({ name: label, nameEn: label, timeZone: z.string(), supervisionPhone: z.string() }),
  notice: slip.omit({ liable: true }),
})
export type KnownNotice = z.output<typeof knownNotice>

const readers = ['administrator', 'supervisor', 'leader', 'reviewer', 'clerk'] as const
const staff = ['system', 'supervisor', 'clerk'] as const

export const slipContract = defineContract({
  name: 'slip',
  commands: {
    'slip.issue': {
      doc: 'Tells a visitor at once everything that is missing. Where the item is reviewed further, the promised notice goes with the incomplete one.',
      roles: [...staff],
      data: z.object({
        windowId,
        itemId,
        kinds: z
          .array(slipKind.extract(['incomplete', 'promised', 'joint']))
          .min(1)
          .max(2),
        missing: z.array(missing).max(40),
        words: remark.nullable().default(null),
        matterNumber: matterNumber.nullable().default(null),
      }),
    },
    'slip.refuse': {
      doc: 'Refuses at once and in person, with reason and basis; for unclear rules only after somebody was consulted.',
      roles: [...staff],
      data: z.object({
        windowId,
        itemId,
        why: returnWhy,
        reason: remark,
        basis: remark,
        consultationId: consultationId.nullable().default(null),
        matterNumber: matterNumber.nullable().default(null),
      }),
    },
    'slip.rebook': {
      doc: 'It cannot be done now: the reason, and the appointment that was made instead.',
      roles: [...staff],
      data: z.object({ windowId, itemId, reason: remark, appointmentId }),
    },
  },
  events: { 'slip.issued': { version: 1, data: slip } },
  refusals: {
    'slip.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'slip.itemUnknown': { zh: '没有这个事项', en: 'There is no such service item' },
    'slip.nobodyOnDuty': {
      zh: '该窗口无人在岗，请先签到，通知书要有责任人',
      en: 'Nobody is on duty at this window; somebody must be liable for the notice',
    },
    'slip.nothingMissing': {
      zh: '请勾选缺少的材料，或写明还要做什么',
      en: 'Tick what is missing, or say what else must be done',
    },
    'slip.notConsulted': {
      zh: '规定不明确的，先请示并登记征询记录，再答复群众，不能直接退件',
      en: 'Where rules are unclear, ask others first and record it; nothing is refused before',
    },
    'slip.appointmentUnknown': {
      zh: '没有这个预约，请先约好时间',
      en: 'There is no such appointment; agree on a time first',
    },
    'slip.personalData': {
      zh: '内容里有个人信息（如手机号、证件号），请删去后再提交',
      en: 'There is personal data in the text; please take it out',
    },
    'slip.numbersOver': { zh: '今天的通知书编号已用完', en: 'All notice numbers of today are given' },
  },
  slices: {
    /** The latest notices of this window today, to print or show again; at most 20. */
    slips: { on: ['desk'], leaseMs: 60_000, value: z.array(slip) },
  },
  queries: {
    'slip.list': {
      doc: 'Notices of the days from one to another, both included: the copies for the service office; the newest first, at most 500.',
      roles: [...readers],
      params: z.object({ from: civilDate, to: civilDate, windowId: windowId.optional(), kind: slipKind.optional() }),
      row: slip,
    },
    'slip.one': {
      doc: 'One notice by its key, for its printed page and for the visitor’s own.',
      roles: ['system', ...readers],
      params: z.object({ slipId }),
      row: slip,
    },
  },
  state: z.object({
    given: givenNumbers,
    /** Today’s, by window, the latest first. */
    today: z.record(windowId, z.array(slip)),
  }),
})
