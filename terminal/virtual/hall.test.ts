// The virtual hall started as installers and the demo start it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { portAddress } from '../transport/port.ts'
import type { DevicePicture } from './counter-device.ts'
import { readHallPlan } from './hall-plan.ts'
import { host } from './host-for-tests.ts'

const folder = mkdtempSync(`${tmpdir()}/hall-`)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function run(description: unknown): ChildProcess {
  const file = `${folder}/hall-${Math.random()}.json`
  writeFileSync(file, JSON.stringify(description))
  const main = `${import.meta.dirname}/main.ts`
  return spawn(process.execPath, ['--import', 'tsx', main, file], { stdio: ['ignore', 'pipe', 'pipe'] })
}

describe('the virtual hall as a process of its own', () => {
  let hall: ChildProcess
  let base = ''
  let signPort = 0
  let padPort = 0

  const get = async (): Promise<DevicePicture[]> => (await fetch(`${base}/api/devices`)).json()
  const picture = async (deviceId: string) => (await get()).find((device) => device.deviceId === deviceId)
  const post = (path: string, body: object = {}) =>
    fetch(`${base}/api/devices/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  beforeAll(async () => {
    signPort = await freePort()
    padPort = await freePort()
    hall = run({
      httpPort: 0,
      dir: folder,
      devices: [
        {
          deviceId: 'pad1',
          windowId: 'w1',
          windowName: '1号窗口',
          kind: 'rs485-evaluator',
          wire: { transport: 'pty' },
        },
        {
          deviceId: 'sign1',
          windowId: 'w1',
          windowName: '1号窗口',
          kind: 'onbon-sign',
          wire: { transport: 'tcp', port: signPort },
        },
        {
          deviceId: 'pad2',
          windowId: 'w2',
          windowName: '2号窗口',
          kind: 'android-evaluator',
          wire: { transport: 'udp', port: padPort },
        },
      ],
    })
    if (hall.stdout === null) throw new Error('no stdout')
    const [line] = await once(createInterface(hall.stdout), 'line')
    const ready = JSON.parse(line)
    base = `http://127.0.0.1:${ready.httpPort}`
    expect(ready).toMatchObject({
      ready: true,
      devices: [{ deviceId: 'pad1' }, { deviceId: 'sign1' }, { deviceId: 'pad2' }],
    })
  })
  afterAll(() => {
    hall.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  it('a press on the page is thanked for when the host has acknowledged it', async () => {
    const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-pad1` })
    const { reports, port } = await host('rs485-caller-evaluator', {}, address)
    expect((await post('pad1/press', { key: 'level5' })).status).toBe(200)
    await eventually(async () => expect((await picture('pad1'))?.thanked).toMatchObject([{ level: 5 }]))
    expect(reports).toEqual([{ type: 'level', level: 5 }])
    expect((await picture('pad1'))?.frames).toMatchObject([
      { direction: 'toDevice', hex: 'FF 68 03 03 68 01 01 03 05 16' },
      { direction: 'fromDevice', hex: 'FF 68 03 03 68 01 11 03 15 16' },
    ])
    await port.close()
  })

  it('a sign on the network shows what it is sent', async () => {
    const { order, port } = await host(
      'onbon-bx-font-card',
      {},
      { transport: 'tcp', host: '127.0.0.1', port: signPort },
    )
    const panel = { title: '1号窗口', person: '李明', state: '空闲', notice: '', leaseSeconds: 60 }
    await order({ order: 'show', panel })
    expect((await picture('sign1'))?.glass).toMatchObject({ areas: [{ runs: [{ text: '1号窗口' }] }, {}, {}] })
    await port.close()
  })

  it('whoever looks is told of every change at once', async () => {
    const socket = io(base)
    const seen: DevicePicture[][] = []
    socket.on('devices', (pictures) => seen.push(pictures))
    await eventually(() => expect(seen.length).toBeGreaterThan(0))
    await post('pad2/press', { key: 'level3' })
    await eventually(() => expect(seen.at(-1)?.[2]?.glass).toMatchObject({ text: '正在提交' }))
    socket.close()
  })

  it('a device can be pulled out and plugged in again', async () => {
    expect(await (await post('pad1/unplug')).json()).toMatchObject({ plugged: false })
    expect(existsSync(`${folder}/tty-pad1`)).toBe(false)
    expect((await post('pad1/press', { key: 'level5' })).status).toBe(409)
    expect(await (await post('pad1/replug')).json()).toMatchObject({ plugged: true })
    expect(existsSync(`${folder}/tty-pad1`)).toBe(true)
  })

  it('refuses what it does not know', async () => {
    expect((await post('nobody/press', { key: 'level5' })).status).toBe(404)
    expect((await post('pad1/press', { key: 'level6' })).status).toBe(400)
    expect((await post('pad1/fault', { kind: 'busy', count: 1 })).status).toBe(400)
    expect((await post('sign1/fault', { kind: 'busy', count: -1 })).status).toBe(400)
    expect((await post('sign1/fault', { kind: 'busy', count: 1 })).status).toBe(200)
  })

  it('has a page, or says how to build it', async () => {
    expect(await (await fetch(base)).text()).toContain('虚拟大厅')
  })

  it('leaves no link behind when it is ended', async () => {
    hall.kill('SIGTERM')
    expect(await once(hall, 'exit')).toEqual([0, null])
    expect(existsSync(`${folder}/tty-pad1`)).toBe(false)
  })
})

describe('the description of a virtual hall', () => {
  const device = {
    deviceId: 'a',
    windowId: 'w1',
    windowName: '1号窗口',
    kind: 'onbon-sign',
    wire: { transport: 'pty' },
  }
  const read = (devices: unknown) => () => readHallPlan(JSON.stringify({ httpPort: 0, dir: '/tmp/x', devices }))

  it.each([
    ['a device twice', [device, device], 'devices.1.deviceId: a is already that of device 0'],
    ['a kind that does not exist', [{ ...device, kind: 'toaster' }], 'devices.0.kind'],
    ['a sign on a wire it has not', [{ ...device, wire: { transport: 'udp', port: 9 } }], 'devices.0.wire'],
    ['a port out of range', [{ ...device, wire: { transport: 'tcp', port: 70_000 } }], 'devices.0.wire.port'],
    ['a word it does not know', [{ ...device, colour: 'red' }], 'devices.0'],
  ])('with %s is refused, and told where', (_mistake, devices, told) => {
    expect(read(devices)).toThrow(told)
  })

  it('that is not JSON is refused', () => {
    expect(() => readHallPlan('{')).toThrow('not JSON')
  })

  it('stops the program with every mistake on standard error', async () => {
    const mistaken = mkdtempSync(`${tmpdir()}/hall-`)
    const file = `${mistaken}/hall.json`
    writeFileSync(file, JSON.stringify({ httpPort: -1, dir: '' }))
    const child = spawn(process.execPath, ['--import', 'tsx', `${import.meta.dirname}/main.ts`, file])
    let said = ''
    child.stderr.on('data', (bytes) => {
      said += bytes
    })
    const [code] = await once(child, 'exit')
    rmSync(mistaken, { recursive: true })
    expect(code).toBe(1)
    expect(said).toMatch(/httpPort[\s\S]*dir[\s\S]*devices/)
  })
})
