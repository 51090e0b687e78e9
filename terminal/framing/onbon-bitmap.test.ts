// Dots into bits: where each dot of a picture lands in what a graphic Onbon card is sent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dots } from '../led/dots.ts'
import { hexOf } from './hex.ts'
import { type Packing, packed } from './onbon-bitmap.ts'

const sixth: Packing = { generation: 6, colours: 'two', lit: 0, words: 'lowFirst' }
const dotsOf = (...rows: string[]): Dots => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  lamps: Uint8Array.from(rows.join(''), Number),
})

describe('a picture for a graphic card', () => {
  it.each([
    ['5E, red only: bit 7 is the left dot, 0 is lit', { generation: 5, colours: 'one' }, '7F FF BF FF'],
    ['5E: a red byte and a green byte in turn', { generation: 5 }, '7F DF FF DF BF BF FF FF'],
    [
      '6E: words of 32 bits, low byte first, all red before all green',
      {},
      'FF FF FF 7F FF FF FF BF FF FF DF DF FF FF FF BF',
    ],
    ['6E with the high byte first', { words: 'highFirst' }, '7F FF FF FF BF FF FF FF DF DF FF FF BF FF FF FF'],
    ['6E where 1 is lit', { lit: 1 }, '00 00 00 80 00 00 00 40 00 00 20 20 00 00 00 40'],
  ] as const)('%s', (_name, packing, hex) => {
    const rows = dotsOf('1020000000200000', '0300000000000000')
    expect(hexOf(packed(rows, { ...sixth, ...packing }))).toBe(hex)
  })

  it('fills what a word has more than the picture with darkness', () => {
    expect(hexOf(packed(dotsOf('3'), sixth))).toBe('FF FF FF 7F FF FF FF 7F')
  })

  it('keeps every dot in a place of its own, whatever the picture', () => {
    const pictures = fc
      .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 3 }))
      .chain(([width, height]) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height, max: 3 })
          .map((lamps) => ({ width, height, lamps })),
      )
    const packings = fc.record({
      generation: fc.constantFrom(5 as const, 6 as const),
      colours: fc.constant('two' as const),
      lit: fc.constantFrom(0 as const, 1 as const),
      words: fc.constantFrom('lowFirst' as const, 'highFirst' as const),
    })
    fc.assert(
      fc.property(pictures, packings, (dots, packing) => {
        const bytes = packed(dots, packing)
        const lit = Array.from(bytes).reduce((sum, byte) => sum + ones(packing.lit === 1 ? byte : ~byte & 0xff), 0)
        expect(lit).toBe(dots.lamps.reduce((sum, lamp) => sum + ones(lamp), 0))
        expect(bytes.length % (packing.generation === 6 ? 8 : 2)).toBe(0)
      }),
    )
  })
})

const ones = (byte: number) => byte.toString(2).replaceAll('0', '').length
