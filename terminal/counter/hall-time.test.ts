// The clock on a window's sign: the hub's time in the hall, told when a minute begins.
import { describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import { hall, live, panel } from './counter-life.ts'
import { clockOrder, nextMinuteMs } from './hall-time.ts'

const times = (orders: readonly Order[]) =>
  orders.flatMap((order) => (order.order === 'clock' ? [`${order.time} ${order.minute}`] : []))

describe('the time that signs are told', () => {
  it('is told with the first panel, and then once each minute', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [30_000, { type: 'tick' }],
      [60_000, { type: 'tick' }],
      [60_001, { type: 'tick' }],
    ])
    expect(times(orders)).toEqual(['09:30 570', '09:31 571'])
  })

  it('is that of the hall’s own time zone', () => {
    const held = panel(0, { hall: { ...hall, timeZone: 'Asia/Urumqi' } })
    expect(clockOrder(held, 0)).toEqual({ order: 'clock', time: '07:30', minute: 450 })
  })

  it('goes on by the box’s own clock when the hub is away, past midnight too', () => {
    expect(clockOrder(panel(0), 14.5 * 3_600_000)).toEqual({ order: 'clock', time: '00:00', minute: 0 })
  })

  it('wakes the box when the next minute begins', () => {
    expect([0, 1, 59_999, 60_000].map((atMs) => nextMinuteMs(panel(0), atMs))).toEqual([
      60_000, 60_000, 60_000, 120_000,
    ])
  })
})
