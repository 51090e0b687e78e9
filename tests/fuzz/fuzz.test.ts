// Every boundary, attacked for a bounded time; `npm run fuzz -- --minutes 60` goes on for as long as one likes.
import { describe, inject, it } from 'vitest'
import type { Attack } from './attack.ts'
import { attackOutboxFile, attackSecretFiles, attackViewFile } from './box-files.ts'
import { attackConfig } from './config.ts'
import { attackDrivers } from './frames.ts'
import { attackHttp } from './http.ts'
import { attackJournal } from './journal.ts'
import { attackMqtt } from './mqtt.ts'
import { attackSockets } from './socket.ts'

/** Attacks once with so many tries; in a long run again and again, each time from the next seed. */
async function attack(boundary: Attack, tries: number): Promise<void> {
  const long = inject('longFuzz')
  if (long === undefined) return boundary({ tries })
  const endsAtMs = performance.now() + long.msEach
  for (let { seed } = long; performance.now() < endsAtMs; seed++) await boundary({ tries, seed })
}

describe('whatever is sent, the hall answers in its own words, keeps what it knew, and serves the next visitor:', () => {
  it('over HTTP, on every route of the hub and of the phones’ listener', () => attack(attackHttp, 1_500))
  it('over MQTT, from a box that has gone mad', () => attack(attackMqtt, 400))
  it('over sockets, from a box, a clerk, the office and a stranger', () => attack(attackSockets, 700))
})

describe('whatever the disk gives back,', () => {
  it('an outbox starts, saves what it can read, invents nothing and keeps the next press', () =>
    attack(attackOutboxFile, 250))
  it('the views of yesterday are shown as they were or not at all', () => attack(attackViewFile, 250))
  it('credentials are read in their form or not at all', () => attack(attackSecretFiles, 150))
  it('a hall never stands on a damaged journal or snapshot', () => attack(attackJournal, 120))
})

describe('whatever an installer writes or a device sends,', () => {
  it('a configuration is taken, or its mistakes are told with file and line', () => attack(attackConfig, 80))
  it('a driver gives reports of its own kind, and holds no more than one frame', () => attack(attackDrivers, 200))
})
