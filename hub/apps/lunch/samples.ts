// Every situation the lunch duty page must look right in.
import { lunchContract } from '#contract/counter/lunch'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { facts, littleKnown, longStaff, type OfficeFacts, office, officeStage, windows } from '../office/sample-hall.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-lunch')

type Plan = OfficeFacts['lunchPlans'][number]
const plan = (date: string): Plan => ({ date, staffId: 's4', name: '陈静', windowIds: ['w1', 'w2'], substitutions: [] })
const lunchPlans: Plan[] = [
  {
    ...plan('2026-11-23'),
    substitutions: [{ fromName: '孙蕾', toName: '陈静', remark: '孙蕾外出培训', at: sampleAt }],
  },
  { ...plan('2026-11-24'), windowIds: [] },
]
const calendar: OfficeFacts['calendar'] = {
  ...facts.calendar,
  notices: [
    {
      year: 2026,
      document: '样例',
      publishedOn: '2025-11-04',
      holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
      workedDays: [],
      version: 1,
      takenAt: sampleAt,
    },
  ],
  declared: [
    { date: '2026-11-28', kind: 'working', reason: '集中办理' },
    { date: '2026-11-30', kind: 'off', reason: '暴雪' },
  ],
}
const usual: Partial<OfficeFacts> = { lunchPlans, calendar }
const many = Array.from({ length: 24 }, (_, n) => ({
  ...windows[0],
  windowId: `w${n}`,
  number: String(n + 1),
  name: longName,
})) as OfficeFacts['windows']

export const samples = {
  usual: office(usual, {}, {}),
  'another day is chosen': office(usual, { chosen: '2026-11-23' }, {}),
  'nothing is planned': office({ calendar, lunchPlans: [] }, {}, {}),
  'nobody knows the calendar': office({ lunchPlans: [] }, {}, {}),
  saved: office(usual, { done: { zh: words.zh.saved, en: words.en.saved } }, {}),
  refused: office(usual, { refused: lunchContract.refusals['lunch.past'] }, {}),
  empty: office({ windows: [], lunchPlans: [], people: { units: [], staff: [] } }, {}, {}),
  'read by a reviewer': office(usual, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office(usual, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    {
      calendar,
      windows: many,
      people: longStaff,
      lunchPlans: [
        {
          ...plan('2026-11-23'),
          name: longName,
          windowIds: many.map(({ windowId }) => windowId),
          substitutions: [{ fromName: longName, toName: longName, remark: longName.repeat(3), at: sampleAt }],
        },
      ],
    },
    {},
    {},
  ),
  English: office(usual, {}, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
