// A bitmap face: Chinese characters as rows of dots, drawn by hand for their size. Pure, and the same in a browser.

/**
 * The file of a face, numbers big-endian: `LEDF`, height, width of ASCII characters, width of all others, 0, count (2), then
 * `count` code points (2 each, ascending), then their glyphs in the same order: rows from the top, whole bytes, bit 7 left.
 */
const signature = 'LEDF'
const headLength = 10

export interface Glyph {
  /** Dots. */
  readonly width: number
  /** Rows from the top, each of `ceil(width / 8)` bytes; bit 7 is the left dot, 1 is lit. */
  readonly rows: Uint8Array
}

export interface Face {
  /** Dots, of every character. */
  readonly height: number
  readonly glyphs: ReadonlyMap<string, Glyph>
  /** What stands for a character that the face lacks: 〓, the printer's mark for a missing sort. */
  readonly missing: Glyph
}

/** @throws TypeError when the bytes are no face, or their length is not that of their glyphs */
export function readFace(bytes: Uint8Array): Face {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headLength || String.fromCharCode(...bytes.subarray(0, 4)) !== signature)
    throw new TypeError('this is no bitmap face')
  const [height = 0, narrow = 0, wide = 0] = bytes.subarray(4, 7)
  const count = view.getUint16(8)
  if (bytes.length < headLength + 2 * count) throw new TypeError('the bitmap face is cut off')
  const glyphs = new Map<string, Glyph>()
  let at = headLength + 2 * count
  for (let index = 0; index < count; index++) {
    const code = view.getUint16(headLength + 2 * index)
    const width = code < 0x80 ? narrow : wide
    const length = height * Math.ceil(width / 8)
    glyphs.set(String.fromCharCode(code), { width, rows: bytes.subarray(at, at + length) })
    at += length
  }
  const missing = glyphs.get('〓')
  if (at !== bytes.length || missing === undefined) throw new TypeError('the bitmap face is cut off')
  return { height, glyphs, missing }
}

/** The glyphs of a text, from left to right: line breaks become spaces, control characters go, missing ones become 〓. */
export function glyphsOf(face: Face, text: string): Glyph[] {
  return Array.from(text.replaceAll(/\s/g, ' ').replaceAll(/\p{Cc}/gu, ''), (character) => {
    return face.glyphs.get(character) ?? face.missing
  })
}

/** Dots that a text takes from left to right. */
export function widthOf(face: Face, text: string): number {
  return glyphsOf(face, text).reduce((sum, { width }) => sum + width, 0)
}
