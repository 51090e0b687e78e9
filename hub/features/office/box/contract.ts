// Boxes and their devices: enrolled by a code, placed at a window, seen alive by presence and lease.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { deviceCard, deviceStates } from '#wire/device'
import { boxId, deviceId, instant, label, sha256, windowId } from '#wire/ids'
import { personalText, sealed } from '#wire/personal'

/** The code on a box's screen or label: four and four characters that cannot be misread. */
export const enrolmentCode = z.string().regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/, 'a code such as 7KQM-2XHP')

const enrolment = z.object({
  code: enrolmentCode,
  /** What the box says of itself: host name and model. */
  description: label,
  /** SHA-256 of the secret that only the box knows; the hub never sees the secret before the box signs in. */
  secretHash: sha256,
  requestedAt: instant,
})

const deviceStanding = deviceCard.extend({ boxId, since: instant })

const box = z.object({
  boxId,
  name: label,
  windowId: windowId.nullable(),
  secretHash: sha256,
  isRevoked: z.boolean(),
  presence: z.enum(['online', 'offline']),
  bootId: z.string().nullable(),
  version: z.string().nullable(),
  since: instant,
  quarantined: z.number().int(),
})

export const boxContract = defineContract({
  name: 'box',
  commands: {
    'box.requestEnrolment': {
      doc: 'A box without credentials shows its code and asks to be let in.',
      roles: ['system'],
      data: enrolment.omit({ requestedAt: true }),
    },
    'box.approve': {
      doc: 'Lets a box in by the code on its screen and gives it a name and a place.',
      roles: ['system', 'administrator'],
      data: z.object({ code: enrolmentCode, boxId, name: label, windowId: windowId.nullable() }),
    },
    'box.place': {
      doc: 'Moves a box to another window, or to none.',
      roles: ['administrator'],
      data: z.object({ boxId, windowId: windowId.nullable() }),
    },
    'box.revoke': {
      doc: 'Shuts a box out at once; what it still holds is refused until it is enrolled again.',
      roles: ['administrator'],
      data: z.object({ boxId }),
    },
    'box.appear': {
      doc: 'A box came online; the gateway says so.',
      roles: ['system'],
      data: z.object({
        boxId,
        bootId: z.string().max(64),
        version: z.string().max(32),
        devices: z.array(deviceCard).max(64),
      }),
    },
    'box.vanish': {
      doc: 'A box went offline: its will fired or its lease ran out.',
      roles: ['system'],
      data: z.object({ boxId, why: z.enum(['will', 'lease']) }),
    },
    'device.report': {
      doc: 'A device changed its state.',
      roles: ['box'],
      data: z.object({ deviceId, state: z.enum(deviceStates), text: z.string().max(200) }),
    },
    'box.quarantine': {
      doc: 'Keeps what a box sent and nobody understood, so that nothing is lost.',
      roles: ['box'],
      data: z.object({ reason: z.string().max(500), payload: personalText(65_536, 90) }),
    },
  },
  events: {
    'box.enrolmentRequested': { version: 1, data: enrolment },
    'box.approved': {
      version: 1,
      data: z.object({
        code: enrolmentCode,
        boxId,
        name: label,
        windowId: windowId.nullable(),
        secretHash: sha256,
        at: instant,
      }),
    },
    'box.placed': { version: 1, data: z.object({ boxId, windowId: windowId.nullable() }) },
    'box.revoked': { version: 1, data: z.object({ boxId, at: instant }) },
    'box.appeared': {
      version: 1,
      data: z.object({ boxId, bootId: z.string(), version: z.string(), devices: z.array(deviceCard), at: instant }),
    },
    'box.vanished': { version: 1, data: z.object({ boxId, why: z.enum(['will', 'lease']), at: instant }) },
    'device.reported': {
      version: 1,
      data: z.object({ boxId, deviceId, state: z.enum(deviceStates), text: z.string(), at: instant }),
    },
    'box.quarantined': {
      version: 1,
      data: z.object({ boxId, reason: z.string(), payload: sealed, at: instant }),
    },
  },
  refusals: {
    'box.codeUnknown': {
      zh: '没有这个注册码，请核对设备屏幕',
      en: 'There is no such code; look at the screen of the box again',
    },
    'box.codeTaken': { zh: '注册码已被使用', en: 'This code is taken; the box will show another' },
    'box.nameTaken': { zh: '已有同名设备盒', en: 'Another box has this id' },
    'box.unknown': { zh: '没有这个设备盒', en: 'There is no such box' },
    'box.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
    'device.unknown': { zh: '该设备未在此设备盒登记', en: 'This device is not one of the box' },
  },
  slices: {
    boxes: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.object({
        waiting: z.array(enrolment.omit({ secretHash: true })),
        boxes: z.array(box.omit({ secretHash: true })),
        devices: z.array(deviceStanding),
      }),
    },
  },
  state: z.object({
    waiting: z.record(z.string(), enrolment),
    boxes: z.record(boxId, box),
    devices: z.record(deviceId, deviceStanding),
  }),
})

export type BoxState = z.output<(typeof boxContract)['state']>
