// The working calendar: notices in force, days set apart, and the year that wants its notice soon.
import { defineFeature } from '../../../core/feature.ts'
import { calendarDecider } from './decider.ts'
import { missingYear } from './missing-year.ts'
import { calendarHistory } from './projection.ts'
import { declarations, noticeVersions } from './queries.ts'

export const calendar = defineFeature({
  decider: calendarDecider,
  slices: {
    calendar: ({ calendar, hall: { site } }, _subject, now) => ({
      notices: Object.values(calendar.notices).sort((one, other) => one.year - other.year),
      declared: Object.values(calendar.declared).sort((one, other) => (one.date < other.date ? -1 : 1)),
      missingYear: site?.workingDays === 'notices' ? missingYear(calendar, site.timeZone, now) : null,
    }),
  },
  projections: [calendarHistory],
  answers: { 'calendar.notices': noticeVersions, 'calendar.declarations': declarations },
})
