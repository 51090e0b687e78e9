// How much height the frame leaves to a page of the kiosk, in rem, so that a page turns instead of being scrolled. Pure.
import type { Access } from './access.ts'
import type { Form } from './kiosk-element.ts'

const glass = { upright: 120, wide: 67.5 } as const
/** Head, way, foot and the page's own margins. */
const frame = { usual: 21, large: 29 } as const
/** What an upright glass leaves empty at its top for people who sit: 38 of 100. */
const lowered = 45.6

/** All that stands between head and foot. */
export function heightInFrame(form: Form, { print }: Access): number {
  return glass[form] - frame[print]
}

/** The part of it in which a page may stand: low on an upright glass for people who sit. */
export function heightInReach(form: Form, access: Access): number {
  return heightInFrame(form, access) - (form === 'upright' && access.reach === 'low' ? lowered : 0)
}
