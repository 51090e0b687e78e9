// What can be booked, and what is: for kiosks and for the staff.
import { weekdayOf } from '../../../core/civil-time.ts'
import { defineFeature } from '../../../core/feature.ts'
import { bookableDates } from './bookable.ts'
import { placesTaken } from './contract.ts'
import { appointmentDecider } from './decider.ts'

export const appointment = defineFeature({
  decider: appointmentDecider,
  slices: {
    booking: ({ appointment, hall: { site, date: today }, calendar }) => {
      if (site === null || today === null) return []
      const dates = bookableDates(site, calendar, today)
      return Object.entries(appointment.slots).flatMap(([seriesId, ofSeries]) =>
        dates.map((date) => ({
          seriesId,
          date,
          slots: ofSeries
            .filter(({ weekday }) => weekday === weekdayOf(date))
            .map(({ from, to, places }) => ({
              from,
              to,
              free: Math.max(0, places - placesTaken(appointment, seriesId, date, from)),
            })),
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
