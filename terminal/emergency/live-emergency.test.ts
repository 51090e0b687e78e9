// What a box believed of others is on its disk in time, so that nothing said before a restart is believed again after it.
import { expect, it } from 'vitest'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { steppedClock } from '../../tests/agent/stepped-clock.ts'
import { createViewCache } from '../views/view-cache.ts'
import { freshKey, keysOf, writeDatagram } from './datagram.ts'
import { hallKey } from './hall-word.ts'
import { createLiveEmergency } from './live-emergency.ts'
import type { Memory } from './memory.ts'

const wallMs = Date.parse('2026-11-23T01:00:00.000Z')
const neighbour = keysOf(freshKey())

it('is kept every few seconds, however often a neighbour is heard', async () => {
  const clock = steppedClock(wallMs)
  const cache = createViewCache(clock)
  const saved: Memory[] = []
  let hear = (_bytes: Uint8Array) => {}
  const empty = { key: freshKey(), run: 0, heard: {}, savedAt: new Date(0).toISOString(), active: [], ended: [] }
  const live = createLiveEmergency({
    address: { group: '239.255.77.67', port: 1_024, interfaces: null, ttl: 1, also: [] },
    openAir(_address, _clock, _log, onDatagram) {
      hear = onDatagram
      return { start() {}, stop() {}, send() {}, networks: () => [] }
    },
    memory: { load: async () => empty, save: async (memory) => void saved.push(memory) },
    ...{ cache, clock, log: quietLog },
    append: async () => 1,
    changed() {},
  })
  await live.start()
  const value = [{ boxId: 'box-2', publicKey: neighbour.publicKey }]
  const facts = { neighbours: { leaseMs: 86_400_000, value } }
  cache.put({ key: hallKey, epoch: 1, revision: 1, asOf: new Date(wallMs).toISOString(), facts }, 0)
  const said = { boxId: 'box-2', run: 1, nonce: 'AAAAAAAAAAA', says: { is: 'here' as const } }
  for (let count = 1; count <= 20; count++) {
    const sentAt = new Date(clock.wallMs()).toISOString()
    hear(writeDatagram({ ...said, count, sentAt }, neighbour.privateKey))
    clock.pass(12_000)
  }
  expect(saved.map(({ heard }) => heard['box-2']?.count)).toEqual([undefined, 5, 10, 15, 20])
  await live.stop()
})
