// The gate at a counter, as a hall manager would check it: who may rate when.
import { describe, expect, it } from 'vitest'
import type { CounterInput } from './counter.ts'
import { fresh, invitationOf, key, live, names, press, sees, terminal, theirs } from './counter-life.ts'

describe('the gate at a counter', () => {
  const table: [string, [number, CounterInput][], (string | null)[]][] = [
    ['a press with nobody asked is kept without an invitation', [[0, press(5)]], [null]],
    [
      '请评价 opens the gate at once, hub or no hub',
      [
        [0, key('pleaseRate')],
        [9_999, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'a hand three seconds late still names it; the hub judges',
      [
        [0, key('pleaseRate')],
        [12_900, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'after that the gate is shut',
      [
        [0, key('pleaseRate')],
        [13_000, press(5)],
      ],
      [null],
    ],
    [
      'nobody rates twice',
      [
        [0, key('pleaseRate')],
        [1_000, press(5)],
        [2_000, press(1)],
      ],
      ['inv_1', null],
    ],
    [
      'the next visitor ends it',
      [
        [0, key('pleaseRate')],
        [1_000, key('next')],
        [1_001, press(5)],
      ],
      [null],
    ],
    [
      'other keys do not',
      [
        [0, key('pleaseRate')],
        [1_000, key('recall')],
        [1_001, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'an invitation of the hub opens it',
      [
        [0, sees(terminal(2, theirs('inv_hub', 0), 0))],
        [5_000, press(4)],
      ],
      ['inv_hub'],
    ],
    [
      'its time is counted from the hub\'s "as of", not from receipt or any wall clock',
      [
        [0, sees(terminal(2, theirs('inv_hub', -9_000), 0, 0))],
        [1_500, { type: 'tick' }],
        [4_001, press(4)],
      ],
      [null],
    ],
    [
      'a view that was computed before the key was pressed does not shut the gate',
      [
        [0, key('pleaseRate')],
        [10, sees(terminal(2, null, 10))],
        [500, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'a view that says so after the acknowledgement does',
      [
        [0, key('pleaseRate')],
        [10, { type: 'acked', upTo: 1, refused: [] }],
        [20, sees(terminal(3, null, 20))],
        [500, press(5)],
      ],
      [null],
    ],
    [
      'a service the hub refused is not asked for',
      [
        [0, key('pleaseRate')],
        [10, { type: 'acked', upTo: 1, refused: [1] }],
        [500, press(5)],
      ],
      [null],
    ],
    [
      'the hub may give more time than the box took',
      [
        [0, key('pleaseRate')],
        [20, sees(terminal(2, theirs('inv_1', 0, 60_000), 20))],
        [50_000, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'the newer of two invitations wins: a later one of the hub',
      [
        [0, key('pleaseRate')],
        [50, sees(terminal(2, theirs('inv_hub', 40), 50))],
        [500, press(5)],
      ],
      ['inv_hub'],
    ],
    [
      'the newer of two invitations wins: a later one of the box',
      [
        [100, key('pleaseRate')],
        [150, sees(terminal(2, theirs('inv_hub', 40), 150))],
        [500, press(5)],
      ],
      ['inv_1'],
    ],
    [
      'an older view does not open again what was rated here',
      [
        [0, sees(terminal(2, theirs('inv_hub', 0), 0))],
        [100, press(5)],
        [120, sees(terminal(3, theirs('inv_hub', 0), 120))],
        [200, press(1)],
      ],
      ['inv_hub', null],
    ],
  ]
  it.each(table)('%s', (_sentence, steps, expected) => {
    expect(invitationOf(live(steps))).toEqual(expected)
  })

  it('a press on a touchscreen ends the invitation at the pads too', () => {
    const command = { name: 'rating.press', data: { windowId: 'w1', invitationId: 'inv_hub' }, sequence: 1, atMs: 100 }
    const life = live([
      [0, sees(terminal(2, theirs('inv_hub', 0), 0))],
      [100, { type: 'stored', command }],
    ])
    expect(names(life.orders)).toEqual(['invite', 'endInvitation'])
  })

  it('a touch gives the full time again without asking aloud again', () => {
    const data = { windowId: 'w1', invitationId: 'inv_1', way: 'touch' }
    const life = live([
      [0, key('pleaseRate')],
      [5_000, { type: 'stored', command: { name: 'invitation.prolong', data, sequence: 2, atMs: 5_000 } }],
      [34_000, press(5)],
    ])
    expect(invitationOf(life)).toEqual(['inv_1'])
    expect(names(life.orders)).toEqual(['invite', 'endInvitation'])
  })

  it('请评价 pressed twice asks the same visitor again and counts one service', () => {
    const life = live([
      [0, key('pleaseRate')],
      [5_000, key('pleaseRate')],
      [14_000, press(5)],
    ])
    expect(life.kept.map(({ name }) => name)).toEqual(['service.finish', 'invitation.prolong', 'rating.press'])
    expect(names(life.orders)).toEqual(['invite', 'invite', 'endInvitation'])
  })

  it('names the service itself, so that the press fits whether or not the hub was there', () => {
    expect(live([[0, key('pleaseRate')]]).kept).toEqual([
      { name: 'service.finish', data: { windowId: 'w1', number: null, way: 'keys', named: fresh } },
    ])
  })

  it('on a full disk opens nothing and ends nothing', () => {
    expect(live([[0, key('pleaseRate')]], 'full').orders).toEqual([])
    const full = live(
      [
        [0, sees(terminal(2, theirs('inv_hub', 0), 0))],
        [1, press(5)],
      ],
      'full',
    )
    expect(names(full.orders)).toEqual(['invite'])
  })

  it('wakes when the time is over and then ends the invitation at the devices', () => {
    const life = live([
      [0, key('pleaseRate')],
      [1, { type: 'tick' }],
      [10_000, { type: 'tick' }],
    ])
    expect(life.wakes[1]).toBe(10_000)
    expect(names(life.orders)).toEqual(['invite', 'endInvitation'])
  })
})
