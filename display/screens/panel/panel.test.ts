// What the panel says in each situation of the day: state, detail, who stands there, and how old that is.
import { describe, expect, it } from 'vitest'
import { newForMs } from '../../design/new-call.ts'
import { type Situation, sampleAt, shownOf } from '../../design/sample.ts'
import { leased, usualPanel, type ValuesOf } from '../../design/sample-facts.ts'
import {
  awayPerson,
  closedHall,
  gapHall,
  lunchHall,
  lunchPlan,
  pledges,
  restHall,
  serviceWindow,
  together,
  twelveItems,
  unknownHall,
} from '../../design/sample-people.ts'
import { type PanelSeen, type PanelState, screenState } from './state.ts'

type Facts = Partial<ValuesOf<'panel'>>

function panel(change: Facts, situation: Partial<Situation> = {}): PanelState {
  const { seen, now, language } = shownOf('panel:w1', leased<'panel'>({ ...usualPanel, ...change }), situation)
  const { view, freshness } = seen as unknown as PanelSeen
  return screenState(view, freshness, now, language)
}

const idle: Facts = { activity: { activity: 'idle', number: null } }
const nobody: Facts = { ...idle, onDuty: null }
const asked: Facts = { activity: { activity: 'rating', number: 'A012' } }
const called: Facts = {
  ...idle,
  call: { number: 'A013', state: 'called', calledAt: sampleAt, times: 1, begunAt: null },
}
const elsewhere = { ...lunchPlan, windowIds: [] }

describe.each<[when: string, facts: Facts, words: string, detail: string | null, people: string[]]>([
  ['a visitor is served', {}, '正在办理', 'A012 号', ['李明']],
  [
    'a visitor without a number is served',
    { activity: { activity: 'serving', number: null } },
    '正在办理',
    null,
    ['李明'],
  ],
  ['a visitor is asked', { activity: { activity: 'rating', number: 'A012' } }, '请评价', 'A012 号', ['李明']],
  ['nobody is served', idle, '空闲', null, ['李明']],
  ['two serve together', { onDuty: together }, '联合办理', 'A012 号', ['李明', '张伟']],
  ['two wait together', { ...idle, onDuty: together }, '空闲', null, ['李明', '张伟']],
  ['the person is away', { ...idle, onDuty: awayPerson }, '请稍候', '约 10:40 返回', ['李明']],
  ['nobody is signed in', nobody, '暂停服务', null, []],
  ['the window goes on through lunch', { ...idle, hall: lunchHall, lunch: lunchPlan }, '空闲', null, ['李明']],
  ['the window should go on through lunch', { ...nobody, hall: lunchHall, lunch: lunchPlan }, '暂停服务', null, []],
  ['the window has its break', { ...idle, hall: lunchHall, lunch: elsewhere }, '午间休息', '13:30 恢复办理', []],
  ['the break begins beside a visitor', { hall: lunchHall, lunch: elsewhere }, '正在办理', 'A012 号', ['李明']],
  ['the lunch plan has not come', { ...idle, hall: lunchHall, lunch: null }, '午间休息', '13:30 恢复办理', []],
  ['the afternoon has not begun', { ...nobody, hall: gapHall }, '休息中', '13:30 恢复办理', []],
  ['the hall is closed', { ...nobody, hall: closedHall }, '未开放', '11月24日 09:00', []],
  [
    'the hall is closed and somebody is still there',
    { ...idle, hall: closedHall },
    '未开放',
    '11月24日 09:00',
    ['李明'],
  ],
  ['the next visitor is called', called, '请到本窗口', 'A013', ['李明']],
  ['the next is called while the last is asked', { ...called, ...asked }, '请到本窗口', 'A013', ['李明']],
  ['the next is called and nobody is there any more', { ...called, ...nobody }, '暂停服务', null, []],
  ['the last visitor is served past closing', { hall: closedHall }, '正在办理', 'A012 号', ['李明']],
  ['nobody knows when it opens', { ...nobody, hall: { ...restHall, nextOpening: null } }, '未开放', null, []],
  ['no notice tells of this day', { ...nobody, hall: unknownHall }, '未登录', null, []],
  ['the glass has no window', { ...nobody, window: null }, '未设置', null, []],
])('when %s', (_when, facts, words, detail, people) => {
  const state = panel(facts)
  it(`the panel says ${words}`, () => {
    expect([state.status.words, state.status.detail]).toEqual([words, detail])
  })
  it('a photo or a reason stands there, never both and never neither', () => {
    expect(state.people.map(({ name }) => name)).toEqual(people)
    expect(state.notice === null).toBe(people.length > 0)
  })
  it('the supervision phone stands there', () => {
    expect(state.phones.supervision).toBe(serviceWindow.supervisionPhone)
  })
})

describe('the mark of lunch service', () => {
  it.each<[when: string, facts: Facts, mark: string | null]>([
    ['stands while the window serves', { hall: lunchHall, lunch: lunchPlan }, '午间办理至 13:20'],
    ['does not stand at an empty window', { ...nobody, hall: lunchHall, lunch: lunchPlan }, null],
    ['does not stand at a window that only finishes a visitor', { hall: lunchHall, lunch: elsewhere }, null],
    ['does not stand in the morning', { lunch: lunchPlan }, null],
  ])('%s', (_when, facts, mark) => {
    expect(panel(facts).mark).toBe(mark)
  })
})

describe('a call', () => {
  it('draws the eye for a while and then stands still', () => {
    const isNew = (sinceAsOfMs: number) => panel(called, { sinceAsOfMs }).status.isNew
    expect([isNew(0), isNew(newForMs)]).toEqual([true, false])
  })
})

describe('each state is as old as the fact it comes from', () => {
  const aged = (facts: Facts, ageMs: number) => panel(facts, { ageMs }).status.oldMs
  it.each<[what: string, facts: Facts, leaseMs: number]>([
    ['what goes on', {}, 60_000],
    ['a call', called, 30_000],
    ['that nobody is there', nobody, 120_000],
    ['that somebody is away', { ...idle, onDuty: awayPerson }, 120_000],
    ['the lunch break', { ...idle, hall: lunchHall, lunch: elsewhere }, 600_000],
    ['the hours', { ...nobody, hall: closedHall }, 600_000],
  ])('%s', (_what, facts, leaseMs) => {
    expect([aged(facts, leaseMs), aged(facts, leaseMs + 1)]).toEqual([null, leaseMs + 1])
  })
})

describe('pledges', () => {
  const pledgeOf = (facts: Facts) => panel(facts).pledge?.text ?? null
  it('stand beneath the items while nobody is served, and go when a visitor comes', () => {
    expect(pledges.map(({ zh }) => zh)).toContain(pledgeOf(idle))
    expect([pledgeOf({}), pledgeOf({ ...idle, onDuty: awayPerson }), pledgeOf(nobody)]).toEqual([null, null, null])
  })
  it('are not shown where the hall hides them or prints large', () => {
    const with_ = (change: Partial<typeof usualPanel.appearance>) =>
      pledgeOf({ ...idle, appearance: { ...usualPanel.appearance, ...change } })
    expect([with_({ carousel: 'hidden' }), with_({ print: 'large' })]).toEqual([null, null])
  })
  it('take no item away for good: every item stands on some page', () => {
    const pages = [0, 8, 16, 24, 32, 40].map((second) =>
      panel(
        { ...idle, window: { ...serviceWindow, items: twelveItems } },
        { at: new Date(Date.UTC(2026, 10, 23, 2, 32, second)).toISOString() },
      ),
    )
    expect(new Set(pages.flatMap(({ items }) => items.shown))).toEqual(new Set(twelveItems))
  })
})

it('a hub of yesterday, which sends four facts, is drawn as far as they go', () => {
  const { hall, window, onDuty, activity } = usualPanel
  const { seen, now, language } = shownOf('panel:w1', leased<'panel'>({ hall, window, onDuty, activity }), {})
  const { view, freshness } = seen as unknown as PanelSeen
  expect(screenState(view, freshness, now, language)).toMatchObject({
    status: { words: '正在办理' },
    pledge: null,
    codeUrl: null,
    mark: null,
    figures: { satisfaction: '—' },
  })
})
