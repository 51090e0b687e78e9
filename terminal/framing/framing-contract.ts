// What every framing promises, as tests that any framing can be put through.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Framing, nothing } from './framing.ts'

/** Reads chunks one after the other, as the agent does. */
export function readAll(framing: Framing, chunks: readonly Uint8Array[]) {
  const frames: Uint8Array[] = []
  let rest = nothing
  let dropped = 0
  for (const chunk of chunks) {
    const cut = framing.cut(rest, chunk)
    expect(cut.rest.length).toBeLessThanOrEqual(framing.maxFrame)
    frames.push(...cut.frames)
    rest = cut.rest
    dropped += cut.dropped
  }
  return { frames, rest, dropped }
}

const concat = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const splitAt = (bytes: Uint8Array, places: readonly number[]) => {
  const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index] ?? bytes.length))
}

/**
 * Sixteen bits miss one in 65,536 of the damages that change a length (a broken escape); drivers check lengths as well.
 * Always the same thousand damages, so that this test says the same every day.
 */
const damages = { seed: 20_261_123, numRuns: 1_000 }

/** `frames` draws frames of this protocol, before wrapping; `startBytes` at the front of a wrapped one are in no checksum. */
export function testFraming(
  name: string,
  framing: Framing,
  frames: fc.Arbitrary<Uint8Array>,
  startBytes: number,
): void {
  describe(name, () => {
    it('gives back every frame it wrapped, and drops nothing', () => {
      fc.assert(
        fc.property(frames, (frame) => {
          expect(readAll(framing, [framing.wrap(frame)])).toEqual({ frames: [frame], rest: nothing, dropped: 0 })
        }),
      )
    })

    it('neither fails nor fills the memory, whatever comes in', () => {
      fc.assert(
        fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (chunks) => {
          const { rest, dropped } = readAll(framing, chunks)
          const given = chunks.reduce((total, chunk) => total + chunk.length, 0)
          if (framing.streamed) expect(dropped + rest.length).toBeLessThanOrEqual(given)
        }),
      )
    })

    it('never changes the bytes it was given', () => {
      fc.assert(
        fc.property(fc.uint8Array(), fc.uint8Array(), (rest, chunk) => {
          const before = [rest.slice(), chunk.slice()]
          framing.cut(rest, chunk)
          framing.wrap(chunk)
          expect([rest, chunk]).toEqual(before)
        }),
      )
    })

    if (framing.streamed) {
      it('finds the same frames however the bytes are split and joined', () => {
        fc.assert(
          fc.property(fc.array(frames, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 12 }), (sent, places) => {
            const wire = concat(sent.map((frame) => framing.wrap(frame)))
            expect(readAll(framing, splitAt(wire, places)).frames).toEqual(sent)
          }),
        )
      })

      it('finds the frame that follows garbage, byte by byte or at once', () => {
        fc.assert(
          fc.property(fc.uint8Array({ maxLength: 40 }), frames, fc.boolean(), (garbage, frame, slowly) => {
            const wire = concat([garbage, framing.wrap(frame), framing.wrap(frame)])
            const chunks = slowly ? Array.from(wire, (byte) => Uint8Array.of(byte)) : [wire]
            expect(readAll(framing, chunks).frames.at(-1)).toEqual(frame)
          }),
        )
      })
    }

    if (framing.checked) {
      it('gives out no frame of which one byte was changed', () => {
        fc.assert(
          fc.property(frames, fc.nat(), fc.integer({ min: 1, max: 255 }), (frame, place, change) => {
            const wire = framing.wrap(frame)
            const index = startBytes + (place % (wire.length - startBytes))
            wire[index] = (wire[index] ?? 0) ^ change
            expect(readAll(framing, [wire]).frames).toEqual([])
          }),
          damages,
        )
      })
    }
  })
}
