// Why a ticket is called before others: the code that is kept with the call, and the words a clerk and a visitor can read.
import { z } from 'zod'
import type { Words } from '#wire/define'

/**
 * `green`: the green channel · `aged`: has waited longer than the rule allows · `underWay`: comes from another window or back
 * to this one · `priority`: elderly, disabled, pregnant, military · `appointment`: in its slot · `time`: has waited longest among
 * those whom this window calls first · `named`: the clerk chose it · `answered`: the visitor came to the window and was served.
 */
export const reasonCode = z.enum(['green', 'aged', 'underWay', 'priority', 'appointment', 'time', 'named', 'answered'])
export type ReasonCode = z.output<typeof reasonCode>

export const reason = z.object({
  code: reasonCode,
  /** How long it had waited in its place, ms. */
  waitedMs: z.number().int().nonnegative(),
  /** Tickets this window may call that have waited longer. */
  passedOver: z.number().int().nonnegative(),
  /** In which rank the window calls from the series; null: it was sent to this window. */
  rank: z.number().int().positive().nullable(),
})
export type Reason = z.output<typeof reason>

const minutes = (ms: number) => Math.floor(ms / 60_000)
const helps = (rank: number | null): Words =>
  rank !== null && rank > 1 ? { zh: '（本窗口兼办）', en: ', of a series this window helps with' } : { zh: '', en: '' }

const why: Record<ReasonCode, (reason: Reason) => Words> = {
  green: () => ({ zh: '绿色通道，最先办理', en: 'Green channel: before everybody' }),
  aged: ({ waitedMs }) => ({
    zh: `已等候${minutes(waitedMs)}分钟，超过规定时间，优先办理`,
    en: `Has waited ${minutes(waitedMs)} min, longer than the rule allows`,
  }),
  underWay: () => ({ zh: '办理中转来，接着办理', en: 'Comes from another window: goes on without queueing again' }),
  priority: () => ({
    zh: '优先人群（老、残、孕、军），优先办理',
    en: 'Elderly, disabled, pregnant or military: goes first',
  }),
  appointment: () => ({ zh: '预约时间已到', en: 'The time of the appointment has come' }),
  time: ({ waitedMs, rank }) => ({
    zh: `按取号先后，${waitedMs < 60_000 ? '刚取号' : `已等候${minutes(waitedMs)}分钟`}${helps(rank).zh}`,
    en: `In order of arrival: ${waitedMs < 60_000 ? 'has just come' : `has waited ${minutes(waitedMs)} min`}${helps(rank).en}`,
  }),
  named: () => ({ zh: '由工作人员指定呼叫', en: 'Chosen by the clerk' }),
  answered: () => ({ zh: '群众已到窗口', en: 'The visitor came to the window' }),
}

/** A reason in words, for the desk and for whoever asks why. */
export function reasonInWords(reason: Reason): Words {
  return why[reason.code](reason)
}

/** The same of somebody who still waits: the wait goes on, so these words tell no length that would soon be wrong. */
export function placeInWords(reason: Reason): Words {
  if (reason.code === 'aged') return { zh: '等候超过规定时间，优先办理', en: 'Waits longer than the rule allows' }
  if (reason.code !== 'time') return reasonInWords(reason)
  const { zh, en } = helps(reason.rank)
  return { zh: `按取号先后${zh}`, en: `In order of arrival${en}` }
}
