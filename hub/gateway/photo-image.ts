// Makes a portrait of whatever file somebody chose: judged before it is unpacked, cut, and freed of everything but its pixels.
import sharp from 'sharp'
import {
  cutHeight,
  mostPixels,
  narrowestCut,
  type PhotoCut,
  type PhotoRefusal,
  type PhotoType,
  portraitSize,
} from '../contract/photo.ts'
import { bareOf, beginsAs } from './photo-container.ts'

/** Longest time one picture may take, in s: what needs longer is made to. */
const patienceS = 20
const quality = 85

// Of all that the library can read, from drawings to documents, only these three kinds of picture come from strangers' hands.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.concurrency(1)
sharp.cache(false)

/**
 * The portrait in a picture: upright as its camera was held, cut, 600 × 800, a JPEG without any metadata.
 * @param type what the sender says it is; the first bytes must agree
 */
export async function portraitOf(
  file: Buffer,
  type: PhotoType,
  cut: PhotoCut,
): Promise<{ jpeg: Buffer } | { refusal: PhotoRefusal }> {
  if (!beginsAs(type, file)) return { refusal: 'photo.notAPicture' }
  const bare = bareOf(type, file)
  if (bare === null) return { refusal: 'photo.damaged' }
  if (bare.isMoving) return { refusal: 'photo.moving' }
  const { bytes } = bare
  const size = await sizeOf(bytes)
  if ('refusal' in size) return size
  const height = cutHeight(cut)
  if (cut.width < narrowestCut) return { refusal: 'photo.cutTooSmall' }
  if (cut.left + cut.width > size.width || cut.top + height > size.height) return { refusal: 'photo.cutOutside' }
  try {
    const jpeg = await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
      .autoOrient()
      .extract({ left: cut.left, top: cut.top, width: cut.width, height })
      .resize(portraitSize.width, portraitSize.height, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true })
      .timeout({ seconds: patienceS })
      .toBuffer()
    return { jpeg }
  } catch {
    return { refusal: 'photo.damaged' }
  }
}

/** Width and height in px as seen upright, read from the header without unpacking; or why the picture is not taken. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number } | { refusal: PhotoRefusal }> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (header === null) return { refusal: 'photo.damaged' }
  return header.width * header.height > mostPixels ? { refusal: 'photo.tooManyPixels' } : header.autoOrient
}
