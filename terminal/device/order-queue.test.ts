// A device gets one frame at a time, the newest order of each kind, and the urgent one first.
import { describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import { emptyQueue, nextQueue, type OrderQueue, type QueueEffect, type QueueInput } from './order-queue.ts'

const show = (state: string): Order => ({
  order: 'show',
  panel: { title: '3号窗口', person: '李明', state, notice: '', leaseSeconds: 60 },
})
const frame = (byte: number, answerWithinMs: number | null = null) => ({ bytes: Uint8Array.of(byte), answerWithinMs })
const print: Order = { order: 'print', slip: [{ line: 'text', text: 'A012', size: 'huge' }] }
const once = (byte: number) => ({ ...frame(byte, 500), tries: 1 })
const accepted: QueueInput = { type: 'answer', answer: 'accepted', text: '' }
const run = (state: OrderQueue, ...inputs: QueueInput[]) =>
  inputs.reduce(
    (all, input) => {
      const next = nextQueue(all.state, input)
      return { state: next.state, effects: [...all.effects, ...next.effects] }
    },
    { state, effects: [] as QueueEffect[] },
  )
const order = (one: Order): QueueInput => ({ type: 'order', order: one })
const encoded = (...frames: ReturnType<typeof frame>[]): QueueInput => ({ type: 'encoded', frames })

describe('orders for one device', () => {
  it('sends frames one after the other and then rests', () => {
    const { state, effects } = run(
      emptyQueue,
      order({ order: 'endInvitation' }),
      encoded(frame(1), frame(2)),
      { type: 'written' },
      { type: 'written' },
    )
    expect(effects.map((one) => one.do)).toEqual(['encode', 'write', 'write'])
    expect(state).toMatchObject({ phase: 'idle', current: null, counts: { sent: 2 } })
  })

  it('of two waiting sign texts only the newest is sent, and a refusal to thank goes before it', () => {
    const { state } = run(emptyQueue, order(show('空闲')), encoded(frame(1)))
    const { effects } = run(
      state,
      order(show('正在办理')),
      order(show('请评价')),
      order({ order: 'notStored' }),
      { type: 'written' },
      encoded(),
    )
    expect(effects).toEqual([
      { do: 'encode', order: { order: 'notStored' } },
      { do: 'encode', order: show('请评价') },
    ])
  })

  it('a busy device is asked again, each time a little later, and then counted as silent', () => {
    const busy: QueueInput = { type: 'answer', answer: 'busy', text: '' }
    const { state, effects } = run(
      emptyQueue,
      order(show('空闲')),
      encoded(frame(1, 500)),
      busy,
      { type: 'elapsed' },
      busy,
      { type: 'elapsed' },
      busy,
    )
    expect(effects.flatMap((one) => (one.do === 'wait' ? [one.ms] : []))).toEqual([500, 400, 500, 800, 500])
    expect(effects.at(-1)).toEqual({ do: 'silent' })
    expect(state).toMatchObject({ phase: 'idle', counts: { busy: 3 } })
  })

  it('an unanswered frame is sent three times, then the device is silent', () => {
    const elapsed: QueueInput = { type: 'elapsed' }
    const { state, effects } = run(emptyQueue, order(show('空闲')), encoded(frame(1, 500)), elapsed, elapsed, elapsed)
    expect(effects.filter((one) => one.do === 'write')).toHaveLength(3)
    expect(effects.at(-1)).toEqual({ do: 'silent' })
    expect(state.counts.unanswered).toBe(3)
  })

  it('a refused frame is not repeated, and the rest of its order is dropped', () => {
    const { state, effects } = run(emptyQueue, order(show('空闲')), encoded(frame(1, 500), frame(2, 500)), {
      type: 'answer',
      answer: 'refused',
      text: '未知命令',
    })
    expect(effects).toContainEqual({ do: 'refused', text: '未知命令' })
    expect(effects.filter((one) => one.do === 'write')).toHaveLength(1)
    expect(state.phase).toBe('idle')
  })
})

describe('words that may be sent only once', () => {
  const asked = () => run(emptyQueue, order(show('空闲')), encoded(once(1)))
  const written = (effects: readonly QueueEffect[]) => effects.filter((one) => one.do === 'write')

  it('are sent again to a device that was busy, for it has not taken them', () => {
    const { state, effects } = run(asked().state, { type: 'answer', answer: 'busy', text: '忙' }, { type: 'elapsed' })
    expect(written(effects)).toHaveLength(1)
    expect(state.phase).toBe('awaiting')
  })

  it('are not sent again to one that says nothing, for it may have', () => {
    const { state, effects } = run(asked().state, { type: 'elapsed' })
    expect(written(effects)).toEqual([])
    expect(effects).toContainEqual({ do: 'silent' })
    expect(state.phase).toBe('idle')
  })
})

describe('a slip', () => {
  const asked = () => run(emptyQueue, order(print), encoded(once(1), once(2)))
  const ended = (effects: readonly QueueEffect[]) => effects.filter((one) => one.do === 'printEnded')

  it('is printed when its last frame is answered', () => {
    expect(ended(run(asked().state, accepted, accepted).effects)).toEqual([
      { do: 'printEnded', result: 'printed', text: '' },
    ])
  })

  it('is not even begun when the printer says that it cannot', () => {
    const { effects } = run(asked().state, { type: 'answer', answer: 'refused', text: '缺纸，请换纸' })
    expect(ended(effects)).toEqual([{ do: 'printEnded', result: 'failed', text: '缺纸，请换纸' }])
    expect(effects.filter((one) => one.do === 'write')).toEqual([])
  })

  it('that the printer says nothing about is never sent again: it may be on paper', () => {
    const { effects } = run(asked().state, accepted, { type: 'elapsed' })
    expect(ended(effects)).toMatchObject([{ result: 'uncertain' }])
    expect(effects.filter((one) => one.do === 'write')).toHaveLength(1)
    expect(effects).not.toContainEqual({ do: 'silent' })
  })

  it.each([
    ['before it was begun', [], 'failed'],
    ['in the middle of it', [accepted], 'uncertain'],
  ] as const)('is over when the wire breaks %s, and does not wait for a new one', (_when, inputs, result) => {
    const { state, effects } = run(asked().state, ...inputs, { type: 'closed' })
    expect(ended(effects)).toMatchObject([{ result }])
    expect(state).toMatchObject({ phase: 'idle', waiting: {} })
  })

  it('that waits behind another order when the wire breaks has failed', () => {
    const { state } = run(emptyQueue, order(show('空闲')), encoded(frame(1, 500)), order(print))
    expect(ended(run(state, { type: 'closed' }).effects)).toMatchObject([{ result: 'failed' }])
  })

  it('for a device that prints nothing has failed', () => {
    expect(ended(run(emptyQueue, order(print), encoded()).effects)).toMatchObject([{ result: 'failed' }])
  })
})
