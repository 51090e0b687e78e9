// Every situation the front desk must look right in.
import { commonRefusals } from '#wire/errors'
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../../display/design/sample.ts'
import { sampleAt, shownOf } from '../../../display/design/sample.ts'
import { matterAlerts, questions } from '../../../display/design/sample-matters.ts'
import { deputy, hall, longName, longPerson } from '../../../display/design/sample-people.ts'
import * as sampleQueue from '../../../display/design/sample-queue.ts'
import { words as closingWords } from '../queue/closing-words.ts'

export const stage: Stage = {
  tag: 'mc-front-desk',
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

type Facts = { readonly [F in keyof FactsOf<'frontDesk'>]: FactsOf<'frontDesk'>[F]['value'] }
type Line = Facts['windows'][number]

/** An instant so many minutes after the moment of the samples. */
const at = (minutes: number) => new Date(Date.parse(sampleAt) + minutes * 60_000).toISOString()

const somebody = (staffId: string, name: string, role: 'A' | 'B') => ({
  staffId,
  name,
  role,
  busyAt: null,
  isOnLeave: false,
})
const li = somebody('s1', '李明', 'A')
const wang = somebody('s2', '王芳', 'B')
const here = (one: { staffId: string; name: string; role: 'A' | 'B' }, awayUntil: string | null) => ({
  staffId: one.staffId,
  name: one.name,
  role: one.role,
  startedAt: at(-92),
  awayUntil,
})
const line = (number: string, name: string, change: Partial<Line>): Line => ({
  windowId: `w${number}`,
  number,
  name,
  unitName: '行政审批服务局',
  expected: 'open',
  present: [here(li, null)],
  posted: [li, wang],
  activity: 'idle',
  emptySince: null,
  alertedAt: null,
  silenced: null,
  ...change,
})
const zhang = somebody('s3', '张伟', 'A')
const chen = somebody('s4', '陈静', 'A')
const windows: Line[] = [
  line('1', '社会保障', { activity: 'serving' }),
  line('2', '医疗保险', {
    present: [here(wang, null)],
    posted: [{ ...li, isOnLeave: true }, wang],
    activity: 'rating',
  }),
  line('3', '综合受理', { present: [here(zhang, at(6))], posted: [zhang, { ...wang, busyAt: '2' }] }),
  line('4', '不动产登记', {
    present: [],
    posted: [{ ...chen, isOnLeave: true }, { ...zhang, role: 'B', busyAt: '3' }, somebody('s7', '孙磊', 'B')],
    emptySince: at(-5),
    alertedAt: at(-2),
  }),
  line('5', '公安户政', {
    present: [here(somebody('s5', '刘洋', 'A'), at(-4))],
    posted: [somebody('s5', '刘洋', 'A'), li],
  }),
  line('6', '企业开办', {
    present: [],
    posted: [somebody('s6', '赵敏', 'A'), wang],
    emptySince: at(-12),
    alertedAt: at(-9),
    silenced: { remark: '设备检修，由 1 号窗口代办', until: at(30), by: '周婷' },
  }),
]
const usual: Facts = {
  hall,
  series: sampleQueue.series,
  waiting: sampleQueue.waiting,
  calls: sampleQueue.calls,
  ...sampleQueue.atClosing,
  given: sampleQueue.given,
  matterAlerts,
  questions,
  phones: null,
  emergency: null,
  emergencies: [],
  emergencyBoxes: [],
  appointments: sampleQueue.appointments,
  publicationDesk: { publications: [], withdrawals: [] },
  bulletinDesk: [],
  guides: { drafts: [], due: [], published: 0 },
  windows,
  tasks: [
    {
      taskId: 't1',
      kind: 'contactAbsent',
      windowId: 'w4',
      windowNumber: '4',
      about: 's4',
      aboutName: '陈静',
      to: null,
      toName: null,
      remark: null,
      askedBy: '周婷',
      askedAt: at(-2),
      promisedAt: null,
    },
    {
      taskId: 't2',
      kind: 'standIn',
      windowId: 'w4',
      windowNumber: '4',
      about: null,
      aboutName: null,
      to: 's7',
      toName: '孙磊',
      remark: null,
      askedBy: '周婷',
      askedAt: at(-1),
      promisedAt: at(-0.5),
    },
  ],
  lunch: {
    from: '12:00',
    to: '13:20',
    place: '一楼前台',
    placeEn: 'First-floor front desk',
    person: deputy,
    windowIds: ['w1', 'w3'],
  },
  lunchPlans: [
    { date: '2026-11-23', staffId: 's2', name: '王芳', windowIds: ['w1', 'w3'], substitutions: [] },
    { date: '2026-11-24', staffId: 's1', name: '李明', windowIds: ['w1'], substitutions: [] },
    { date: '2026-11-25', staffId: 's3', name: '张伟', windowIds: ['w2'], substitutions: [] },
  ],
  leaves: [
    {
      leaveId: 'l1',
      staffId: 's4',
      deputy: 's3',
      name: '陈静',
      deputyName: '张伟',
      from: at(-92),
      to: at(388),
      span: 'days',
      needs: ['leader', 'leader'],
      approvedBy: ['leader', 'leader'],
      standing: 'approved',
    },
    {
      leaveId: 'l2',
      staffId: 's6',
      deputy: 's2',
      name: '赵敏',
      deputyName: '王芳',
      from: at(178),
      to: at(28 * 60),
      span: 'halfDay',
      needs: ['serviceOfficeHead'],
      approvedBy: [],
      standing: 'asked',
    },
  ],
}
const leasesMs: Readonly<Record<keyof Facts, number>> = {
  hall: 600_000,
  series: sampleQueue.queueLeases.series,
  waiting: sampleQueue.queueLeases.waiting,
  calls: sampleQueue.queueLeases.calls,
  unserved: sampleQueue.queueLeases.unserved,
  given: sampleQueue.queueLeases.given,
  matterAlerts: 60_000,
  phones: 86_400_000,
  questions: 60_000,
  emergency: 86_400_000,
  emergencies: 86_400_000,
  emergencyBoxes: 60_000,
  booking: sampleQueue.queueLeases.booking,
  appointments: sampleQueue.queueLeases.appointments,
  publicationDesk: 60_000,
  bulletinDesk: 60_000,
  windows: 60_000,
  tasks: 60_000,
  lunch: 600_000,
  lunchPlans: 600_000,
  leaves: 60_000,
  guides: 600_000,
}
const atLunch: Partial<Facts> = {
  hall: { ...hall, phase: 'lunch' },
  windows: windows.map((one) => {
    const serves = one.windowId === 'w1' || one.windowId === 'w3'
    return serves
      ? one
      : { ...one, expected: 'break', present: [], activity: 'idle', emptySince: null, alertedAt: null }
  }),
}
const substituted: Partial<Facts> = {
  lunchPlans: usual.lunchPlans.map((plan, index) =>
    index > 0
      ? plan
      : { ...plan, substitutions: [{ fromName: '李明', toName: '王芳', remark: '临时到区里开会', at: at(-30) }] },
  ),
}
const calm: Partial<Facts> = { tasks: [], leaves: [], unserved: sampleQueue.unserved, windows: windows.slice(0, 2) }
const long: Partial<Facts> = {
  windows: windows.map((one) => ({
    ...one,
    number: 'A128',
    name: longName,
    posted: one.posted.map((person) => ({ ...person, name: longPerson.name })),
    silenced: { remark: `${longName}${longName}${longName}`, until: at(30), by: longPerson.name },
  })),
  tasks: usual.tasks.map((task) => ({ ...task, remark: `${longName}${longName}${longName}`, askedBy: longName })),
  lunch: usual.lunch === null ? null : { ...usual.lunch, place: longName, person: longPerson },
  leaves: usual.leaves.map((leave) => ({ ...leave, name: longPerson.name, deputyName: longPerson.name })),
}
const english = { language: 'en' } as const

function frontDesk(
  change: Partial<Facts>,
  page: Record<string, unknown>,
  situation: Partial<Situation>,
): Sample<'frontDesk'> {
  const facts = Object.entries({ ...usual, ...change }).map(([name, value]) => [
    name,
    { leaseMs: leasesMs[name as keyof Facts], value },
  ])
  return { ...page, shown: shownOf('frontDesk:main', Object.fromEntries(facts), situation) }
}

export const samples = {
  usual: frontDesk({}, {}, {}),
  calm: frontDesk(calm, {}, {}),
  lunch: frontDesk({ ...atLunch, ...substituted }, {}, {}),
  'a window is opened': frontDesk({}, { open: 'w1' }, {}),
  'somebody takes the duty over': frontDesk({}, { isChanging: true }, {}),
  'nobody is planned': frontDesk(
    { lunch: usual.lunch === null ? null : { ...usual.lunch, person: null }, lunchPlans: [] },
    {},
    {},
  ),
  'no lunch duty': frontDesk({ lunch: null, lunchPlans: [] }, {}, {}),
  'after hours': frontDesk(
    {
      hall: { ...hall, phase: 'closed' },
      windows: windows.map((one) => ({ ...one, expected: 'closed', present: [], emptySince: null })),
    },
    {},
    {},
  ),
  'no windows': frontDesk({ windows: [], tasks: [], leaves: [] }, {}, {}),
  'somebody who waits is rebooked': frontDesk({}, { rebooking: 'A013' }, {}),
  'nothing to rebook to': frontDesk({ booking: [] }, { rebooking: 'A013' }, {}),
  rebooked: frontDesk(
    {},
    { done: { zh: closingWords.zh.isRebooked('A013', '11月24日 星期二 09:00–10:00', '482 913'), en: '' } },
    {},
  ),
  refused: frontDesk({}, { refused: commonRefusals.stopping }, {}),
  'only the hall is known': { shown: shownOf('frontDesk:main', { hall: { leaseMs: 600_000, value: hall } }, {}) },
  'nothing is known': { shown: shownOf('frontDesk:main', {}, {}) },
  'everything is old': frontDesk({}, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': frontDesk(long, {}, {}),
  English: frontDesk({}, { open: 'w1' }, english),
} satisfies Record<string, Sample<'frontDesk'>>
