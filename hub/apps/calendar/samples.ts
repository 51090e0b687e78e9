// Every situation the calendar page must look right in.
import { calendarContract } from '#contract/public/calendar'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import type { Draft } from './draft.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-calendar')

type Calendar = OfficeFacts['calendar']
/** An invented notice; the real ones lie with the configuration. */
const notice: Calendar['notices'][number] = {
  year: 2026,
  document: '2026年放假安排（样例）',
  publishedOn: '2025-11-04',
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  workedDays: ['2026-01-04', '2026-02-14', '2026-10-10'],
  version: 2,
  takenAt: '2025-11-05T01:00:00.000Z',
}
const usual: Calendar = {
  notices: [
    notice,
    {
      ...notice,
      year: 2025,
      version: 1,
      holidays: [{ name: '元旦', from: '2025-01-01', to: '2025-01-01' }],
      workedDays: [],
    },
  ],
  declared: [
    { date: '2026-12-19', kind: 'working', reason: '年末集中办理' },
    { date: '2026-11-25', kind: 'off', reason: '暴雪红色预警' },
  ],
  missingYear: null,
}
const draft: Draft = {
  year: '2027',
  document: '2027年放假安排（样例）',
  publishedOn: '2026-11-04',
  holidays: '元旦 1-1 1-3\n春节 2-5 2-11\n国庆节 10-1 10-7',
  workedDays: '1-30\n10-9',
}
const longest: Calendar = {
  notices: [{ ...notice, document: longName, version: 128 }],
  declared: usual.declared.map((one) => ({ ...one, reason: longName.repeat(4).slice(0, 200) })),
  missingYear: 2027,
}
/** Without a year: what matters stands beside it. */
const none = { notices: [], declared: [] }
const at = (change: Partial<Calendar>) => ({ calendar: { ...usual, ...change } })

export const samples = {
  usual: office(at({}), {}, {}),
  'next year is missing': office(at({ missingYear: 2027 }), {}, {}),
  'a notice is being typed': office(at({ missingYear: 2027 }), { draft }, {}),
  'a notice with mistakes': office(
    at(none),
    { draft: { ...draft, year: '27', holidays: '元旦 1-1\n端午 6-31 7-1', workedDays: '3-3' } },
    {},
  ),
  'a file that is none': office(
    at(none),
    { fileMistake: { words: { zh: '文件不是放假通知的 YAML', en: 'No notice' }, where: 'holidays' } },
    {},
  ),
  'another year': office(at({}), { chosen: 2025 }, {}),
  published: office(at(none), { done: { zh: words.zh.published, en: words.en.published } }, {}),
  refused: office(at(none), { refused: calendarContract.refusals['calendar.same'] }, {}),
  empty: office(at({ notices: [], declared: [], missingYear: 2026 }), {}, {}),
  'read by a reviewer': office(at(none), { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office(at({}), {}, { ageMs: 700_000, link: 'down', at: sampleAt }),
  'longest text': office(
    { calendar: longest },
    {
      draft: {
        ...draft,
        year: '',
        document: longName,
        holidays: Array.from({ length: 20 }, () => longName).join('\n'),
      },
    },
    {},
  ),
  English: office(at({ missingYear: 2027 }), { draft }, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
