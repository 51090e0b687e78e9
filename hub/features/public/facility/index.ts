// Rooms for everybody, as boards, kiosks and desks show them.
import { defineFeature } from '../../../core/feature.ts'
import { asRead } from '../hall-clock/hours.ts'
import { facilityDecider } from './decider.ts'
import { spansOn } from './hours.ts'

export const facility = defineFeature({
  decider: facilityDecider,
  slices: {
    facilities: ({ facility: { facilities }, hall: { site, date }, calendar }) =>
      Object.values(facilities).map((room) => {
        const { facilityId, kind, name, nameEn, place, placeEn, state, since } = room
        const spans = site === null || date === null ? [] : spansOn(room, site, calendar, date)
        const hoursToday = asRead(spans)
        return { ...{ facilityId, kind, name, nameEn, place, placeEn }, state, since, hoursToday }
      }),
  },
  projections: [],
})
