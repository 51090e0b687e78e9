// A counter lived through in steps: what the tests of its rules share.
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

export const fresh = { serviceId: 'srv_1', invitationId: 'inv_1' }
export const hubNow = Date.parse('2026-11-23T01:30:00.000Z')
export const instant = (offsetMs: number) => new Date(hubNow + offsetMs).toISOString()

export const terminal = (
  revision: number,
  invitation: unknown,
  receivedAtMs: number,
  asOfMs = receivedAtMs,
): HeldView => ({
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
export const theirs = (invitationId: string, openedAtMs: number, forMs = 10_000) => ({
  invitationId,
  serviceId: 'srv_hub',
  windowId: 'w1',
  number: 'A015',
  openedAt: instant(openedAtMs),
  closesAt: instant(openedAtMs + forMs),
})
export const panel = (receivedAtMs: number, activity = { activity: 'serving', number: 'A015' }): HeldView => {
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
export function live(steps: readonly (readonly [number, CounterInput])[], disk: 'sound' | 'full' = 'sound') {
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
export const key = (name: 'pleaseRate' | 'next' | 'recall'): CounterInput => ({ type: 'key', key: name, fresh })
export const press = (level: 1 | 2 | 3 | 4 | 5): CounterInput => ({ type: 'level', deviceId: 'pad', level })
export const sees = (held: HeldView): CounterInput => ({ type: 'terminal', held })
export const names = (orders: readonly Order[]) => orders.map(({ order }) => order)
export const invitationOf = (life: ReturnType<typeof live>) =>
  life.kept.flatMap(({ name, data }) =>
    name === 'rating.press' ? [(data as { invitationId: unknown }).invitationId] : [],
  )
