// What the queue page says of series, noon and closing, as a supervisor reads it.
import { describe, expect, it } from 'vitest'
import { samples } from './samples.ts'
import { screenState } from './state.ts'

type Arguments = Parameters<typeof screenState>

function stateOf(name: string) {
  const { shown } = samples[name] ?? expect.fail(name)
  const { view, freshness } = shown.seen as unknown as { view: Arguments[0]; freshness: Arguments[1] }
  return screenState(view, freshness, shown.now, 'zh')
}

describe('a series', () => {
  it('says how many wait, how long the first has waited, and whether numbers are given', () => {
    const [general, insurance] = stateOf('usual').series ?? []
    expect(general).toMatchObject({
      title: 'A 综合业务',
      waits: '等候 7 人',
      about: ['最久已等 55 分钟', '新取号约等 15–30 分钟'],
      numbers: { words: '正在取号', tone: 'ok' },
    })
    expect(insurance?.numbers).toEqual({ words: '今天的办理能力已满，再取号将来不及办理', tone: 'warning' })
  })

  it('that was stopped says why, before everything else', () => {
    expect(stateOf('stopped, no windows').series?.[0]).toMatchObject({
      isStopped: true,
      windows: [],
      numbers: { words: '已停止取号：系统维护，请下午再来', tone: 'fault' },
    })
  })
})

it('at noon it names the windows that go on, and whose tickets carry over', () => {
  expect(stateOf('usual').noon).toEqual({
    person: '前台值班：陈静',
    lines: ['A 综合业务 · 午间由 3 号窗口 综合受理窗口 继续办理', 'B 社会保险 · 午间没有窗口，23 人的号下午接着叫'],
  })
})

it('whoever is still there stands on the list, the longest wait first, and only who is not at a window can be cancelled', () => {
  const { unserved, leftOver } = stateOf('usual').closing
  expect(unserved?.map(({ number, isOpen }) => [number, isOpen])).toEqual([
    ['A009', true],
    ['A012', false],
    ['A013', true],
    ['A014', true],
  ])
  expect(leftOver).toBe('昨天没有办理的号：B031')
})
