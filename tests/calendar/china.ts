// The State Council's notices as the demonstration hall imports them, and calendars made of them, for tests.
import { loadConfig } from '../../config/load.ts'
import type { DeclaredDay, Notice } from '../../hub/features/public/calendar/contract.ts'
import type { Calendar } from '../../hub/features/public/calendar/working-days.ts'

const demo = new URL('../../config/halls/demo/hall.yaml', import.meta.url).pathname

/** Every notice of config/calendars/china, in the order they came out; 2020 has two. */
export const chinaNotices: readonly Notice[] = (await loadConfig(demo, {})).import.calendar

/** A calendar that has taken these notices over, one after the other, and these declared days. */
export function calendarOf(notices: readonly Notice[], declared: readonly DeclaredDay[] = []): Calendar {
  const calendar: Calendar = { notices: {}, declared: {} }
  for (const notice of notices) {
    const version = (calendar.notices[notice.year]?.version ?? 0) + 1
    calendar.notices[notice.year] = { ...notice, version, takenAt: '2026-01-05T01:00:00.000Z' }
  }
  for (const day of declared) calendar.declared[day.date] = day
  return calendar
}

/** Civil dates from one to another, both included. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10))
  return dates
}
