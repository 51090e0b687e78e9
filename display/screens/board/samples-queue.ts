// What a hall that gives numbers has to show on its board: from nobody called to everybody at once.

import { sampleAt } from '../../design/sample.ts'
import type { ValuesOf } from '../../design/sample-facts.ts'
import { longName, longNameEn } from '../../design/sample-people.ts'

type Facts = ValuesOf<'board'>
type Call = Facts['calls']['current'][number]
type Line = Facts['waiting'][number]

const places = [
  ['一楼东侧', 'First floor, east'],
  ['一楼西侧', 'First floor, west'],
  ['二楼南侧', 'Second floor, south'],
  ['二楼北侧', 'Second floor, north'],
] as const
const lines = [
  ['A', '社会保障', 'Social security', 12, { from: 15, to: 25 }],
  ['B', '医疗保险', 'Medical insurance', 4, { from: 5, to: 10 }],
  ['C', '企业开办', 'Business registration', 0, { from: 0, to: 0 }],
  ['D', '不动产登记', 'Real estate', 23, { from: 40, to: 70 }],
  ['E', '公安户政', 'Household registration', 7, { from: 10, to: 15 }],
  ['F', '综合受理', 'General reception', 2, null],
  ['G', '税务服务', 'Taxes', 3, { from: 5, to: 5 }],
  ['H', '公积金', 'Housing fund', 1, { from: 3, to: 8 }],
] as const

const ago = (ms: number) => new Date(Date.parse(sampleAt) - ms).toISOString()

/** Calls, the newest first; each earlier one 40 s before. */
export const called = (count: number, change: (index: number) => Partial<Call> = () => ({})): Call[] =>
  Array.from({ length: count }, (_, index) => {
    const [place, placeEn] = places[index % places.length] ?? places[0]
    return {
      number: `${'ABCDEF'[index % 6]}${String(12 + 7 * index).padStart(3, '0')}`,
      windowId: `w${index + 1}`,
      windowNumber: String(index + 1),
      windowName: '社会保障',
      windowNameEn: 'Social security',
      place,
      placeEn,
      calledAt: ago(3_000 + 40_000 * index),
      times: index === 1 ? 2 : 1,
      ...change(index),
    }
  })

export const calls = (count: number, change?: (index: number) => Partial<Call>): Facts['calls'] => ({
  current: called(count, change),
  recent: called(6, (index) => ({ number: `B0${10 + index}` })).map((call) => ({ ...call, outcome: 'came' as const })),
})

export const longestCall = (index: number): Partial<Call> => ({
  number: `AB${900 + index}`,
  windowNumber: `A${101 + index}`,
  windowName: longName,
  windowNameEn: longNameEn,
  place: longName,
  placeEn: longNameEn,
  times: 5,
})

export const waiting = (count: number, change: (index: number) => Partial<Line> = () => ({})): Facts['waiting'] =>
  Array.from({ length: count }, (_, index) => {
    const [seriesId, name, nameEn, people, minutes] = lines[index % lines.length] ?? lines[0]
    return {
      ...{
        seriesId,
        name,
        nameEn,
        itemIds: [],
        waiting: people,
        minutes,
        windows: [],
        noNumbers: null,
        givenUntil: null,
      },
      ...change(index),
    }
  })

/** Numbers are over here, and there. */
export const stopped = (index: number): Partial<Line> => {
  const limit = {
    code: 'ticket.limitReached' as const,
    message: { zh: '今天的号已取完', en: 'Today’s numbers are all given' },
    comeBack: { date: '2026-11-24', time: '09:00' },
  }
  const full = {
    code: 'ticket.full' as const,
    message: {
      zh: '今天的办理能力已满，再取号将来不及办理',
      en: 'All that can be served today have numbers already',
    },
    comeBack: null,
  }
  return index === 1 ? { noNumbers: limit } : index === 3 ? { noNumbers: full } : {}
}

export const closedFor = (index: number): Partial<Line> => ({
  waiting: index < 2 ? 3 - index : 0,
  noNumbers: {
    code: 'ticket.hallClosed',
    message: { zh: '大厅现在不办公', en: 'The hall is closed now' },
    comeBack: { date: '2026-11-24', time: '09:00' },
  },
})

export const nobody = (): Partial<Line> => ({ waiting: 0, minutes: { from: 0, to: 0 } })

export const longestLine = (index: number): Partial<Line> => ({
  seriesId: `${'ABCDEFGH'[index % 8]}W`,
  name: longName,
  nameEn: longNameEn,
  waiting: 499,
  minutes: { from: 180, to: 420 },
})
