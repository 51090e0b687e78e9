// The emergency page of a box takes what it is asked again and again, whatever went wrong before.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { systemClock } from '../clock.ts'
import type { EmergencyDesk } from '../emergency/at-box.ts'
import { createEmergencyWishes } from './emergency-wishes.ts'

const pin = '246810'
let server: Server
let declared: string[]

beforeEach(async () => {
  declared = []
  const desk: EmergencyDesk = {
    pin,
    standing: () => [],
    net: () => ({
      networks: [],
      neighbours: [],
      heard: [],
      doubts: { unknownBox: 0, forged: 0, repeated: 0, stale: 0, unreadable: 0 },
    }),
    declare(kind) {
      if (kind === 'power') throw new RangeError('this cannot be said')
      declared.push(kind)
    },
    end: () => false,
  }
  const wishes = createEmergencyWishes(desk, systemClock(), quietLog)
  server = createServer((request, response) => {
    wishes.serve(request, response, null).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function declare(kind: string): Promise<number> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const response = await fetch(`${url}/emergency`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ do: 'declare', kind, mode: 'drill', pin }).toString(),
    redirect: 'manual',
  })
  return response.status
}

it('a declaration that failed does not keep the next one from being made', async () => {
  expect(await declare('power')).toBe(500)
  expect(await declare('fire')).toBe(303)
  expect(declared).toEqual(['fire'])
})
