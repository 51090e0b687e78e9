// Every situation the hall board must look right in.
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../design/sample.ts'
import { shownOf } from '../../design/sample.ts'
import { closedHall, hall, longName, longNameEn, longPerson, person } from '../../design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-board',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = { readonly [F in 'hall' | 'roster' | 'figures']: FactsOf<'board'>[F]['value'] }
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

const windows = (count: number, change: (index: number) => Partial<Line>): Line[] =>
  Array.from({ length: count }, (_, index) => {
    const [name, nameEn, photo] = people[index % people.length] ?? people[0]
    return {
      windowId: `w${index + 1}`,
      number: String(index + 1),
      windowName: `${names[index % names.length]}窗口`,
      windowNameEn: namesEn[index % names.length] ?? '',
      unitName: '行政审批服务局',
      unitNameEn: 'Administrative Approval Bureau',
      person: {
        ...person,
        name,
        nameEn,
        photo: `/media/${photo}.svg`,
        role: index % 4 === 3 ? 'B' : 'A',
        isAway: false,
        together: [],
      },
      ...change(index),
    }
  })
const asUsual = (index: number): Partial<Line> => (index === 4 ? { person: null } : {})
const long = (index: number): Partial<Line> => ({
  number: `A${101 + index}`,
  windowName: longName,
  windowNameEn: longNameEn,
  unitName: longName,
  unitNameEn: longNameEn,
  person: { ...longPerson, isAway: false, together: [] },
})

const day = {
  counts: { verySatisfied: 186, satisfied: 41, basicallySatisfied: 9, dissatisfied: 3, veryDissatisfied: 1 },
  ratings: 240,
  due: 281,
  satisfied: 236,
}
const nothingYet: Facts['figures'] = {
  hall: {
    counts: { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
    ratings: 0,
    due: 0,
    satisfied: 0,
  },
  byWindow: {},
}
const large: Facts['figures'] = {
  hall: {
    counts: { verySatisfied: 98765, satisfied: 12345, basicallySatisfied: 1234, dissatisfied: 12, veryDissatisfied: 1 },
    ratings: 112357,
    due: 123456,
    satisfied: 112344,
  },
  byWindow: {},
}

const usual: Facts = { hall, roster: windows(6, asUsual), figures: { hall: day, byWindow: {} } }

function board(change: Partial<Facts>, situation: Partial<Situation>): Sample<'board'> {
  const facts = { ...usual, ...change }
  return {
    shown: shownOf(
      'board:main',
      {
        hall: { leaseMs: 600_000, value: facts.hall },
        roster: { leaseMs: 120_000, value: facts.roster },
        figures: { leaseMs: 300_000, value: facts.figures },
      },
      situation,
    ),
  }
}

export const samples = {
  usual: board({}, {}),
  'twelve windows': board({ roster: windows(12, asUsual) }, {}),
  'twenty-four windows': board({ roster: windows(24, asUsual) }, {}),
  'sixty windows, page by page': board({ roster: windows(60, asUsual), figures: large }, {}),
  'nobody on duty': board({ roster: windows(6, () => ({ person: null })), figures: nothingYet }, {}),
  'only the hall is known': { shown: shownOf('board:main', { hall: { leaseMs: 600_000, value: hall } }, {}) },
  'nothing is known': { shown: shownOf('board:main', {}, {}) },
  'no windows': board({ roster: [], figures: nothingYet }, {}),
  'hall closed': board({ hall: closedHall, roster: windows(12, () => ({ person: null })) }, {}),
  'day of rest': board(
    { hall: { ...closedHall, hoursToday: '' }, roster: windows(6, () => ({ person: null })), figures: nothingYet },
    {},
  ),
  'roster is old': board({}, { ageMs: 130_000, link: 'down' }),
  'everything is old': board({ roster: windows(24, asUsual) }, { ageMs: 8_000_000, link: 'down' }),
  'longest text': board({ hall: { ...hall, name: longName }, roster: windows(6, long), figures: large }, {}),
  'longest text, twenty-four windows': board({ roster: windows(24, long) }, { ageMs: 8_000_000, link: 'down' }),
  English: board({}, { language: 'en' }),
  'English, twenty-four windows': board({ roster: windows(24, asUsual) }, { language: 'en' }),
  'English, longest text': board({ roster: windows(24, long), figures: large }, { language: 'en' }),
} satisfies Record<string, Sample<'board'>>
