// A sign at the agent's own session, on a real network line: busy, unplugged, out of power, it ends with the newest words.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import type { DeviceSession } from '../device/session.ts'
import type { Order } from '../driver.ts'
import { faces } from '../led/faces.ts'
import { draw, layOut } from '../led/layout.ts'
import { type CounterDevice, placeDevice } from './counter-device.ts'
import type { DotsGlass } from './device.ts'
import { hallPlan } from './hall-plan.ts'
import { beginSession } from './session-for-tests.ts'

const port = 45_006
const size = { width: 192, height: 32, colours: 'two' } as const
const show = (number: number): Extract<Order, { order: 'show' }> => ({
  order: 'show',
  panel: { title: '3号窗口', person: '李明', state: `正在办理 A${number}`, notice: '', leaseSeconds: 60 },
})
const drawn = (number: number) =>
  layOut(show(number).panel, '', size, faces)
    .filter(({ name }) => name !== 'clock')
    .map((region) => draw(region, faces).dots.lamps.join(''))

describe('a graphic sign at the agent', () => {
  const folder = mkdtempSync(`${tmpdir()}/recovery-`)
  let device: CounterDevice
  let session: DeviceSession
  let told: string[]
  const dots = () => (device.picture().glass as DotsGlass).areas.map((area) => area.dots)

  beforeEach(async () => {
    const common = { deviceId: 'sign1', windowId: 'w1', windowName: '1号窗口', wire: { transport: 'tcp', port } }
    const { devices } = hallPlan.parse({
      httpPort: 0,
      dir: folder,
      devices: [{ kind: 'onbon-graphic-sign', ...common }],
    })
    for (const plan of devices) device = await placeDevice(plan, folder, () => {})
    ;({ session, told } = beginSession('onbon-bx-graphic-card', { transport: 'tcp', host: '127.0.0.1', port }))
  })
  afterEach(async () => {
    await session.stop()
    await device.unplug()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('shows the last of many words, however fast they come, and asks a busy card again', async () => {
    device.fault('busy', 2)
    for (let number = 101; number <= 120; number++) session.obey(show(number))
    await eventually(() => expect(dots()).toEqual(drawn(120)))
    expect(session.standing().frames.busy).toBe(2)
  })

  it('shows after a power cut what is newest then, and the office has heard of the cut', async () => {
    session.obey(show(101))
    await eventually(() => expect(dots()).toEqual(drawn(101)))
    await device.unplug()
    session.obey(show(102))
    session.obey(show(103))
    await device.replug()
    await eventually(() => expect(dots()).toEqual(drawn(103)))
    expect(told.length).toBeGreaterThan(1)
  })

  it('tells the office when the card refuses, and goes on with the next words', async () => {
    session.obey(show(101))
    await eventually(() => expect(dots()).toEqual(drawn(101)))
    device.fault('nack', 1)
    session.obey(show(102))
    await eventually(() => expect(told.join()).toContain('设备拒绝：命令错误'))
    session.obey(show(103))
    await eventually(() => expect(dots()).toEqual(drawn(103)))
  })
})
