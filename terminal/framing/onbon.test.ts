// The Onbon byte layer against frames other people have published.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { bytesOf, hexOf } from './hex.ts'
import { onbon } from './onbon.ts'

const special = fc.constantFrom(0xa5, 0xa6, 0x5a, 0x5b)
const escapeHeavy = fc
  .array(fc.oneof(special, fc.nat(255)), { minLength: 1, maxLength: 300 })
  .map((bytes) => Uint8Array.from(bytes))
testFraming('Onbon frames', onbon, escapeHeavy, 8)

describe('the byte layer of an Onbon card', () => {
  it.each([
    [
      'the ping printed in the 6th generation manual',
      'FE FF 00 80 F0 00 FE FF 00 00 00 00 05 00 00 00 01 A2 00 00 00',
      'A5 A5 A5 A5 A5 A5 A5 A5 FE FF 00 80 F0 00 FE FF 00 00 00 00 05 00 00 00 01 A2 00 00 00 C6 86 5A',
    ],
    [
      'the font card ping of a public Python driver (stored file 679284606)',
      '01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00',
      'A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 05 00 A2 00 01 00 00 68 F8 5A',
    ],
    [
      'the text frame with an escaped 5A of a public parking program (stored file 26465008544)',
      `01 00 00 80 00 00 00 00 00 00 FE 02 42 00 A3 06 02 28 00 00 01 39 00 00 00 00 00 00 0A 00 40 00 00 00 00 02 00 00
       00 00 02 02 01 00 00 0A 1E 00 00 00 D5 E3 41 35 32 39 33 5A 5C 6E BD D8 D6 B9 C8 D5 C6 DA 5C 6E 32 30 31 38 2D 30
       37 2D 32 38`,
      `A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 42 00 A3 06 02 28 00 00 01 39 00 00 00 00 00 00 0A 00
       40 00 00 00 00 02 00 00 00 00 02 02 01 00 00 0A 1E 00 00 00 D5 E3 41 35 32 39 33 5B 02 5C 6E BD D8 D6 B9 C8 D5 C6
       DA 5C 6E 32 30 31 38 2D 30 37 2D 32 38 DC 2D 5A`,
    ],
  ])('gives %s byte for byte', (_name, frame, wire) => {
    expect(hexOf(onbon.wrap(bytesOf(frame)))).toBe(hexOf(bytesOf(wire)))
    expect(readAll(onbon, [bytesOf(wire)])).toEqual({ frames: [bytesOf(frame)], rest: nothing, dropped: 0 })
  })

  it('takes a single A5 as the start', () => {
    expect(onbon.cut(nothing, bytesOf('A5 01 C1 C0 5A')).frames).toEqual([bytesOf('01')])
  })

  it('drops a frame with a wrong CRC and counts its bytes', () => {
    expect(onbon.cut(nothing, bytesOf('A5 A5 01 C1 C1 5A'))).toEqual({ frames: [], rest: nothing, dropped: 6 })
  })

  it('drops a frame with an escape that stands for nothing', () => {
    expect(onbon.cut(nothing, bytesOf('A5 A6 03 C1 C0 5A')).frames).toEqual([])
  })

  it('begins anew when a start comes in the middle of a frame', () => {
    const { frames, dropped } = onbon.cut(nothing, bytesOf('A5 01 C1 A5 A5 01 C1 C0 5A'))
    expect({ frames, dropped }).toEqual({ frames: [bytesOf('01')], dropped: 3 })
  })

  it('cannot see a start byte that became a zero, for its CRC starts at 0: the length in the header must', () => {
    expect(onbon.cut(nothing, bytesOf('A5 00 01 C1 C0 5A')).frames).toEqual([bytesOf('00 01')])
  })

  it('gives up a frame that never ends', () => {
    const endless = new Uint8Array(onbon.maxFrame * 2).fill(0x11)
    const { frames, rest, dropped } = readAll(onbon, [bytesOf('A5'), endless, onbon.wrap(bytesOf('01'))])
    expect({ frames, rest: rest.length, dropped }).toEqual({
      frames: [bytesOf('01')],
      rest: 0,
      dropped: endless.length + 1,
    })
  })
})
