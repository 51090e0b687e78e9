// Pictures as graphic Onbon cards take them: one bit per lamp, packed differently by the 5th and the 6th generation.
import { type Dots, tintAt } from '../led/dots.ts'

export interface Packing {
  /** 5: bytes, a red one and a green one in turn; 6: words of 32 bits, all red ones and then all green ones. */
  readonly generation: 5 | 6
  readonly colours: 'one' | 'two'
  /** The bit of a lit lamp; the manual states 0 for the 5th generation, the maker's analyser draws the 6th so too. */
  readonly lit: 0 | 1
  /** Byte order within a word of the 6th generation: the maker's analyser reads the low byte first. */
  readonly words: 'lowFirst' | 'highFirst'
}

/** Bits per unit: the left one is the highest. What a unit has more than the picture is dark. */
const unitOf = { 5: 8, 6: 32 } as const

/** The bytes of a picture whose left edge lies on a whole unit of the glass. */
export function packed(dots: Dots, { generation, colours, lit, words }: Packing): Uint8Array {
  const bits = unitOf[generation]
  const units = Math.ceil(dots.width / bits)
  const unitAt = (unit: number, y: number, lamp: number): number[] => {
    const bytes = Array.from({ length: bits / 8 }, (_, byte) => {
      let value = 0
      for (let bit = 0; bit < 8; bit++) {
        const isLit = (tintAt(dots, unit * bits + byte * 8 + bit, y) & lamp) !== 0
        value = (value << 1) | (isLit ? lit : 1 - lit)
      }
      return value
    })
    return words === 'lowFirst' ? bytes.reverse() : bytes
  }
  const lamps = colours === 'two' ? [1, 2] : [1]
  const rows = Array.from({ length: dots.height }, (_, y) => y)
  const places = Array.from({ length: units }, (_, unit) => unit)
  const packedAll =
    generation === 5
      ? rows.flatMap((y) => places.flatMap((unit) => lamps.flatMap((lamp) => unitAt(unit, y, lamp))))
      : lamps.flatMap((lamp) => rows.flatMap((y) => places.flatMap((unit) => unitAt(unit, y, lamp))))
  return Uint8Array.from(packedAll)
}
