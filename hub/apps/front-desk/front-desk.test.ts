// What the front desk says of windows, lunch duty, tasks and leaves.
import { describe, expect, it } from 'vitest'
import { samples } from './samples.ts'
import { type FrontDeskSeen, screenState } from './state.ts'

function stateOf(name: keyof typeof samples, sinceAsOfMs = 0) {
  const { shown } = samples[name]
  if (shown.seen === null) throw new Error(`${name} shows nothing`)
  const { view, freshness } = shown.seen as FrontDeskSeen
  return screenState(view, freshness, { ...shown.now, sinceAsOfMs }, 'zh')
}
const standings = (name: keyof typeof samples, sinceAsOfMs = 0) =>
  stateOf(name, sinceAsOfMs).windows?.map(({ number, words, span }) => [number, words, span])

describe('a window', () => {
  it('is present, being served, away, away too long or empty, with its minutes', () => {
    expect(standings('usual')).toEqual([
      ['1', '正在办理', null],
      ['2', '评价进行中', null],
      ['3', '离岗', '至 10:38'],
      ['4', '空窗', '5 分钟'],
      ['5', '离岗超时', '4 分钟'],
      ['6', '空窗', '12 分钟'],
    ])
  })
  it('that somebody left for minutes is away too long as soon as the time is over', () => {
    expect(standings('usual', 6 * 60_000)?.[2]).toEqual(['3', '离岗', '至 10:38'])
    expect(standings('usual', 6 * 60_000 + 1)?.[2]).toEqual(['3', '离岗超时', '刚刚'])
  })
  it('rests at lunch unless the plan lets it serve', () => {
    expect(standings('lunch')?.map(([, words]) => words)).toEqual([
      '正在办理',
      '午间休息',
      '离岗',
      '午间休息',
      '午间休息',
      '午间休息',
    ])
    expect(stateOf('lunch').windows?.map(({ lunch }) => lunch)).toEqual([
      'serving',
      'break',
      'serving',
      'break',
      'break',
      'break',
    ])
  })
  it('asks for help when it is empty or somebody is away too long, and not while it is silenced', () => {
    expect(stateOf('usual').windows?.flatMap(({ number, needsHelp }) => (needsHelp ? number : []))).toEqual(['4', '5'])
  })
  it('names each of its people once, with where they are; who is on leave cannot be called', () => {
    expect(stateOf('usual').windows?.[3]?.people).toMatchObject([
      { name: '陈静', where: '请假中', mayContact: true, mayCall: false },
      { name: '张伟', where: '在 3 号窗口', mayContact: true, mayCall: true },
      { name: '孙磊', where: '未上岗', mayContact: true, mayCall: true },
    ])
    expect(stateOf('usual').windows?.[0]?.people).toMatchObject([
      { name: '李明', where: '在岗', mayContact: false, mayCall: false },
      { name: '王芳', where: '未上岗', mayContact: true, mayCall: true },
    ])
  })
  it('has no lunch key where the hall has no lunch duty or nothing is planned for today', () => {
    expect(stateOf('no lunch duty').windows?.[0]?.lunch).toBeNull()
    expect(stateOf('nobody is planned').windows?.[0]?.lunch).toBeNull()
  })
})

describe('lunch duty', () => {
  it('names who stepped in for whom, and why', () => {
    expect(stateOf('lunch').lunch).toMatchObject({
      name: '王芳',
      stepped: [{ words: '王芳 接替 李明', remark: '临时到区里开会', time: '10:02' }],
    })
  })
  it('tells the days to come, not today again', () => {
    expect(stateOf('usual').lunch).toMatchObject({
      plans: [
        { day: '11月24日 星期二', name: '李明' },
        { day: '11月25日 星期三', name: '张伟' },
      ],
    })
  })
  it('can be taken over by everybody but the one who has it', () => {
    expect(
      stateOf('usual')
        .people.map(({ staffId }) => staffId)
        .sort(),
    ).toEqual(['s1', 's3', 's4', 's5', 's6', 's7'])
  })
})

it('tasks come oldest first, each with what can have come of it', () => {
  expect(
    stateOf('usual').tasks?.map(({ words, answers }) => [words, ...answers.map(({ outcome }) => outcome)]),
  ).toEqual([
    ['联系 陈静（4 号窗口）', 'reached', 'notReached'],
    ['已请 孙磊 到 4 号窗口顶岗', 'came', 'dropped'],
  ])
})

it('today’s leaves are told with their standing, never with a reason', () => {
  const { leaves } = stateOf('usual')
  expect(leaves).toMatchObject([
    { words: '陈静，张伟 代岗', span: '09:00–17:00', standing: '已批准' },
    { words: '赵敏，王芳 代岗', span: '13:30–11月24日 星期二 14:32', standing: '待批准' },
  ])
})

it('what the hub left out is not there, and everything else is', () => {
  expect(stateOf('only the hall is known')).toMatchObject({ windows: null, tasks: null, leaves: null, lunch: null })
})

it('whoever still waits is named, the longest wait first, with the times they can be given instead', () => {
  const { unserved, leftOver } = stateOf('usual').closing
  expect(unserved?.map(({ number, words }) => [number, words])).toEqual([
    ['A009', '挂起 · 已等 72 分钟'],
    ['A012', '正在办理 · 已等 62 分钟'],
    ['A013', '等候 · 已等 55 分钟'],
    ['A014', '等候 · 已等 31 分钟'],
  ])
  expect(unserved?.[0]?.times.map(({ label }) => label)).toEqual([
    '11月24日 星期二 09:00–10:00 · 余 3 个',
    '11月24日 星期二 13:30–14:30 · 余 6 个',
    '11月25日 星期三 09:00–10:00 · 余 3 个',
    '11月25日 星期三 13:30–14:30 · 余 6 个',
  ])
  expect(leftOver).toBe('昨天没有办理的号：B031')
})
