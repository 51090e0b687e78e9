// What was read is what counts: nothing else in the hall makes a fact old, and nothing that was read is missed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { States } from './machine.ts'
import { stillHolds, watch } from './watching.ts'

describe('what was computed of the hall', () => {
  it('holds while everything it read is the same, whatever else changes', () => {
    const ticket = { waiting: 3 }
    const known = watch({ ticket, service: {} }, (hall) => (hall.ticket as typeof ticket).waiting)
    expect(known.value).toBe(3)
    expect(stillHolds(known, { ticket, service: { serving: 1 } })).toBe(true)
    expect(stillHolds(known, { ticket: { waiting: 3 }, service: {} })).toBe(false)
  })

  it('is computed anew when what decided the way it went has changed', () => {
    const byPhase = (hall: States) => (hall.phase === 'open' ? hall.open : hall.closed)
    const known = watch({ phase: 'open', open: 1, closed: 2 }, byPhase)
    expect(stillHolds(known, { phase: 'open', open: 1, closed: 9 })).toBe(true)
    expect(stillHolds(known, { phase: 'closed', open: 1, closed: 9 })).toBe(false)
  })

  it('has read what it took apart as a whole', () => {
    const known = watch({ a: 1, b: 2 }, (hall) => ({ ...hall }))
    expect(known.value).toEqual({ a: 1, b: 2 })
    expect(stillHolds(known, { a: 1, b: 3 })).toBe(false)
  })

  it('is the same as computed afresh whenever it is said to hold', () => {
    const names = ['a', 'b', 'c', 'd'] as const
    const hall = fc.record(Object.fromEntries(names.map((name) => [name, fc.nat(2)])))
    fc.assert(
      fc.property(hall, hall, fc.array(fc.constantFrom(...names), { minLength: 1 }), (before, after, path) => {
        // Each step decides by what it reads whether the next is read at all.
        const walk = (states: States) => {
          let sum = 0
          for (const name of path) {
            sum = 3 * sum + Number(states[name])
            if (sum % 2 === 1) break
          }
          return sum
        }
        const known = watch(before, walk)
        expect(known.value).toBe(walk(before))
        if (stillHolds(known, after)) expect(walk(after)).toBe(known.value)
      }),
    )
  })
})
