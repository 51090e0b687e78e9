// What the hall board says of windows and hours: for whoever has just come in.
import { describe, expect, it } from 'vitest'
import { type Situation, shownOf } from '../../design/sample.ts'
import { leased, usualBoard, type ValuesOf } from '../../design/sample-facts.ts'
import {
  closedHall,
  gapHall,
  holidayHall,
  longPerson,
  lunchHall,
  lunchPlan,
  person,
  unknownHall,
} from '../../design/sample-people.ts'
import { type BoardSeen, type BoardState, screenState } from './state.ts'

type Facts = Partial<ValuesOf<'board'>>
type Line = ValuesOf<'board'>['roster'][number]

const here = { ...person, isAway: false, together: [] }
const together = [{ name: '张伟', nameEn: 'Zhang Wei' }]
const line = (windowId: string, onDuty: Line['person']): Line => ({
  windowId,
  number: windowId.slice(1),
  windowName: '综合受理窗口',
  windowNameEn: 'General Services',
  unitName: '行政审批服务局',
  unitNameEn: 'Administrative Approval Bureau',
  person: onDuty,
})

function board(change: Facts, situation: Partial<Situation> = {}): BoardState {
  const { seen, now, language } = shownOf('board:main', leased<'board'>({ ...usualBoard, ...change }), situation)
  const { view, freshness } = seen as unknown as BoardSeen
  return screenState(view, freshness, now, language)
}

function cell(onDuty: Line['person'], facts: Facts, windowId = 'w1') {
  const [shown] = board({ roster: [line(windowId, onDuty)], ...facts }).roster?.cells ?? []
  return [shown?.person?.name ?? shown?.absent.words, shown?.mark?.words ?? shown?.person?.role ?? null]
}

const atLunch: Facts = { hall: lunchHall, lunch: lunchPlan }

describe('a window on the board', () => {
  it.each<[when: string, onDuty: Line['person'], facts: Facts, shown: (string | null)[]]>([
    ['with its person', here, {}, ['李明', 'A岗']],
    ['with nobody', null, {}, ['暂停服务', null]],
    ['whose person is away', { ...here, isAway: true }, {}, ['李明', '请稍候']],
    ['with two', { ...here, together }, {}, ['李明 · 张伟', '联合办理']],
    ['with two, one of them away', { ...here, isAway: true, together }, {}, ['李明 · 张伟', '联合办理']],
    ['through lunch', here, atLunch, ['李明', '午间办理']],
    ['through lunch, and nobody there', null, atLunch, ['暂停服务', null]],
    ['between lunch and the afternoon', here, { hall: gapHall }, ['李明', '休息中']],
    ['after hours, with somebody still there', here, { hall: closedHall }, ['李明', '未开放']],
    ['on a day of which no notice tells', here, { hall: unknownHall }, ['李明', 'A岗']],
  ])('%s', (_when, onDuty, facts, shown) => {
    expect(cell(onDuty, facts)).toEqual(shown)
  })
  it('that has its lunch break sends visitors elsewhere, whoever is signed in', () => {
    for (const onDuty of [here, null]) expect(cell(onDuty, atLunch, 'w2')).toEqual(['午间休息', null])
    expect(cell(here, { hall: lunchHall, lunch: null })).toEqual(['午间休息', null])
  })
  it('with two long names shows whoever answers for it', () => {
    const both = { ...here, ...longPerson, together: [longPerson] }
    expect(cell({ ...both, isAway: false }, {})).toEqual([longPerson.name, '联合办理'])
  })
})

describe('the hours on the board', () => {
  it.each<[facts: Facts, state: string, text: string]>([
    [{}, '办公中', '今日办公 09:00–12:00 13:30–17:00'],
    [atLunch, '午间值班', '13:30 恢复办理'],
    [{ hall: gapHall }, '休息中', '13:30 恢复办理'],
    [{ hall: closedHall }, '未开放', '下次办公：11月24日（星期二）09:00'],
    [{ hall: unknownHall }, '待通知', '今日是否办公，以现场通知为准'],
  ])('%#: %s', (facts, state, text) => {
    expect(board(facts).hours).toMatchObject({ state, text })
  })
})

describe('the closing page', () => {
  const empty = [line('w1', null)]
  it('takes the roster’s place when the hall is closed and everybody has gone', () => {
    expect(board({ hall: holidayHall, roster: empty }).closing?.notice.title).toBe('国庆节放假')
    expect(board({ hall: unknownHall, roster: empty }).closing?.notice.title).toBe('今日是否办公，以现场通知为准')
  })
  it('waits as long as somebody is there', () => {
    expect(board({ hall: closedHall, roster: [line('w1', here)] }).closing).toBe(null)
  })
  it('never stands while the hall works or pauses', () => {
    for (const facts of [{}, atLunch, { hall: gapHall }]) expect(board({ ...facts, roster: empty }).closing).toBe(null)
  })
})

it('the front desk is named at lunch alone', () => {
  expect(board(atLunch).frontDesk).toMatchObject({ place: '一楼前台', person: { name: '陈静' } })
  expect([board({ lunch: lunchPlan }).frontDesk, board({ hall: lunchHall, lunch: null }).frontDesk]).toEqual([
    null,
    null,
  ])
})

it('with large print no more than six windows share the glass', () => {
  const roster = Array.from({ length: 24 }, (_, index) => line(`w${index + 1}`, here))
  const large = { ...usualBoard.appearance, print: 'large' } as const
  expect(board({ roster }).roster?.cells).toHaveLength(24)
  expect(board({ roster, appearance: large }).roster).toMatchObject({
    form: 'wide',
    page: expect.stringContaining('4'),
  })
})
