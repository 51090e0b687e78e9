// The keys of a caller pad at a window that calls numbers, with the hub there and away, as a hall manager would check them.
import { describe, expect, it } from 'vitest'
import type { CounterInput } from './counter.ts'
import { answers, fresh, instant, key, live, panel, sees, shows } from './counter-life.ts'
import type { HeldView } from './held-view.ts'
import { ownFacts } from './line.ts'

type CallerKey = Extract<CounterInput, { type: 'key' }>['key']
type Step = readonly [number, CounterInput]

const idle = { activity: 'idle', number: null }
const call = (number: string, state: 'called' | 'serving', times = 1) => ({
  ...{ number, state, times },
  calledAt: instant(0),
  begunAt: state === 'serving' ? instant(0) : null,
})
/** The window's panel with somebody called or nobody. */
const window = (atMs: number, value: unknown, revision = 1) => {
  const held = panel(atMs, { activity: idle }, revision)
  return shows({
    ...held,
    view: { ...held.view, facts: { ...held.view.facts, call: { leaseMs: 30_000, value } } },
  })
}
const reason = { code: 'time', waitedMs: 0, passedOver: 0, rank: 1 }
const ticket = (number: string) => ({
  ...{ number, seriesId: 'A', itemId: null, kind: 'ordinary', waitsSince: instant(0), reason },
  why: { zh: '', en: '' },
})
/** What the hub deals this window: numbers it may call alone, how many wait, who is held or was passed by. */
const dealt = (
  atMs: number,
  numbers: readonly string[],
  line: unknown = { waiting: numbers.length, held: [], passed: [] },
  revision = 1,
): CounterInput =>
  sees({
    view: {
      ...{ key: 'terminal:w1', epoch: 1, revision, asOf: instant(atMs) },
      facts: {
        share: { leaseMs: 3_600_000, value: { tickets: numbers.map(ticket) } },
        line: { leaseMs: 60_000, value: line },
      },
    },
    receivedAtMs: atMs,
    vouchedAtMs: atMs,
  })
const alone = (name: CallerKey): CounterInput => ({ type: 'key', key: name, fresh, hub: 'away' })
const kept = (steps: readonly Step[]) => live(steps).kept
const names = (steps: readonly Step[]) => kept(steps).map(({ name }) => name)
const called = (steps: readonly Step[]) =>
  kept(steps).flatMap(({ name, data }) => (name === 'ticket.call' ? [(data as { number: string }).number] : []))
const there: Step[] = [
  [0, dealt(0, ['A013', 'A014'])],
  [0, window(0, null)],
]

describe('with the hub there', () => {
  it('下一位 leaves the choice to it', () => {
    expect(kept([...there, [1, key('next')]])).toEqual([{ name: 'ticket.callNext', data: { windowId: 'w1' } }])
  })

  it('请评价 says that whoever was called has come and is done', () => {
    const steps: Step[] = [...there, [1, window(1, call('A012', 'called'), 2)], [2, key('pleaseRate')]]
    expect(kept(steps)).toEqual([
      { name: 'ticket.begin', data: { windowId: 'w1', number: 'A012' } },
      { name: 'service.finish', data: { windowId: 'w1', number: 'A012', way: 'keys', named: fresh } },
    ])
    const serving: Step[] = [...there, [1, window(1, call('A012', 'serving'), 2)], [2, key('pleaseRate')]]
    expect(names(serving)).toEqual(['service.finish'])
  })

  const keys: [CallerKey, unknown][] = [
    ['recall', { name: 'ticket.recall', data: { windowId: 'w1' } }],
    ['hold', { name: 'ticket.hold', data: { windowId: 'w1' } }],
    ['giveUp', { name: 'ticket.miss', data: { windowId: 'w1' } }],
    ['cancel', { name: 'ticket.requeue', data: { number: 'A012' } }],
  ]
  it.each(keys)('%s speaks of whoever is called, and of nobody when nobody is', (name, command) => {
    expect(kept([...there, [1, window(1, call('A012', 'called'), 2)], [2, key(name)]])).toEqual([command])
    expect(kept([...there, [2, key(name)]])).toEqual([])
  })

  it('取消 after a finish takes the finish back, as ever', () => {
    const steps: Step[] = [
      ...there,
      [1, window(1, call('A012', 'called'), 2)],
      [2, key('pleaseRate')],
      [3, key('cancel')],
    ]
    expect(names(steps)).toEqual(['ticket.begin', 'service.finish', 'service.undo'])
  })

  it('回呼 calls whoever was held, else the last who was passed by', () => {
    const line = { waiting: 0, held: ['A009'], passed: ['A003'] }
    expect(
      called([
        [0, dealt(0, [], line)],
        [0, window(0, null)],
        [1, key('callBack')],
      ]),
    ).toEqual(['A009'])
    expect(
      called([
        [0, dealt(0, [], { ...line, held: [] })],
        [0, window(0, null)],
        [1, key('callBack')],
      ]),
    ).toEqual(['A003'])
    expect(called([...there, [1, key('callBack')]])).toEqual([])
  })

  it('转移 sends the visitor to the window that was set, and nowhere when none was', () => {
    const here: Step[] = [...there, [1, window(1, call('A012', 'serving'), 2)]]
    expect(kept([...here, [2, key('transfer')]])).toEqual([])
    expect(kept([...here, [2, { type: 'key', key: 'transfer', to: 'w2', fresh, hub: 'there' }]])).toMatchObject([
      { name: 'ticket.transfer', data: { to: { kind: 'window', windowId: 'w2' }, reason: 'nextStep' } },
    ])
  })

  it('a window that calls no numbers receives whoever comes', () => {
    expect(
      names([
        [0, dealt(0, [], null)],
        [0, window(0, null)],
        [1, key('next')],
      ]),
    ).toEqual(['service.begin'])
  })
})

describe('without the hub', () => {
  it('下一位 calls from the share in its order, each number once, and then whoever comes', () => {
    const steps: Step[] = [...there, [1, alone('next')], [2, alone('next')], [3, alone('next')]]
    expect(called(steps)).toEqual(['A013', 'A014'])
    expect(names(steps)).toEqual(['ticket.call', 'ticket.call', 'service.begin'])
  })

  it('nobody is called from a share that is older than an hour', () => {
    expect(called([...there, [3_599_999, alone('next')]])).toEqual(['A013'])
    expect(called([...there, [3_600_000, alone('next')]])).toEqual([])
  })

  it('a number is not called again while an older share still has it, and may be when the hub deals it anew', () => {
    const again: Step[] = [
      ...there,
      [1, alone('next')],
      [2, dealt(2, ['A013', 'A014'], undefined, 2)],
      [3, alone('next')],
    ]
    expect(called(again)).toEqual(['A013', 'A014'])
    const anew: Step[] = [
      ...there,
      [1, alone('next')],
      [2, alone('pleaseRate')],
      [3, dealt(3, ['A014'], undefined, 2)],
      [4, dealt(4, ['A013'], undefined, 3)],
      [5, alone('next')],
    ]
    expect(called(anew)).toEqual(['A013', 'A013'])
  })

  it('the screens of the box show who was called, that they are served, and that nobody is there any more', () => {
    const shown = (steps: readonly Step[]) => {
      const { line, panel: held } = live(steps).state
      return held === null ? undefined : ownFacts(line, held as HeldView)
    }
    expect(shown(there)).toBeUndefined()
    const next: Step[] = [...there, [5_000, alone('next')]]
    expect(shown(next)).toEqual({
      call: { number: 'A013', state: 'called', times: 1, calledAt: instant(5_000), begunAt: null },
      activity: idle,
    })
    expect(shown([...next, [11_000, alone('recall')]])?.call).toMatchObject({ number: 'A013', times: 2 })
    // The hub's last view has nobody called: it is right again.
    expect(shown([...next, [11_000, alone('pleaseRate')]])).toBeUndefined()
  })

  it('the hub’s word counts again once it has the report and shows more than before', () => {
    const next: Step[] = [...there, [1, alone('next')], [2, answers(1)]]
    expect(live(next).state.line.said).toMatchObject({ number: 'A013' })
    expect(live([...next, [3, window(3, call('A013', 'called'), 2)]]).state.line.said).toBeNull()
    expect(live([...next, [3, window(3, null, 2)]]).state.line.said).toBeNull()
    expect(live([...there, [1, alone('next')], [2, answers(1, 1)]]).state.line.said).toBeNull()
  })
})

describe('the displays of the pad', () => {
  const told = (steps: readonly Step[]) =>
    live(steps).orders.flatMap((order) => (order.order === 'line' ? [order] : []))

  it('say who is here and how many wait, with the hub and without', () => {
    const steps: Step[] = [
      ...there,
      [1, window(1, call('A012', 'called'), 2)],
      [2, window(2, null, 3)],
      [3, alone('next')],
    ]
    expect(told(steps).map(({ number, waiting }) => [number, waiting])).toEqual([
      [null, 2],
      ['A012', 2],
      [null, 2],
      ['A013', 1],
    ])
  })

  it('are told nothing where nobody is called by number', () => {
    expect(
      told([
        [0, dealt(0, [], null)],
        [0, window(0, null)],
      ]),
    ).toEqual([])
  })
})
