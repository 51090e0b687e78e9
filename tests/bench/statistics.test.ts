// The figures themselves must be right before anything is measured with them.
import { expect, it } from 'vitest'
import { percentile, spreadOf } from './statistics.ts'

it('half of the presses were quicker than the median, and one in a hundred slower than p99', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([50, 99, 100])
})

it('the spread of runs names the middle one, not the mean', () => {
  expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9 })
})

it('nothing measured gives no figure', () => {
  expect(() => percentile([], 0.5)).toThrow('nothing was measured')
})
