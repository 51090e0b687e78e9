// Makes a face file from two BDF fonts: `tsx terminal/led/make/main.ts <gb2312.bdf> <latin.bdf> <out.ledface> [dots to lower latin by]`.
import { readFileSync, writeFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { gb2312Of } from '../../framing/gb2312.ts'

interface BdfGlyph {
  readonly width: number
  readonly rows: readonly number[]
}

const [wideFile, narrowFile, outFile, lowerBy = '0'] = process.argv.slice(2)
if (wideFile === undefined || narrowFile === undefined || outFile === undefined) {
  console.error('usage: tsx terminal/led/make/main.ts <gb2312.bdf> <latin.bdf> <out.ledface> [dots]')
  process.exit(2)
}

const wide = [...readBdf(wideFile)].flatMap(([code, glyph]) => {
  const character = iconv.decode(Buffer.from([(code >> 8) | 0x80, (code & 0xff) | 0x80]), 'gb2312')
  const isOfTheSet = gb2312Of(character).length === 2 && (character === '〓' || !isMissing(character))
  return isOfTheSet ? [{ code: character.charCodeAt(0), glyph }] : []
})
const narrow = [...readBdf(narrowFile)].flatMap(([code, glyph]) =>
  code >= 0x20 && code < 0x7f ? [{ code, glyph: lowered(glyph, Number(lowerBy)) }] : [],
)
const all = [...narrow, ...wide].sort((a, b) => a.code - b.code)
const [height = 0, narrowWidth = 0, wideWidth = 0] = [
  wide[0]?.glyph.rows.length,
  narrow[0]?.glyph.width,
  wide[0]?.glyph.width,
].map((size) => size ?? 0)

const words = (value: number) => [value >>> 8, value & 0xff]
const file = Uint8Array.from([
  ...Buffer.from('LEDF'),
  ...[height, narrowWidth, wideWidth, 0],
  ...words(all.length),
  ...all.flatMap(({ code }) => words(code)),
  ...all.flatMap(({ glyph }) => glyph.rows.flatMap((row) => bytesOfRow(row, glyph.width))),
])
writeFileSync(outFile, file)
console.log(`${outFile}: ${all.length} characters, ${height} dots high, ${file.length} bytes`)

function isMissing(character: string): boolean {
  const [first, second] = gb2312Of(character)
  return first === 0xa1 && second === 0xfe
}

/** Lower by so many rows, which must have been empty at its foot: two fonts rarely have one base line. */
function lowered({ width, rows }: BdfGlyph, by: number): BdfGlyph {
  if (rows.slice(rows.length - by).some((row) => row !== 0)) throw new Error('a glyph would lose its foot')
  return { width, rows: [...Array<number>(by).fill(0), ...rows.slice(0, rows.length - by)] }
}

function bytesOfRow(row: number, width: number): number[] {
  const bytes = Math.ceil(width / 8)
  return Array.from({ length: bytes }, (_, at) => (row >>> (8 * (bytes - 1 - at))) & 0xff)
}

/** Glyphs by their encoding; each fills the box of its font, as those of fixed-width fonts do. */
function readBdf(path: string): Map<number, BdfGlyph> {
  const glyphs = new Map<number, BdfGlyph>()
  for (const part of readFileSync(path, 'latin1').split('STARTCHAR').slice(1)) {
    const code = Number(/ENCODING (\d+)/.exec(part)?.[1])
    const width = Number(/BBX (\d+)/.exec(part)?.[1])
    const rows = (/BITMAP\n([\s\S]*?)ENDCHAR/.exec(part)?.[1] ?? '').trim().split('\n')
    glyphs.set(code, { width, rows: rows.map((row) => Number.parseInt(row, 16)) })
  }
  return glyphs
}
