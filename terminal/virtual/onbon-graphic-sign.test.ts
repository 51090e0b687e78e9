// The graphic LED sign and its driver: every dot where it belongs, and darkness when time is out.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { SignText } from '../driver.ts'
import { bytesOf, hexOf } from '../framing/hex.ts'
import { faces } from '../led/faces.ts'
import { draw, type GlassSize, layOut } from '../led/layout.ts'
import { portAddress } from '../transport/port.ts'
import { placeDevice } from './counter-device.ts'
import type { DotsGlass, Surroundings } from './device.ts'
import { lampsAt } from './dots-glass.ts'
import { hallPlan } from './hall-plan.ts'
import { host } from './host-for-tests.ts'
import { line, stillWorld } from './line-for-tests.ts'
import { type GraphicSign, onbonGraphicSign } from './onbon-graphic-sign.ts'

const folder = mkdtempSync(`${tmpdir()}/graphic-`)
afterAll(() => rmSync(folder, { recursive: true }))

const panel: SignText = {
  title: '请A015号到3号窗口',
  person: '李明 0215',
  state: '正在办理',
  notice: '监督电话 12345',
  leaseSeconds: 90,
}
const usual: GraphicSign = { width: 192, height: 32, colours: 'two', generation: '6E', screen: 1 }
const lineTo = (sign: Partial<GraphicSign> = {}, settings: object = {}) => {
  const whole = { ...usual, ...sign }
  return line('onbon-bx-graphic-card', { ...whole, ...settings }, (world) => onbonGraphicSign(world, whole))
}
const glassOf = ({ device }: ReturnType<typeof line>) => device.glass() as DotsGlass

/** Every area as the layout draws it, but for the clock: what the glass shall hold, dot by dot. */
function drawn(text: SignText, size: GlassSize): Record<string, string> {
  const areas = layOut(text, '', size, faces).filter(({ name }) => name !== 'clock')
  return Object.fromEntries(areas.map((region) => [`${region.x},${region.y}`, draw(region, faces).dots.lamps.join('')]))
}
const held = ({ areas }: DotsGlass) => Object.fromEntries(areas.map(({ x, y, dots }) => [`${x},${y}`, dots]))

describe('the graphic sign on a real line', () => {
  it.each(['pty', 'tcp'] as const)('shows what it was sent over %s', async (transport) => {
    const wire = transport === 'pty' ? { transport } : { transport, port: 45_005 }
    const { devices } = hallPlan.parse({
      httpPort: 0,
      dir: folder,
      devices: [{ kind: 'onbon-graphic-sign', deviceId: 'sign1', windowId: 'w1', windowName: '1号窗口', wire }],
    })
    const [plan] = devices
    if (plan === undefined) throw new Error('no plan')
    const device = await placeDevice(plan, folder, () => {})
    const address =
      transport === 'pty'
        ? { transport: 'serial', path: `${folder}/tty-sign1`, baudRate: 57_600 }
        : { transport, host: '127.0.0.1', port: 45_005 }
    const { order, beat, answers } = await host('onbon-bx-graphic-card', {}, portAddress.parse(address))
    await order({ order: 'show', panel })
    await beat()
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['accepted']))
    expect(held(device.picture().glass as DotsGlass)).toEqual(drawn(panel, usual))
    await device.unplug()
  })
})

describe('what a graphic sign shows', () => {
  const words = fc.string({ unit: fc.constantFrom(...'请到号窗口李明0123ABC 喆，：办理') })
  const texts = fc.record({
    title: words,
    person: words,
    state: words,
    notice: words,
    leaseSeconds: fc.integer({ min: 1, max: 65_535 }),
  })
  const signs = fc.record({
    width: fc.constantFrom(64, 96, 100, 128, 192, 256),
    height: fc.constantFrom(16, 32, 48, 64),
    colours: fc.constantFrom('one' as const, 'two' as const),
    generation: fc.constantFrom('5E' as const, '6E' as const),
    screen: fc.constantFrom(1, 90, 165),
  })

  it('is, dot by dot, what the last of any texts says, on any sign of either generation', () => {
    fc.assert(
      fc.property(signs, fc.array(texts, { minLength: 1, maxLength: 3 }), (sign, shown) => {
        const to = lineTo(sign)
        for (const text of shown) to.tell({ order: 'show', panel: text })
        expect(to.answers.every((answer) => answer === 'accepted')).toBe(true)
        const last = shown.at(-1) ?? panel
        expect(held(glassOf(to))).toEqual(drawn(last, sign))
      }),
      { numRuns: 40 },
    )
  })

  it('is nothing of a frame with a damaged byte', () => {
    const [clear, first] = collected()
    if (clear === undefined || first === undefined) throw new Error('no frames')
    fc.assert(
      fc.property(fc.integer({ min: 8, max: first.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const sign = lineTo().device
        sign.receive(clear)
        const damaged = first.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        sign.receive(damaged)
        expect((sign.glass() as DotsGlass).areas).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('goes dark by itself when nothing has come for the time given', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    to.pass(89_999)
    expect(glassOf(to).areas).not.toEqual([])
    to.tell({ order: 'show', panel })
    to.pass(89_999)
    expect(glassOf(to).areas).not.toEqual([])
    to.pass(1)
    expect(glassOf(to).areas).toEqual([])
  })

  it('moves to the left where it is too long, and comes round', () => {
    const to = lineTo({ width: 64, height: 16 })
    to.tell({ order: 'show', panel })
    const [area] = glassOf(to).areas
    const glass = glassOf(to)
    const [length, speed] = [(area?.dots.length ?? 0) / 16, area?.dotsPerSecond ?? 0]
    expect(speed).toBeGreaterThan(0)
    const rows = (at: number) => Array.from(lampsAt(glass, (area?.since ?? 0) + at)).join('')
    expect(rows(1_000)).not.toBe(rows(0))
    expect(rows((length / speed) * 1_000)).toBe(rows(0))
  })

  it('has nothing left of an earlier owner, nor of itself after a power cut', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    to.device.reset()
    expect(glassOf(to).areas).toEqual([])
    const [, foreign] = collected({ title: '旧' })
    if (foreign !== undefined) to.device.receive(foreign)
    const again = line('onbon-bx-graphic-card', {}, () => to.device)
    again.tell({ order: 'show', panel })
    expect(held(glassOf(to))).toEqual(drawn(panel, usual))
  })

  it('has the clock where there is room for one, until the box is silent', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel: { ...panel, leaseSeconds: 600 } })
    to.tell({ order: 'clock', time: '10:32', minute: 632 })
    expect(glassOf(to).areas.map(({ x, y, width }) => [x, y, width])).toContainEqual([128, 0, 64])
    to.pass(90_000)
    expect(glassOf(to).areas.map(({ x, y, width }) => [x, y, width])).not.toContainEqual([128, 0, 64])
    expect(glassOf(to).areas.length).toBeGreaterThan(0)
  })

  it('is as bright as its plan says for the half hour', () => {
    const to = lineTo(
      {},
      {
        brightness: [
          { from: '07:30', level: 12 },
          { from: '18:00', level: 5 },
        ],
      },
    )
    const levels = [0, 449, 450, 1_079, 1_080].map((minute) => {
      to.tell({ order: 'clock', time: '', minute })
      return glassOf(to).brightness
    })
    expect(levels).toEqual([5, 5, 12, 12, 5])
  })
})

describe('a graphic sign that does not obey', () => {
  it.each([
    ['busy', 'busy'],
    ['nack', 'refused'],
  ] as const)('says so: %s', (fault, answer) => {
    const to = lineTo()
    to.device.fault(fault, 1)
    to.tell({ order: 'show', panel })
    expect(to.answers[0]).toBe(answer)
    expect(to.answers.slice(1).every((one) => one === 'accepted')).toBe(true)
  })

  it('is cleared before the next words after it has refused some', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    to.device.fault('nack', 1)
    to.tell({ order: 'show', panel: { ...panel, state: '空' } })
    to.tell({ order: 'show', panel })
    expect(hexOf(to.sent.at(-4) ?? new Uint8Array(0)).includes('A7 01 00 00 FF')).toBe(true)
    expect(held(glassOf(to))).toEqual(drawn(panel, usual))
  })

  it.each([
    ['words for a larger glass', { width: 64, height: 16 }],
    ['an area that the other generation packs', { generation: '5E' as const }],
    ['green where it has only red lamps', { colours: 'one' as const }],
  ])('refuses %s', (_what, sign) => {
    const to = line('onbon-bx-graphic-card', {}, (world) => onbonGraphicSign(world, { ...usual, ...sign }))
    to.tell({ order: 'show', panel })
    expect(to.answers).toContain('refused')
  })

  it('does not answer at all when the words are for another screen, or when it is silent', () => {
    const to = lineTo({ screen: 2 }, { screen: 3 })
    to.tell({ order: 'show', panel })
    const silent = lineTo()
    silent.device.fault('silent', 1)
    silent.beat()
    expect([to.answers, silent.answers]).toEqual([[], []])
  })
})

describe('the virtual card by itself', () => {
  it('answers the ping printed in the manual, as any screen', () => {
    const sent: string[] = []
    const world: Surroundings = stillWorld((bytes) => sent.push(hexOf(bytes))).world
    onbonGraphicSign(world, usual).receive(
      bytesOf('A5 FE FF 00 80 F0 00 FE FF 00 00 00 00 05 00 00 00 01 A2 00 00 00 C6 86 5A'),
    )
    expect(sent).toEqual([expect.stringContaining('00 A0 00 00 00 00 00 00 00')])
  })

  it('is pinged by our driver with the very bytes of the manual', () => {
    const to = lineTo({}, { screen: 0xfffe })
    to.beat()
    expect(to.sent.map(hexOf)).toEqual([
      'A5 A5 A5 A5 A5 A5 A5 A5 FE FF 00 80 F0 00 FE FF 00 00 00 00 05 00 00 00 01 A2 00 00 00 C6 86 5A',
    ])
  })
})

/** The frames of one order, as they go out. */
function collected(words: Partial<SignText> = {}): Uint8Array[] {
  const to = lineTo()
  to.tell({ order: 'show', panel: { ...panel, ...words } })
  return to.sent
}
