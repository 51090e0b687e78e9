// What a case is, and the few things that every case does with the hall.
import { equal } from 'node:assert/strict'
import { until } from '../../agent/until.ts'
import type { Hall } from './hall.ts'
import type { Pad } from './hands.ts'

/** A guest without a real processor on a busy machine is slow; only a case that goes wrong waits so long. */
const patienceMs = 40_000

/** Goes through its sentence and gives the figures worth printing; throws where the hall does otherwise. */
export type Case = (hall: Hall) => Promise<Record<string, number>>

export const soon = <T>(what: string, look: () => T | Promise<T>) => until(what, look, patienceMs)

/** Time enough for what must not happen. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 500))

/** Pushes a key and lets it go. */
export function push(pad: Pad, key: number): void {
  pad.press(key)
  pad.release(key)
}

/** Lets a key be pressed and waits for 谢谢; gives the time from key to lamp. */
export async function beThanked(pad: Pad, press: () => void): Promise<number> {
  const before = pad.thanks()
  press()
  await soon(`${pad.serial} thanks`, () => pad.thanks() > before)
  return pad.news()?.sincePressMs ?? 0
}

export const pushAndBeThanked = (pad: Pad, key: number) => beThanked(pad, () => push(pad, key))

/** Waits until the hub last heard this of a device. */
export const isSaidToBe = (hall: Hall, which: Parameters<Hall['statesOf']>[0], state: string) =>
  soon(`${which} is said to be ${state}`, () => hall.statesOf(which).at(-1)?.state === state)

/** Asks at the left pad and waits until it is lit; gives the time since it was last plugged in. */
export async function inviteAndSee(hall: Hall, invitationId: string): Promise<number> {
  invite(hall, 'left', invitationId)
  return seeItAsk(hall)
}

/** Waits until the left pad asks; gives the time since it was last plugged in. */
export async function seeItAsk({ left }: Hall): Promise<number> {
  await soon('the left pad asks', () => left.lamps() === 'on')
  return left.news()?.sincePlugMs ?? 0
}

/** The hub shows an open invitation at a pad's window; null withdraws it. */
export function invite({ hub }: Hall, deviceId: 'left' | 'right', invitationId: string | null): void {
  const windowId = deviceId === 'left' ? 'w1' : 'w2'
  revision += 1
  const now = Date.now()
  const value = {
    invitationId,
    serviceId: 'srv_a',
    windowId,
    number: 'A001',
    openedAt: new Date(now).toISOString(),
    closesAt: new Date(now + 600_000).toISOString(),
  }
  const invitation = { leaseMs: 600_000, value: invitationId === null ? null : value }
  const asOf = new Date(now).toISOString()
  const view = { key: `terminal:${windowId}`, epoch: 1, revision, asOf, facts: { invitation } }
  hub.deviceView(deviceId, { deviceId, views: [view] })
}
let revision = 0

/** The hub gets exactly these presses, no more and none twice. */
export async function expectPresses(hall: Hall, expected: readonly object[]): Promise<void> {
  const presses = [...hall.newPresses()]
  await soon(`${expected.length} presses reach the hub`, () => {
    presses.push(...hall.newPresses())
    return presses.length >= expected.length
  })
  await aWhile()
  presses.push(...hall.newPresses())
  equal(JSON.stringify(presses.map(picked(expected))), JSON.stringify(expected))
}

const picked = (expected: readonly object[]) => (press: object, index: number) =>
  Object.fromEntries(Object.keys(expected[index] ?? press).map((name) => [name, press[name as keyof object]]))
