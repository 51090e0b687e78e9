// What stands on a box's glasses: the hub hears it again after every break, and hears when nobody looks any more.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { View } from '#wire/view'
import { createUpstream, type Upstream } from '../../terminal/relay/upstream.ts'
import { boxId, type FakeHub, startFakeHub } from './fake-hub.ts'
import { quietLog } from './quiet-log.ts'
import { until } from './until.ts'

const report = { key: 'panel:w1' as const, epoch: 1, revision: 1 }
const view: View = { ...report, asOf: '2026-11-23T01:00:00.000Z', facts: {} }

let hub: FakeHub
let upstream: Upstream
let received: View[]

beforeEach(async () => {
  hub = await startFakeHub()
  hub.show(view)
  received = []
  upstream = createUpstream({
    hubUrl: hub.url,
    credentials: {
      boxId,
      secret: 'a-secret-of-this-box-that-is-long-enough',
      site: 'hall',
      mqttUrl: hub.mqttUrl,
      windowId: 'w1',
    },
    log: quietLog,
    onView: (message) => void received.push(message.view),
    onRenewal: () => {},
    picture: async () => 'data:image/jpeg;base64,AAAA',
  })
  upstream.start()
  await until('the box is connected', () => hub.sockets() === 1)
  await upstream.watch(['panel:w1'])
  upstream.painted(report)
  await until('the hub knows', () => hub.paints.length === 1)
})
afterEach(async () => {
  upstream.stop()
  await hub.close()
})

async function breakOff(): Promise<void> {
  await hub.goAway()
  await hub.comeBack()
}

it('a hub that was away is told what stands on the glass, though nothing on it is new', async () => {
  await breakOff()
  await until('the hub knows again', () => hub.paints.length === 2)
  expect(hub.paints).toEqual([report, report])
})

it('what nobody shows any more is not claimed, and the hub is told that nobody looks', async () => {
  await upstream.watch([])
  expect(hub.watches.at(-1)).toEqual([])
  await upstream.watch(['board:main'])
  await breakOff()
  await until('the box watches again', () => hub.watches.filter(([key]) => key === 'board:main').length === 2)
  expect(hub.paints).toEqual([report])
})

it('a box without screens asks the hub for nothing', async () => {
  await upstream.watch([])
  const before = hub.watches.length
  await breakOff()
  await until('the box is back', () => hub.sockets() === 1)
  await upstream.watch([])
  expect(hub.watches.length).toBe(before)
})

it('a picture that the hub asks for is drawn by a screen of the box, and what is no question is left alone', async () => {
  expect(await hub.askPicture('panel:w1')).toEqual({ picture: 'data:image/jpeg;base64,AAAA' })
  expect(await hub.askPicture('nonsense')).toBeNull()
})
