// Every driver on a bad wire: its own frames damaged, cut into any pieces and run together; beyond one read, over a whole session.
import fc from 'fast-check'
import { expect } from 'vitest'
import { deviceReport } from '#wire/device'
import { drivers } from '../../terminal/drivers/index.ts'
import { nothing } from '../../terminal/framing/framing.ts'
import { bytesOf } from '../../terminal/framing/hex.ts'
import { type Attack, trySmaller } from './attack.ts'
import { damaged } from './mutation.ts'

export const attackDrivers: Attack = async (force) => {
  for (const driver of drivers.values()) {
    const settings = driver.settings.parse({})
    const framing = driver.framing(settings)
    const examples = driver.examples.flatMap((one) => ('incoming' in one ? [bytesOf(one.incoming)] : []))
    const outgoing = driver.examples.flatMap((one) =>
      'outgoing' in one ? one.outgoing.map((hex) => bytesOf(hex)) : [],
    )
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...examples) },
      { weight: 3, arbitrary: damaged(fc.constantFrom(...examples, ...outgoing)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3 * framing.maxFrame + 10 }) },
      { weight: 1, arbitrary: fc.nat(255).map((byte) => new Uint8Array(4_096).fill(byte)) },
    )
    const session = fc.record({
      pieces: fc.array(piece, { minLength: 1, maxLength: 20 }),
      reads: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 30 }),
    })
    await trySmaller(force, session, async ({ pieces, reads }) => {
      const wire = Buffer.concat(framing.streamed ? pieces : [])
      const chunks: Uint8Array[] = framing.streamed ? [] : [...pieces]
      for (let at = 0, turn = 0; at < wire.length; turn++) {
        const length = reads[turn % reads.length] ?? 1
        chunks.push(wire.subarray(at, at + length))
        at += length
      }
      let rest = nothing
      let state = driver.initial(settings)
      for (const chunk of chunks) {
        const cut = framing.cut(rest, chunk)
        rest = cut.rest
        expect(rest.length).toBeLessThanOrEqual(framing.maxFrame)
        for (const frame of cut.frames) {
          expect(frame.length).toBeLessThanOrEqual(framing.maxFrame)
          const decoded = driver.decode(frame, state, settings)
          for (const effect of decoded.effects) if (effect.do === 'report') deviceReport.parse(effect.report)
          state = decoded.state
        }
      }
      // What the state has become must not swell with what was received.
      expect(JSON.stringify(state).length).toBeLessThan(100_000)
    })
  }
}
