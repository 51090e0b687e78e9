// Every situation the hall board must look right in.
import type { Sample, Situation, Stage } from '../../design/sample.ts'
import { shownOf } from '../../design/sample.ts'
import { emergencies, leased, noFigures, usualBoard, type ValuesOf } from '../../design/sample-facts.ts'
import {
  closedHall,
  earlyHall,
  gapHall,
  hall,
  holidayHall,
  longLunch,
  longName,
  longNameEn,
  longPerson,
  longPledges,
  lunchHall,
  lunchPlan,
  person,
  restHall,
  unknownHall,
} from '../../design/sample-people.ts'

import { calls, closedFor, longestCall, longestLine, nobody as noOne, stopped, waiting } from './samples-queue.ts'

export const stage: Stage = {
  tag: 'mc-board',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = ValuesOf<'board'>
type Line = Facts['roster'][number]

const names = [
  '综合受理',
  '公安户政',
  '社会保险',
  '医疗保障',
  '不动产登记',
  '税务服务',
  '市场监管',
  '出入境',
  '公积金',
  '民政事务',
  '卫生健康',
  '跨省通办',
]
const namesEn = [
  'General Services',
  'Household',
  'Social Insurance',
  'Medical Care',
  'Real Estate',
  'Taxes',
  'Businesses',
  'Exit and Entry',
  'Housing Fund',
  'Civil Affairs',
  'Health',
  'Cross-Province',
]
const people = [
  ['李明', 'Li Ming', 'li-ming'],
  ['王芳', 'Wang Fang', 'wang-fang'],
  ['张伟', 'Zhang Wei', 'zhang-wei'],
  ['陈静', 'Chen Jing', 'chen-jing'],
  ['刘洋', 'Liu Yang', 'liu-yang'],
  ['赵敏', 'Zhao Min', 'zhao-min'],
  ['孙磊', 'Sun Lei', 'sun-lei'],
  ['周婷', 'Zhou Ting', 'zhou-ting'],
] as const

const largePrint: Facts['appearance'] = { ...usualBoard.appearance, print: 'large' }

function present(index: number): NonNullable<Line['person']> {
  const [name, nameEn, photo] = people[index % people.length] ?? people[0]
  const role = index % 4 === 3 ? 'B' : 'A'
  return { ...person, name, nameEn, photo: `/media/${photo}.svg`, role, isAway: false, together: [] }
}

const windows = (count: number, change: (index: number) => Partial<Line>): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    windowId: `w${index + 1}`,
    number: String(index + 1),
    windowName: `${names[index % names.length]}窗口`,
    windowNameEn: namesEn[index % names.length] ?? '',
    unitName: '行政审批服务局',
    unitNameEn: 'Administrative Approval Bureau',
    person: present(index),
    ...change(index),
  }))
const asUsual = (index: number): Partial<Line> => (index === 4 ? { person: null } : {})
const long = (index: number): Partial<Line> => ({
  number: `A${101 + index}`,
  windowName: longName,
  windowNameEn: longNameEn,
  unitName: longName,
  unitNameEn: longNameEn,
  person: { ...longPerson, isAway: false, together: [] },
})

const nothingYet: Facts['figures'] = { hall: noFigures, byWindow: {} }
const large: Facts['figures'] = {
  hall: {
    counts: { verySatisfied: 98765, satisfied: 12345, basicallySatisfied: 1234, dissatisfied: 12, veryDissatisfied: 1 },
    ratings: 112357,
    due: 123456,
    satisfied: 112344,
  },
  byWindow: {},
}
/** One of each that is not as usual. */
const various = (index: number): Partial<Line> => {
  if (index === 1) return { person: { ...present(index), isAway: true } }
  if (index === 3) return { person: { ...present(index), together: [{ name: '张伟', nameEn: 'Zhang Wei' }] } }
  return asUsual(index)
}
const longest = { ...longPerson, isAway: false, together: [longPerson] }
const noon: Partial<Situation> = { at: '2026-11-23T04:20:00.000Z' }
const evening: Partial<Situation> = { at: '2026-11-23T10:05:00.000Z' }
const english: Partial<Situation> = { language: 'en' }
const nobody = (count: number) => windows(count, () => ({ person: null }))
const atLunch: Partial<Facts> = { hall: lunchHall, lunch: { ...lunchPlan, windowIds: ['w1', 'w4', 'w5'] } }

const usual: Facts = { ...usualBoard, roster: windows(6, asUsual) }

const numbers: Partial<Facts> = { calls: calls(4), waiting: waiting(6) }
const longestNumbers: Partial<Facts> = {
  calls: calls(8, longestCall),
  waiting: waiting(8, longestLine),
  roster: windows(12, (index) => ({ ...long(index), person: longest })),
}

function board(change: Partial<Facts>, situation: Partial<Situation>): Sample<'board'> {
  return { shown: shownOf('board:main', leased<'board'>({ ...usual, ...change }), situation) }
}

export const samples = {
  emergency: board({ emergency: emergencies.fire }, {}),
  'emergency, drill': board({ emergency: emergencies.drill }, {}),
  'emergency, longest text': board({ emergency: emergencies.longest }, {}),
  'emergency, medical': board({ emergency: emergencies.medical }, {}),
  'emergency that is over': board({ emergency: { ...emergencies.fire, endsAt: '2026-11-23T02:31:59.000Z' } }, {}),
  usual: board({}, {}),
  'away and together': board({ roster: windows(6, various) }, {}),
  'twelve windows': board({ roster: windows(12, various) }, {}),
  'twenty-four windows': board({ roster: windows(24, various) }, {}),
  'sixty windows, page by page': board({ roster: windows(60, asUsual), figures: large }, {}),
  'nobody on duty': board({ roster: nobody(6), figures: nothingYet }, {}),
  'only the hall is known': { shown: shownOf('board:main', leased<'board'>({ hall }), {}) },
  'only what a hub of yesterday sends': {
    shown: shownOf('board:main', leased<'board'>({ hall, roster: usual.roster, figures: usual.figures }), {}),
  },
  'nothing is known': { shown: shownOf('board:main', {}, {}) },
  'no windows': board({ roster: [], figures: nothingYet }, {}),
  lunch: board(atLunch, noon),
  'lunch, twelve windows': board({ ...atLunch, roster: windows(12, various) }, noon),
  'lunch, twenty-four windows': board({ ...atLunch, roster: windows(24, various) }, noon),
  'lunch, nobody planned by name': board({ ...atLunch, lunch: { ...lunchPlan, person: null } }, noon),
  'lunch, plan unknown': board({ hall: lunchHall }, noon),
  'lunch, longest text': board({ ...atLunch, lunch: longLunch, roster: windows(6, long), figures: large }, noon),
  'between lunch and the afternoon': board({ hall: gapHall }, { at: '2026-11-23T05:23:00.000Z' }),
  'hall closed': board({ hall: closedHall, roster: nobody(12) }, evening),
  'hall closed, somebody still there': board({ hall: closedHall }, evening),
  'before the first hour': board(
    { hall: earlyHall, roster: nobody(6), figures: nothingYet },
    { at: '2026-11-23T00:40:00.000Z' },
  ),
  'day of rest': board({ hall: restHall, roster: nobody(6), figures: nothingYet }, { at: '2026-11-28T02:00:00.000Z' }),
  holiday: board({ hall: holidayHall, roster: nobody(6), figures: nothingYet }, { at: '2026-10-05T02:00:00.000Z' }),
  'no notice tells': board({ hall: unknownHall, roster: nobody(6) }, { at: '2027-01-04T02:00:00.000Z' }),
  'hall closed, longest pledge': board({ hall: closedHall, roster: nobody(6), pledges: longPledges }, evening),
  'large print': board({ roster: windows(12, various), appearance: largePrint }, {}),
  'large print, lunch': board({ ...atLunch, appearance: largePrint }, noon),
  'large print, longest text': board({ roster: windows(6, long), figures: large, appearance: largePrint }, {}),
  'roster is old': board({}, { ageMs: 130_000, link: 'down' }),
  'lunch is old': board(atLunch, { ...noon, ageMs: 700_000, link: 'down' }),
  'everything is old': board({ roster: windows(24, asUsual) }, { ageMs: 8_000_000, link: 'down' }),
  'longest text': board({ hall: { ...hall, name: longName }, roster: windows(6, long), figures: large }, {}),
  'longest text, two together': board({ roster: windows(12, (index) => ({ ...long(index), person: longest })) }, {}),
  'longest text, twenty-four windows': board({ roster: windows(24, long) }, { ageMs: 8_000_000, link: 'down' }),
  English: board({}, english),
  'English, turned by the clock': board(
    { appearance: { ...usualBoard.appearance, languages: 'zhEn' } },
    { sinceAsOfMs: 15_000 },
  ),
  'English, twenty-four windows': board({ roster: windows(24, various) }, english),
  'English, lunch': board({ ...atLunch, roster: windows(12, various) }, { ...noon, ...english }),
  'English, holiday': board({ hall: holidayHall, roster: nobody(6) }, { at: '2026-10-05T02:00:00.000Z', ...english }),
  'English, longest text': board({ roster: windows(24, long), figures: large }, english),
  'calls: three': board({ ...numbers, calls: calls(3) }, {}),
  'calls: none': board({ ...numbers, calls: { current: [], recent: [] } }, {}),
  'calls: one': board({ ...numbers, calls: calls(1) }, {}),
  'calls: eight': board({ ...numbers, calls: calls(8) }, {}),
  'calls: twelve windows at once': board({ ...numbers, calls: calls(12), roster: windows(12, various) }, {}),
  'calls: thirty': board({ ...numbers, calls: calls(30), roster: windows(30, asUsual) }, {}),
  'calls: longest text': board({ ...longestNumbers, calls: calls(3, longestCall) }, {}),
  'calls: twelve, longest text': board({ ...longestNumbers, calls: calls(12, longestCall) }, {}),
  'calls: sixty, longest text': board({ ...longestNumbers, calls: calls(60, longestCall) }, {}),
  'calls: many series, page by page': board({ ...numbers, waiting: waiting(20) }, {}),
  'calls: numbers are over': board({ ...numbers, waiting: waiting(6, stopped) }, {}),
  'calls: lunch': board({ ...numbers, ...atLunch }, noon),
  'calls: lunch, longest text': board({ ...longestNumbers, ...atLunch, lunch: longLunch }, noon),
  'calls: after hours, some still wait': board(
    { ...numbers, hall: closedHall, calls: calls(1), waiting: waiting(6, closedFor) },
    evening,
  ),
  'calls: after hours, nobody waits': board(
    { ...numbers, hall: closedHall, calls: calls(0), waiting: waiting(6, noOne), roster: nobody(6) },
    evening,
  ),
  'calls are old, names are not yet': board(numbers, { ageMs: 40_000, link: 'down' }),
  'calls: everything is old': board({ ...numbers, calls: calls(12) }, { ageMs: 8_000_000, link: 'down' }),
  'calls: waiting unknown': {
    shown: shownOf('board:main', leased<'board'>({ hall, roster: usual.roster, calls: calls(3) }), {}),
  },
  'calls: unknown': {
    shown: shownOf('board:main', leased<'board'>({ hall, roster: usual.roster, waiting: waiting(6) }), {}),
  },
  'calls: large print': board({ ...numbers, appearance: largePrint }, {}),
  'calls: large print, longest text': board({ ...longestNumbers, appearance: largePrint }, {}),
  'calls: English': board(numbers, english),
  'calls: English, twelve': board({ ...numbers, calls: calls(12) }, english),
  'calls: English, longest text': board(longestNumbers, english),
} satisfies Record<string, Sample<'board'>>
