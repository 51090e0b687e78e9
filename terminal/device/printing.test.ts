// A printer as the box sees it, on a real wire: each slip on paper once at most, and the truth about paper in the office.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { freePorts } from '../../tests/chaos/ports.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import type { Slip } from '../driver.ts'
import { type CounterDevice, placeDevice } from '../virtual/counter-device.ts'
import type { PrinterGlass } from '../virtual/device.ts'
import { beginSession } from '../virtual/session-for-tests.ts'
import type { DeviceSession } from './session.ts'

const slipOf = (number: string): Slip => [
  { line: 'text', text: number, size: 'huge' },
  { line: 'text', text: '请到3号窗口', size: 'large' },
  { line: 'barcode', text: number },
  { line: 'text', text: '监督电话 12345', size: 'usual' },
]

const folder = mkdtempSync(`${tmpdir()}/printing-`)
afterAll(() => rmSync(folder, { recursive: true }))
let device: CounterDevice
let session: DeviceSession
afterEach(async () => {
  await session.stop()
  await device.unplug()
})

async function printer() {
  const [port = 0] = await freePorts(1)
  device = await placeDevice(
    {
      ...{ deviceId: 'printer', windowId: 'hall', windowName: '取号机', kind: 'slip-printer' },
      wire: { transport: 'tcp', port },
    },
    folder,
    () => {},
  )
  const begun = beginSession('escpos-slip-printer', { transport: 'tcp', host: '127.0.0.1', port })
  session = begun.session
  await eventually(() => expect(session.standing().state).toBe('ok'))
  const numbers = () =>
    (device.picture().glass as PrinterGlass).tray.map(({ printed }) =>
      printed[0]?.kind === 'text' ? printed[0].text : '',
    )
  return { told: begun.told, numbers }
}

describe('a box with a slip printer', () => {
  it('prints slips that come together one after the other, each once', async () => {
    const { numbers } = await printer()
    const outcomes = await Promise.all(['A001', 'A002', 'A003'].map((number) => session.print(slipOf(number))))
    expect(outcomes.map(({ result }) => result)).toEqual(['printed', 'printed', 'printed'])
    expect(numbers()).toEqual(['A003', 'A002', 'A001'])
  })

  it('out of paper prints nothing and says why, and prints the next slip when there is paper again', async () => {
    const { told, numbers } = await printer()
    device.press('paperOut')
    expect(await session.print(slipOf('A001'))).toEqual({ result: 'failed', text: '缺纸，请换纸' })
    expect(told.at(-1)).toBe('fault 缺纸，请换纸')
    expect(session.standing()).toMatchObject({ state: 'fault', text: '缺纸，请换纸' })
    device.press('paperIn')
    expect(await session.print(slipOf('A002'))).toMatchObject({ result: 'printed' })
    expect(numbers()).toEqual(['A002'])
    expect(told.at(-1)).toBe('ok')
  })

  it('without a printer on the wire says so at once', async () => {
    await printer()
    await device.unplug()
    await eventually(() => expect(session.standing().state).toBe('offline'))
    expect(await session.print(slipOf('A001'))).toEqual({ result: 'failed', text: '打印机未连接' })
  })

  it('whose printer is unplugged in the middle of a slip does not print it again when it is back', async () => {
    const { numbers } = await printer()
    device.press('paperNearlyOut')
    const printed = session.print(slipOf('A001'))
    await eventually(() => expect((device.picture().glass as PrinterGlass).unfinished.length).toBeGreaterThan(0))
    await device.unplug()
    expect(await printed).toMatchObject({ result: 'uncertain' })
    await device.replug()
    device.press('paperIn')
    await eventually(async () => expect(await session.print(slipOf('A002'))).toMatchObject({ result: 'printed' }))
    expect(numbers()).toEqual(['A002'])
  })
})
