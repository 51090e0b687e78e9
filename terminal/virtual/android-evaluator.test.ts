// The Android evaluator and its driver talk over real UDP: what is pressed, stored and thanked for.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { portAddress } from '../transport/port.ts'
import { type CounterDevice, placeDevice } from './counter-device.ts'
import { host } from './host-for-tests.ts'

const free = createSocket('udp4').bind(0, '127.0.0.1')
await once(free, 'listening')
const { port } = free.address()
await new Promise<void>((resolve) => free.close(resolve))

const plan = {
  kind: 'android-evaluator',
  deviceId: 'tablet2',
  windowId: 'w2',
  windowName: '2号窗口',
  wire: { transport: 'udp', port },
} as const
const address = portAddress.parse({ transport: 'udp', host: '127.0.0.1', port })
const invite = { order: 'invite', number: null, openForMs: 60_000 } as const
const staff = { name: '王芳', badge: '0308', unit: '不动产,登记|中心', windowNumber: '2', stars: 5 }

describe('the virtual Android evaluator behind its real driver, over real UDP', () => {
  let device: CounterDevice
  const glass = () => device.picture().glass
  const levels = () => device.picture().thanked.map(({ level }) => level)
  const openHost = (store?: () => boolean) => host('android-text-evaluator', {}, address, store)

  beforeEach(async () => {
    device = await placeDevice(plan, '.', () => {})
  })
  afterEach(() => device.unplug())

  it('asks for a rating, and welcomes again when the invitation ends', async () => {
    const { order, port } = await openHost()
    await order(invite)
    expect(glass()).toMatchObject({ text: '请您评价', isOpen: true })
    await order({ order: 'endInvitation' })
    expect(glass()).toMatchObject({ text: '欢迎光临', isOpen: false })
    await port.close()
  })

  it.each([5, 4, 3, 2, 1])('gives level %i to the next poll and says 谢谢 after the host moves on', async (level) => {
    const { order, beat, reports, port } = await openHost()
    await order(invite)
    device.press(`level${level}`)
    expect(levels()).toEqual([])
    await beat()
    await eventually(() => expect(levels()).toEqual([level]))
    expect(reports).toEqual([{ type: 'level', level }])
    expect(glass()).toMatchObject({ text: '谢谢您的评价' })
    await port.close()
  })

  it('does not say 谢谢 for a press that could not be stored, says what to do, and stores it when it can', async () => {
    let isDiskFull = true
    const { order, beat, reports, port } = await openHost(() => !isDiskFull)
    device.press('level5')
    await port.write(new TextEncoder().encode('SE'), 1_000)
    await eventually(() => expect(device.picture().frames[0]).toMatchObject({ direction: 'fromDevice' }))
    await order({ order: 'notStored' })
    expect(levels()).toEqual([])
    expect(glass()).toMatchObject({ notice: '本次评价未能保存，请告知工作人员' })
    isDiskFull = false
    await beat()
    await eventually(() => expect(levels()).toEqual([5]))
    expect(reports).toEqual([{ type: 'level', level: 5 }])
    await port.close()
  })

  it('a result given twice counts once', async () => {
    const { beat, reports, port } = await openHost()
    await beat()
    device.press('level4')
    await port.write(new TextEncoder().encode('SE'), 1_000)
    await port.write(new TextEncoder().encode('SE'), 1_000)
    await eventually(() => expect(levels()).toEqual([4]))
    await beat()
    expect(reports).toEqual([{ type: 'level', level: 4 }])
    await port.close()
  })

  it('two presses of one kind count twice', async () => {
    const { beat, reports, port } = await openHost()
    device.press('level5')
    device.press('level5')
    await beat()
    await eventually(() => expect(levels()).toEqual([5, 5]))
    expect(reports.length).toBe(2)
    await port.close()
  })

  it('shows the staff card, whatever characters its fields hold', async () => {
    const { order, port } = await openHost()
    await order({ order: 'identity', staff, paused: false })
    expect(glass()).toMatchObject({
      staff: [
        { field: 'name', title: '姓名', value: '王芳' },
        { field: 'jobNum', title: '工号', value: '0308' },
        { field: 'window', title: '窗口名称', value: '2' },
        { field: 'department', title: '部门名称', value: '不动产，登记｜中心' },
        { field: 'star', title: '星级', value: '5' },
      ],
    })
    await order({ order: 'identity', staff: null, paused: false })
    expect(glass()).toMatchObject({ staff: [] })
    await port.close()
  })

  it('pauses and resumes', async () => {
    const { order, port } = await openHost()
    await order({ order: 'identity', staff, paused: true })
    expect(glass()).toMatchObject({ text: '暂停服务', isPaused: true })
    await order({ order: 'identity', staff, paused: false })
    expect(glass()).toMatchObject({ text: '欢迎光临', isPaused: false })
    await port.close()
  })
})
