// A called number on the sign of a window: it flashes at first, and nothing older ever comes back over something newer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import type { CounterInput } from './counter.ts'
import { instant, key, live, panel, press, shows } from './counter-life.ts'
import type { HeldView } from './held-view.ts'

const idle = { activity: 'idle', number: null }
const call = (number: string, offsetMs: number, times = 1) => ({
  ...{ number, state: 'called', calledAt: instant(offsetMs), times, begunAt: null },
})
/** The window's panel as of a moment, with who is called there. */
const calling = (atMs: number, number: string | null, revision: number, calledAtMs = atMs): HeldView =>
  panel(atMs, { activity: idle, call: number === null ? null : call(number, calledAtMs) }, revision)

const titles = (orders: readonly Order[]) =>
  orders.flatMap((order) => (order.order === 'show' ? [order.panel.title] : []))

/** Ticks whenever the counter asks for one. */
function lively(steps: readonly (readonly [number, CounterInput])[], untilMs: number) {
  const ticks = Array.from({ length: Math.ceil(untilMs / 250) }, (_, n): [number, CounterInput] => [
    n * 250,
    { type: 'tick' },
  ])
  return live([...steps, ...ticks].sort(([a], [b]) => a - b))
}

describe('the sign of a called number', () => {
  it('says the number and the window, flashes for six seconds and then stands', () => {
    const { orders } = lively([[0, shows(calling(0, 'A013', 1))]], 12_000)
    const lit = '请A013号到3号窗口'
    expect(titles(orders)).toEqual([lit, '', lit, '', lit, '', lit, '', lit])
    expect(orders).toContainEqual(
      expect.objectContaining({ order: 'show', panel: expect.objectContaining({ state: '', person: '李明 0215' }) }),
    )
  })

  it('does not flash for a call that a late sign hears of when it is over', () => {
    expect(titles(lively([[0, shows(calling(0, 'A013', 1, -20_000))]], 2_000).orders)).toEqual(['请A013号到3号窗口'])
  })

  it('says 信息更新中断 instead of the number once half a minute has gone without the hub', () => {
    const { orders } = lively([[0, shows(calling(0, 'A013', 1))]], 31_000)
    expect(orders.findLast((order) => order.order === 'show')).toMatchObject({
      panel: { title: '3号窗口 社会保障', state: '信息更新中断', leaseSeconds: 30 },
    })
  })

  it('shows the second of two calls within five seconds, and the first never again', () => {
    const { orders } = lively(
      [
        [0, shows(calling(0, 'A013', 1))],
        [2_000, shows(calling(2_000, 'A014', 2))],
      ],
      15_000,
    )
    const said = titles(orders).filter((title) => title !== '')
    expect(said.at(-1)).toBe('请A014号到3号窗口')
    expect(said.slice(said.indexOf('请A014号到3号窗口'))).not.toContain('请A013号到3号窗口')
  })

  it('asks for the rating when 请评价 is pressed while the number is called, and calls the next one over it', () => {
    const state = (steps: readonly (readonly [number, CounterInput])[]) =>
      lively(steps, 6_500).orders.findLast((order) => order.order === 'show')
    const steps = [
      [0, shows(calling(0, 'A013', 1))],
      [4_100, key('pleaseRate')],
    ] as const
    expect(state(steps)).toMatchObject({ panel: { state: '请评价', title: '3号窗口 社会保障' } })
    expect(state([...steps, [5_000, press(5)], [6_000, shows(calling(6_000, 'A014', 2))]])).toMatchObject({
      panel: { state: '', title: '请A014号到3号窗口' },
    })
  })

  it('after any calls, in whatever order the hub’s views arrive, ends with the newest', () => {
    const news = fc.record({ atMs: fc.nat(20_000), number: fc.constantFrom('A001', 'A002', 'A003', null) })
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 8 }), (all) => {
        const ordered = all.toSorted((a, b) => a.atMs - b.atMs)
        const steps = ordered.map(({ atMs, number }, index): [number, CounterInput] => [
          atMs,
          shows(calling(atMs, number, index + 1)),
        ])
        const { orders } = lively(steps, 28_000)
        const newest = ordered.at(-1)?.number ?? null
        expect(titles(orders).at(-1)).toBe(newest === null ? '3号窗口 社会保障' : `请${newest}号到3号窗口`)
      }),
      { numRuns: 50 },
    )
  })
})
