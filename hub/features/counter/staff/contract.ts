// Units and the people who work at windows, with what the public may see of them.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { label, staffId, unitId } from '#wire/ids'

export const unit = z.object({ unitId, name: label, nameEn: label })
export type Unit = z.output<typeof unit>

export const staffMember = z.object({
  staffId,
  name: label,
  nameEn: label,
  /** Number on the badge, shown beside the name. */
  badge: z.string().regex(/^[A-Za-z0-9-]{1,16}$/, 'a badge number: 1–16 letters, digits or -'),
  unitId,
  title: label,
  /** Address of the portrait within the site, or null for the neutral silhouette. */
  photo: z
    .string()
    .regex(/^\/media\/[A-Za-z0-9._-]+$/, 'a portrait address such as /media/li-ming.svg')
    .nullable(),
  isPartyMember: z.boolean(),
  /** Service stars, 1 to 5, or null where the hall does not use them. */
  stars: z.number().int().min(1).max(5).nullable(),
})
export type StaffMember = z.output<typeof staffMember>

/** What a panel shows of the person on duty. */
export const staffFace = staffMember.omit({ unitId: true }).extend({ unitName: label, unitNameEn: label })
export type StaffFace = z.output<typeof staffFace>

export const staffContract = defineContract({
  name: 'staff',
  commands: {
    'unit.register': {
      doc: 'Adds a unit (department), or renames one.',
      roles: ['system', 'administrator'],
      data: unit,
    },
    'staff.register': {
      doc: 'Adds a staff member, or changes every field of one.',
      roles: ['system', 'administrator'],
      data: staffMember,
    },
    'staff.setPhoto': {
      doc: 'Sets the portrait; the gateway has cropped it and taken everything else out of the file. Null: the silhouette.',
      roles: ['system', 'administrator', 'supervisor'],
      data: z.object({ staffId, photo: staffMember.shape.photo }),
    },
    'staff.leave': {
      doc: 'A staff member leaves the hall; past ratings keep the name they were given under.',
      roles: ['administrator'],
      data: z.object({ staffId }),
    },
  },
  events: {
    'unit.registered': { version: 1, data: unit },
    'staff.registered': { version: 1, data: staffMember },
    'staff.photoSet': { version: 1, data: z.object({ staffId, photo: staffMember.shape.photo }) },
    'staff.left': { version: 1, data: z.object({ staffId }) },
  },
  refusals: {
    'staff.unknown': { zh: '没有这位工作人员', en: 'There is no such staff member' },
    'staff.unitUnknown': { zh: '没有这个部门', en: 'There is no such unit' },
    'staff.badgeTaken': { zh: '工号已被使用', en: 'Another staff member has this badge number' },
  },
  slices: {
    people: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.object({ units: z.array(unit), staff: z.array(staffMember) }),
    },
  },
  state: z.object({ units: z.record(unitId, unit), staff: z.record(staffId, staffMember) }),
})
