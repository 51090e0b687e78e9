// The numbers a kiosk holds ahead, as its box reads them.
import { defineFeature } from '../../../core/feature.ts'
import { numberOf } from './contract.ts'
import { emptyLine, freshOf, unusedOf } from './deal.ts'
import { numberDecider } from './decider.ts'

export const number = defineFeature({
  decider: numberDecider,
  slices: {
    issued: () => null,
    numbers: ({ number: { kiosks, days }, series, hall }, boxId) => {
      if (kiosks[boxId] === undefined) return []
      const dates = Object.keys(days).filter((date) => hall.date !== null && date >= hall.date)
      return dates.sort().map((date) => ({
        date,
        series: Object.keys(series.series).map((seriesId) => {
          const line = days[date]?.[seriesId] ?? emptyLine
          const called = (n: number) => numberOf(seriesId, n)
          return {
            seriesId,
            fresh: freshOf(line, boxId).map(called),
            reserve: unusedOf(line, boxId, 'reserve').map(called),
          }
        }),
      }))
    },
  },
  projections: [],
})
