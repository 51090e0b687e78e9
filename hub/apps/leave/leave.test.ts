// Who can stand in for whom, what is still needed, and who may decide: read from the view as the page has it.
import { describe, expect, it } from 'vitest'
import { type OfficeFacts, office } from '../office/sample-hall.ts'
import { deputiesOf, type LeaveState, screenState } from './state.ts'

type Posted = OfficeFacts['windows'][number]['posted'][number]
type Leave = OfficeFacts['leaves'][number]
type Account = OfficeFacts['accounts'][number]

const posted = (staffId: string, role: 'A' | 'B'): Posted => ({
  staffId,
  name: staffId,
  role,
  busyAt: null,
  isOnLeave: false,
})
const window = (windowId: string, a: string, b: string): OfficeFacts['windows'][number] => ({
  windowId,
  number: windowId.slice(1),
  name: windowId,
  unitName: '社保',
  expected: 'open',
  present: [],
  posted: [posted(a, 'A'), posted(b, 'B')],
  activity: 'idle',
  emptySince: null,
  alertedAt: null,
  silenced: null,
})
const windows = [window('w1', 'li', 'wang'), window('w2', 'wang', 'zhao'), window('w3', 'chen', 'zhao')]
const all = ['li', 'wang', 'zhao', 'chen', 'guest'].map((staffId) => ({ staffId, name: staffId }))

describe('the stand-in', () => {
  it.each([
    ['A of one window names its B', 'li', ['wang']],
    ['who is A here and B there names the B of where they are A', 'wang', ['zhao']],
    ['who is only B names an A they stand by for', 'zhao', ['wang', 'chen']],
    ['who has no post may name anybody else', 'guest', ['li', 'wang', 'zhao', 'chen']],
  ])('%s', (_rule, absent, expected) => {
    expect(deputiesOf(windows, all, absent).map(({ staffId }) => staffId)).toEqual(expected)
  })

  it('of two windows must be B of both', () => {
    const two = [window('w1', 'li', 'wang'), window('w2', 'li', 'zhao')]
    expect(deputiesOf(two, all, 'li')).toEqual([])
    expect(deputiesOf([...two.slice(0, 1), window('w2', 'li', 'wang')], all, 'li')).toHaveLength(1)
  })
})

const leave: Leave = {
  leaveId: 'l1',
  staffId: 's3',
  deputy: 's2',
  from: '2026-11-24T01:00:00.000Z',
  to: '2026-11-24T09:00:00.000Z',
  span: 'days',
  needs: ['leader', 'leader'],
  standing: 'asked',
  name: '张伟',
  deputyName: '王芳',
  approvedBy: [],
}
const account = (change: Partial<Account>): Account => ({
  accountId: 'boss',
  name: '周婷',
  role: 'supervisor',
  staffId: null,
  unitId: null,
  approvesAs: [],
  isClosed: false,
  ...change,
})

const reasons = new Map([['l1', '当天人手不足']])

type Arguments = Parameters<typeof screenState>

function seen(change: Partial<Leave>, who: Partial<Account>): LeaveState {
  const me = { accountId: 'boss', role: who.role ?? 'supervisor', staffId: who.staffId ?? null }
  const { shown } = office({ leaves: [{ ...leave, ...change }], accounts: [account(who)] }, {}, {})
  const { view, freshness } = shown.seen as unknown as { view: Arguments[0]; freshness: Arguments[1] }
  return screenState(view, freshness, shown.now, 'zh', me, reasons)
}

describe('a leave', () => {
  it('that needs two leaders still needs one when one has agreed', () => {
    expect(seen({}, {}).others?.[0]?.still).toBe('还需：分管领导、分管领导')
    expect(seen({ approvedBy: ['leader'] }, {}).others?.[0]?.still).toBe('还需：分管领导')
    expect(seen({ approvedBy: ['leader', 'leader'], standing: 'approved' }, {}).others?.[0]?.still).toBeNull()
  })

  it('that was refused says why to whoever may know it, and nothing while it is not refused', () => {
    expect(seen({ standing: 'refused' }, {}).others?.[0]?.why).toBe('未批准的理由：当天人手不足')
    expect(seen({ standing: 'refused', leaveId: 'l2' }, {}).others?.[0]?.why).toBeNull()
    expect(seen({}, {}).others?.[0]?.why).toBeNull()
  })

  it('is for those to decide who hold a capacity that is still missing', () => {
    expect(seen({}, { approvesAs: ['leader'] }).toDecide).toHaveLength(1)
    expect(seen({}, { approvesAs: ['centreHead'] }).toDecide).toEqual([])
    expect(seen({}, { approvesAs: [] }).toDecide).toBeNull()
    expect(seen({}, { approvesAs: ['leader'], role: 'reviewer' }).toDecide).toEqual([])
  })

  it('of one unit is not for the head of another', () => {
    const needs = { needs: ['unitHead' as const] }
    expect(seen(needs, { approvesAs: ['unitHead'], unitId: 'u2' }).toDecide).toHaveLength(1)
    expect(seen(needs, { approvesAs: ['unitHead'], unitId: 'u1' }).toDecide).toEqual([])
    expect(seen(needs, { approvesAs: ['unitHead'], unitId: null }).toDecide).toEqual([])
  })

  it('can be taken back while it is asked for, ended when approved, and neither afterwards', () => {
    const cancel = (standing: Leave['standing']) => seen({ standing }, {}).others?.[0]?.cancel
    expect([cancel('asked'), cancel('approved'), cancel('refused'), cancel('cancelled')]).toEqual([
      '撤回',
      '销假',
      null,
      null,
    ])
    expect(seen({}, { role: 'leader' }).others?.[0]?.cancel).toBeNull()
  })

  it('that runs now says so', () => {
    const now = { from: '2026-11-23T01:00:00.000Z', standing: 'approved' as const }
    expect(seen(now, {}).others?.[0]?.standing.words).toBe('请假中')
  })
})
