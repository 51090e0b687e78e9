// An Alpha sign and its driver: Chinese as dots, each picture in the file it was laid out for, each text in its line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import type { SignText } from '../driver.ts'
import { drivers } from '../drivers/index.ts'
import { darkDots, type Tint, tint, widthOfRuns, writeRuns } from '../led/dots.ts'
import { faces } from '../led/faces.ts'
import { portAddress } from '../transport/port.ts'
import { type AlphaGlass, alphaSign } from './alpha-sign.ts'
import { placeDevice } from './counter-device.ts'
import type { DotsGlass } from './device.ts'
import { hallPlan } from './hall-plan.ts'
import { host } from './host-for-tests.ts'
import { line } from './line-for-tests.ts'

const folder = mkdtempSync(`${tmpdir()}/alpha-`)
afterAll(() => rmSync(folder, { recursive: true }))

const panel: SignText = { title: '3号窗口', person: '李明', state: '空闲', notice: '', leaseSeconds: 60 }
const usual: AlphaGlass = { width: 128, height: 32, answers: 'acknowledge' }
const lineTo = (glass: Partial<AlphaGlass> = {}, settings: object = {}) => {
  const whole = { ...usual, ...glass }
  const own = { width: whole.width, lines: whole.height / 16, answers: whole.answers, ...settings }
  return line('adaptive-alpha-sign', own, (world) => alphaSign(world, whole))
}
const glassOf = ({ device }: ReturnType<typeof line>) => device.glass() as DotsGlass

/** A line as rows of digits: each text in its colour, a gap of one character between two, as long as the glass or with a gap behind. */
function drawn(parts: readonly (readonly [string, Tint])[], width: number): string {
  const said = parts.filter(([text]) => text !== '')
  const runs = said.flatMap(([text, lit], index) => [
    ...(index === 0 ? [] : [{ text: '  ', tint: tint.dark }]),
    { text, tint: lit },
  ])
  const length = widthOfRuns(faces.small, runs)
  const dots = darkDots(length > width ? length + 16 : width, 16)
  writeRuns(dots, faces.small, runs, 0, 0)
  return dots.lamps.join('')
}
const held = ({ areas }: DotsGlass) => Object.fromEntries(areas.map(({ y, dots }) => [y, dots]))

describe('what an Alpha sign shows', () => {
  it('is the window in the top line and who and what in the bottom line', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    expect(new Set(to.answers)).toEqual(new Set(['accepted']))
    expect(held(glassOf(to))).toEqual({
      0: drawn([['3号窗口', tint.yellow]], 128),
      16: drawn(
        [
          ['空闲', tint.red],
          ['李明', tint.green],
        ],
        128,
      ),
    })
  })

  it('is, dot by dot, what the last of any texts says', () => {
    const words = fc.string({ unit: fc.constantFrom(...'请到号窗口李明0123ABC 喆，办理'), maxLength: 12 })
    const texts = fc.record({ title: words, person: words, state: words, notice: words, leaseSeconds: fc.constant(60) })
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), fc.constantFrom(64, 128, 255), (shown, width) => {
        const to = lineTo({ height: 16, width })
        for (const text of shown) to.tell({ order: 'show', panel: text })
        const { title, state, person } = shown.at(-1) ?? panel
        const all = [
          [title, tint.yellow],
          [state, tint.red],
          [person, tint.green],
        ] as const
        expect(to.answers.every((answer) => answer === 'accepted')).toBe(true)
        expect(held(glassOf(to))).toEqual(all.every(([text]) => text === '') ? {} : { 0: drawn(all, width) })
      }),
      { numRuns: 40 },
    )
  })

  it('is sent again only where it is another, so that a new state is there in two seconds', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    const before = to.sent.length
    to.tell({ order: 'show', panel: { ...panel, state: '请稍候' } })
    const again = to.sent.slice(before)
    expect(again).toHaveLength(2)
    expect(again.reduce((sum, { length }) => sum + length, 0) * 1.05).toBeLessThan(2_000)
  })

  it('is nothing of a damaged transmission, whichever byte of it was changed', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    const [shown, last] = [held(glassOf(to)), to.sent.at(-1) ?? new Uint8Array(0)]
    // The wire has seven bits, so the eighth is no damage; the end of a transmission is that of the next one too.
    fc.assert(
      fc.property(fc.integer({ min: 5, max: last.length - 2 }), fc.integer({ min: 1, max: 127 }), (at, change) => {
        const damaged = last.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        to.device.receive(damaged)
        to.pass(1_001)
        expect(held(glassOf(to))).toEqual(shown)
      }),
    )
    expect(to.answers).toContain('busy')
  })

  it('stays when the box is gone: the protocol has no time-out, and the driver says so', () => {
    const to = lineTo()
    to.tell({ order: 'show', panel })
    to.pass(3_600_000)
    expect(glassOf(to).areas).not.toEqual([])
  })
})

it('asks for the silence that the manual demands, right behind the width of each picture', () => {
  const driver = drivers.get('adaptive-alpha-sign')
  const settings = driver?.settings.parse({})
  const frames = driver?.encode({ order: 'show', panel }, driver.initial(settings), settings).frames ?? []
  const told = frames.map(({ bytes, pauses }) =>
    (pauses ?? []).map(
      ({ after, ms }) => `${Buffer.from(bytes.subarray(10, after)).toString('latin1').slice(0, 6)} ${ms}`,
    ),
  )
  expect(told.filter((pauses) => pauses.length === 2).map(([width]) => width)).toEqual([
    'IB1038 117',
    'IE1020 117',
    'IH1020 117',
  ])
  // 18 bytes take 19 ms: the memory is cleared when they have gone.
  expect(told[0]).toEqual([expect.stringMatching(/^E\$.* 2019$/s)])
})

it('shows Chinese over a real serial line, without any answer', async () => {
  const common = { deviceId: 'alpha', windowId: 'w1', windowName: '1号窗口', wire: { transport: 'pty' } }
  const { devices } = hallPlan.parse({ httpPort: 0, dir: folder, devices: [{ kind: 'alpha-sign', ...common }] })
  for (const plan of devices) {
    const device = await placeDevice(plan, folder, () => {})
    const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-alpha` })
    const { order, answers } = await host('adaptive-alpha-sign', {}, address)
    await order({ order: 'show', panel: { ...panel, person: '' } })
    await eventually(() => expect((device.picture().glass as DotsGlass).areas).toHaveLength(1))
    expect(held(device.picture().glass as DotsGlass)).toEqual({
      0: drawn(
        [
          ['3号窗口', tint.yellow],
          ['空闲', tint.red],
        ],
        128,
      ),
    })
    expect(answers).toEqual([])
    await device.unplug()
  }
})
