// Pictures as graphic Onbon cards take them: one bit per lamp, packed differently by the 5th and the 6th generation.
import type { Dots } from '../led/dots.ts'

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
export function packed({ width, height, lamps }: Dots, { generation, colours, lit, words }: Packing): Uint8Array {
  const bits = unitOf[generation]
  const units = Math.ceil(width / bits)
  const planes = colours === 'two' ? [1, 2] : [1]
  const unitBytes = bits / 8
  const bytes = new Uint8Array(units * unitBytes * planes.length * height).fill(lit === 1 ? 0x00 : 0xff)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const [plane, lamp] of planes.entries()) {
        if (((lamps[y * width + x] ?? 0) & lamp) === 0) continue
        const column = Math.floor(x / bits)
        const unit =
          generation === 5 ? (y * units + column) * planes.length + plane : (plane * height + y) * units + column
        const byte = Math.floor((x % bits) / 8)
        const place = unit * unitBytes + (words === 'lowFirst' ? unitBytes - 1 - byte : byte)
        bytes[place] = (bytes[place] ?? 0) ^ (0x80 >> (x % 8))
      }
  return bytes
}
