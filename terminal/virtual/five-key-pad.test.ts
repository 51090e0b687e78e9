// The open pad and its driver, report by report, and the document that describes it.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DeviceReport } from '#wire/device'
import type { Order } from '../driver.ts'
import { drivers } from '../drivers/index.ts'
import { hexOf } from '../framing/hex.ts'
import { fiveKeyPad, reportDescriptor } from './five-key-pad.ts'

/** The pad's reports go straight into the driver, the driver's into the pad: HID keeps reports whole. */
function padOnItsDriver(given: object, isStored: () => boolean = () => true) {
  const driver = drivers.get('mingchuang-five-key')
  if (driver === undefined) throw new Error('no driver')
  const settings = driver.settings.parse(given)
  const reports: DeviceReport[] = []
  const thanked: number[] = []
  const timers: { act: () => void }[] = []
  let state = driver.initial(settings)
  const order = (given: Order) => {
    const encoded = driver.encode(given, state, settings)
    state = encoded.state
    for (const { bytes } of encoded.frames) pad.output(bytes)
  }
  const pad = fiveKeyPad({
    send(bytes) {
      const decoded = driver.decode(bytes, state, settings)
      state = decoded.state
      for (const effect of decoded.effects) {
        if (effect.do === 'report' && !isStored()) return order({ order: 'notStored' })
        if (effect.do === 'report') reports.push(effect.report)
        if (effect.do === 'write') pad.output(effect.bytes)
      }
    },
    now: () => 0,
    after(_ms, act) {
      const timer = { act }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
    changed: () => {},
    thanked: (key) => thanked.push(key),
  })
  const tap = (key: number) => {
    pad.press(key)
    pad.release(key)
  }
  const pass = () => {
    for (const { act } of timers.splice(0)) act()
  }
  return { pad, order, tap, pass, reports, thanked }
}

const invite = { order: 'invite', number: null, openForMs: 60_000 } as const
const dark = ['off', 'off', 'off', 'off', 'off']

describe('the five-key pad', () => {
  it('lights its keys while an invitation is open, and only then', () => {
    const { pad, order } = padOnItsDriver({})
    order(invite)
    expect(pad.lamps()).toEqual(['on', 'on', 'on', 'on', 'on'])
    order({ order: 'endInvitation' })
    expect(pad.lamps()).toEqual(dark)
  })

  it.each([1, 2, 3, 4, 5])('tells key %i as its level and thanks with its lamp, for three seconds', (key) => {
    const { pad, order, tap, pass, reports, thanked } = padOnItsDriver({})
    order(invite)
    tap(key)
    expect(reports).toEqual([{ type: 'level', level: 6 - key }])
    expect(thanked).toEqual([key])
    order({ order: 'endInvitation' })
    expect(pad.lamps()[key - 1]).toBe('thanking')
    pass()
    expect(pad.lamps()).toEqual(dark)
  })

  it('counts one press as one, however long the key is held', () => {
    const { pad, reports } = padOnItsDriver({})
    pad.press(2)
    pad.press(2)
    pad.release(2)
    expect(reports).toEqual([{ type: 'level', level: 4 }])
  })

  it('tells that a report was lost, and invents nothing for it', () => {
    const { pad, tap, reports } = padOnItsDriver({})
    tap(1)
    pad.loseNextReport()
    tap(2)
    tap(3)
    expect(reports).toEqual([
      { type: 'level', level: 5 },
      { type: 'missed', count: 1 },
      { type: 'level', level: 3 },
    ])
  })

  it('counts lost reports across the turn of the sequence byte', () => {
    const { pad, tap, reports } = padOnItsDriver({})
    for (let pressed = 0; pressed < 127; pressed++) tap(1)
    pad.press(1)
    pad.loseNextReport()
    pad.release(1)
    tap(5)
    expect(reports.slice(-2)).toEqual([
      { type: 'missed', count: 1 },
      { type: 'level', level: 1 },
    ])
    expect(reports.filter(({ type }) => type === 'level').length).toBe(129)
  })

  it('with three keys never gives a level it has no key for', () => {
    const { pad, order, tap, reports } = padOnItsDriver({ keys: { 1: 5, 2: 3, 3: 2 } })
    order(invite)
    expect(pad.lamps()).toEqual(['on', 'on', 'on', 'off', 'off'])
    for (const key of [1, 2, 3, 4, 5]) tap(key)
    expect(reports).toEqual([5, 3, 2].map((level) => ({ type: 'level', level })))
  })

  it('blinks and does not thank when the press could not be stored', () => {
    const { pad, tap, thanked } = padOnItsDriver({}, () => false)
    tap(1)
    expect(pad.lamps()).toEqual(['blinking', 'blinking', 'blinking', 'blinking', 'blinking'])
    expect(thanked).toEqual([])
  })

  it('refuses a map that gives two keys one level', () => {
    expect(drivers.get('mingchuang-five-key')?.settings.safeParse({ keys: { 1: 5, 2: 5 } }).success).toBe(false)
  })

  it('gives its serial number as eight characters', () => {
    const { pad } = padOnItsDriver({})
    expect(hexOf(pad.feature(3) ?? new Uint8Array())).toBe('03 4D 43 30 30 30 30 30 31')
    expect(pad.feature(4)).toBe(null)
  })

  it('is described in its document with the very descriptor the virtual pad has', () => {
    const text = readFileSync(`${import.meta.dirname}/../../docs/devices/five-key-pad.md`, 'utf8')
    const printed = [...text.matchAll(/^((?:[0-9A-F]{2} )+) {2,}/gm)].map(([, bytes]) => bytes?.trim()).join(' ')
    expect(printed).toBe(hexOf(reportDescriptor))
  })
})
