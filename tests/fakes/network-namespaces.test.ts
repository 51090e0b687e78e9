// What a test makes of networks is its own, and what an ended one has left troubles no later one.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLeftOut } from './left-out.ts'
import {
  beginNetworks,
  endNetworks,
  ip,
  networkName,
  subnetsIn,
  takeSubnet,
  whyNoNamespaces,
} from './network-namespaces.ts'

it('a network is in use where a route, a wider route or a neighbour’s address speaks of it', () => {
  const routes = `default via 10.77.9.1 dev eth0
10.77.64.0/22 dev eth0 proto kernel scope link src 10.77.65.2
local 10.77.200.1 dev mce119 table local proto kernel scope host src 10.77.200.1
10.0.0.0/8 via 192.168.77.1 dev eth0
110.77.3.0/24 dev eth1`
  expect([...subnetsIn(routes)].toSorted((one, other) => one - other)).toEqual([9, 64, 65, 66, 67, 200])
})

describe.skipIf(isLeftOut('networks of tests', whyNoNamespaces()))('networks of tests', () => {
  beforeEach(beginNetworks)
  afterEach(endNetworks)

  const namespaces = () =>
    ip('netns', 'list')
      .split('\n')
      .map((line) => line.split(' ')[0])
  const bridges = () =>
    ip('-br', 'link', 'list', 'type', 'bridge')
      .split('\n')
      .map((line) => line.split(' ')[0])

  it('what an ended test has left is swept away by the next, and nothing else is', async () => {
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000)'])
    const another = spawn('sleep', ['60'])
    await Promise.all([once(running, 'spawn'), once(another, 'spawn')])
    const ended = spawnSync('true').pid
    const left = [`mce${ended}b1`, `mce${ended}hall`, `mce${another.pid}kiosk`]
    const kept = [`mce${running.pid}b1`, `mce${ended}b1x`, `xmce${ended}`]
    try {
      for (const name of [...left, ...kept]) ip('netns', 'add', name)
      ip('link', 'add', `mce${ended}`, 'type', 'bridge')
      ip('link', 'add', `mce${ended}v1`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', `mce${ended}b1`)
      beginNetworks()
      expect(namespaces()).toEqual(expect.arrayContaining(kept))
      expect(namespaces().filter((name) => left.includes(name ?? ''))).toEqual([])
      expect(ip('-br', 'link', 'list')).not.toContain(`mce${ended}`)
    } finally {
      for (const name of kept) ip('netns', 'del', name)
      running.kill()
      another.kill()
    }
  })

  it('two bridges get two networks, and neither one that was there before', () => {
    const before = subnetsIn(ip('-4', 'route', 'list', 'table', 'all'))
    const taken = (['b1', 'b2'] as const).map((part) => {
      const bridge = networkName(part)
      ip('link', 'add', bridge, 'type', 'bridge')
      ip('link', 'set', bridge, 'up')
      return takeSubnet(bridge)
    })
    expect(new Set(taken).size).toBe(2)
    for (const subnet of taken) {
      expect(before.has(Number(subnet.split('.')[2]))).toBe(false)
      expect(ip('-4', 'addr', 'list').match(new RegExp(`inet ${subnet}\\.1/`, 'g'))).toHaveLength(1)
    }
    endNetworks()
    expect(bridges().filter((name) => name?.startsWith(networkName('')))).toEqual([])
  })
})
