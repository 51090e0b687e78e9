// How a new box gets in, and what an installer is told when box.yaml is wrong.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { freshDir, letIn, removeDir, spawnAgent, spawnMain, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let dataDir: string

beforeEach(async () => {
  hub = await startFakeHub()
  dataDir = await freshDir()
})
afterEach(async () => {
  await hub.close()
  await removeDir(dataDir)
})

describe('a box without credentials', () => {
  it('shows a code, and is online soon after people approved it', async () => {
    const { agent, url, code } = await startAgent({ hub, dataDir, evaluators: [] })
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(await (await fetch(url)).text()).toContain(code)
    await until('the code is announced', () => hub.announced.has(code ?? ''))
    hub.approve(code ?? '')
    await until('the box is online', () => hub.presences.at(-1)?.presence === 'online')
    const { secret } = JSON.parse(await readFile(join(dataDir, 'credentials.json'), 'utf8'))
    expect(hub.announced.get(code ?? '')?.secretHash).toBe(createHash('sha256').update(secret).digest('hex'))
    expect((await stat(join(dataDir, 'credentials.json'))).mode & 0o777).toBe(0o600)
    await agent.stop()
  }, 20_000)

  it('keeps its code over a restart, and makes another when the first is taken', async () => {
    const setting = { hub, dataDir, evaluators: [] }
    const first = await startAgent(setting)
    await first.agent.stop()
    const second = await startAgent(setting)
    expect(second.code).toBe(first.code)
    await second.agent.stop()
    hub.taken.add(first.code ?? '')
    const third = await startAgent(setting)
    const next = await until('another code is announced', () =>
      [...hub.announced.keys()].find((code) => code !== first.code),
    )
    expect(await (await fetch(third.url)).text()).toContain(next)
    await third.agent.stop()
  }, 20_000)
})

describe('the program', () => {
  it('says in one line that it is ready, keeps secrets out of its log, and refuses to run twice on one folder', async () => {
    const setting = { hub, dataDir, evaluators: [] }
    await letIn(setting)
    const running = await spawnAgent(setting)
    expect(running.ready).toEqual({ ready: true, relayPort: expect.any(Number), code: null })
    await expect(spawnAgent(setting)).rejects.toThrow(/another agent/)
    await until('it is online', () => hub.presences.at(-1)?.presence === 'online')
    running.child.kill('SIGTERM')
    expect((await once(running.child, 'exit'))[0]).toBe(0)
    expect(running.stderr()).not.toContain('a'.repeat(43))
  }, 30_000)

  it('names every mistake of box.yaml at once and ends with 78', async () => {
    const path = join(dataDir, 'box.yaml')
    await writeFile(
      path,
      `hubUrl: hub
relayPort: 99999
description: 一号窗口
colour: red
devices:
  - { deviceId: pad 1, label: 评价器, driver: rs485-caller-evaluator, port: { transport: tcp, host: h, port: 0 } }
`,
    )
    const child = spawnMain(['--config', path])
    const [stderr, [code]] = await Promise.all([child.stderr === null ? '' : text(child.stderr), once(child, 'exit')])
    expect(code).toBe(78)
    for (const place of ['hubUrl', 'dataDir', 'relayPort', 'colour', 'devices.0.deviceId', 'devices.0.port.port']) {
      expect(stderr).toContain(place)
    }
  }, 30_000)

  it('names unknown drivers, wrong wires, wrong settings and ids used twice', () => {
    const reading = readBoxConfig(
      `hubUrl: http://hub:8080
dataDir: data
description: 一号窗口
devices:
  - { deviceId: a, label: 甲, driver: none, port: { transport: tcp, host: h, port: 1 } }
  - { deviceId: b, label: 乙, driver: rs485-caller-evaluator, port: { transport: udp, host: h, port: 1 } }
  - { deviceId: b, label: 丙, driver: rs485-caller-evaluator, port: { transport: tcp, host: h, port: 1 }, settings: { address: 0 } }
`,
      drivers,
    )
    expect('mistakes' in reading && reading.mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
      'devices.0.driver',
      'devices.1.port.transport',
      'devices.2.deviceId',
      'devices.2.settings.address',
    ])
  })
})
