// What the samples of the clerk's bar are made of: people, numbers, tasks and the facts of a usual moment.
import type { FactsOf } from '#wire/index'
import { sampleAt } from '../../../display/design/sample.ts'
import { matterLeases } from '../../../display/design/sample-matters.ts'
import { deputy, hall, longPerson, longWindow, person, serviceWindow } from '../../../display/design/sample-people.ts'
import * as sampleQueue from '../../../display/design/sample-queue.ts'

export type Facts = { readonly [F in keyof FactsOf<'desk'>]: FactsOf<'desk'>[F]['value'] }
type Last = NonNullable<Facts['lastService']>
type Offer = NonNullable<Facts['handover']>
type Task = Facts['tasks'][number]

/** An instant so many seconds after the moment of the samples. */
export const at = (seconds: number) => new Date(Date.parse(sampleAt) + seconds * 1000).toISOString()

export const li = { ...person, away: null, together: [] }
export const wang = { ...deputy, away: null, together: [] }
export const here = {
  name: person.name,
  role: 'A',
  busyAt: null,
  isOnLeave: false,
  isHere: true,
  staffId: 's1',
} as const
export const standIn = {
  name: deputy.name,
  role: 'B',
  busyAt: null,
  isOnLeave: false,
  isHere: false,
  staffId: 's2',
} as const
export const usual: Facts = {
  hall,
  window: serviceWindow,
  onDuty: li,
  activity: { activity: 'idle', number: null },
  windowFigures: {
    counts: { verySatisfied: 21, satisfied: 6, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 },
    ratings: 29,
    due: 34,
    satisfied: 28,
  },
  team: [here, standIn],
  handover: null,
  badge: null,
  lastService: null,
  tasks: [],
  ownLeaves: [],
  facilities: [],
  series: sampleQueue.series,
  waiting: sampleQueue.waiting,
  call: sampleQueue.call,
  queue: { ...sampleQueue.queue, waiting: 0, next: [] },
  given: sampleQueue.given,
  matters: [],
  slips: [],
  questions: [],
  consultations: [],
  booking: sampleQueue.booking,
  emergency: null,
  lunch: {
    from: '12:00',
    to: '13:20',
    place: '一楼前台',
    placeEn: 'First-floor front desk',
    person: deputy,
    windowIds: [],
  },
}
export const leasesMs: Readonly<Record<keyof Facts, number>> = {
  hall: 600_000,
  window: 86_400_000,
  onDuty: 120_000,
  activity: 60_000,
  windowFigures: 300_000,
  team: 60_000,
  handover: 30_000,
  badge: 30_000,
  lastService: 60_000,
  tasks: 60_000,
  ownLeaves: 60_000,
  facilities: 60_000,
  series: sampleQueue.queueLeases.series,
  waiting: sampleQueue.queueLeases.waiting,
  call: sampleQueue.queueLeases.call,
  queue: sampleQueue.queueLeases.queue,
  given: sampleQueue.queueLeases.given,
  ...matterLeases,
  booking: sampleQueue.queueLeases.booking,
  emergency: 86_400_000,
  lunch: 600_000,
}
export const me = { accountId: 'li', role: 'clerk', staffId: 's1' }
export const last: Last = {
  serviceId: 'srv_1',
  number: 'A012',
  matterNumber: '2026112300017',
  finishedAt: at(-2),
  undoUntil: at(58),
  rating: 'asking',
  mayInvite: false,
}
export const offer: Offer = {
  handoverId: 'ho_1',
  windowId: 'w1',
  from: { staffId: 's1', name: person.name, nameEn: person.nameEn },
  to: { staffId: 's2', name: deputy.name, nameEn: deputy.nameEn },
  checklist: { seal: 'handed', papers: 'handed', files: 'none', remark: null },
  offeredAt: at(-8),
  expiresAt: at(292),
}
export const toWindow: Task = {
  taskId: 't1',
  kind: 'standIn',
  windowId: 'w3',
  windowNumber: '5',
  about: 's4',
  aboutName: '刘洋',
  to: 's1',
  toName: person.name,
  remark: null,
  askedBy: '前台 周婷',
  askedAt: at(-60),
  promisedAt: null,
}
export const help: Task = {
  ...toWindow,
  taskId: 't2',
  kind: 'help',
  to: null,
  toName: null,
  windowId: 'w1',
  remark: '一位老人需要帮忙填写表格',
}
export const ownLeave: Facts['ownLeaves'][number] = {
  leaveId: 'l1',
  staffId: 's1',
  deputy: 's2',
  from: '2026-11-24T01:00:00.000Z',
  to: '2026-11-24T04:00:00.000Z',
  span: 'halfDay',
  needs: ['serviceOfficeHead'],
  standing: 'asked',
  name: person.name,
  deputyName: deputy.name,
  approvedBy: [],
}
export const pair: Partial<Facts> = {
  onDuty: { ...li, together: [wang] },
  team: [here, { ...standIn, isHere: true }],
}
const first = sampleQueue.queue.next[0] as Facts['queue']['next'][number]
export const waits = (number: string, minutes: number, why: Facts['queue']['next'][number]['why']): typeof first => ({
  ...first,
  number,
  waitsSince: at(-60 * minutes),
  why,
})
const byTime = (minutes: number) => ({
  zh: `按取号先后，已等候${minutes}分钟`,
  en: `In order of arrival: has waited ${minutes} min`,
})
const inTurn = { zh: '按取号先后', en: 'In order of arrival' }
export const next = [
  waits('A013', 23, inTurn),
  waits('B007', 9, {
    zh: '优先人群（老、残、孕、军），优先办理',
    en: 'Elderly, disabled, pregnant or military: goes first',
  }),
  waits('A014', 19, inTurn),
  waits('A015', 12, inTurn),
]
const queued = (number: string, minutes: number) => {
  const { seriesId, itemId, kind } = first
  return { number, seriesId, itemId, kind, waitsSince: at(-60 * minutes) }
}
export const twoSeries: Facts['series'] = {
  ...sampleQueue.series,
  series: sampleQueue.waiting.map(({ seriesId, name, nameEn, itemIds, windows }) => ({
    ...{ seriesId, name, nameEn, itemIds },
    windows: windows.map(({ windowId }) => ({ windowId, rank: 1 })),
    dailyLimit: null,
    hours: [],
    usualMs: 600_000,
    stopped: null,
  })),
}
export const calls = (change: Partial<Facts['queue']>): Partial<Facts> => ({
  series: twoSeries,
  queue: { ...sampleQueue.queue, waiting: 12, next, ...change },
})
export const called: NonNullable<Facts['queue']['current']> = {
  ...waits('A012', 25, byTime(25)),
  state: 'called',
  times: 1,
  mayRecallAt: at(3),
  mayMiss: false,
  route: [],
}
export const aside: Partial<Facts['queue']> = {
  held: [queued('A009', 41), queued('A010', 30)],
  passed: [queued('A003', 70), queued('A007', 55)].map((one, index) => ({
    ...one,
    calledAt: at(-600 * (index + 1)),
    windowId: 'w1',
  })),
}
export const longestLine: Partial<Facts['queue']> = {
  waiting: 128,
  next: Array.from({ length: 8 }, (_, n) =>
    waits(`AB${100 + n}`, 47, {
      zh: '等候超过规定时间，优先办理',
      en: 'Waits longer than the rule allows',
    }),
  ),
  held: Array.from({ length: 5 }, (_, n) => queued(`AB${200 + n}`, 147)),
  passed: Array.from({ length: 6 }, (_, n) => ({ ...queued(`AB${300 + n}`, 147), calledAt: at(-600), windowId: 'w1' })),
}
export const serving = { activity: 'serving', number: 'A012' } as const
export const english = { language: 'en' } as const

const longTeam: Facts['team'] = [
  { ...here, name: longPerson.name },
  { ...standIn, name: longPerson.name, busyAt: 'A128' },
]
export const longest: Partial<Facts> = {
  window: longWindow,
  onDuty: { ...longPerson, away: null, together: [] },
  team: longTeam,
}
