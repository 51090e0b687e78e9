// What a device should show now: the newest order of each kind, for a device that comes back from wherever it was.
import type { Clock } from '../clock.ts'
import type { LastingOrder, Order } from '../driver.ts'
import { type Slot, slotOf, type Waiting } from './order-queue.ts'

export interface LatestOrders {
  put(order: LastingOrder): void
  /** What still holds, most urgent first. */
  all(): readonly LastingOrder[]
  /** An invitation whose time has run out is no longer worth sending. */
  isOver(order: Waiting): boolean
  /** The order with the time that is left of it now. */
  asOfNow(order: Order): Order
}

const replayed: readonly Slot[] = ['invitation', 'identity', 'line', 'show']

export function createLatestOrders(clock: Clock): LatestOrders {
  const orders = new Map<Slot, LastingOrder>()
  const endsAtMs = new WeakMap<object, number>()
  const leftMs = (order: Waiting) => (endsAtMs.get(order) ?? Number.POSITIVE_INFINITY) - clock.monotonicMs()
  const isOver = (order: Waiting) => leftMs(order) <= 0
  return {
    put(order) {
      if (order.order === 'invite') endsAtMs.set(order, clock.monotonicMs() + order.openForMs)
      orders.set(slotOf(order), order)
    },
    all: () => replayed.flatMap((slot) => orders.get(slot) ?? []).filter((order) => !isOver(order)),
    isOver,
    asOfNow: (order) => (order.order === 'invite' ? { ...order, openForMs: Math.round(leftMs(order)) } : order),
  }
}
