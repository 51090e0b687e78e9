// What the queue has to show in samples of any screen: two series, people waiting, one call.

import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'

type Value<K extends ViewKind, F extends keyof FactsOf<K>> = FactsOf<K>[F] extends { value: infer V } ? V : never

const at = (time: string) => `2026-11-23T${time}.000Z`
const window = {
  windowId: 'w1',
  number: '3',
  name: '综合受理窗口',
  nameEn: 'General Services',
  place: '一楼东侧',
  placeEn: 'First floor, east',
}
const another = {
  windowId: 'w2',
  number: '5',
  name: '社会保险窗口',
  nameEn: 'Social Insurance',
  place: '一楼西侧',
  placeEn: 'First floor, west',
}
const tomorrow = { date: '2026-11-24', time: '09:00' }
const hallClosed = {
  code: 'ticket.hallClosed',
  message: { zh: '大厅现在不办公', en: 'The hall is closed now' },
  comeBack: tomorrow,
} as const
const full = {
  code: 'ticket.full',
  message: { zh: '今天的办理能力已满，再取号将来不及办理', en: 'All that can be served today have numbers already' },
  comeBack: tomorrow,
} as const

export const waiting: Value<'board', 'waiting'> = [
  {
    seriesId: 'A',
    name: '综合业务',
    nameEn: 'General services',
    itemIds: [],
    waiting: 7,
    minutes: { from: 15, to: 30 },
    windows: [{ ...window, isServing: true }],
    noNumbers: null,
    givenUntil: { at: at('08:20:00'), afterwards: hallClosed },
  },
  {
    seriesId: 'B',
    name: '社会保险',
    nameEn: 'Social insurance',
    itemIds: [],
    waiting: 23,
    minutes: { from: 60, to: 95 },
    windows: [{ ...another, isServing: true }],
    noNumbers: full,
    givenUntil: null,
  },
]

export const calls: Value<'board', 'calls'> = {
  current: [
    {
      number: 'A012',
      windowId: 'w1',
      windowNumber: window.number,
      windowName: window.name,
      windowNameEn: window.nameEn,
      place: window.place,
      placeEn: window.placeEn,
      calledAt: at('01:59:40'),
      times: 1,
    },
  ],
  recent: [],
}

export const call: Value<'panel', 'call'> = null

const reason = { code: 'time', waitedMs: 1_380_000, passedOver: 0, rank: 1 } as const
const first = { number: 'A013', seriesId: 'A', itemId: null, kind: 'ordinary', waitsSince: at('01:37:00') } as const
const next = {
  ...first,
  reason,
  why: { zh: '按取号先后，已等候23分钟', en: 'In order of arrival: has waited 23 min' },
}

export const queue: Value<'desk', 'queue'> = { waiting: 7, next: [next], current: null, held: [], passed: [] }
export const unserved: Value<'office', 'unserved'> = { tickets: [], leftOver: [] }
export const given: Value<'desk', 'given'> = []
export const booking: Value<'office', 'booking'> = []
export const appointments: Value<'office', 'appointments'> = []
export const series: Value<'office', 'series'> = {
  rules: {
    agedAfterMs: 2_700_000,
    mostRecalls: 5,
    recallPauseMs: 5_000,
    missedAfterCalls: 3,
    shareSize: 6,
    reserveSize: 20,
  },
  series: [],
}

const stillThere = (
  number: string,
  state: Value<'office', 'unserved'>['tickets'][number]['state'],
  waitsSince: string,
) => ({
  ...{ number, seriesId: 'A', itemId: null, kind: 'ordinary' as const, waitsSince, state, windowId: null },
})
const slots = [
  { from: '09:00', to: '10:00', free: 3 },
  { from: '10:00', to: '11:00', free: 0 },
  { from: '13:30', to: '14:30', free: 6 },
]

/** Four are still there when the hall closes, one was left over, and two days can be booked. */
export const atClosing: {
  readonly unserved: Value<'office', 'unserved'>
  readonly booking: Value<'office', 'booking'>
} = {
  unserved: {
    tickets: [
      stillThere('A013', 'waiting', at('01:37:00')),
      stillThere('A014', 'waiting', at('02:01:00')),
      stillThere('A009', 'onHold', at('01:20:00')),
      stillThere('A012', 'serving', at('01:30:00')),
    ],
    leftOver: [{ number: 'B031', seriesId: 'B', date: '2026-11-22' }],
  },
  booking: ['2026-11-24', '2026-11-25'].map((date) => ({ seriesId: 'A', date, slots })),
}

/** Leases of these facts, ms, as the contracts have them. */
export const queueLeases = {
  series: 600_000,
  waiting: 60_000,
  calls: 30_000,
  call: 30_000,
  queue: 60_000,
  unserved: 60_000,
  given: 60_000,
  booking: 300_000,
  appointments: 60_000,
} as const
