// Emergencies: declared in the office, at a desk or at any box, also without the hub; until they end they outrank everything shown.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { boxId, emergencyId, instant, label } from '#wire/ids'

/** Fire 火警, clearing the hall for another reason, somebody who needs a doctor, or the power going. */
export const emergencyKind = z.enum(['fire', 'evacuation', 'medical', 'power'])
export type EmergencyKind = z.output<typeof emergencyKind>

/** A drill 演练 is shown everywhere like a real one, and says everywhere that it is one. */
export const emergencyMode = z.enum(['real', 'drill'])
export type EmergencyMode = z.output<typeof emergencyMode>

/** Where it is shown: a floor or a part of one, as the places of windows begin: `一楼`, `一楼东侧`. */
const place = z.string().trim().min(1).max(12)

/** Longest time an emergency stands without being declared again; 12 hours, in ms. */
export const longestMs = 43_200_000

const lasts = z.number().int().min(60_000).max(longestMs)

/** What is said about an emergency, wherever it was declared. Signed by boxes, so it is small. */
export const declaration = z.object({
  emergencyId,
  kind: emergencyKind,
  mode: emergencyMode,
  /** In somebody's own words; empty where the usual words are enough. */
  text: z.object({ zh: z.string().trim().max(40), en: z.string().trim().max(100) }),
  /** Empty: the whole hall. */
  places: z.array(place).max(6),
  /** By the clock of the hub or the box at which it was declared. */
  declaredAt: instant,
  /** A person's name, or what was pressed at the box. */
  declaredBy: label,
  /** The box at which it was declared; null: at the hub. */
  boxId: boxId.nullable(),
})
export type Declaration = z.output<typeof declaration>

/** An emergency that stands. */
export const emergency = declaration.extend({ endsAt: instant })
export type Emergency = z.output<typeof emergency>

/** The way out from one glass. */
export const exit = z.object({
  zh: z.string().trim().min(1).max(16),
  en: z.string().trim().min(1).max(40),
  arrow: z.enum(['left', 'right', 'straight', 'back', 'up', 'down']),
})
export type Exit = z.output<typeof exit>

/** What one glass shows: the gravest that concerns its place, and the way out where its box knows one. */
export const shownEmergency = emergency.extend({ exit: exit.nullable() })
export type ShownEmergency = z.output<typeof shownEmergency>

/** By which wire a box learned of it: from the hub, from another box, or from its own key. */
const wire = z.enum(['hub', 'air', 'own'])

const takenUp = z.object({ boxId, wire, at: instant })

const standing = emergency.extend({
  /** Account of the person who declared it, who may end it again; null for a box. */
  accountId: z.string().nullable(),
  /** When the hub learned of it. */
  heardAt: instant,
  takenUp: z.array(takenUp),
})
export type Standing = z.output<typeof standing>

/** An Ed25519 public key: 32 bytes in base64url. */
export const publicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a public key: 43 characters of base64url')

export const endWhy = z.enum(['ended', 'expired'])

/** One emergency of the past or present, as the safety officer reads it. */
export const emergencyRow = declaration.omit({ text: true }).extend({
  zh: z.string(),
  endedAt: instant.nullable(),
  endedBy: label.nullable(),
  /** Boxes that showed it. */
  boxes: z.number().int().nonnegative(),
  /** Between the first box and the last, in ms; null before any has told. */
  spreadMs: z.number().int().nonnegative().nullable(),
})

export const emergencyContract = defineContract({
  name: 'emergency',
  commands: {
    'emergency.declare': {
      doc: 'Puts an emergency on every screen, sign and speaker of its places, at once; at most 8 stand at one time.',
      roles: ['system', 'administrator', 'supervisor', 'clerk'],
      data: declaration.pick({ kind: true, mode: true, text: true, places: true }).extend({ lastsMs: lasts }),
    },
    'emergency.end': {
      doc: 'Ends an emergency: everything shows what is right again. A clerk ends only what they declared themselves.',
      roles: ['system', 'administrator', 'supervisor', 'clerk'],
      data: z.object({ emergencyId }),
    },
    'emergency.expire': {
      doc: 'An emergency has stood as long as it may; the hub asks this of itself.',
      roles: ['system'],
      data: z.object({ emergencyId }),
    },
    'emergency.takeUp': {
      doc: 'A box shows an emergency, wherever it learned of it; what was declared without the hub becomes known by this.',
      roles: ['box'],
      data: z.object({ declaration, leftMs: z.number().int().min(0).max(longestMs), wire }),
    },
    'emergency.tellEnd': {
      doc: 'A box tells that an emergency has ended there, by whom or by its time.',
      roles: ['box'],
      data: z.object({ emergencyId, endedBy: label, why: endWhy }),
    },
    'emergency.registerKey': {
      doc: 'A box tells the key by which the other boxes know its word in an emergency.',
      roles: ['box'],
      data: z.object({ publicKey }),
    },
  },
  events: {
    'emergency.declared': { version: 1, data: standing.omit({ takenUp: true }) },
    'emergency.takenUp': { version: 1, data: takenUp.extend({ emergencyId }) },
    'emergency.ended': {
      version: 1,
      data: z.object({ emergencyId, endedBy: label, why: endWhy, at: instant }),
    },
    'emergency.keyRegistered': { version: 1, data: z.object({ boxId, publicKey, at: instant }) },
  },
  refusals: {
    'emergency.unknown': { zh: '没有这条应急信息，可能已经结束', en: 'There is no such emergency; it may have ended' },
    'emergency.othersOwn': {
      zh: '只有发布人和值班领导可以结束',
      en: 'Only the person who declared it or a supervisor may end it',
    },
    'emergency.keyTaken': { zh: '这把密钥属于另一台设备盒', en: 'This key belongs to another box' },
  },
  slices: {
    /** What this glass must show instead of everything else; null: nothing. It ends by itself at `endsAt`. */
    emergency: {
      on: ['panel', 'terminal', 'board', 'kiosk', 'desk', 'frontDesk', 'office'],
      leaseMs: 86_400_000,
      value: shownEmergency.nullable(),
    },
    /** Everything that stands, gravest first. */
    emergencies: { on: ['speaker', 'frontDesk', 'office'], leaseMs: 86_400_000, value: z.array(emergency) },
    /** Which boxes of the hall show each, and the names of those that have not told so. */
    emergencyBoxes: {
      on: ['frontDesk', 'office'],
      leaseMs: 60_000,
      value: z.array(z.object({ emergencyId, takenUp: z.array(takenUp), missing: z.array(label) })),
    },
    /** The boxes of the hall that may be believed, and their keys. */
    neighbours: { on: ['speaker'], leaseMs: 86_400_000, value: z.array(z.object({ boxId, publicKey })) },
  },
  queries: {
    'emergency.list': {
      doc: 'Emergencies and drills since a day, newest first, at most 500: who, when, where, and how many boxes showed it.',
      roles: ['administrator', 'supervisor', 'leader', 'reviewer'],
      params: z.object({ since: z.iso.date() }),
      row: emergencyRow,
    },
  },
  state: z.object({
    standing: z.record(emergencyId, standing),
    /** The last that ended, so that a box that tells of them late revives nothing. */
    ended: z.record(emergencyId, z.object({ at: instant, boxes: z.array(boxId) })),
    keys: z.record(boxId, publicKey),
  }),
})

export type EmergencyState = z.output<(typeof emergencyContract)['state']>

/** Where a glass hangs: the place of its window or box; null where nobody has said. */
export type GlassPlace = string | null

const gravity: readonly EmergencyKind[] = ['fire', 'evacuation', 'power', 'medical']

/** A glass of which nobody knows where it hangs shows everything: better once too often than once too seldom. */
export function concerns({ places }: Pick<Declaration, 'places'>, at: GlassPlace): boolean {
  return places.length === 0 || at === null || places.some((place) => at.startsWith(place))
}

/** Gravest first; of two alike the older. */
export function byGravity(one: Declaration, other: Declaration): number {
  return (
    Number(one.mode === 'drill') - Number(other.mode === 'drill') ||
    gravity.indexOf(one.kind) - gravity.indexOf(other.kind) ||
    one.declaredAt.localeCompare(other.declaredAt) ||
    one.emergencyId.localeCompare(other.emergencyId)
  )
}

/** What a glass at this place shows; null when nothing concerns it. */
export function gravestAt<D extends Declaration>(standing: readonly D[], at: GlassPlace): D | null {
  return standing.filter((one) => concerns(one, at)).sort(byGravity)[0] ?? null
}
