// The working calendar: the State Council's yearly notices, and single days that the hall's leaders declare themselves.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, civilDate, instant, label, remark } from '#wire/ids'
import { weekdayOf } from '../../../core/civil-time.ts'

/** Consecutive days off under one name, both ends included. */
export const holiday = z
  .object({ name: label, from: civilDate, to: civilDate })
  .refine(({ from, to }) => from <= to, 'a holiday ends on or after the day it begins')

/** One year's notice. December days of the year before may stand in it. */
export const notice = z.object({
  year: z.number().int().min(2000).max(2100),
  /** Name or number of the document, as people look it up. */
  document: label,
  publishedOn: civilDate,
  holidays: z.array(holiday).min(1).max(40),
  /** Weekend days that are worked 调休. */
  workedDays: z.array(civilDate).max(40),
})
export type Notice = z.output<typeof notice>

/** What cannot be in a notice: which rule, at which path of the notice, and the date. */
export interface NoticeFault {
  readonly rule: 'calendar.outsideYear' | 'calendar.notWeekend' | 'calendar.contradicts'
  readonly path: readonly (string | number)[]
  readonly date: string
}

/** Everything in a notice that contradicts itself or the week; empty where it may be taken over. */
export function noticeFaults({ year, holidays, workedDays }: Notice): NoticeFault[] {
  const isOutside = (date: string) => date < `${year - 1}-12-01` || `${year}-12-31` < date
  const off = holidays.flatMap(({ from, to }, index) => [
    { path: ['holidays', index, 'from'], date: from },
    { path: ['holidays', index, 'to'], date: to },
  ])
  const worked = workedDays.map((date, index) => ({ path: ['workedDays', index], date }))
  const found = (rule: NoticeFault['rule'], places: readonly Omit<NoticeFault, 'rule'>[]) =>
    places.map((place) => ({ rule, ...place }))
  return [
    ...found(
      'calendar.outsideYear',
      [...off, ...worked].filter(({ date }) => isOutside(date)),
    ),
    ...found(
      'calendar.notWeekend',
      worked.filter(({ date }) => weekdayOf(date) <= 5),
    ),
    ...found(
      'calendar.contradicts',
      worked.filter(({ date }) => holidays.some(({ from, to }) => from <= date && date <= to)),
    ),
  ]
}

/** A notice alone, its days in the order of the year and each once, so that two of the same content are the same. */
export function inOrder({ year, document, publishedOn, holidays, workedDays }: Notice): Notice {
  return {
    year,
    document,
    publishedOn,
    holidays: holidays
      .map(({ name, from, to }) => ({ name, from, to }))
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)),
    workedDays: [...new Set(workedDays)].sort(),
  }
}

const placeOf = ({ from, to, name }: z.output<typeof holiday>) => `${from} ${to} ${name}`

/** True when two notices say the same under the same name. */
export function isSameNotice(one: Notice, other: Notice): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

export const publishedNotice = notice.extend({ version: z.number().int().positive(), takenAt: instant })

/** A day the hall's leaders set apart from the notices: closed in a storm, open on a weekend. */
export const declaredDay = z.object({ date: civilDate, kind: z.enum(['working', 'off']), reason: remark })
export type DeclaredDay = z.output<typeof declaredDay>

/** A notice as it was taken over, and by whom; null: by the hub itself, from the configuration. */
export const noticeRow = publishedNotice.extend({ accountId: accountId.nullable() })

/** A day set apart, or given back to the notices, when and by whom. */
export const declaredRow = z.object({
  date: civilDate,
  kind: z.enum(['working', 'off', 'withdrawn']),
  /** Null where the day was given back. */
  reason: remark.nullable(),
  at: instant,
  accountId: accountId.nullable(),
})

const historyRoles = ['administrator', 'supervisor', 'leader', 'reviewer'] as const

export const calendarContract = defineContract({
  name: 'calendar',
  commands: {
    'calendar.publish': {
      doc: 'Takes a yearly notice over; a notice for a year that has one becomes its next version.',
      roles: ['system', 'administrator', 'supervisor'],
      data: notice,
    },
    'calendar.declare': {
      doc: 'Sets one day apart from the notices, with a reason.',
      roles: ['system', 'administrator', 'supervisor'],
      data: declaredDay,
    },
    'calendar.withdraw': {
      doc: 'Takes a declared day back; the notices hold again.',
      roles: ['administrator', 'supervisor'],
      data: z.object({ date: civilDate }),
    },
  },
  events: {
    'calendar.published': { version: 1, data: publishedNotice },
    'calendar.declared': { version: 1, data: declaredDay },
    'calendar.withdrawn': { version: 1, data: z.object({ date: civilDate }) },
  },
  refusals: {
    'calendar.outsideYear': {
      zh: '通知中的日期不属于该年度',
      en: 'A date of the notice is neither in its year nor in the December before',
    },
    'calendar.notWeekend': { zh: '调休上班日应为周六或周日', en: 'A worked day must be a Saturday or a Sunday' },
    'calendar.contradicts': { zh: '同一天既放假又上班', en: 'One day is both off and worked' },
    'calendar.same': { zh: '与现行通知相同，无需重复导入', en: 'The notice in force says the same' },
    'calendar.notDeclared': { zh: '这一天没有单独设定', en: 'This day was not set apart' },
  },
  slices: {
    calendar: {
      on: ['office'],
      leaseMs: 600_000,
      value: z.object({
        notices: z.array(publishedNotice),
        declared: z.array(declaredDay),
        /** A year that will be needed within 60 days and has no notice yet, or null. */
        missingYear: z.number().int().nullable(),
      }),
    },
  },
  queries: {
    'calendar.notices': {
      doc: 'Every version of every notice that was taken over, or those of one year; the newest first, at most 500.',
      roles: historyRoles,
      params: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
      row: noticeRow,
    },
    'calendar.declarations': {
      doc: 'Days that were set apart from the notices or given back to them, told since a day; the newest first, at most 500.',
      roles: historyRoles,
      params: z.object({ since: civilDate }),
      row: declaredRow,
    },
  },
  state: z.object({
    /** The version in force, by year. */
    notices: z.record(z.string(), publishedNotice),
    declared: z.record(civilDate, declaredDay),
  }),
})
