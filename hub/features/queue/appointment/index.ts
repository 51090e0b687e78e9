// What can be booked, and what is: for kiosks and for the staff.
import { weekdayOf } from '../../../core/civil-time.ts'
import { defineFeature } from '../../../core/feature.ts'
import { bookableDates } from './bookable.ts'
import { appointmentDecider } from './decider.ts'

export const appointment = defineFeature({
  decider: appointmentDecider,
  slices: {
    booking: ({ appointment: { slots, booked }, hall: { site, date: today }, calendar }) => {
      if (site === null || today === null) return []
      return Object.entries(slots).flatMap(([seriesId, ofSeries]) =>
        bookableDates(site, calendar, today).map((date) => ({
          seriesId,
          date,
          slots: ofSeries
            .filter(({ weekday }) => weekday === weekdayOf(date))
            .map(({ from, to, places }) => {
              const taken = Object.values(booked).filter(
                (one) => one.seriesId === seriesId && one.date === date && one.from === from,
              )
              return { from, to, free: Math.max(0, places - taken.length) }
            }),
        })),
      )
    },
    appointments: ({ appointment: { booked } }) =>
      Object.values(booked)
        .map(({ code: _code, ...one }) => one)
        .sort((a, b) => (`${a.date} ${a.from}` < `${b.date} ${b.from}` ? -1 : 1)),
  },
  projections: [],
})
