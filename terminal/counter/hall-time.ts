// The date and time of day in the hall, as its signs and slips show them: the hub's clock, counted on by the box. Pure.
import type { Order } from '../driver.ts'
import { factsOf, type HeldView, hubTimeAt } from './held-view.ts'

const minuteMs = 60_000

/** Kept: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-23` and `10:32` in a time zone. @param ms since 1970 */
export function wallOf(timeZone: string, ms: number): { date: string; time: string } {
  const options = { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone } as const
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options)
  formats.set(timeZone, format)
  const [date = '', time = ''] = format.format(ms).split(' ')
  return { date, time }
}

/** The hall's own, as the view says it. */
export function timeZoneOf(held: HeldView): string {
  return factsOf.hall(held)?.value.timeZone ?? 'Asia/Shanghai'
}

/** What the signs are told of the time. @param atMs monotonic ms of the box */
export function clockOrder(held: HeldView, atMs: number): Extract<Order, { order: 'clock' }> {
  const { time } = wallOf(timeZoneOf(held), hubTimeAt(held, atMs))
  return { order: 'clock', time, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }
}

/** When the next minute begins, monotonic ms; minutes of every time zone of today begin together. */
export function nextMinuteMs(held: HeldView, atMs: number): number {
  return atMs + minuteMs - (((hubTimeAt(held, atMs) % minuteMs) + minuteMs) % minuteMs)
}
