// Every situation the queue page must look right in.
import { seriesContract } from '#contract/queue/series'
import type { Sample } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import * as sampleQueue from '../../../display/design/sample-queue.ts'
import { facts, littleKnown, type OfficeFacts, office, officeStage, windows } from '../office/sample-hall.ts'
import { words as closingWords } from './closing-words.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-queue')

const series: OfficeFacts['series'] = {
  ...facts.series,
  series: sampleQueue.waiting.map(({ seriesId, name, nameEn, windows: serving }) => ({
    ...{ seriesId, name, nameEn, itemIds: [`${seriesId}-1`, `${seriesId}-2`], dailyLimit: null, hours: [] },
    windows: serving.map(({ windowId }) => ({ windowId, rank: 1 })),
    usualMs: 600_000,
    stopped: null,
  })),
}
const usual: Partial<OfficeFacts> = { series, waiting: sampleQueue.waiting, ...sampleQueue.atClosing }
const stopped: Partial<OfficeFacts> = {
  ...usual,
  series: {
    ...series,
    series: series.series.map((one) => ({ ...one, stopped: { remark: '系统维护，请下午再来' } })),
  },
  waiting: sampleQueue.waiting.map((line) => ({ ...line, waiting: 0, minutes: null, windows: [] })),
}
const itemNames = new Map([
  ['A-1', '居住证办理'],
  ['A-2', '营业执照变更'],
  ['B-1', '社会保险登记'],
])
const longest: Partial<OfficeFacts> = {
  ...usual,
  series: { ...series, series: series.series.map((one) => ({ ...one, name: longName })) },
  windows: windows.map((one) => ({ ...one, name: longName })),
}
const open = (what: string) => ({ change: { seriesId: 'A', what }, itemNames })

export const samples: Record<string, Sample<'office'>> = {
  usual: office(usual, { itemNames }, {}),
  'changing windows': office(usual, open('windows'), {}),
  'changing items': office(usual, open('items'), {}),
  'moving a queue': office(usual, open('move'), {}),
  'stopping numbers': office(usual, open('stop'), {}),
  'stopped, no windows': office(stopped, {}, {}),
  rebooking: office(usual, { rebooking: 'A013' }, {}),
  rebooked: office(
    usual,
    { done: { zh: closingWords.zh.isRebooked('A013', '11月24日 星期二 09:00–10:00', '482 913'), en: '' } },
    {},
  ),
  'nothing to rebook to': office({ ...usual, booking: [] }, { rebooking: 'A013' }, {}),
  moved: office(usual, { done: { zh: words.zh.moved, en: words.en.moved } }, {}),
  refused: office(usual, { refused: seriesContract.refusals['series.asBefore'] }, {}),
  'read by a reviewer': office(usual, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  'nobody waits': office({ ...usual, unserved: { tickets: [], leftOver: [] } }, {}, {}),
  empty: office({ series: { ...series, series: [] }, waiting: [], unserved: { tickets: [], leftOver: [] } }, {}, {}),
  ...littleKnown,
  'everything is old': office(usual, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(longest, open('windows'), {}),
  English: office(usual, open('windows'), { language: 'en' }),
}
