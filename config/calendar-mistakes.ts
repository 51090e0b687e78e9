// What is wrong between the calendar's notices, the hall's hours and each other, before a hall without working days is started.
import { calendarContract, isSameNotice, noticeFaults } from '#contract/public/calendar'
import { type Mistake, pathText } from './mistake.ts'
import type { HallConfig } from './schema.ts'
import { locate, type Source } from './source.ts'

/** Finds notices that contradict themselves or say nothing new, and hours that cannot follow a calendar. */
export function calendarMistakes(
  { site, import: { calendar } }: Pick<HallConfig, 'site' | 'import'>,
  sources: readonly Source[],
): Mistake[] {
  const mistakes: Mistake[] = []
  const report = (path: readonly PropertyKey[], found: string, expected: string) =>
    mistakes.push({ ...locate(sources, path), path: pathText(path), found, expected })

  for (const [index, notice] of calendar.entries()) {
    for (const { rule, path, date } of noticeFaults(notice)) {
      report(['import', 'calendar', index, ...path], `"${date}": ${calendarContract.refusals[rule].en}`, 'another date')
    }
    const before = calendar.slice(0, index).findLast(({ year }) => year === notice.year)
    if (before !== undefined && isSameNotice(before, notice)) {
      report(['import', 'calendar', index], `the notice of ${notice.year} again`, 'each version once')
    }
  }
  if (site.workingDays === 'weekly') return mistakes
  if (calendar.length === 0) report(['import'], 'no calendar', 'notices, for site.workingDays is "notices"')
  if (!site.hours.some(({ weekday }) => weekday === site.workedWeekendAs)) {
    report(['site', 'workedWeekendAs'], `${site.workedWeekendAs}, a weekday without hours`, 'a weekday with hours')
  }
  return mistakes
}
