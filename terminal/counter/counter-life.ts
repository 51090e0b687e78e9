// A counter lived through in steps: what the tests of its rules share.
import type { View } from '#wire/view'
import type { LastingOrder } from '../driver.ts'
import { type Counter, type CounterInput, initialCounter, nextCounter } from './counter.ts'
import type { HeldView } from './held-view.ts'
import type { StoredCommand } from './kept.ts'
import type { CounterEffect } from './telling.ts'

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
export const face = (staffId: string, name: string, badge: string) => ({
  ...{ staffId, name, nameEn: staffId, badge, title: '科员', photo: null, isPartyMember: true, stars: 5 },
  ...{ unitName: '人社局', unitNameEn: 'HR', role: 'A' },
})
export const liMing = { ...face('s1', '李明', '0215'), dutyId: 'd1', startedAt: instant(0), away: null, together: [] }
export const hall = {
  ...{ name: '大厅', nameEn: 'Hall', timeZone: 'Asia/Shanghai', supervisionPhone: '12345', phase: 'open' },
  ...{ hoursToday: '', date: '2026-11-23', holiday: null, nextOpening: null },
}
const serving = { activity: 'serving', number: 'A015' }
const window = {
  ...{ windowId: 'w1', number: '3', name: '社会保障', nameEn: 'Social security', unitId: 'u1', unitName: '人社局' },
  ...{ items: ['社保登记'], scope: '社会保障业务', consultationPhone: '0531-1234567', supervisionPhone: '12345' },
}

/** The panel of the third window, where Li Ming serves A015; `facts` replaces what is otherwise with him. */
export const panel = (receivedAtMs: number, facts: Readonly<Record<string, unknown>> = {}, revision = 1): HeldView => {
  const leases = { window: 86_400_000, onDuty: 120_000, activity: 60_000, hall: 600_000, lunch: 600_000, call: 30_000 }
  const values: Record<string, unknown> = { window, onDuty: liMing, activity: serving, hall, ...facts }
  const shown: View['facts'] = {}
  for (const [name, leaseMs] of Object.entries(leases)) {
    if (values[name] !== undefined) shown[name] = { leaseMs, value: values[name] }
  }
  return {
    view: { key: 'panel:w1', epoch: 1, revision, asOf: instant(receivedAtMs), facts: shown },
    receivedAtMs,
    vouchedAtMs: receivedAtMs,
  }
}

/** Lives through timed inputs; every store succeeds at once unless the disk is full. */
export function live(steps: readonly (readonly [number, CounterInput])[], disk: 'sound' | 'full' = 'sound') {
  let state: Counter = initialCounter('w1')
  let sequence = 0
  const kept: StoredCommand[] = []
  const orders: LastingOrder[] = []
  const run = (input: CounterInput, atMs: number) => {
    const next = nextCounter(state, input, atMs)
    state = next.state
    for (const effect of next.effects) take(effect, atMs)
    return next.wakeAtMs
  }
  const take = (effect: CounterEffect, atMs: number) => {
    if (effect.do === 'order') return void orders.push(effect.order)
    if (disk === 'full') return void run({ type: 'unstored', command: effect.command }, atMs)
    const command = { ...effect.command, sequence: ++sequence, atMs }
    kept.push(command)
    run({ type: 'stored', command }, atMs)
  }
  const wakes = steps.map(([atMs, input]) => run(input, atMs))
  return { state, kept: kept.map(({ name, data }) => ({ name, data })), orders, wakes }
}
type CallerKey = Extract<CounterInput, { type: 'key' }>['key']
export const key = (name: CallerKey): CounterInput => ({ type: 'key', key: name, fresh, hub: 'there' })
export const card = (number: string): CounterInput => ({ type: 'card', deviceId: 'reader', card: number })
export const shows = (held: HeldView): CounterInput => ({ type: 'panel', held })
export const answers = (upTo: number, ...refused: number[]): CounterInput => ({ type: 'acked', upTo, refused })
export const press = (level: 1 | 2 | 3 | 4 | 5): CounterInput => ({ type: 'level', deviceId: 'pad', level })
export const sees = (held: HeldView): CounterInput => ({ type: 'terminal', held })
export const names = (orders: readonly LastingOrder[]) => orders.map(({ order }) => order)
export const invitationOf = (life: ReturnType<typeof live>) =>
  life.kept.flatMap(({ name, data }) =>
    name === 'rating.press' ? [(data as { invitationId: unknown }).invitationId] : [],
  )
