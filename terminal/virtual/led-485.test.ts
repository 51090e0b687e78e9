// Digit tubes and their driver: the number of the ticket, and nothing that is not it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import { hexOf } from '../framing/hex.ts'
import { portAddress } from '../transport/port.ts'
import { placeDevice } from './counter-device.ts'
import type { DigitsGlass } from './device.ts'
import { hallPlan } from './hall-plan.ts'
import { host } from './host-for-tests.ts'
import { led485 } from './led-485.ts'
import { line } from './line-for-tests.ts'

const folder = mkdtempSync(`${tmpdir()}/tubes-`)
afterAll(() => rmSync(folder, { recursive: true }))

const show = (state: string, title = '3号窗口 社会保障'): Order => ({
  order: 'show',
  panel: { title, person: '李明 0215', state, notice: '监督电话 12345', leaseSeconds: 60 },
})

/** Segments as people see them; the shapes are those of any seven-segment table. */
const shapes: Readonly<Record<number, string>> = {
  0: ' ',
  63: '0',
  6: '1',
  91: '2',
  79: '3',
  102: '4',
  109: '5',
  125: '6',
  7: '7',
  127: '8',
  111: '9',
  119: 'A',
  124: 'B',
  64: '-',
}
const read = (glass: DigitsGlass) => glass.segments.map((segments) => shapes[segments] ?? '?').join('')
const lineTo = (tubes = 6, unit = 1, answering = unit) =>
  line('armfly-led-485', { tubes, unit }, (world) => led485(world, { tubes, unit: answering }))
const glassOf = ({ device }: ReturnType<typeof line>) => read(device.glass() as DigitsGlass)

describe('what digit tubes show', () => {
  it.each([
    ['正在办理 A015', '3号窗口', 6, '  A015'],
    ['空闲', '请A015号到3号窗口', 6, '  A015'],
    ['正在办理 AB501', '3号窗口', 6, ' AB501'],
    ['正在办理 A015', '3号窗口', 4, 'A015'],
    ['正在办理 A015', '3号窗口', 3, '015'],
    ['正在办理 K015', '3号窗口', 4, '-015'],
    ['空闲', '101号窗口 社会保障', 6, '      '],
    ['10:30恢复办理', '3号窗口', 6, '      '],
    ['信息更新中断', '3号窗口', 6, '      '],
  ])('for “%s” at “%s” with %i tubes', (state, title, tubes, shown) => {
    const to = lineTo(tubes)
    to.tell(show(state, title))
    expect([glassOf(to), ...to.answers]).toEqual([shown, 'accepted'])
  })

  it('is the number of the last order, whatever came before', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 3, max: 6 }), fc.integer({ min: 1, max: 247 }), (given, tubes, unit) => {
        const to = lineTo(tubes, unit)
        const words = given.map((number) => String(number).padStart(3, '0'))
        for (const number of words) to.tell(show(`正在办理 ${number}`))
        expect(glassOf(to).trim()).toBe(words.at(-1))
      }),
    )
  })

  it('is there again after a power cut, at the next repetition', () => {
    const to = lineTo()
    to.tell(show('正在办理 A015'))
    to.device.reset()
    expect(glassOf(to)).toBe('      ')
    to.beat()
    expect(glassOf(to)).toBe('  A015')
  })

  it('is nothing of a damaged frame, and nothing meant for another sign', () => {
    const [frame] = framesOf(show('正在办理 A015'))
    if (frame === undefined) throw new Error('no frame')
    for (let at = 0; at < frame.length; at++) {
      const to = lineTo()
      const damaged = frame.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 0x11
      to.device.receive(damaged)
      to.pass(100)
      expect([glassOf(to), to.answers]).toEqual(['      ', []])
    }
    const other = lineTo(6, 1, 2)
    other.tell(show('正在办理 A015'))
    expect([glassOf(other), other.answers]).toEqual(['      ', []])
  })
})

describe('digit tubes that do not obey', () => {
  it.each([
    ['busy', ['busy', 'accepted']],
    ['nack', ['refused', 'accepted']],
    ['silent', ['accepted']],
  ] as const)('%s', (fault, answers) => {
    const to = lineTo()
    to.device.fault(fault, 1)
    to.tell(show('正在办理 A015'))
    to.tell(show('正在办理 A016'))
    expect(to.answers).toEqual(answers)
  })

  it('refuse more digits than they have', () => {
    const to = line('armfly-led-485', { tubes: 6 }, (world) => led485(world, { tubes: 4, unit: 1 }))
    to.tell(show('正在办理 A015'))
    expect(to.answers).toEqual(['refused'])
  })
})

it('shows the number over a real serial line', async () => {
  const common = { deviceId: 'tubes', windowId: 'w1', windowName: '1号窗口', wire: { transport: 'pty' } }
  const { devices } = hallPlan.parse({ httpPort: 0, dir: folder, devices: [{ kind: 'led-485', ...common }] })
  for (const plan of devices) {
    const device = await placeDevice(plan, folder, () => {})
    const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-tubes` })
    const { order, beat, answers } = await host('armfly-led-485', {}, address)
    await order(show('正在办理 A015'))
    await beat()
    expect(answers.map(({ answer }) => answer)).toEqual(['accepted', 'accepted'])
    expect(read(device.picture().glass as DigitsGlass)).toBe('  A015')
    expect(device.picture().frames.at(-1)?.hex).toBe(hexOf(framesOf(show('正在办理 A015'))[0] ?? new Uint8Array(0)))
    await device.unplug()
  }
})

function framesOf(order: Order): Uint8Array[] {
  const to = lineTo()
  to.tell(order)
  return to.sent
}
