// What the morning sheet says of windows, people and glass, read from the view as the page has it.
import { describe, expect, it } from 'vitest'
import { earlyHall } from '../../../display/design/sample-people.ts'
import { facts, type OfficeFacts, office, windows } from '../office/sample-hall.ts'
import { type MorningState, screenState } from './state.ts'

type Window = OfficeFacts['windows'][number]
const [first, second, third] = windows as [Window, Window, Window]
const empty = (window: Window, change: Partial<Window>): Window => ({
  ...window,
  present: [],
  emptySince: '2026-11-23T02:20:00.000Z',
  ...change,
})

type Arguments = Parameters<typeof screenState>

function told(change: Partial<OfficeFacts>, at = '2026-11-23T02:32:00.000Z'): MorningState {
  const { shown } = office(change, {}, { at })
  const { view, freshness } = shown.seen as unknown as { view: Arguments[0]; freshness: Arguments[1] }
  return screenState(view, freshness, shown.now, 'zh')
}
const numbers = (state: MorningState) => state.missing?.map(({ number }) => number)

describe('who is missing', () => {
  it('is nobody while every window that should be open has somebody', () => {
    expect(told({}).missing).toEqual([])
    expect(told({}).manned).toBe('应开 3 个窗口，在岗 3 个')
  })

  it('stands in the order of urgency: alerts first, the longest empty first, what is silenced last', () => {
    const alertedAt = '2026-11-23T02:25:00.000Z'
    const silenced = { remark: '检修', until: '2026-11-23T03:00:00.000Z', by: '周婷' }
    const state = told({
      windows: [
        empty(first, { alertedAt, silenced }),
        empty(second, {}),
        empty(third, { alertedAt }),
        empty({ ...first, windowId: 'w9', number: '9' }, { alertedAt, emptySince: '2026-11-23T02:10:00.000Z' }),
      ],
    })
    expect(numbers(state)).toEqual(['9', '3', '2', '1'])
    expect(state.missing?.map(({ alarm }) => alarm.words)).toEqual(['空窗告警', '空窗告警', '空窗', '静默至 11:00'])
    expect(state.missing?.map(({ mayBeSilenced }) => mayBeSilenced)).toEqual([true, true, false, false])
  })

  it('says how long by the hub’s clock, and who could come', () => {
    const [line] = told({ windows: [empty(second, {})] }).missing ?? []
    expect(line?.since).toBe('已空 12 分钟 · 10:20 起')
    expect(line?.standIns.map(({ name, where, may }) => [name, where, may])).toEqual([
      ['张伟', '可以到岗', 'call'],
      ['王芳', '在 5 号窗口', 'call'],
    ])
  })

  it('does not offer who is on leave, nor calls twice', () => {
    const posted = second.posted.map((one) => ({ ...one, isOnLeave: one.role === 'A' }))
    const task: OfficeFacts['tasks'][number] = {
      taskId: 't1',
      kind: 'standIn',
      windowId: 'w2',
      about: null,
      to: 's2',
      remark: null,
      askedBy: '周婷',
      askedAt: '2026-11-23T02:25:00.000Z',
      promisedAt: null,
      windowNumber: '2',
      aboutName: null,
      toName: '王芳',
    }
    const [line] = told({ windows: [empty(second, { posted })], tasks: [task] }).missing ?? []
    expect(line?.standIns.map(({ may }) => may)).toEqual(['no', 'called'])
  })
})

describe('before the doors open', () => {
  const closed = windows.map((one) => ({
    ...one,
    expected: 'closed' as const,
    present: one === first ? one.present : [],
  }))

  it('windows without anybody are named with whom to expect, and nothing is called missing', () => {
    const state = told({ hall: earlyHall, windows: closed }, '2026-11-23T00:40:00.000Z')
    expect(state.missing).toEqual([])
    expect(state.manned).toBeNull()
    expect(state.notYet).toEqual({
      opens: '09:00 开门',
      lines: [
        { what: '2 号窗口 社会保险窗口', words: 'A岗 张伟', tone: null },
        { what: '3 号窗口 户籍窗口', words: 'A岗 李明', tone: null },
      ],
    })
  })

  it('B is expected where A is on leave', () => {
    const posted = second.posted.map((one) => ({ ...one, isOnLeave: one.role === 'A' }))
    const state = told({ hall: earlyHall, windows: [{ ...second, expected: 'closed', present: [], posted }] })
    expect(state.notYet?.lines[0]?.words).toBe('B岗 王芳')
  })

  it('on an evening, when the hall opens tomorrow, nobody is expected', () => {
    const hall = { ...earlyHall, nextOpening: { date: '2026-11-24', time: '09:00' } }
    expect(told({ hall, windows: closed }).notYet).toBeNull()
  })
})

it('leave is told for today only, and what waits to be decided is counted', () => {
  const leave: OfficeFacts['leaves'][number] = {
    leaveId: 'l1',
    staffId: 's3',
    deputy: 's2',
    from: '2026-11-22T01:00:00.000Z',
    to: '2026-11-24T09:00:00.000Z',
    span: 'long',
    needs: [],
    standing: 'approved',
    name: '张伟',
    deputyName: '王芳',
    approvedBy: [],
  }
  const tomorrow = { ...leave, leaveId: 'l2', from: '2026-11-24T01:00:00.000Z' }
  const state = told({ leaves: [leave, tomorrow, { ...leave, leaveId: 'l3', standing: 'asked' }] })
  expect(state.leaves?.map(({ words }) => words)).toEqual(['11月22日 09:00–11月24日 17:00 · 王芳 代岗'])
  expect(state.toApprove).toBe('1 条请假待审批')
})

it('a device is named while its box is there to speak for it', () => {
  const box: OfficeFacts['boxes']['boxes'][number] = {
    boxId: 'b1',
    name: '一号窗口盒',
    windowId: 'w1',
    isRevoked: false,
    presence: 'offline',
    bootId: null,
    version: null,
    since: '2026-11-23T02:00:00.000Z',
    quarantined: 0,
  }
  const device: OfficeFacts['boxes']['devices'][number] = {
    deviceId: 'd1',
    windowId: 'w1',
    driver: 'x',
    label: '评价器',
    capabilities: [],
    boxId: 'b1',
    state: 'offline',
    text: '',
    since: '2026-11-23T02:00:00.000Z',
  }
  const dark = (one: typeof box) =>
    told({ boxes: { waiting: [], boxes: [one], devices: [device] } }).dark?.map(({ what }) => what)
  expect(dark(box)).toEqual(['设备盒 一号窗口盒'])
  expect(dark({ ...box, presence: 'online' })).toEqual(['评价器 · 一号窗口盒'])
  expect(dark({ ...box, isRevoked: true })).toEqual([])
})

it('a missing year stands at the top, and lunch duty names its windows', () => {
  const state = told({ calendar: { ...facts.calendar, missingYear: 2027 } })
  expect(state.missingYear).toContain('2027 年放假安排尚未导入')
  expect(state.lunch).toEqual({ name: '陈静', lines: ['继续办理：1 号窗口'] })
  expect(told({ lunchPlans: [] }).lunch).toBe('none')
})
