// Every situation the page of appointments must look right in.
import type { Sample } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { facts, littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import { readList } from './list.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-appointments')

const line = (seriesId: string, name: string) => ({
  ...{ seriesId, name, nameEn: name, itemIds: [], windows: [], dailyLimit: null, hours: [] },
  ...{ usualMs: 600_000, stopped: null },
})
const series: OfficeFacts['series'] = { ...facts.series, series: [line('A', '综合业务'), line('B', '社会保险')] }
const booked = (n: number, date: string, from: string, change: Partial<OfficeFacts['appointments'][number]> = {}) => ({
  ...{ appointmentId: `y${n}`, seriesId: 'A', itemId: null, date, from, to: `${Number(from.slice(0, 2)) + 1}:00` },
  ...{ source: 'platform' as const, platformId: null, ticketNumber: null, ...change },
})
const appointments: OfficeFacts['appointments'] = [
  booked(1, '2026-11-23', '10:00', { ticketNumber: 'A014' }),
  booked(2, '2026-11-23', '10:00'),
  booked(3, '2026-11-23', '14:00', { seriesId: 'B' }),
  booked(4, '2026-11-24', '09:00'),
]
const platforms: OfficeFacts['platforms'] = [
  { platformId: 'city', name: '市民服务平台', since: '2026-11-02T01:00:00.000Z' },
  { platformId: 'bank', name: '社银合作网点', since: '2026-11-16T02:30:00.000Z' },
]
const usual: Partial<OfficeFacts> = { series, appointments, platforms }
const administrator = { me: { accountId: 'a', role: 'administrator' as const, staffId: null } }
const head = { line: 1, cells: ['预约编号', '姓名', '手机号', '队列', '日期', '开始时间'] }
const row = (n: number, ...cells: string[]) => ({ line: n, cells: [`y${n}`, '王', `1380000123${n}`, ...cells] })
const right = readList([head, row(2, 'A', '2026-11-24', '09:00'), row(3, 'B', '2026-11-24', '10:00')], series.series)
const wrong = readList(
  [
    head,
    row(2, '户籍', '2026-11-24', '09:00'),
    row(3, 'B', '明天', '十点'),
    { ...row(2, 'A', '2026-11-25', '9:00'), line: 4 },
  ],
  series.series,
)
const chosen = (list: typeof right) => ({ chosen: { name: '预约名单1123.csv', list } })
const key = `city:${'k3JmQ9'.repeat(7)}`

export const samples: Record<string, Sample<'office'>> = {
  usual: office(usual, {}, {}),
  'for an administrator': office(usual, administrator, {}),
  'a list without a mistake': office(usual, chosen(right), {}),
  'a list with mistakes': office(usual, chosen(wrong), {}),
  'taken over': office(usual, { done: { zh: words.zh.taken(2), en: words.en.taken(2) } }, {}),
  'a platform was connected': office(
    usual,
    { ...administrator, done: { zh: words.zh.admitted('市民服务平台', key), en: words.en.admitted('City', key) } },
    {},
  ),
  'nothing is booked': office({ series, appointments: [], platforms: [] }, {}, {}),
  'read by a reviewer': office(usual, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office(usual, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    {
      ...usual,
      series: { ...series, series: series.series.map((one) => ({ ...one, name: longName })) },
      platforms: platforms.map((one) => ({ ...one, name: longName })),
    },
    { ...administrator, chosen: { name: `${longName}.csv`, list: wrong } },
    {},
  ),
  English: office(usual, { ...chosen(right), ...administrator }, { language: 'en' }),
}
