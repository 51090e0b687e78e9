// Pictures for tests: honest portraits, and what somebody sends who means no good.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pngChunk } from '../../hub/gateway/photo-container.ts'

/** A portrait whose left half is red and whose right half is blue, as it is seen upright; 900 × 1200 px. */
export async function portrait(): Promise<Buffer> {
  const half = { width: 450, height: 1200, channels: 3 as const }
  const blue = await sharp({ create: { ...half, background: '#0000ff' } })
    .png()
    .toBuffer()
  return sharp({ create: { ...half, width: 900, background: '#ff0000' } })
    .composite([{ input: blue, left: 450, top: 0 }])
    .jpeg()
    .toBuffer()
}

/** The same, stored lying on its side as a camera does, with its place, its owner and its colours described in the file. */
export async function fromCamera(): Promise<Buffer> {
  const lying = await sharp(await portrait())
    .rotate(270)
    .jpeg()
    .toBuffer()
  return sharp(lying)
    .withExif({
      IFD0: { Artist: 'planted-owner', Copyright: 'planted-owner' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><planted-owner/></x:xmpmeta>')
    .jpeg()
    .toBuffer()
}

/** Grey PNG of one bit a pixel, `side` pixels square, all black: a few bytes a row. */
export function blackPng(side: number, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  return png([
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A compressed text of a PNG that unpacks to so many bytes. */
export function textBomb(bytes: number): Buffer {
  return pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(bytes))]))
}

/** What makes a PNG move: two pictures, played for ever. */
export function moving(): Buffer {
  const control = Buffer.alloc(8)
  control.writeUInt32BE(2, 0)
  return pngChunk('acTL', control)
}

/** A WebP of two pictures. */
export async function movingWebp(): Promise<Buffer> {
  const frames = ['#ff0000', '#0000ff'].map((background) => ({
    create: { width: 900, height: 1200, channels: 3 as const, background },
  }))
  const made = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  return sharp(made, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A portrait with so many blocks of camera data, each 64 KB, each a directory that points at itself. */
export async function exifBomb(blocks: number): Promise<Buffer> {
  const body = Buffer.alloc(65_533)
  body.writeUInt16BE(65_535 - 2, 0)
  body.write('Exif\0\0MM\0*\0\0\0\b', 2, 'latin1')
  body.writeUInt16BE(5_000, 16)
  for (let entry = 0; entry < 5_000; entry += 1) {
    // Tag 8769 leads to a further directory; here it leads back to this one.
    body.writeUInt32BE(0x87690004, 18 + entry * 12)
    body.writeUInt32BE(1, 22 + entry * 12)
    body.writeUInt32BE(8, 26 + entry * 12)
  }
  const honest = await portrait()
  const block = Buffer.concat([Buffer.from([0xff, 0xe1]), body])
  return Buffer.concat([honest.subarray(0, 2), ...Array.from({ length: blocks }, () => block), honest.subarray(2)])
}

function png(chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}
