// The series of the hall, as those who manage them see them.
import { defineFeature } from '../../../core/feature.ts'
import { seriesDecider } from './decider.ts'

export const series = defineFeature({
  decider: seriesDecider,
  slices: {
    series: ({ series: { rules, series, stopped } }) => ({
      rules,
      series: Object.values(series).map((one) => ({ ...one, stopped: stopped[one.seriesId] ?? null })),
    }),
  },
  projections: [],
})
