// The lists beside the windows: lunch duty with who stepped in, tasks with their answers, today's leaves. Pure.

import type { z } from 'zod'
import type { taskOutcome } from '#contract/office/task'
import { dateOf, dayFace } from '../office/hall-time.ts'
import type { Facts, Reckoning } from './state.ts'
import { words } from './words.ts'

export type Outcome = z.output<typeof taskOutcome>
type Task = NonNullable<Facts['tasks']>['value'][number]

/** Plans after today's that are shown. */
const plansAhead = 3

export interface StaffName {
  readonly staffId: string
  readonly name: string
}

export interface LunchState {
  /** On duty at the front desk, or null: nobody is planned. */
  readonly staffId: string | null
  readonly name: string | null
  readonly photo: string | null
  readonly unit: string | null
  readonly line: string
  /** Who stepped in for whom today, each with its reason. */
  readonly stepped: readonly { readonly words: string; readonly remark: string; readonly time: string }[]
  readonly plans: readonly { readonly day: string; readonly name: string }[]
  /** A substitute can be recorded only where somebody was planned. */
  readonly isPlanned: boolean
}

export interface TaskLine {
  readonly taskId: string
  readonly words: string
  readonly remark: string | null
  readonly asked: string
  /** That whoever is asked has said they see to it, or null. */
  readonly promised: string | null
  readonly answers: readonly { readonly outcome: Outcome; readonly words: string }[]
}

export interface LeaveLine {
  readonly leaveId: string
  readonly words: string
  readonly span: string
  readonly standing: string
  readonly isApproved: boolean
}

/** `none` where the hall has no lunch duty, null while there is no information. */
export function lunchOf(
  { lunch, lunchPlans }: Facts,
  { language, date, timeOf }: Reckoning,
): LunchState | 'none' | null {
  if (lunch === undefined) return null
  if (lunch.value === null) return 'none'
  const say = words[language]
  const isZh = language === 'zh'
  const { from, to, place, placeEn, person } = lunch.value
  const plans = lunchPlans?.value ?? []
  const today = plans.find((plan) => plan.date === date)
  return {
    staffId: person?.staffId ?? null,
    name: (isZh ? person?.name : person?.nameEn) ?? null,
    photo: person?.photo ?? null,
    unit: (isZh ? person?.unitName : person?.unitNameEn) ?? null,
    line: say.lunchTime(from, to, isZh ? place : placeEn),
    stepped: (today?.substitutions ?? []).map(({ fromName, toName, remark, at }) => ({
      words: say.stepped(toName, fromName),
      remark,
      time: timeOf(at),
    })),
    plans: plans
      .filter((plan) => date !== null && plan.date > date)
      .slice(0, plansAhead)
      .map((plan) => ({ day: dayFace(plan.date, language), name: plan.name })),
    isPlanned: today !== undefined,
  }
}

/** Everybody the windows know of, but the one who has the duty; by name. */
export function peopleOf({ windows }: Facts, onDuty: string | null): StaffName[] {
  const names = new Map<string, string>()
  for (const { present, posted } of windows?.value ?? []) {
    for (const { staffId, name } of [...present, ...posted]) if (staffId !== onDuty) names.set(staffId, name)
  }
  return [...names].map(([staffId, name]) => ({ staffId, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/** The oldest first: it has waited the longest. */
export function tasksOf({ tasks }: Facts, { language, timeOf }: Reckoning): TaskLine[] | null {
  if (tasks === undefined) return null
  const say = words[language]
  return [...tasks.value]
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt))
    .map((task) => ({
      taskId: task.taskId,
      words: wordsOf(task, language),
      remark: task.remark,
      asked: say.askedBy(task.askedBy, timeOf(task.askedAt)),
      promised: task.promisedAt === null ? null : say.promised(timeOf(task.promisedAt)),
      answers: answersTo(task.kind).map(([outcome, answer]) => ({ outcome, words: say.answers[answer] })),
    }))
}

function wordsOf({ kind, windowNumber, aboutName, toName }: Task, language: Reckoning['language']): string {
  const say = words[language].task
  const window = windowNumber ?? say.none
  switch (kind) {
    case 'contactAbsent':
      return say.contact(aboutName ?? say.somebody, window)
    case 'standIn':
      return say.standIn(toName ?? aboutName ?? say.somebody, window)
    case 'help':
      return windowNumber === null ? say.helpHall : say.help(windowNumber)
    case 'other':
      return say.other
  }
}

function answersTo(kind: Task['kind']): readonly (readonly [Outcome, keyof (typeof words)['zh']['answers']])[] {
  switch (kind) {
    case 'contactAbsent':
      return [
        ['reached', 'reached'],
        ['notReached', 'notReached'],
      ]
    case 'standIn':
      return [
        ['came', 'came'],
        ['dropped', 'cannot'],
      ]
    default:
      return [
        ['done', 'done'],
        ['dropped', 'dropped'],
      ]
  }
}

/** Leaves that are asked for or approved and run at some time of the hall's day. */
export function leavesOf({ leaves, hall }: Facts, { language, date, timeOf, dayOf }: Reckoning): LeaveLine[] | null {
  if (leaves === undefined) return null
  const say = words[language]
  const dayIn = (at: string) => dateOf(at, hall.value.timeZone)
  return leaves.value.flatMap(({ leaveId, name, deputyName, from, to, standing }) => {
    if (standing !== 'asked' && standing !== 'approved') return []
    if (date === null || dayIn(from) > date || dayIn(to) < date) return []
    const moment = (at: string) => (dayIn(at) === date ? timeOf(at) : `${dayOf(at)} ${timeOf(at)}`)
    return {
      leaveId,
      words: say.leave(name, deputyName),
      span: `${moment(from)}–${moment(to)}`,
      standing: say.standing[standing],
      isApproved: standing === 'approved',
    }
  })
}
