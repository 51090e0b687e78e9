// Every situation the leave page must look right in.
import { leaveContract } from '#contract/office/leave'
import { type Sample, shownOf } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { facts, littleKnown, longStaff, type OfficeFacts, office, officeStage, windows } from '../office/sample-hall.ts'
import type { LeaveKind } from './state.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-leave')

type Leave = OfficeFacts['leaves'][number]
const half: Leave = {
  leaveId: 'l1',
  staffId: 's3',
  deputy: 's2',
  from: '2026-11-24T01:00:00.000Z',
  to: '2026-11-24T04:00:00.000Z',
  span: 'halfDay',
  needs: ['serviceOfficeHead'],
  standing: 'asked',
  name: '张伟',
  deputyName: '王芳',
  approvedBy: [],
}
const long: Leave = {
  ...half,
  leaveId: 'l2',
  staffId: 's1',
  name: '李明',
  to: '2026-11-27T09:00:00.000Z',
  span: 'long',
  needs: ['unitHead', 'centreHead'],
  approvedBy: ['unitHead'],
}
const running: Leave = {
  ...half,
  leaveId: 'l3',
  staffId: 's4',
  name: '陈静',
  from: '2026-11-23T01:00:00.000Z',
  to: '2026-11-23T09:00:00.000Z',
  span: 'days',
  needs: ['leader', 'leader'],
  approvedBy: ['leader', 'leader'],
  standing: 'approved',
}
const refused: Leave = { ...half, leaveId: 'l4', staffId: 's1', name: '李明', standing: 'refused' }
const leaves = [half, long, running, refused]
/** What the record says of the refused one. */
const reasons = new Map([['l4', '当天窗口人手不足，请改期']])

const account: OfficeFacts['accounts'][number] = {
  accountId: 'zhou',
  name: '周婷',
  role: 'supervisor',
  staffId: null,
  unitId: null,
  approvesAs: ['serviceOffice', 'serviceOfficeHead'],
  isClosed: false,
}
const usual: Partial<OfficeFacts> = { leaves, accounts: [account] }
const boss: Partial<OfficeFacts> = {
  leaves,
  accounts: [
    {
      ...account,
      approvesAs: ['centreHead', 'leader', 'unitHead', 'serviceOffice', 'serviceOfficeHead'],
      unitId: 'u2',
    },
  ],
}
const longest: Partial<OfficeFacts> = {
  people: longStaff,
  accounts: boss.accounts ?? [],
  windows: windows.map((one) => ({
    ...one,
    name: longName,
    posted: one.posted.map((two) => ({ ...two, name: longName })),
  })),
  leaves: leaves.map((one) => ({
    ...one,
    name: longName,
    deputyName: longName,
    needs: ['leader', 'leader', 'unitHead'],
  })),
}

function clerk(staffId: string | null): Sample<LeaveKind> {
  const { hall, lunchPlans, tasks } = facts
  const values = Object.entries({ hall, lunchPlans, tasks, leaves, windows })
  const shown = shownOf(
    'frontDesk:main',
    Object.fromEntries(values.map(([name, value]) => [name, { leaseMs: 60_000, value }])),
    {},
  )
  return { me: { accountId: 'li', role: 'clerk', staffId }, reasons, shown }
}

export const samples: Record<string, Sample<LeaveKind>> = {
  usual: office(usual, {}, {}),
  'a clerk’s own': clerk('s1'),
  'a clerk nobody knows': clerk(null),
  'read by a leader': office(boss, { me: { accountId: 'zhou', role: 'leader', staffId: null } }, {}),
  'many to decide': office(boss, { me: { accountId: 'zhou', role: 'supervisor', staffId: 's2' } }, {}),
  'one is being refused': office(usual, { refusing: 'l1' }, {}),
  'nobody can stand in': office(
    { ...usual, windows: windows.map((one) => ({ ...one, posted: one.posted.slice(0, 1) })) },
    {},
    {},
  ),
  asked: office(usual, { done: { zh: words.zh.sent, en: words.en.sent } }, {}),
  refused: office(usual, { refused: leaveContract.refusals['leave.notDeputy'] }, {}),
  empty: office({ windows: [], people: { units: [], staff: [] } }, {}, {}),
  ...littleKnown,
  'everything is old': office(usual, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(longest, { refusing: 'l1' }, {}),
  English: office(boss, {}, { language: 'en' }),
}
