// Laws of every device driver: a new file in terminal/drivers is tested by what stands here.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { deviceReport } from '#wire/device'
import { capabilitiesOf } from '../../terminal/device/plan.ts'
import type { Driver, Effect } from '../../terminal/driver.ts'
import { drivers, loadDrivers } from '../../terminal/drivers/index.ts'
import { nothing } from '../../terminal/framing/framing.ts'
import { bytesOf, hexOf } from '../../terminal/framing/hex.ts'
import { anyOrder } from './any-order.ts'

/** Silence on the wire, longer than any frame of it may be silent. */
const silence = 'silence'

/** What the agent does with reads: cut, decode each frame, keep the rest and the state. */
function receive(
  driver: Driver,
  reads: readonly (Uint8Array | typeof silence)[],
): { effects: Effect[]; dropped: number } {
  const settings = driver.settings.parse({})
  const framing = driver.framing(settings)
  const effects: Effect[] = []
  let state = driver.initial(settings)
  let rest = nothing
  let dropped = 0
  for (const chunk of reads) {
    if (chunk === silence) {
      if (framing.pauseMs !== undefined) rest = nothing
      continue
    }
    const cut = framing.cut(rest, chunk)
    rest = cut.rest
    dropped += cut.dropped
    for (const frame of cut.frames) {
      const decoded = driver.decode(frame, state, settings)
      effects.push(...decoded.effects)
      state = decoded.state
    }
  }
  return { effects, dropped }
}

const reportsOf = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.do === 'report' ? [effect] : []))
const concat = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe.each([...drivers.values()])('the driver $label', (driver) => {
  const settings = driver.settings.parse({})
  const framing = driver.framing(settings)
  const incoming = driver.examples.flatMap((example) => ('incoming' in example ? [example] : []))
  const outgoing = driver.examples.flatMap((example) => ('outgoing' in example ? [example] : []))
  const setups = [{}, ...outgoing.flatMap(({ settings }) => settings ?? [])]

  it.each(incoming)('understands: $name', ({ incoming: hex, effects }) => {
    expect(receive(driver, [bytesOf(hex)])).toEqual({ effects, dropped: 0 })
  })

  it.each(outgoing)('sends, byte for byte: $name', ({ settings: set = {}, order, outgoing: hex }) => {
    const settings = driver.settings.parse(set)
    const { frames } = driver.encode(order, driver.initial(settings), settings)
    expect(frames.map(({ bytes }) => hexOf(bytes))).toEqual(hex.map((text) => hexOf(bytesOf(text))))
  })

  it('has golden frames for both directions, each with a name of its own and an origin', () => {
    expect(incoming.length).toBeGreaterThan(0)
    expect(outgoing.length).toBeGreaterThan(0)
    for (const example of driver.examples) expect(example.name.length * example.origin.length).toBeGreaterThan(0)
    expect(new Set(driver.examples.map(({ name }) => name)).size).toBe(driver.examples.length)
  })

  if (framing.streamed) {
    it.each(incoming)('understands it split at every byte: $name', ({ incoming: hex, effects }) => {
      const wire = bytesOf(hex)
      for (let at = 1; at < wire.length; at++)
        expect(receive(driver, [wire.subarray(0, at), wire.subarray(at)]).effects).toEqual(effects)
      expect(
        receive(
          driver,
          Array.from(wire, (byte) => Uint8Array.of(byte)),
        ).effects,
      ).toEqual(effects)
    })

    it('reads two frames that arrive in one piece as two', () => {
      for (const first of incoming)
        for (const second of incoming) {
          const [one, two] = [bytesOf(first.incoming), bytesOf(second.incoming)]
          expect(receive(driver, [concat(one, two)])).toEqual(receive(driver, [one, two]))
        }
    })

    it('finds a press in the middle of noise, and invents none', () => {
      fc.assert(
        fc.property(fc.constantFrom(...incoming), fc.uint8Array(), fc.uint8Array(), (example, before, after) => {
          fc.pre(receive(driver, [before]).effects.length + receive(driver, [after]).effects.length === 0)
          // Where only silence tells when a frame begins, noise is told from it by silence alone.
          const wire = concat(bytesOf(example.incoming), after)
          const found = receive(
            driver,
            framing.pauseMs === undefined ? [concat(before, wire)] : [before, silence, wire],
          )
          expect(found.effects).toEqual(example.effects)
        }),
      )
    })
  }

  if (framing.checked) {
    it('reads no press out of a frame with one damaged byte', () => {
      for (const { incoming: hex, effects } of incoming) {
        const wire = bytesOf(hex)
        for (let at = 0; at < wire.length; at++)
          for (let change = 1; change < 256; change++) {
            const damaged = wire.slice()
            damaged[at] = (damaged[at] ?? 0) ^ change
            const read = receive(driver, [damaged]).effects
            if (read.length > 0) expect(read).toEqual(effects)
          }
      }
    })
  }

  it('never fails and never invents an ability, whatever comes in: same bytes, same answer', () => {
    const frames = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.tuple(fc.constantFrom(...incoming), fc.nat(), fc.nat(255)).map(([{ incoming: hex }, place, byte]) => {
        const frame = framing.cut(nothing, bytesOf(hex)).frames[0]?.slice() ?? new Uint8Array(0)
        if (frame.length > 0) frame[place % frame.length] = byte
        return frame
      }),
    )
    fc.assert(
      fc.property(fc.array(frames, { maxLength: 8 }), (sent) => {
        let state = driver.initial(settings)
        for (const frame of sent) {
          const before = structuredClone({ frame, state })
          const decoded = driver.decode(frame, state, settings)
          expect({ frame, state }).toEqual(before)
          expect(driver.decode(frame, state, settings)).toEqual(decoded)
          for (const { report } of reportsOf(decoded.effects)) {
            deviceReport.parse(report)
            if (report.type === 'level') expect(driver.capabilities).toContain('rate')
            if (report.type === 'key') expect(driver.capabilities).toContain('call')
            if (report.type === 'card') expect(driver.capabilities).toContain('identify')
            if (report.type === 'alarm') expect(driver.capabilities).toContain('alarm')
            if (report.type === 'alarm') expect(driver.capabilities).toContain('alarm')
          }
          expectReportsFirst(decoded.effects)
          state = decoded.state
        }
      }),
    )
  })

  it('stores before it thanks: every report stands before every write', () => {
    for (const { incoming: hex } of incoming) expectReportsFirst(receive(driver, [bytesOf(hex)]).effects)
  })

  it.each(setups)('obeys or ignores every order, always in the same way, set up as %j', (set) => {
    const settings = driver.settings.parse(set)
    const capabilities = capabilitiesOf({ driver, settings })
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 6 }), (given) => {
        let state = driver.initial(settings)
        for (const order of given) {
          const before = structuredClone({ order, state })
          const encoded = driver.encode(order, state, settings)
          expect({ order, state }).toEqual(before)
          expect(driver.encode(order, state, settings)).toEqual(encoded)
          for (const { bytes, answerWithinMs } of encoded.frames) {
            expect(bytes.length).toBeGreaterThan(0)
            if (answerWithinMs !== null) expect(answerWithinMs).toBeGreaterThan(0)
          }
          if (order.order === 'print') expect(encoded.frames.length > 0).toBe(capabilities.includes('print'))
          if (order.order === 'show') expect(encoded.frames.length > 0).toBe(capabilities.includes('sign'))
          if (order.order === 'speak') expect(encoded.frames.length > 0).toBe(capabilities.includes('speak'))
          state = encoded.state
        }
      }),
    )
  })

  it('never says a card aloud: what it read stands in the report of the card and nowhere else', () => {
    for (const { effects } of incoming)
      for (const effect of effects) {
        if (effect.do !== 'report' || effect.report.type !== 'card') continue
        const { card } = effect.report
        const others = effects.filter((other) => other !== effect)
        expect(JSON.stringify(others)).not.toContain(card)
      }
  })

  it('is noticed within a minute when it dies, unless it speaks by itself', () => {
    const { heartbeat } = driver
    if (heartbeat === null) return
    expect(heartbeat.everyMs).toBeGreaterThanOrEqual(1_000)
    expect(heartbeat.everyMs).toBeLessThanOrEqual(60_000)
    const state = driver.initial(settings)
    const before = structuredClone(state)
    const beat = heartbeat.frames(state, settings)
    expect(heartbeat.frames(state, settings)).toEqual(beat)
    expect(state).toEqual(before)
    expect(beat.frames.some(({ answerWithinMs }) => answerWithinMs !== null)).toBe(true)
  })

  it('says what it can do, and shows it in its examples', () => {
    const shown = reportsOf(incoming.flatMap(({ effects }) => effects)).map(({ report }) => report.type)
    expect(shown.includes('level')).toBe(driver.capabilities.includes('rate'))
    expect(shown.includes('key')).toBe(driver.capabilities.includes('call'))
    expect(shown.includes('card')).toBe(driver.capabilities.includes('identify'))
    const shownSetUp = setups.map((set) => capabilitiesOf({ driver, settings: driver.settings.parse(set) }))
    for (const capabilities of shownSetUp) expect(new Set(capabilities).size).toBe(capabilities.length)
    const isAdding = shownSetUp.some(({ length }) => length > driver.capabilities.length)
    expect(isAdding).toBe(driver.capabilitiesBy !== undefined)
    expect(driver.capabilities.length * driver.transports.length).toBeGreaterThan(0)
  })

  it('works as delivered, and tells an installer about every setting', () => {
    const schema = z.toJSONSchema(driver.settings, { io: 'input' })
    for (const [name, setting] of Object.entries(schema.properties ?? {}))
      expect(setting, name).toMatchObject({ description: expect.any(String), default: expect.anything() })
    expect(driver.settings.safeParse({ noSuchSetting: 1 }).success).toBe(false)
    expect(driver.label).toMatch(/\p{Script=Han}/u)
    expect(driver.source.length).toBeGreaterThan(10)
  })
})

function expectReportsFirst(effects: readonly Effect[]): void {
  const lastReport = effects.findLastIndex((effect) => effect.do === 'report')
  const firstWrite = effects.findIndex((effect) => effect.do === 'write')
  if (firstWrite >= 0) expect(lastReport).toBeLessThan(firstWrite)
}

describe('the list of drivers', () => {
  const folder = mkdtempSync(`${import.meta.dirname}/.drivers-`)
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (path: string, id: string) => writeFileSync(path, `export const driver = { id: '${id}' }\n`)

  it('knows each driver by the name of its file', () => {
    for (const [id, driver] of drivers) expect(driver.id).toBe(id)
    expect(drivers.size).toBeGreaterThan(0)
  })

  it('takes a new file without any other change', async () => {
    write(`${folder}/maker-new.ts`, 'maker-new')
    expect([...(await loadDrivers(folder)).keys()]).toEqual(['maker-new'])
  })

  it('refuses two drivers with one id', async () => {
    write(`${folder}/maker-new.ts`, 'maker-new')
    const twin = mkdtempSync(`${folder}/twin-`)
    cpSync(`${folder}/maker-new.ts`, `${twin}/maker-new.ts`)
    await expect(loadDrivers(folder)).rejects.toThrow(
      `${basename(twin)}/maker-new.ts: there is already a driver maker-new`,
    )
    rmSync(twin, { recursive: true })
  })

  it('refuses a file whose name is not the id of its driver', async () => {
    write(`${folder}/other-name.ts`, 'maker-other')
    await expect(loadDrivers(folder)).rejects.toThrow('other-name.ts holds the driver maker-other')
    rmSync(`${folder}/other-name.ts`)
  })

  it('refuses a file without a driver', async () => {
    writeFileSync(`${folder}/empty.ts`, 'export const nothing = null\n')
    await expect(loadDrivers(folder)).rejects.toThrow('empty.ts exports no driver')
    rmSync(`${folder}/empty.ts`)
  })
})
