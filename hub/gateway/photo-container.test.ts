// Files around pictures: upright stays upright, descriptions go, and no bytes whatever make the taking-apart fail.
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PhotoType, photoTypes } from '../contract/photo.ts'
import { bareOf, beginsAs } from './photo-container.ts'

/** A small picture, wider than high, of a type and held as given, with words beside the pixels. */
function picture(type: PhotoType, orientation: number): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 32, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Artist: 'planted-owner' } })
    .withMetadata({ orientation })
    .withXmp('<planted-owner/>')
    .toFormat(type === 'image/jpeg' ? 'jpeg' : type === 'image/png' ? 'png' : 'webp')
    .toBuffer()
}

const held = [1, 2, 3, 4, 5, 6, 7, 8]
const cases = photoTypes.flatMap((type) => held.map((orientation) => [type, orientation] as const))

it.each(cases)('%s held as %i is seen as before, and says nothing else', async (type, orientation) => {
  const before = await picture(type, orientation)
  expect(before.includes('planted-owner')).toBe(true)
  const bare = bareOf(type, before)
  expect(bare?.isMoving).toBe(false)
  expect(bare?.bytes.includes('planted-owner')).toBe(false)
  const seen = await sharp(bare?.bytes).metadata()
  const { exif: _exif, xmp: _xmp, size: _size, ...rest } = await sharp(before).metadata()
  expect(seen).toMatchObject({ autoOrient: rest.autoOrient, orientation, icc: rest.icc })
  const pixels = (bytes: Buffer | undefined) => sharp(bytes).autoOrient().raw().toBuffer()
  expect(await pixels(bare?.bytes)).toEqual(await pixels(before))
})

it('what was made bare stays as it is when it is made bare again', async () => {
  for (const type of photoTypes) {
    const once = bareOf(type, await picture(type, 6))?.bytes ?? Buffer.alloc(0)
    expect(bareOf(type, once)?.bytes).toEqual(once)
  }
})

describe.each(photoTypes)('a file of %s', (type) => {
  let whole: Buffer
  beforeAll(async () => {
    whole = await picture(type, 6)
  })

  it('that was cut off anywhere is found out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: whole.length - 1 }), (length) => {
        expect(bareOf(type, whole.subarray(0, length))).toBeNull()
      }),
    )
  })

  it('with any bytes changed is taken apart or given up, never more', () => {
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const changed = Buffer.from(whole)
        for (const [at, byte] of changes) changed[at] = byte
        const bare = bareOf(type, changed)
        if (bare !== null) expect(bare.bytes.length).toBeLessThanOrEqual(changed.length + 64)
      }),
    )
  })

  it('is told from others by its first bytes', async () => {
    for (const other of photoTypes) expect(beginsAs(other, whole)).toBe(other === type)
    expect(beginsAs(type, Buffer.alloc(0))).toBe(false)
  })
})

it('whatever the bytes, an answer comes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...photoTypes), fc.uint8Array({ maxLength: 200 }), (type, bytes) => {
      bareOf(type, Buffer.from(bytes))
    }),
  )
})
