// Invented facts of a hall's office, for the samples of all its pages.
import type { FactsOf } from '#wire/index'
import { type Sample, type Situation, type Stage, sampleAt, shownOf } from '../../../display/design/sample.ts'
import { consultations, matterAlerts, questions } from '../../../display/design/sample-matters.ts'
import { hall, longName, person } from '../../../display/design/sample-people.ts'
import * as sampleQueue from '../../../display/design/sample-queue.ts'
import type { Me } from '../api.ts'

/** The values of the office's facts. */
export type OfficeFacts = { readonly [F in keyof FactsOf<'office'>]: FactsOf<'office'>[F]['value'] }

/** Pages of the office on a desk and on a small window. */
export function officeStage(tag: string): Stage {
  return {
    tag,
    sizes: [
      { width: 1280, height: 800 },
      { width: 480, height: 900 },
    ],
    pointer: 'mouse',
    kind: 'page',
  }
}

export const supervisor: Me = { accountId: 'zhou', role: 'supervisor', staffId: null }
export const administrator: Me = { accountId: 'office', role: 'administrator', staffId: null }

const units: OfficeFacts['people']['units'] = [
  { unitId: 'u1', name: '行政审批服务局', nameEn: 'Administrative Approval Bureau' },
  { unitId: 'u2', name: '人力资源和社会保障局', nameEn: 'Social Security Bureau' },
]

const member = (staffId: string, name: string, nameEn: string, badge: string, photo: string | null) => ({
  staffId,
  name,
  nameEn,
  badge,
  unitId: 'u1',
  title: '受理员',
  photo,
  isPartyMember: false,
  stars: null,
})

const staff: OfficeFacts['people']['staff'] = [
  { ...member('s1', '李明', 'Li Ming', '1001', '/media/li-ming.svg'), isPartyMember: true, stars: 5 },
  member('s2', '王芳', 'Wang Fang', '1002', '/media/wang-fang.svg'),
  { ...member('s3', '张伟', 'Zhang Wei', '1003', '/media/zhang-wei.svg'), unitId: 'u2' },
  { ...member('s4', '陈静', 'Chen Jing', '1004', null), unitId: 'u2', title: '前台值班员' },
]

const posted = (staffId: string, name: string, role: 'A' | 'B'): OfficeFacts['windows'][number]['posted'][number] => ({
  staffId,
  name,
  role,
  busyAt: null,
  isOnLeave: false,
})

const window = (windowId: string, number: string, name: string): OfficeFacts['windows'][number] => ({
  windowId,
  number,
  name,
  unitName: '行政审批服务局',
  expected: 'open',
  present: [{ staffId: 's1', name: '李明', role: 'A', startedAt: '2026-11-23T00:55:00.000Z', awayUntil: null }],
  posted: [posted('s1', '李明', 'A'), posted('s2', '王芳', 'B')],
  activity: 'idle',
  emptySince: null,
  alertedAt: null,
  silenced: null,
})

export const windows: OfficeFacts['windows'] = [
  window('w1', '1', '综合受理窗口'),
  {
    ...window('w2', '2', '社会保险窗口'),
    present: [{ staffId: 's3', name: '张伟', role: 'A', startedAt: '2026-11-23T00:58:00.000Z', awayUntil: null }],
    posted: [posted('s3', '张伟', 'A'), { ...posted('s2', '王芳', 'B'), busyAt: '5' }],
  },
  window('w3', '3', '户籍窗口'),
]

export const facts: OfficeFacts = {
  hall,
  series: sampleQueue.series,
  waiting: sampleQueue.waiting,
  unserved: sampleQueue.unserved,
  booking: sampleQueue.booking,
  appointments: sampleQueue.appointments,
  appearance: {
    languages: 'zh',
    turnMs: 15_000,
    print: 'usual',
    partyMark: 'shown',
    stars: 'shown',
    carousel: 'shown',
  },
  voice: { calls: 'spoken', times: 1, volumePercent: 70, freshMs: 90_000, quiet: [] },
  windows,
  people: { units, staff },
  cards: { holders: ['s1', 's2'], awaiting: null },
  boxes: { waiting: [], boxes: [], devices: [] },
  glasses: [
    { key: 'panel:w1', windowNumber: '1', state: 'lit', since: sampleAt },
    { key: 'board:main', windowNumber: null, state: 'lit', since: sampleAt },
  ],
  layouts: { layouts: [], schedules: [], groups: [], assignments: [], powers: [], glassIds: ['main'] },
  ratingDays: [],
  leaves: [],
  lunchPlans: [{ date: '2026-11-23', staffId: 's4', name: '陈静', windowIds: ['w1'], substitutions: [] }],
  tasks: [],
  publicationDesk: { publications: [], withdrawals: [] },
  bulletinDesk: [],
  overtime: [],
  papers: [],
  calendar: { notices: [], declared: [], missingYear: null },
  matterAlerts,
  questions,
  consultations,
  guides: { drafts: [], due: [], published: 0 },
  accounts: [],
  platforms: [],
  emergency: null,
  emergencies: [],
  emergencyBoxes: [],
  rollCall: null,
}

const leaseMs = 60_000

/** A drawing of an office page: these facts, or all of them where none is named, changed as given. */
export function office(
  change: Partial<OfficeFacts>,
  page: Record<string, unknown>,
  situation: Partial<Situation>,
): Sample<'office'> {
  const all = Object.entries({ ...facts, ...change }).map(([name, value]) => [name, { leaseMs, value }])
  return { me: supervisor, ...page, shown: shownOf('office:main', Object.fromEntries(all), situation) }
}

/** When the hub could compute nothing but the hall, and not even that. */
export const littleKnown = {
  'only the hall is known': { shown: shownOf('office:main', { hall: { leaseMs, value: hall } }, {}) },
  'nothing is known': { shown: shownOf('office:main', {}, {}) },
} satisfies Record<string, Sample<'office'>>

/** The longest names the contract allows, and no portrait. */
export const longStaff: OfficeFacts['people'] = {
  units: units.map((unit) => ({ ...unit, name: longName, nameEn: longName })),
  staff: staff.map((one) => ({ ...one, name: longName, nameEn: person.nameEn, title: longName, photo: null })),
}
