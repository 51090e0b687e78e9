// The time of day in the hall, as its signs show it: the hub's clock, counted on by the box. Pure.
import type { Order } from '../driver.ts'
import { factsOf, type HeldView } from './held-view.ts'

const minuteMs = 60_000

/** The hub's time of now, ms since 1970. @param atMs monotonic ms of the box */
function hubTime(held: HeldView, atMs: number): number {
  return Date.parse(held.view.asOf) + atMs - held.receivedAtMs
}

/** What the signs are told of the time. */
export function clockOrder(held: HeldView, atMs: number): Extract<Order, { order: 'clock' }> {
  const timeZone = factsOf.hall(held)?.value.timeZone ?? 'Asia/Shanghai'
  const time = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(hubTime(held, atMs))
  return { order: 'clock', time, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }
}

/** When the next minute begins, monotonic ms; minutes of every time zone of today begin together. */
export function nextMinuteMs(held: HeldView, atMs: number): number {
  return atMs + minuteMs - (((hubTime(held, atMs) % minuteMs) + minuteMs) % minuteMs)
}
