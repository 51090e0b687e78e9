// What can be booked, and what is: for kiosks and for the staff.
import type { StateOf } from '#wire/define'
import { weekdayOf } from '../../../core/civil-time.ts'
import { defineFeature } from '../../../core/feature.ts'
import { oncePer } from '../../../core/once-per.ts'
import type { Calendar } from '../../public/calendar/working-days.ts'
import type { hallClockContract } from '../../public/hall-clock/contract.ts'
import { bookableDates } from './bookable.ts'
import { type AppointmentState, placesTaken } from './contract.ts'
import { appointmentDecider } from './decider.ts'

export const appointment = defineFeature({
  decider: appointmentDecider,
  slices: {
    booking: ({ appointment, calendar, hall }) => bookingIn(appointment)(calendar)(hall),
    appointments: ({ appointment: { booked } }) =>
      Object.values(booked)
        .map(({ code: _code, ...one }) => one)
        .sort((a, b) => (`${a.date} ${a.from}` < `${b.date} ${b.from}` ? -1 : 1)),
  },
  projections: [],
})

/** Every desk, kiosk and office reads the same: it is put together once for them all. */
const bookingIn = oncePer((appointment: AppointmentState) =>
  oncePer((calendar: Calendar) =>
    oncePer(({ site, date: today }: StateOf<typeof hallClockContract>) => {
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
    }),
  ),
)
