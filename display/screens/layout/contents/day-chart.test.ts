// A chart tells the truth of its figures: every bar as high as its ratings, every part as high as its level.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DayOfRatings } from '#contract/office/figures'
import { dayChart } from './day-chart.ts'

const count = fc.integer({ min: 0, max: 400 })
const day = (date: string) =>
  fc.tuple(count, count, count, count, count).map(([a, b, c, d, e]): DayOfRatings => {
    const counts = { verySatisfied: a, satisfied: b, basicallySatisfied: c, dissatisfied: d, veryDissatisfied: e }
    return { date, counts, ratings: a + b + c + d + e, due: a + b + c + d + e, satisfied: a + b + c }
  })
const days = fc.tuple(...['20', '21', '22', '23'].map((one) => day(`2026-11-${one}`)))

it('all bars have one scale, and the parts of each make the whole', () => {
  fc.assert(
    fc.property(days, (all) => {
      const { bars } = dayChart(all, 400, 200)
      const heights = bars.map(({ parts }) => parts.reduce((sum, { height }) => sum + height, 0))
      bars.forEach(({ top, ratings, parts }, index) => {
        expect(200 - top).toBeCloseTo(heights[index] ?? 0)
        const [first] = heights
        expect((heights[index] ?? 0) * (all[0]?.ratings ?? 0)).toBeCloseTo((first ?? 0) * ratings, 3)
        expect(parts.every(({ y, height }) => y >= -1e-9 && y + height <= 200 + 1e-9)).toBe(true)
      })
    }),
  )
})

it('bars stand beside each other inside the chart, in the order of their days', () => {
  fc.assert(
    fc.property(days, (all) => {
      const { bars } = dayChart(all, 400, 200)
      bars.forEach(({ x, width }, index) => {
        const next = bars[index + 1]?.x ?? 400
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(next)
      })
    }),
  )
})

it('a day on which nobody rated has no bar and says that there is nothing to divide by', () => {
  const empty = { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 }
  const { bars, lines } = dayChart([{ date: '2026-11-23', counts: empty, ratings: 0, due: 3, satisfied: 0 }], 400, 200)
  expect(bars).toMatchObject([{ share: '—', parts: [], top: 200 }])
  expect(lines.map(({ count }) => count)).toEqual([0, 1])
})
