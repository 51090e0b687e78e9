// The hall clock: is the hall open, and which business date is it.
import { defineFeature } from '../../../core/feature.ts'
import { hallClockDecider, hoursOn } from './decider.ts'

export const hallClock = defineFeature({
  decider: hallClockDecider,
  slices: {
    hall: ({ hall: { site, isOpen, date } }, _subject, now) => ({
      name: site?.name ?? '',
      nameEn: site?.nameEn ?? '',
      timeZone: site?.timeZone ?? 'UTC',
      supervisionPhone: site?.supervisionPhone ?? '',
      isOpen,
      hoursToday: site === null ? '' : hoursOn(site, now),
      date,
    }),
  },
  projections: [],
})
