// Windows of the hall: number, name, what they handle and whom to phone about them.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { label, phone, unitId, windowId } from '#wire/ids'

export const serviceWindow = z.object({
  windowId,
  /** As the sign reads it: `3`, `A12`. */
  number: z.string().regex(/^[A-Z]?\d{1,3}$/, 'a window number such as 3 or A12'),
  name: label,
  nameEn: label,
  unitId,
  /** Where it is, as the voice says it: `一楼东侧`; null where the hall is one room. */
  place: label.nullable().default(null),
  placeEn: label.nullable().default(null),
  /** Service items shown on the panel, most asked first; 1 to 12. */
  items: z.array(label).min(1).max(12),
  /** Scope of business in one sentence. */
  scope: z.string().trim().min(1).max(120),
  consultationPhone: phone,
  /** The rulebook refuses a panel without it. */
  supervisionPhone: phone,
})
export type ServiceWindow = z.output<typeof serviceWindow>

/** A window's unchanging words, as panels and terminals show them. */
export const windowFace = serviceWindow.extend({ unitName: label })

export const windowContract = defineContract({
  name: 'window',
  commands: {
    'window.register': {
      doc: 'Adds a window, or changes every field of one that exists.',
      roles: ['system', 'administrator'],
      data: serviceWindow,
    },
    'window.retire': {
      doc: 'Takes a window out of the hall; its history stays.',
      roles: ['administrator'],
      data: z.object({ windowId }),
    },
  },
  events: {
    'window.registered': {
      version: 2,
      data: serviceWindow,
      upcast: { 1: (data) => ({ place: null, placeEn: null, ...(data as object) }) },
    },
    'window.retired': { version: 1, data: z.object({ windowId }) },
  },
  refusals: {
    'window.unknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'window.numberTaken': { zh: '窗口号已被使用', en: 'Another window has this number' },
    'window.unitUnknown': { zh: '没有这个部门', en: 'There is no such unit' },
  },
  slices: {
    window: { on: ['panel', 'terminal', 'desk'], leaseMs: 86_400_000, value: windowFace.nullable() },
  },
  state: z.object({ windows: z.record(windowId, serviceWindow) }),
})
