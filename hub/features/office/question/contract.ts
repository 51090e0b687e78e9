// First-asked responsibility 首问负责: whoever is asked first sees to it that the visitor is answered the same day; and who was consulted where rules are unclear.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import {
  accountId,
  civilDate,
  consultationId,
  instant,
  itemId,
  label,
  questionId,
  remark,
  staffId,
  windowId,
} from '#wire/ids'
import { personalText, sealed } from '#wire/personal'

/** Name and phone are wanted until the call-back, and as long as somebody may complain that none came; days. */
const contactDays = 180

export const question = z.object({
  questionId,
  windowId,
  itemId: itemId.nullable(),
  /** What is asked; it holds no personal data. */
  text: remark,
  /** Who was asked first and answers for it. */
  staffId,
  askedAt: instant,
  date: civilDate,
  /** When business ends that day; asked after hours, on the next working day; null while no notice tells. */
  dueAt: instant.nullable(),
})

const contact = z.object({ name: sealed.nullable(), phone: sealed })

/** Somebody who knows was asked where the rules are unclear or silent, and what they said. */
export const consultation = z.object({
  consultationId,
  questionId: questionId.nullable(),
  itemId: itemId.nullable(),
  windowId,
  /** What is unclear. */
  topic: remark,
  /** Who was asked: a unit, a person by office. */
  asked: label,
  answer: remark,
  staffId,
  at: instant,
  date: civilDate,
})
export type Consultation = z.output<typeof consultation>

/** Consultations that a refusal may rest on, the latest. */
export const mostConsultations = 300

const line = question.extend({
  windowNumber: z.string(),
  itemName: z.string().nullable(),
  staffName: z.string(),
  /** How often nobody answered the phone. */
  tries: z.number().int().nonnegative(),
})
export type QuestionLine = z.output<typeof line>

const consultationLine = consultation.extend({ itemName: z.string().nullable(), staffName: z.string() })

const staff = ['system', 'supervisor', 'clerk'] as const
const readers = ['administrator', 'supervisor', 'leader', 'reviewer'] as const
const time = z.object({ from: civilDate, to: civilDate })

export const questionContract = defineContract({
  name: 'question',
  commands: {
    'question.ask': {
      doc: 'A visitor’s question cannot be answered at once: whoever is asked calls back the same day.',
      roles: [...staff],
      data: z.object({
        windowId,
        itemId: itemId.nullable().default(null),
        text: remark,
        name: personalText(60, contactDays).nullable().default(null),
        phone: personalText(30, contactDays),
      }),
    },
    'question.try': {
      doc: 'The visitor was called and did not answer; the question stays open.',
      roles: [...staff],
      data: z.object({ questionId }),
    },
    'question.answer': {
      doc: 'The visitor has been answered, and with what.',
      roles: [...staff],
      data: z.object({ questionId, answer: remark }),
    },
    'question.consult': {
      doc: 'Where rules are unclear: who was asked and what they said. Nothing is refused for unclear rules without it.',
      roles: [...staff],
      data: z.object({
        windowId,
        questionId: questionId.nullable().default(null),
        itemId: itemId.nullable().default(null),
        topic: remark,
        asked: label,
        answer: remark,
      }),
    },
    'question.reveal': {
      doc: 'Whoever calls back reads name and phone; that they did is kept.',
      roles: ['supervisor', 'clerk'],
      data: z.object({ questionId }),
    },
    'question.remind': {
      doc: 'An hour before business ends the front desk is told whom to call back; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'question.asked': { version: 1, data: question.extend({ contact }) },
    'question.tried': { version: 1, data: z.object({ questionId, at: instant }) },
    'question.answered': {
      version: 1,
      data: z.object({ questionId, staffId: staffId.nullable(), answer: remark, at: instant }),
    },
    'question.consulted': { version: 1, data: consultation },
    'question.revealed': { version: 1, data: z.object({ questionId, accountId, at: instant }) },
    'question.reminded': {
      version: 1,
      data: z.object({ date: civilDate, count: z.number().int().positive(), at: instant }),
    },
  },
  refusals: {
    'question.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'question.nobodyOnDuty': {
      zh: '该窗口无人在岗，请先签到，首问要有责任人',
      en: 'Nobody is on duty at this window; somebody must answer for the question',
    },
    'question.itemUnknown': { zh: '没有这个事项', en: 'There is no such service item' },
    'question.unknown': { zh: '这个问题已答复或不存在', en: 'This question has been answered or does not exist' },
    'question.personalData': {
      zh: '内容里有个人信息（如手机号、证件号），电话请填在电话栏',
      en: 'There is personal data in the text; a phone number belongs into its own field',
    },
    'question.tooMany': {
      zh: '待答复的问题太多，请先答复',
      en: 'Too many questions are open; please answer some first',
    },
    'question.notDue': { zh: '没有要提醒的', en: 'There is nothing to remind of' },
  },
  slices: {
    /** Questions that wait for an answer, the oldest first: a window’s own at its desk. */
    questions: { on: ['desk', 'frontDesk', 'office'], leaseMs: 60_000, reach: 'hall', value: z.array(line) },
    /** The latest consultations, for whoever must refuse or answer; at most 20. */
    consultations: { on: ['desk', 'office'], leaseMs: 300_000, reach: 'hall', value: z.array(consultationLine) },
  },
  queries: {
    'question.list': {
      doc: 'Questions asked in a time, both days included, and what came of them; the newest first, at most 500.',
      roles: [...readers],
      params: time,
      row: question.extend({
        tries: z.number().int().nonnegative(),
        answer: remark.nullable(),
        answeredAt: instant.nullable(),
        answeredBy: staffId.nullable(),
      }),
    },
    'question.consultations': {
      doc: 'Consultations of a time, both days included; the newest first, at most 500.',
      roles: [...readers],
      params: time,
      row: consultation,
    },
  },
  state: z.object({
    open: z.record(questionId, question.extend({ contact, tries: z.number().int().nonnegative() })),
    consultations: z.array(consultation),
    remindedOn: civilDate.nullable(),
  }),
})

type QuestionState = z.output<(typeof questionContract)['state']>

/** The consultation a refusal rests on, or null where it is not among the latest. */
export function consultationOf({ consultations }: QuestionState, id: string | null): Consultation | null {
  return consultations.find((one) => one.consultationId === id) ?? null
}
