// What the hub takes from outboxes: each report once and in order, however the wire repeats and reorders them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markOf, type Reception, receive, received } from './reception.ts'

const from = (sequence: number, outboxId = 'o1', boxId = 'b1') => ({ boxId, outboxId, sequence })

it('takes 1, 2, 3 … of each outbox once, whatever comes in which order', () => {
  const arrival = fc.record({
    boxId: fc.constantFrom('b1', 'b2'),
    outboxId: fc.constantFrom('o1', 'o2', 'o3'),
    sequence: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(arrival, { maxLength: 200 }), (arrivals) => {
      let state: Reception = {}
      const taken = new Map<string, number[]>()
      for (const one of arrivals) {
        const verdict = receive(state, one)
        const key = `${one.boxId}/${one.outboxId}`
        const list = taken.get(key) ?? []
        expect(verdict).toBe(one.sequence <= list.length ? 'repeat' : one.sequence === list.length + 1 ? 'next' : 'gap')
        if (verdict !== 'next') continue
        state = received(state, one)
        taken.set(key, [...list, one.sequence])
        expect(markOf(state, one.boxId, one.outboxId)).toBe(one.sequence)
      }
      for (const list of taken.values()) expect(list).toEqual(list.map((_, index) => index + 1))
    }),
  )
})

it('remembers the eight outboxes of a box that were used last', () => {
  let state: Reception = {}
  for (let n = 1; n <= 8; n++) state = received(state, from(1, `o${n}`))
  state = received(state, from(2, 'o1'))
  state = received(state, from(1, 'o9'))
  expect(markOf(state, 'b1', 'o1')).toBe(2)
  expect(markOf(state, 'b1', 'o2')).toBe(0)
  expect(Object.keys(state.b1 ?? {})).toHaveLength(8)
})

it('keeps the outboxes of two boxes apart, also when they have the same name', () => {
  const state = received({}, from(1, 'o1', 'b1'))
  expect(receive(state, from(1, 'o1', 'b2'))).toBe('next')
})
