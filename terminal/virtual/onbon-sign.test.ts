// The LED sign and its driver: the right Chinese inside the glass, and darkness when time is out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { bytesOf, hexOf } from '../framing/hex.ts'
import { onbon } from '../framing/onbon.ts'
import { portAddress } from '../transport/port.ts'
import { type CounterDevice, placeDevice } from './counter-device.ts'
import type { SignGlass, Surroundings } from './device.ts'
import { hallPlan } from './hall-plan.ts'
import { host } from './host-for-tests.ts'
import { stillWorld } from './line-for-tests.ts'
import { onbonSign } from './onbon-sign.ts'
import { onTheWire } from './onbon-wire.ts'

const folder = mkdtempSync(`${tmpdir()}/onbon-`)
afterAll(() => rmSync(folder, { recursive: true }))

const panel = {
  title: '请A015号到3号窗口',
  person: '李明 0215',
  state: '正在办理',
  notice: '监督电话 12345',
  leaseSeconds: 90,
}
const lit = (glass: SignGlass) => glass.areas.map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('the virtual LED sign behind its real driver, on a real serial line', () => {
  let device: CounterDevice
  const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-sign1`, baudRate: 57_600 })
  const glass = () => device.picture().glass as SignGlass

  async function place(size: { width: number; height: number }, settings: object = size) {
    const { devices } = hallPlan.parse({
      httpPort: 0,
      dir: folder,
      devices: [
        {
          kind: 'onbon-sign',
          deviceId: 'sign1',
          windowId: 'w1',
          windowName: '1号窗口',
          wire: { transport: 'pty' },
          ...size,
        },
      ],
    })
    for (const plan of devices) device = await placeDevice(plan, folder, () => {})
    return host('onbon-bx-font-card', settings, address)
  }
  afterEach(() => device.unplug())

  it('shows the Chinese text it was sent', async () => {
    const { order, answers } = await place({ width: 192, height: 32 })
    await order({ order: 'show', panel })
    expect(answers).toEqual([{ do: 'answer', answer: 'accepted', text: '已接受' }])
    expect(lit(glass())).toEqual(['请A015号到3号窗口', '正在办理', '李明 0215  监督电话 12345'])
  })

  it.each([
    [{ width: 64, height: 16 }, ['请A015号到3号窗口  正在办理  李明 0215  监督电话 12345']],
    [{ width: 96, height: 32 }, ['正在办理  请A015号到3号窗口', '李明 0215  监督电话 12345']],
    [{ width: 256, height: 48 }, ['请A015号到3号窗口', '李明 0215', '正在办理', '监督电话 12345']],
  ])('keeps its text inside a glass of %o', async (size, words) => {
    const { order, answers } = await place(size)
    await order({ order: 'show', panel })
    expect(answers.at(-1)).toMatchObject({ answer: 'accepted' })
    expect(lit(glass())).toEqual(words)
    for (const { effect, runs, width } of glass().areas) {
      const pixels = runs.reduce((sum, { text }) => sum + [...text].reduce((n, c) => n + (c < '\u0080' ? 8 : 16), 0), 0)
      expect(effect).toBe(pixels > width ? 'left' : 'still')
    }
  })

  it('replaces the words in place when they change, and takes away what an earlier owner left', async () => {
    const { order, port, answers } = await place({ width: 192, height: 32 })
    const foreign = bytesOf(
      `01 00 00 80 00 00 00 00 00 00 FE 02 27 00 A3 06 01 00 00 00 01 1E 00
       00 00 80 00 00 10 80 10 00 09 00 00 00 00 00 00 00 01 01 01 00 04 0A 03 00 00 00 4F 4C 44`,
    )
    await port.write(onbon.wrap(foreign), 1_000)
    await eventually(() => expect(answers.length).toBe(1))
    expect(lit(glass())).toEqual(['OLD'])
    await order({ order: 'show', panel })
    await order({ order: 'show', panel: { ...panel, state: '暂停服务' } })
    expect(lit(glass())).toEqual(['请A015号到3号窗口', '暂停服务', '李明 0215  监督电话 12345'])
  })

  it('is told not to take words of a notice for colours', async () => {
    const { order } = await place({ width: 192, height: 32 })
    await order({ order: 'show', panel: { ...panel, title: '\\C1红\\n' } })
    expect(lit(glass())[0]).toBe('＼C1红＼n')
  })

  it('tells apart: busy is worth another try, refused is not', async () => {
    const { order, answers } = await place({ width: 192, height: 32 })
    device.fault('busy', 1)
    await order({ order: 'show', panel })
    device.fault('nack', 1)
    await order({ order: 'show', panel })
    await order({ order: 'show', panel })
    expect(answers.map(({ answer }) => answer)).toEqual(['busy', 'refused', 'accepted'])
  })

  it('answers a ping, and not when it is silent', async () => {
    const { beat, answers } = await place({ width: 192, height: 32 })
    await beat()
    expect(answers.length).toBe(1)
    device.fault('silent', 1)
    await expect(beat()).rejects.toThrow()
  })

  it('refuses a picture that does not fit its glass', async () => {
    const { order, answers } = await place({ width: 64, height: 16 }, { width: 192, height: 32 })
    await order({ order: 'show', panel })
    expect(answers).toEqual([{ do: 'answer', answer: 'refused', text: '屏参错误' }])
    expect(lit(glass())).toEqual([])
  })
})

describe('the virtual LED sign by itself', () => {
  let sent: string[]
  let world: Surroundings
  let pass: (ms: number) => void
  beforeEach(() => {
    sent = []
    ;({ world, pass } = stillWorld((bytes) => void sent.push(hexOf(bytes))))
  })

  it('reads the text frame of a public parking program, which knows nothing of us', () => {
    const sign = onbonSign(world, { width: 96, height: 64 })
    sign.receive(
      bytesOf(`A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 42 00 A3 06 02 28 00 00 01 39 00 00 00 00 00 00
               0A 00 40 00 00 00 00 02 00 00 00 00 02 02 01 00 00 0A 1E 00 00 00 D5 E3 41 35 32 39 33 5B 02 5C 6E BD D8 D6
               B9 C8 D5 C6 DA 5C 6E 32 30 31 38 2D 30 37 2D 32 38 DC 2D 5A`),
    )
    expect(sign.glass()).toMatchObject({
      areas: [
        {
          id: 0,
          x: 0,
          y: 0,
          width: 80,
          height: 64,
          runs: [{ text: '浙A5293Z\\n截止日期\\n2018-07-28' }],
          expiresAt: null,
        },
      ],
    })
    expect(sent).toEqual([])
  })

  it('answers the ping of a public Python driver with the ACK printed in the manual', () => {
    const sign = onbonSign(world, { width: 96, height: 64 })
    sign.receive(bytesOf('A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A'))
    expect(sent).toEqual(['A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A'])
  })

  it('goes dark by itself when nothing has come for the time given', async () => {
    const { drivers } = await import('../drivers/index.ts')
    const driver = drivers.get('onbon-bx-font-card')
    const sign = onbonSign(world, { width: 192, height: 32 })
    const settings = driver?.settings.parse({})
    const show = () => {
      for (const { bytes } of driver?.encode({ order: 'show', panel }, driver.initial(settings), settings).frames ?? [])
        sign.receive(bytes)
    }
    const count = () => (sign.glass() as SignGlass).areas.length
    show()
    pass(89_999)
    expect(count()).toBe(3)
    show()
    pass(89_999)
    expect(count()).toBe(3)
    pass(1)
    expect(count()).toBe(0)
  })

  it('complains about a damaged frame and shows nothing of it', () => {
    const sign = onbonSign(world, { width: 96, height: 64 })
    sign.receive(bytesOf('A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 01 68 F8 5A'))
    expect(sent).toMatchObject([expect.stringContaining('A0 01 05')])
  })

  it('complains about an escape that stands for nothing, even where the CRC would be right', () => {
    const sign = onbonSign(world, { width: 96, height: 64 })
    const ping = onTheWire([...bytesOf('01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 A7')])
    sign.receive(ping)
    sign.receive(Uint8Array.from([...ping].flatMap((byte) => (byte === 0xa7 ? [0xa6, 0x00] : [byte]))))
    expect(sent).toMatchObject([expect.stringContaining('A0 00 00'), expect.stringContaining('A0 01 05')])
  })
})
