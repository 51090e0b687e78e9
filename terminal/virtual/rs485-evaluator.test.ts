// The evaluator and its driver over a real serial line: 谢谢 only after the acknowledgement.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { portAddress } from '../transport/port.ts'
import { type CounterDevice, placeDevice } from './counter-device.ts'
import { host } from './host-for-tests.ts'

const folder = mkdtempSync(`${tmpdir()}/rs485-`)
afterAll(() => rmSync(folder, { recursive: true }))

const plan = {
  kind: 'rs485-evaluator',
  deviceId: 'pad1',
  windowId: 'w1',
  windowName: '1号窗口',
  wire: { transport: 'pty' },
} as const
const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-pad1` })
const fiveKeys = { levels: { 3: 5, 2: 4, 1: 3, 0: 2, 4: 1 } }
const invite = { order: 'invite', number: 'A015', openForMs: 60_000 } as const

describe('the virtual caller and evaluator behind its real driver, on a real serial line', () => {
  let device: CounterDevice
  const text = () => {
    const { glass } = device.picture()
    return 'text' in glass ? glass.text : ''
  }
  const levels = () => device.picture().thanked.map(({ level }) => level)

  beforeEach(async () => {
    device = await placeDevice(plan, folder, () => {})
  })
  afterEach(() => device.unplug())

  it('asks for a rating when the host starts one', async () => {
    const { order } = await host('rs485-caller-evaluator', fiveKeys, address)
    expect(text()).toBe('欢迎光临')
    await order(invite)
    await eventually(() => expect(text()).toBe('请您评价'))
  })

  it.each([5, 4, 3, 2, 1])('tells level %i and says 谢谢 after the host has acknowledged it', async (level) => {
    const { reports } = await host('rs485-caller-evaluator', fiveKeys, address)
    device.press(`level${level}`)
    expect(levels()).toEqual([])
    await eventually(() => expect(levels()).toEqual([level]))
    expect(reports).toEqual([{ type: 'level', level }])
    expect(text()).toBe('谢谢您的评价')
  })

  it('does not say 谢谢 for a press that could not be stored', async () => {
    const seen: unknown[] = []
    const { order } = await host('rs485-caller-evaluator', fiveKeys, address, (report) => {
      seen.push(report)
      return false
    })
    device.press('level5')
    await eventually(() => expect(seen).toEqual([{ type: 'level', level: 5 }]))
    await order(invite)
    await eventually(() => expect(text()).toBe('请您评价'))
    expect(levels()).toEqual([])
  })

  it('does not say 谢谢 when the acknowledgement is lost on the way', async () => {
    const { reports, order } = await host('rs485-caller-evaluator', fiveKeys, address)
    device.fault('silent', 1)
    device.press('level4')
    await eventually(() => expect(reports.length).toBe(1))
    await order(invite)
    await eventually(() => expect(text()).toBe('请您评价'))
    expect(levels()).toEqual([])
  })

  it('loses and doubles none of a hundred presses in a row', async () => {
    const { reports } = await host('rs485-caller-evaluator', fiveKeys, address)
    const pressed = Array.from({ length: 100 }, (_, index) => 5 - (index % 5))
    for (const [index, level] of pressed.entries()) {
      device.press(`level${level}`)
      await vi.waitUntil(() => levels().length === index + 1, { interval: 2 })
    }
    expect(reports).toEqual(pressed.map((level) => ({ type: 'level', level })))
    expect(levels()).toEqual(pressed)
  })

  it('tells every key of the caller pad by its meaning', async () => {
    const { reports } = await host('rs485-caller-evaluator', fiveKeys, address)
    const keys = device.keys.filter((key) => !key.startsWith('level'))
    for (const key of keys) device.press(key)
    await eventually(() => expect(reports).toEqual(keys.map((key) => ({ type: 'key', key }))))
    expect(keys.length).toBe(10)
  })

  it('shows the stars of the staff member on duty', async () => {
    const { order } = await host('rs485-caller-evaluator', fiveKeys, address)
    const staff = { name: '李明', badge: '0215', unit: '社会保障', windowNumber: '1', stars: 4 }
    await order({ order: 'identity', staff, paused: false })
    await eventually(() => expect(device.picture().glass).toMatchObject({ stars: 4 }))
  })

  it('with its four original keys has no key for 非常不满意: nothing is reported as one', async () => {
    const { reports } = await host('rs485-caller-evaluator', {}, address)
    device.press('level1')
    await eventually(() => expect(reports).toEqual([{ type: 'state', state: 'ok', text: '未知的评价值 4，未计入' }]))
    expect(levels()).toEqual([])
  })

  it('unplugged closes the host’s port, and plugged in again works as before', async () => {
    const first = await host('rs485-caller-evaluator', fiveKeys, address)
    await device.unplug()
    await eventually(() => expect(first.ends).toMatchObject([{ fault: 'lost' }]))
    await expect(host('rs485-caller-evaluator', fiveKeys, address)).rejects.toMatchObject({ fault: 'absent' })
    await device.replug()
    const second = await host('rs485-caller-evaluator', fiveKeys, address)
    device.press('level5')
    await eventually(() => expect(levels()).toEqual([5]))
    expect(second.reports).toEqual([{ type: 'level', level: 5 }])
  })
})
