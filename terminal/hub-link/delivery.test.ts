// Delivery over a wire that loses, repeats and delays: everything arrives, in order, and nothing is forgotten unstored.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Delivery, type DeliveryEffect, type DeliveryInput, initialDelivery, nextDelivery } from './delivery.ts'

const kinds = (effects: readonly DeliveryEffect[]) => effects.map((effect) => effect.do)
const run = (state: Delivery, ...inputs: DeliveryInput[]) =>
  inputs.reduce(
    (all, input) => {
      const next = nextDelivery(all.state, input)
      return { state: next.state, effects: [...all.effects, ...next.effects] }
    },
    { state, effects: [] as DeliveryEffect[] },
  )

describe('delivery', () => {
  it('sends nothing while away, and from the last acknowledgement when the hub returns', () => {
    const away = run(initialDelivery(4, 4), { type: 'stored', highest: 6 })
    expect(away.effects).toEqual([])
    expect(run(away.state, { type: 'online' }).effects).toEqual([{ do: 'send', after: 4 }])
  })

  it('keeps three batches on the way, no more', () => {
    const { effects } = run(
      initialDelivery(0, 1000),
      { type: 'online' },
      { type: 'sent', last: 100 },
      { type: 'sent', last: 200 },
      { type: 'sent', last: 300 },
    )
    expect(kinds(effects)).toEqual(['send', 'wait', 'send', 'send'])
  })

  it('sends again from the last acknowledgement after waiting in vain, and waits longer each time', () => {
    const { state } = run(initialDelivery(0, 5), { type: 'online' }, { type: 'sent', last: 5 })
    const first = run(state, { type: 'waitedInVain' }, { type: 'sent', last: 5 })
    expect(first.effects).toEqual([
      { do: 'send', after: 0 },
      { do: 'wait', ms: 6_000 },
    ])
    expect(run(first.state, { type: 'waitedInVain' }, { type: 'sent', last: 5 }).effects).toContainEqual({
      do: 'wait',
      ms: 12_000,
    })
  })

  it('goes back when the hub is behind, but not for every copy of the same low acknowledgement', () => {
    const { state } = run(initialDelivery(1, 9), { type: 'online' }, { type: 'sent', last: 9 })
    const low = run(state, { type: 'ack', upTo: 1, atMs: 1_000 })
    expect(kinds(low.effects)).toEqual(['send'])
    const copy = run(low.state, { type: 'sent', last: 9 }, { type: 'ack', upTo: 1, atMs: 1_010 })
    expect(kinds(copy.effects)).toEqual(['wait'])
  })

  it('begins a new numbering when the hub lost what it acknowledged, or knows what was never kept here', () => {
    const { state } = run(initialDelivery(100, 101), { type: 'online' }, { type: 'sent', last: 101 })
    const low: DeliveryInput = { type: 'ack', upTo: 50, atMs: 1_000 }
    expect(kinds(run(state, low, low).effects)).not.toContain('renew')
    expect(kinds(run(state, low, low, low).effects)).toContain('renew')
    expect(kinds(run(state, { type: 'ack', upTo: 500, atMs: 0 }).effects)).toEqual(['renew'])
  })

  it('brings everything to the hub once and in order, whatever the wire does', () => {
    const event = fc.oneof(
      fc.constant('store' as const),
      fc.constant('deliver' as const),
      fc.constant('lose' as const),
      fc.constant('repeat' as const),
      fc.constant('ack' as const),
      fc.constant('loseAck' as const),
      fc.constant('drop' as const),
      fc.constant('tick' as const),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        let state = initialDelivery(0, 0)
        let [highest, journal, forgotten, atMs] = [0, 0, 0, 0]
        let wire: { first: number; last: number }[] = []
        let acks: number[] = []
        const feed = (input: DeliveryInput) => {
          const next = nextDelivery(state, input)
          state = next.state
          for (const effect of next.effects) {
            if (effect.do === 'forget') forgotten = effect.upTo
            expect(effect.do).not.toBe('renew')
            if (effect.do !== 'send') continue
            const last = Math.min(effect.after + 2, highest)
            wire.push({ first: effect.after + 1, last })
            feed({ type: 'sent', last })
          }
        }
        const arrive = (batch: { first: number; last: number } | undefined) => {
          if (batch === undefined) return
          if (batch.first <= journal + 1) journal = Math.max(journal, batch.last)
          acks.push(journal)
        }
        const step = (name: (typeof events)[number]) => {
          atMs += 100
          if (name === 'store') feed({ type: 'stored', highest: ++highest })
          if (name === 'deliver') arrive(wire.shift())
          if (name === 'repeat') arrive(wire[0])
          if (name === 'lose') wire.shift()
          if (name === 'loseAck') acks.shift()
          const upTo = name === 'ack' ? acks.shift() : undefined
          if (upTo !== undefined) feed({ type: 'ack', upTo, atMs })
          if (name === 'tick') feed({ type: 'waitedInVain' })
          if (name === 'drop') {
            wire = []
            acks = []
            feed({ type: 'offline' })
            feed({ type: 'online' })
          }
          expect(forgotten).toBeLessThanOrEqual(journal)
          expect(state.inFlight.length).toBeLessThanOrEqual(3)
        }
        feed({ type: 'online' })
        events.forEach(step)
        for (let turn = 0; turn < 400 && forgotten < highest; turn++)
          (['tick', 'deliver', 'ack'] as const).forEach(step)
        expect(forgotten).toBe(highest)
      }),
    )
  })
})
