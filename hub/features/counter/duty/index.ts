// Who is on duty, as panels, terminals and the hall board show it.

import type { HallOf } from '../../../core/decider.ts'
import { defineFeature } from '../../../core/feature.ts'
import type { postContract } from '../post/contract.ts'
import type { StaffFace, staffContract } from '../staff/contract.ts'
import type { windowContract } from '../window/contract.ts'
import { type dutyContract, openDuty } from './contract.ts'
import { dutyDecider } from './decider.ts'

type Hall = HallOf<readonly [typeof dutyContract, typeof windowContract, typeof staffContract, typeof postContract]>

export const duty = defineFeature({
  decider: dutyDecider,
  slices: {
    onDuty: (hall, windowId) => {
      const open = openDuty(hall.duty, windowId)
      const face = open === null ? null : faceOf(hall, open.staffId)
      if (open === null || face === null) return null
      return { ...face, dutyId: open.dutyId, role: open.role, startedAt: open.startedAt }
    },
    roster: (hall) =>
      Object.values(hall.window.windows)
        .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
        .map((window) => {
          const open = openDuty(hall.duty, window.windowId)
          const face = open === null ? null : faceOf(hall, open.staffId)
          const unit = hall.staff.units[window.unitId]
          return {
            windowId: window.windowId,
            number: window.number,
            windowName: window.name,
            windowNameEn: window.nameEn,
            unitName: unit?.name ?? window.unitId,
            unitNameEn: unit?.nameEn ?? window.unitId,
            person: open === null || face === null ? null : { ...face, role: open.role },
          }
        }),
  },
  projections: [],
})

function faceOf(hall: Hall, staffId: string): StaffFace | null {
  const member = hall.staff.staff[staffId]
  if (member === undefined) return null
  const { unitId, ...face } = member
  const unit = hall.staff.units[unitId]
  return { ...face, unitName: unit?.name ?? unitId, unitNameEn: unit?.nameEn ?? unitId }
}
