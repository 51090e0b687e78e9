// Which press a thank-you was for decides what may be missing: it must never be guessed.
import { describe, expect, it } from 'vitest'
import { levelsLeft, markThanked, thanksReader } from './thanks.ts'

const at = (second: number, level: number) => ({ at: new Date(second * 1_000).toISOString(), level })
const pressed = (...levels: number[]) => levels.map((level) => ({ level, isThanked: false }))

describe('thank-yous of an evaluator', () => {
  it('are each read once, also two of the same instant and from a log that drops its oldest', () => {
    const fresh = thanksReader()
    expect(fresh([])).toEqual([])
    expect(fresh([at(1, 5), at(1, 4)])).toEqual([at(1, 5), at(1, 4)])
    expect(fresh([at(1, 5), at(1, 4), at(1, 3)])).toEqual([at(1, 3)])
    expect(fresh([at(1, 5), at(1, 4), at(1, 3)])).toEqual([])
    expect(fresh([at(2, 5), at(3, 1)])).toEqual([at(2, 5), at(3, 1)])
  })

  it('settle the press of their level after the last one that was settled', () => {
    const presses = pressed(5, 3, 2)
    markThanked(presses, 3)
    expect(presses.map(({ isThanked }) => isThanked)).toEqual([false, true, false])
    expect(() => markThanked(presses, 5)).toThrow('nobody had pressed')
  })

  it('are told apart because no two unsettled presses have the same level', () => {
    const presses = pressed(5, 3)
    expect(levelsLeft(presses)).toEqual([1, 2, 4])
    markThanked(presses, 3)
    expect(levelsLeft(presses)).toEqual([1, 2, 3, 4, 5])
  })
})
