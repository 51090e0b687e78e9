// The alignment is the judge of every trial: it must be right about the smallest cases.
import { describe, expect, it } from 'vitest'
import { align } from './alignment.ts'

const thanked = (...levels: number[]) => levels.map((level) => ({ level, isThanked: true }))
const unthanked = (level: number) => ({ level, isThanked: false })
const kept = (...levels: number[]) => levels.map((level) => ({ level }))

describe('presses beside the journal', () => {
  it('fit when both tell the same', () => {
    expect(align(thanked(5, 3, 3, 1), kept(5, 3, 3, 1))).toEqual({ lost: [], extra: [] })
  })

  it('show a thanked press that is missing', () => {
    expect(align(thanked(5, 3, 1), kept(5, 1))).toEqual({ lost: [1], extra: [] })
  })

  it('show an entry that is there twice', () => {
    expect(align(thanked(5, 3, 1), kept(5, 3, 1, 3)).extra).toEqual([3])
  })

  it('let a press without thanks be there once or not at all, but not twice', () => {
    const presses = [...thanked(5), unthanked(2), ...thanked(1)]
    expect(align(presses, kept(5, 1))).toEqual({ lost: [], extra: [] })
    expect(align(presses, kept(5, 2, 1))).toEqual({ lost: [], extra: [] })
    expect(align(presses, kept(5, 2, 2, 1)).extra).toHaveLength(1)
  })

  it('show a level that was changed as one lost and one that nobody pressed', () => {
    expect(align(thanked(5, 3, 1), kept(5, 4, 1))).toEqual({ lost: [1], extra: [1] })
  })

  it('show two presses that changed places', () => {
    const { lost, extra } = align(thanked(5, 3), kept(3, 5))
    expect([lost.length, extra.length]).toEqual([1, 1])
  })
})
