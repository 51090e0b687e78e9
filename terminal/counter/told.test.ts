// What the devices of a window are told, as a passer-by would read it.
import { describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import { key, live, panel, press } from './counter-life.ts'
import type { HeldView } from './held-view.ts'

describe('what the devices of a window are told', () => {
  const shows = (orders: readonly Order[]) => orders.flatMap((order) => (order.order === 'show' ? [order.panel] : []))

  it('the sign says who serves and what goes on', () => {
    const { orders } = live([[0, { type: 'panel', held: panel(0) }]])
    expect(shows(orders)).toEqual([
      {
        title: '3号窗口 社会保障',
        person: '李明 0215',
        state: '正在办理 A015',
        notice: '人社局  社保登记  监督电话 12345',
        leaseSeconds: 60,
      },
    ])
    expect(orders).toContainEqual({
      order: 'identity',
      staff: { name: '李明', badge: '0215', unit: '人社局', windowNumber: '3', stars: 5 },
      paused: false,
    })
  })

  it('the sign asks for a rating while one is due here, also without the hub', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [10, key('pleaseRate')],
      [20, press(5)],
    ])
    expect(shows(orders).map(({ state }) => state)).toEqual(['正在办理 A015', '请评价', '正在办理 A015'])
  })

  it('with the hub away and the lease over, the sign says so and of when its news is', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [60_000, { type: 'tick' }],
    ])
    const last = shows(orders).at(-1)
    expect(last?.state).toBe('信息更新中断')
    expect(last?.notice).toContain('信息截至09:30')
  })

  it('with the hub there, an unchanged panel is simply told again in time', () => {
    const stoodBy = (atMs: number): HeldView => ({ ...panel(0), vouchedAtMs: atMs })
    const { orders, wakes } = live([
      [0, { type: 'panel', held: panel(0) }],
      [20_000, { type: 'tick' }],
      [45_000, { type: 'panel', held: stoodBy(45_000) }],
      [90_000, { type: 'tick' }],
    ])
    expect(wakes[0]).toBe(20_000)
    expect(shows(orders).map(({ state }) => state)).toEqual(Array(4).fill('正在办理 A015'))
  })

  it('a hub that stands by the panel again ends the interruption', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [70_000, { type: 'tick' }],
      [80_000, { type: 'panel', held: { ...panel(0), vouchedAtMs: 80_000 } }],
    ])
    expect(shows(orders).map(({ state }) => state)).toEqual(['正在办理 A015', '信息更新中断', '正在办理 A015'])
  })
})
