// The gate at a counter, as a hall manager would check it: who may rate when, and what the devices are told.
import { describe, expect, it } from 'vitest'
import type { View } from '#wire/view'
import type { Order } from '../driver.ts'
import {
  type Counter,
  type CounterEffect,
  type CounterInput,
  initialCounter,
  nextCounter,
  type StoredCommand,
} from './counter.ts'
import type { HeldView } from './held-view.ts'

const fresh = { serviceId: 'srv_1', invitationId: 'inv_1' }
const hubNow = Date.parse('2026-11-23T01:30:00.000Z')
const instant = (offsetMs: number) => new Date(hubNow + offsetMs).toISOString()

const terminal = (revision: number, invitation: unknown, receivedAtMs: number, asOfMs = receivedAtMs): HeldView => ({
  view: {
    key: 'terminal:w1',
    epoch: 1,
    revision,
    asOf: instant(asOfMs),
    facts: { invitation: { leaseMs: 30_000, value: invitation } },
  },
  receivedAtMs,
  vouchedAtMs: receivedAtMs,
})
const theirs = (invitationId: string, openedAtMs: number, forMs = 10_000) => ({
  invitationId,
  serviceId: 'srv_hub',
  windowId: 'w1',
  number: 'A015',
  openedAt: instant(openedAtMs),
  closesAt: instant(openedAtMs + forMs),
})
const panel = (receivedAtMs: number, activity = { activity: 'serving', number: 'A015' }): HeldView => {
  const facts: View['facts'] = {
    window: {
      leaseMs: 86_400_000,
      value: {
        windowId: 'w1',
        number: '3',
        name: '社会保障',
        nameEn: 'Social security',
        unitId: 'u1',
        unitName: '人社局',
        items: ['社保登记'],
        scope: '社会保障业务',
        consultationPhone: '0531-1234567',
        supervisionPhone: '12345',
      },
    },
    onDuty: {
      leaseMs: 120_000,
      value: {
        staffId: 's1',
        name: '李明',
        nameEn: 'Li Ming',
        badge: '0215',
        title: '科员',
        photo: null,
        isPartyMember: true,
        stars: 5,
        unitName: '人社局',
        unitNameEn: 'HR',
        dutyId: 'd1',
        role: 'A',
        startedAt: instant(0),
      },
    },
    activity: { leaseMs: 60_000, value: activity },
    hall: {
      leaseMs: 600_000,
      value: {
        name: '大厅',
        nameEn: 'Hall',
        timeZone: 'Asia/Shanghai',
        supervisionPhone: '12345',
        isOpen: true,
        hoursToday: '',
        date: '2026-11-23',
      },
    },
  }
  return {
    view: { key: 'panel:w1', epoch: 1, revision: 1, asOf: instant(receivedAtMs), facts },
    receivedAtMs,
    vouchedAtMs: receivedAtMs,
  }
}

/** Lives through timed inputs; every store succeeds at once unless the disk is full. */
function live(steps: readonly (readonly [number, CounterInput])[], disk: 'sound' | 'full' = 'sound') {
  let state: Counter = initialCounter('w1')
  let sequence = 0
  const kept: StoredCommand[] = []
  const orders: Order[] = []
  const run = (input: CounterInput, atMs: number) => {
    const next = nextCounter(state, input, atMs)
    state = next.state
    for (const effect of next.effects) take(effect, atMs)
    return next.wakeAtMs
  }
  const take = (effect: CounterEffect, atMs: number) => {
    if (effect.do === 'order') return void orders.push(effect.order)
    if (disk === 'full') return
    const command = { ...effect.command, sequence: ++sequence, atMs }
    kept.push(command)
    run({ type: 'stored', command }, atMs)
  }
  const wakes = steps.map(([atMs, input]) => run(input, atMs))
  return { state, kept: kept.map(({ name, data }) => ({ name, data })), orders, wakes }
}
const key = (name: 'pleaseRate' | 'next' | 'recall'): CounterInput => ({ type: 'key', key: name, fresh })
const press = (level: 1 | 2 | 3 | 4 | 5): CounterInput => ({ type: 'level', deviceId: 'pad', level })
const sees = (held: HeldView): CounterInput => ({ type: 'terminal', held })
const names = (orders: readonly Order[]) => orders.map(({ order }) => order)
const invitationOf = (life: ReturnType<typeof live>) =>
  life.kept.flatMap(({ name, data }) =>
    name === 'rating.press' ? [(data as { invitationId: unknown }).invitationId] : [],
  )

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

describe('what the devices of a window are told', () => {
  const shows = (orders: readonly Order[]) => orders.flatMap((order) => (order.order === 'show' ? [order.panel] : []))

  it('the sign says who serves and what goes on', () => {
    const { orders } = live([[0, { type: 'panel', held: panel(0) }]])
    expect(shows(orders)).toEqual([
      {
        title: '3号窗口 社会保障',
        person: '李明 0215',
        state: '正在办理 A015',
        notice: '人社局  社保登记  监督电话 12345',
        leaseSeconds: 60,
      },
    ])
    expect(orders).toContainEqual({
      order: 'identity',
      staff: { name: '李明', badge: '0215', unit: '人社局', windowNumber: '3', stars: 5 },
      paused: false,
    })
  })

  it('the sign asks for a rating while one is due here, also without the hub', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [10, key('pleaseRate')],
      [20, press(5)],
    ])
    expect(shows(orders).map(({ state }) => state)).toEqual(['正在办理 A015', '请评价', '正在办理 A015'])
  })

  it('with the hub away and the lease over, the sign says so and of when its news is', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [60_000, { type: 'tick' }],
    ])
    const last = shows(orders).at(-1)
    expect(last?.state).toBe('信息更新中断')
    expect(last?.notice).toContain('信息截至09:30')
  })

  it('with the hub there, an unchanged panel is simply told again in time', () => {
    const stoodBy = (atMs: number): HeldView => ({ ...panel(0), vouchedAtMs: atMs })
    const { orders, wakes } = live([
      [0, { type: 'panel', held: panel(0) }],
      [20_000, { type: 'tick' }],
      [45_000, { type: 'panel', held: stoodBy(45_000) }],
      [90_000, { type: 'tick' }],
    ])
    expect(wakes[0]).toBe(20_000)
    expect(shows(orders).map(({ state }) => state)).toEqual(Array(4).fill('正在办理 A015'))
  })

  it('a hub that stands by the panel again ends the interruption', () => {
    const { orders } = live([
      [0, { type: 'panel', held: panel(0) }],
      [70_000, { type: 'tick' }],
      [80_000, { type: 'panel', held: { ...panel(0), vouchedAtMs: 80_000 } }],
    ])
    expect(shows(orders).map(({ state }) => state)).toEqual(['正在办理 A015', '信息更新中断', '正在办理 A015'])
  })
})
