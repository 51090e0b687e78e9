// Takes the file around a picture apart and leaves pixels and colours: what cameras and people wrote beside them is never even parsed. Pure.
import { crc32 } from 'node:zlib'
import type { PhotoType } from '../contract/photo.ts'

/** A picture file without descriptions; how the camera was held, 1 to 8 by the Exif standard, is the one thing kept. */
export interface Bare {
  readonly bytes: Buffer
  readonly isMoving: boolean
}

/** The file with everything but pixels and colours taken out, or null when it is cut off or no such file. */
export function bareOf(type: PhotoType, bytes: Buffer): Bare | null {
  try {
    return { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp }[type](bytes)
  } catch (error) {
    // Reading past the end is how a file that was cut off shows.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** True when the first bytes are those of the type. */
export function beginsAs(type: PhotoType, bytes: Buffer): boolean {
  const [head, at8] = [bytes.toString('latin1', 0, 8), bytes.toString('latin1', 8, 12)]
  if (type === 'image/jpeg') return head.startsWith('\xff\xd8\xff')
  return type === 'image/png' ? head === pngHead : head.startsWith('RIFF') && at8 === 'WEBP'
}

const pngHead = '\x89PNG\r\n\x1a\n'
const exifHead = 'Exif\0\0'

/** ITU T.81 annex B: segments up to the first scan; JFIF, colour profile and Adobe's colour transform are kept. */
function bareJpeg(bytes: Buffer): Bare | null {
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = within(bytes, at, end)
    const name = segment.toString('latin1', 4, 16)
    const isDescription = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
    const isColour = marker === 0xe0 || marker === 0xee || (marker === 0xe2 && name.startsWith('ICC_PROFILE'))
    if (marker === 0xe1 && name.startsWith(exifHead)) orientation = orientationIn(segment.subarray(10))
    if (!isDescription || isColour) kept.push(segment)
    at = end
  }
  // Inside a scan this pair of bytes cannot occur, so without it the file was cut off.
  const end = bytes.lastIndexOf(Buffer.from('ffd9', 'hex'))
  if (end < at) return null
  const exif = Buffer.concat([Buffer.from(exifHead, 'latin1'), exifOf(orientation)])
  const held = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  return { bytes: Buffer.concat([bytes.subarray(0, 2), held, ...kept, bytes.subarray(at, end + 2)]), isMoving: false }
}

/** PNG, third edition: pixels, palette, transparency and colour space are kept. */
function barePng(bytes: Buffer): Bare | null {
  const colours = ['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'IDAT', 'IEND']
  const kept: Buffer[] = []
  let header: Buffer | null = null
  let orientation = 1
  let isMoving = false
  for (let at = 8, type = ''; type !== 'IEND'; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const chunk = within(bytes, at, end)
    type = chunk.toString('latin1', 4, 8)
    if (type === 'IHDR') header = chunk
    if (type === 'eXIf') orientation = orientationIn(chunk.subarray(8, -4))
    if (type === 'acTL') isMoving = true
    if (colours.includes(type)) kept.push(chunk)
    at = end
  }
  if (header === null) return null
  const held = pngChunk('eXIf', exifOf(orientation))
  return { bytes: Buffer.concat([bytes.subarray(0, 8), header, held, ...kept]), isMoving }
}

/** A PNG chunk with its length and checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** WebP container: the picture, its transparency and its colour profile are kept. */
function bareWebp(bytes: Buffer): Bare | null {
  const whole = within(bytes, 0, 8 + bytes.readUInt32LE(4))
  const kept: Buffer[] = []
  let extended: Buffer | null = null
  let orientation = 1
  let isMoving = false
  for (let at = 12; at < whole.length; ) {
    const length = whole.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    const chunk = within(whole, at, end)
    const type = chunk.toString('latin1', 0, 4)
    if (type === 'VP8X') extended = Buffer.from(within(chunk, 0, 18))
    if (type === 'EXIF') orientation = orientationIn(chunk.subarray(8))
    if (type === 'ANIM') isMoving = true
    if (['VP8 ', 'VP8L', 'ALPH', 'ICCP'].includes(type)) kept.push(chunk)
    at = end
  }
  const parts: Buffer[] = [Buffer.from('WEBP', 'latin1')]
  if (extended !== null) {
    // Its flags name what else is in the file: an Exif part from now on, and no XMP.
    extended.writeUInt8((extended.readUInt8(8) | 0x08) & ~0x04, 8)
    const held = Buffer.alloc(8)
    held.write('EXIF', 'latin1')
    held.writeUInt32LE(exifOf(orientation).length, 4)
    parts.push(extended, ...kept, held, exifOf(orientation))
  } else parts.push(...kept)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(parts.reduce((sum, part) => sum + part.length, 0))
  return { bytes: Buffer.concat([Buffer.from('RIFF', 'latin1'), length, ...parts]), isMoving }
}

/** @throws RangeError when the end lies outside */
function within(bytes: Buffer, from: number, end: number): Buffer {
  if (end > bytes.length || end <= from) throw new RangeError('the file ends here')
  return bytes.subarray(from, end)
}

const orientationTag = 0x0112

/** How the camera was held, by the first directory of its Exif data (TIFF 6.0); 1, upright, when it does not say. */
function orientationIn(described: Buffer): number {
  const exif = described.toString('latin1', 0, 6) === exifHead ? described.subarray(6) : described
  const isLittle = exif.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at))
  try {
    const directory = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4)
    const entries = short(directory)
    for (let entry = 0; entry < entries; entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) !== orientationTag) continue
      const held = short(at + 8)
      return held >= 1 && held <= 8 ? held : 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** Exif data that says how the camera was held, and nothing else: one directory with one entry. */
function exifOf(orientation: number): Buffer {
  const exif = Buffer.alloc(26)
  exif.write('MM\0*\0\0\0\x08\0\x01', 'latin1')
  exif.writeUInt16BE(orientationTag, 10)
  exif.writeUInt16BE(3, 12)
  exif.writeUInt32BE(1, 14)
  exif.writeUInt16BE(orientation, 18)
  return exif
}
