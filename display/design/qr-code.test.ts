// A phone must read from the glass exactly the address that was meant: the drawing is read back as ISO/IEC 18004 says.
import { describe, expect, it } from 'vitest'
import { qrDrawing, quietZone } from './qr-code.ts'

const address = 'https://rate.hall.example/w/w1'

/** The dark squares of a drawing, without its quiet zone. */
function squaresOf({ side, path }: ReturnType<typeof qrDrawing>): {
  size: number
  isDark(x: number, y: number): boolean
} {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`))
  return {
    size: side - 2 * quietZone,
    isDark: (x, y) => dark.has(`${x + quietZone},${y + quietZone}`),
  }
}

/** Error correction level and mask, from the format information beside the first finder. */
function formatOf({ isDark }: ReturnType<typeof squaresOf>): { level: 'L' | 'M' | 'Q' | 'H'; mask: number } {
  const bits = [0, 1, 2, 3, 4].map((x) => Number(isDark(x, 8)))
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bits.map((bit, place) => bit ^ ([1, 0, 1, 0, 1][place] ?? 0))
  return { level: (['M', 'L', 'H', 'Q'] as const)[a * 2 + b] ?? 'L', mask: c * 4 + d * 2 + e }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The text of a version 3 code of level Q (two blocks of 17 data bytes) in byte mode. */
function textOf(squares: ReturnType<typeof squaresOf>): string {
  const { size, isDark } = squares
  const isData = (x: number, y: number) =>
    x !== 6 &&
    y !== 6 &&
    !(x < 9 && y < 9) &&
    !(x > size - 9 && y < 9) &&
    !(x < 9 && y > size - 9) &&
    !(Math.abs(x - (size - 7)) < 3 && Math.abs(y - (size - 7)) < 3)
  const mask = masks[formatOf(squares).mask] ?? (() => false)
  const columns = Array.from(
    { length: (size - 1) / 2 },
    (_, pair) => size - 1 - 2 * pair - (size - 1 - 2 * pair <= 6 ? 1 : 0),
  )
  const bits = columns.flatMap((right, pair) =>
    Array.from({ length: size }, (_, row) => (pair % 2 === 0 ? size - 1 - row : row)).flatMap((y) =>
      [right, right - 1].filter((x) => isData(x, y)).map((x) => Number(isDark(x, y) !== mask(x, y))),
    ),
  )
  const byteAt = (stream: readonly number[], at: number) => Number.parseInt(stream.slice(at, at + 8).join(''), 2)
  const read = Array.from({ length: 34 }, (_, place) => bits.slice(8 * place, 8 * place + 8))
  const data = [0, 1].flatMap((block) => read.filter((_, place) => place % 2 === block)).flat()
  expect(data.slice(0, 4)).toEqual([0, 1, 0, 0])
  const bytes = Array.from({ length: byteAt(data, 4) }, (_, place) => byteAt(data, 12 + 8 * place))
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

describe('a QR code on a glass', () => {
  const drawing = qrDrawing(address)
  it('says exactly the address that was meant', () => {
    expect(formatOf(squaresOf(drawing)).level).toBe('Q')
    expect(textOf(squaresOf(drawing))).toBe(address)
  })
  it.each([20, 60, 120, 200])('of %i characters can be read though a part is covered: level M or better', (length) => {
    const { level } = formatOf(squaresOf(qrDrawing(address.padEnd(length, 'x'))))
    expect(level).not.toBe('L')
  })
  it('has four light modules around it, and a finder in three corners', () => {
    const xs = [...drawing.path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([quietZone, drawing.side - quietZone - 1])
    const { size, isDark } = squaresOf(drawing)
    expect([isDark(0, 0), isDark(size - 1, 0), isDark(0, size - 1), isDark(1, 1)]).toEqual([true, true, true, false])
  })
})
