// Keys of the caller pad and cards at the reader, as a hall manager would check them with the hub there and away.
import { describe, expect, it } from 'vitest'
import type { CounterInput } from './counter.ts'
import {
  answers,
  card,
  fresh,
  instant,
  key,
  liMing,
  live,
  names,
  panel,
  press,
  sees,
  shows,
  terminal,
  theirs,
} from './counter-life.ts'

type Step = readonly [number, CounterInput]
const kept = (steps: readonly Step[], disk?: 'full') => live(steps, disk).kept.map(({ name }) => name)
const away = { ...liMing, away: { since: instant(0), until: instant(600_000) } }

describe('the key 暂停', () => {
  const table: [string, Step[], string[]][] = [
    ['steps away', [[0, key('pause')]], ['duty.stepAway']],
    [
      'pressed again comes back, also while the hub is away and the panel still shows the old',
      [
        [0, shows(panel(0))],
        [1, key('pause')],
        [60_000, key('pause')],
        [120_000, key('pause')],
      ],
      ['duty.stepAway', 'duty.comeBack', 'duty.stepAway'],
    ],
    [
      'comes back when the panel says that whoever is on duty stepped away at the desk',
      [
        [0, shows(panel(0, { onDuty: away }))],
        [1, key('pause')],
      ],
      ['duty.comeBack'],
    ],
    [
      'goes by the panel again once that shows what the key said',
      [
        [0, shows(panel(0))],
        [1, key('pause')],
        [2, shows(panel(2, { onDuty: away }, 2))],
        [3, shows(panel(3, {}, 3))],
        [4, key('pause')],
      ],
      ['duty.stepAway', 'duty.stepAway'],
    ],
    [
      'goes by the panel again when the hub refuses it',
      [
        [0, shows(panel(0))],
        [1, key('pause')],
        [2, answers(1, 1)],
        [3, key('pause')],
      ],
      ['duty.stepAway', 'duty.stepAway'],
    ],
    [
      'goes by a panel that is newer than the hub’s answer',
      [
        [0, shows(panel(0))],
        [1, key('pause')],
        [2, answers(1)],
        [3, shows(panel(3))],
        [4, shows(panel(4, {}, 2))],
        [5, key('pause')],
      ],
      ['duty.stepAway', 'duty.stepAway'],
    ],
  ]
  it.each(table)('%s', (_sentence, steps, expected) => {
    expect(kept(steps)).toEqual(expected)
  })

  it('does not forget that it was pressed when an old panel is shown again after the answer', () => {
    const steps: Step[] = [
      [0, shows(panel(0))],
      [1, key('pause')],
      [2, answers(1)],
      [3, shows(panel(3))],
    ]
    expect(live(steps).state.absence).toMatchObject({ isAway: true })
  })

  it('that the full disk could not keep has not happened', () => {
    expect(live([[0, key('pause')]], 'full').state.absence).toBeNull()
  })
})

describe('the key 取消', () => {
  const undone = (steps: readonly Step[]) => kept(steps).filter((name) => name === 'service.undo').length
  const table: [string, Step[], number][] = [
    [
      'takes back a finish of this box within a minute',
      [
        [0, key('pleaseRate')],
        [59_999, key('cancel')],
      ],
      1,
    ],
    [
      'does nothing after a minute',
      [
        [0, key('pleaseRate')],
        [60_000, key('cancel')],
      ],
      0,
    ],
    [
      'pressed twice takes back once',
      [
        [0, key('pleaseRate')],
        [1, key('cancel')],
        [2, key('cancel')],
      ],
      1,
    ],
    [
      'does nothing once the visitor has rated',
      [
        [0, key('pleaseRate')],
        [1, press(5)],
        [2, key('cancel')],
      ],
      0,
    ],
    [
      'does nothing once the next visitor is being served',
      [
        [0, key('pleaseRate')],
        [1, key('next')],
        [2, key('cancel')],
      ],
      0,
    ],
    [
      'does nothing to a finish that the hub refused',
      [
        [0, key('pleaseRate')],
        [1, answers(1, 1)],
        [2, key('cancel')],
      ],
      0,
    ],
    [
      'does nothing to a service that the hub named itself',
      [
        [0, sees(terminal(2, theirs('inv_hub', 0), 0))],
        [1, key('cancel')],
      ],
      0,
    ],
    ['does nothing where nothing was finished', [[0, key('cancel')]], 0],
  ]
  it.each(table)('%s', (_sentence, steps, times) => {
    expect(undone(steps)).toBe(times)
  })

  it('names the service, and ends asking the visitor at once', () => {
    const life = live([
      [0, key('pleaseRate')],
      [1_000, key('cancel')],
      [1_001, press(5)],
    ])
    expect(life.kept[1]).toEqual({ name: 'service.undo', data: { windowId: 'w1', serviceId: fresh.serviceId } })
    expect(names(life.orders)).toEqual(['invite', 'endInvitation'])
    expect(life.kept[2]?.data).toMatchObject({ invitationId: null })
  })

  it('takes back what was finished on a screen of this box too', () => {
    const data = { windowId: 'w1', number: 'A015', way: 'touch', named: fresh }
    const finish = { name: 'service.finish', data, sequence: 7, atMs: 0 }
    expect(
      undone([
        [0, { type: 'stored', command: finish }],
        [1, key('cancel')],
      ]),
    ).toBe(1)
  })
})

it('keys that mean nothing here are let be', () => {
  const others = ['recall', 'hold', 'giveUp', 'callBack', 'transfer', 'oneMetreLine'] as const
  expect(kept(others.map((name, index): Step => [index, key(name)]))).toEqual([])
})

describe('a card at the reader', () => {
  const cards = (steps: readonly Step[], disk?: 'full') => kept(steps, disk).filter((name) => name === 'badge.present')

  it('is told with its window and its reader', () => {
    expect(live([[0, card('0004770215')]]).kept).toEqual([
      { name: 'badge.present', data: { windowId: 'w1', deviceId: 'reader', card: '0004770215' } },
    ])
  })

  it('that lies on the reader is shown once, however long the reader repeats it', () => {
    const repeats = Array.from({ length: 20 }, (_, index): Step => [index * 1_499, card('0004770215')])
    expect(cards(repeats)).toHaveLength(1)
  })

  it('shown again after a second and a half is shown twice', () => {
    expect(
      cards([
        [0, card('0004770215')],
        [1_500, card('0004770215')],
      ]),
    ).toHaveLength(2)
  })

  it('of another person is another showing at once', () => {
    expect(
      cards([
        [0, card('0004770215')],
        [100, card('0004770216')],
      ]),
    ).toHaveLength(2)
  })

  it('is forgotten by the counter when its showing is over', () => {
    const life = live([
      [0, card('0004770215')],
      [1_500, { type: 'tick' }],
    ])
    expect(life.wakes[0]).toBe(1_500)
    expect(life.state.shown).toBeNull()
  })

  it('that the full disk could not keep may be shown again at once', () => {
    const steps: Step[] = [[0, card('0004770215')]]
    expect(live(steps, 'full').state.shown).toBeNull()
  })
})

describe('the time visitors have', () => {
  const patient = (held: ReturnType<typeof terminal>, keysMs: number) => ({
    ...held,
    view: {
      ...held.view,
      facts: { ...held.view.facts, patience: { leaseMs: 86_400_000, value: { keysMs, touchMs: 60_000 } } },
    },
  })
  const lastsMs = (held: ReturnType<typeof terminal> | null) => {
    const { state } = live([...(held === null ? [] : [[0, sees(held)] as Step]), [1_000, key('pleaseRate')]])
    return (state.gate.open?.closesAtMs ?? 0) - 1_000
  }

  it('is the hall’s own when the hub has ever said it, else ten seconds', () => {
    expect(lastsMs(patient(terminal(2, null, 0), 25_000))).toBe(25_000)
    expect(lastsMs(null)).toBe(10_000)
  })

  it('is kept over a restart with the hub away, though what the old view asks is not', () => {
    const old = patient(terminal(2, theirs('inv_old', -5_000, 600_000), -4_000), 25_000)
    expect(lastsMs(old)).toBe(25_000)
    expect(live([[0, sees(old)]]).orders).toEqual([])
  })
})
