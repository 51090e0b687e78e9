// What the people page and the photo route say to each other: where to cut, and every way in which a picture is refused.
import { z } from 'zod'
import type { Words } from './define.ts'

/** Portraits are stored in this size, in px; 3:4 as on a badge. */
export const portraitSize = { width: 600, height: 800 } as const

/** The largest file that is taken, in bytes. */
export const largestPhoto = 8 * 1024 * 1024

/** The most pixels a picture may unpack to. */
export const mostPixels = 50_000_000

/** The narrowest part that still looks like somebody on a panel, in px of the picture. */
export const narrowestCut = 240

/** Types of picture that are taken. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

/**
 * `POST /api/photos/<staff member>?left&top&width`, the picture as the body: the part to keep, in px of the picture as it is
 * seen upright. It is 3:4, so its height follows from its width.
 */
export const photoCut = z.strictObject({
  left: z.coerce.number().int().min(0),
  top: z.coerce.number().int().min(0),
  width: z.coerce.number().int().min(1),
})
export type PhotoCut = z.output<typeof photoCut>

/** Height of a cut, in px. */
export function cutHeight({ width }: Pick<PhotoCut, 'width'>): number {
  return Math.round((width * portraitSize.height) / portraitSize.width)
}

/** Why a picture cannot become a portrait. */
export const photoRefusals = {
  'photo.notAPicture': { zh: '请选择 JPG、PNG 或 WebP 格式的照片', en: 'Choose a JPG, PNG or WebP picture' },
  'photo.damaged': { zh: '照片文件不完整或已损坏，请换一张', en: 'The file is damaged or incomplete; choose another' },
  'photo.tooManyPixels': { zh: '照片尺寸过大，请先缩小', en: 'The picture has too many pixels; make it smaller first' },
  'photo.moving': { zh: '请选择静止的照片', en: 'Choose a picture that does not move' },
  'photo.cutOutside': { zh: '裁剪范围超出照片', en: 'The chosen part lies outside the picture' },
  'photo.cutTooSmall': { zh: '裁剪范围过小，照片会模糊', en: 'The chosen part is too small to be sharp' },
  'photo.notStored': { zh: '照片未能保存，请告知系统管理员', en: 'The picture was not stored; tell the administrator' },
} as const satisfies Record<string, Words>
export type PhotoRefusal = keyof typeof photoRefusals
