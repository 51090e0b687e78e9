// What a glass shows now and whether it is lit, from its plan and the hall's wall clock alone: every glass reckons alike. Pure.
import type { ShownEmergency } from '#contract/public/emergency'
import { civilTime, dateAfter, weekdayOf } from '../../../core/civil-time.ts'
import type { Entry, GlassPlan, LayoutVersion } from './shapes.ts'

/** A layout on a glass, and why it is there. */
export interface ShownLayout {
  readonly layoutId: string
  readonly layout: LayoutVersion
  readonly because: 'trial' | 'schedule' | 'usual'
}

/**
 * The layout of a glass at an instant; null: the board of the hall.
 * @param at ISO 8601 UTC
 */
export function layoutFor(plan: GlassPlan, timeZone: string, at: string): ShownLayout | null {
  const { trial, usual, layouts } = plan
  if (trial !== null) {
    const { layoutId, ...layout } = trial
    return { layoutId, layout, because: 'trial' }
  }
  const fitting = plan.entries.filter((entry) => layouts[entry.layoutId] !== undefined && isDue(entry, timeZone, at))
  const highest = Math.max(...fitting.map(({ priority }) => priority))
  const chosen = fitting.find(({ priority }) => priority === highest)
  const layoutId = chosen?.layoutId ?? usual
  const layout = layoutId === null ? undefined : layouts[layoutId]
  if (layoutId === null || layout === undefined) return null
  return { layoutId, layout, because: chosen === undefined ? 'usual' : 'schedule' }
}

/** Whether an entry has its turn; a part past midnight belongs to the day on which it begins. */
export function isDue(entry: Entry, timeZone: string, at: string): boolean {
  const { date, time } = civilTime(timeZone, at)
  const { part } = entry
  if (part === null) return isOn(entry, date)
  if (part.from < part.to) return isOn(entry, date) && time >= part.from && time < part.to
  return (isOn(entry, date) && time >= part.from) || (isOn(entry, dateAfter(date, -1)) && time < part.to)
}

function isOn({ from, to, weekdays }: Entry, date: string): boolean {
  return (from === null || date >= from) && (to === null || date <= to) && weekdays.includes(weekdayOf(date))
}

/**
 * Whether a glass is lit. Black it is only where the hall is known to be closed and the plan says so.
 * @param isHallClosed by a hall clock that is not old
 */
export function isLitAt(
  { power }: Pick<GlassPlan, 'power'>,
  timeZone: string,
  at: string,
  isHallClosed: boolean,
): boolean {
  if (power.length === 0 || !isHallClosed) return true
  const { time, weekday } = civilTime(timeZone, at)
  return power.some((span) => span.weekday === weekday && time >= span.from && time < span.to)
}

/** Whether an emergency stands: then every glass is awake, whatever its plan says. */
export function isStanding(emergency: Pick<ShownEmergency, 'endsAt'> | null, at: string): boolean {
  return emergency !== null && emergency.endsAt > at
}
