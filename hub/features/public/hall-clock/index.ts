// The hall clock: what the hall does now, which business date it is, and when numbers are served again.
import { defineFeature } from '../../../core/feature.ts'
import { hallClockDecider } from './decider.ts'
import { holidayOn, hoursOn, nextOpening } from './hours.ts'

export const hallClock = defineFeature({
  decider: hallClockDecider,
  slices: {
    hall: ({ hall: { site, phase, date }, calendar }, _subject, now) => ({
      name: site?.name ?? '',
      nameEn: site?.nameEn ?? '',
      timeZone: site?.timeZone ?? 'UTC',
      supervisionPhone: site?.supervisionPhone ?? '',
      phase,
      hoursToday: site === null || date === null ? '' : hoursOn(site, calendar, date),
      date,
      holiday: site === null || date === null ? null : holidayOn(site, calendar, date),
      nextOpening: site === null || phase === 'open' ? null : nextOpening(site, calendar, now),
    }),
  },
  projections: [],
})
