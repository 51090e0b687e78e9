// Rating figures of the last days, for the charts of boards.
import { defineFeature } from '../../../core/feature.ts'
import { emptyDay, figuresDecider } from './decider.ts'

const shownDays = 7

export const figures = defineFeature({
  decider: figuresDecider,
  slices: {
    ratingDays: ({ figures: { date, days } }) => {
      const served = days.filter((day) => day.date !== date && (day.due > 0 || day.ratings > 0))
      const today = date === null ? [] : [days.find((day) => day.date === date) ?? emptyDay(date)]
      return [...served, ...today].slice(-shownDays)
    },
  },
  projections: [],
})
