// Who is on duty, as panels, terminals and the hall board show it, and who was.
import { naturalOrder } from '#wire/natural-order'
import { defineFeature } from '../../../core/feature.ts'
import type { StaffFace } from '../staff/contract.ts'
import type { DutyContext } from './context.ts'
import { type Duty, type DutyState, openDuties, openDuty } from './contract.ts'
import { dutyDecider } from './decider.ts'
import { dutyHistory } from './projection.ts'
import { dutyAbsences, dutyList } from './queries.ts'

export const duty = defineFeature({
  decider: dutyDecider,
  slices: {
    onDuty: (hall, windowId) => {
      const open = openDuty(hall.duty, windowId)
      const face = open === null ? null : faceOf(hall, open)
      if (open === null || face === null) return null
      const { dutyId, startedAt, away } = open
      return { ...face, dutyId, startedAt, away, together: besides(hall, open) }
    },
    roster: (hall) =>
      Object.values(hall.window.windows)
        .sort((a, b) => naturalOrder(a.number, b.number))
        .map((window) => {
          const open = openDuty(hall.duty, window.windowId)
          const face = open === null ? null : faceOf(hall, open)
          const unit = hall.staff.units[window.unitId]
          return {
            windowId: window.windowId,
            number: window.number,
            windowName: window.name,
            windowNameEn: window.nameEn,
            unitName: unit?.name ?? window.unitId,
            unitNameEn: unit?.nameEn ?? window.unitId,
            person:
              open === null || face === null
                ? null
                : {
                    ...face,
                    isAway: open.away !== null,
                    together: besides(hall, open).map(({ name, nameEn }) => ({ name, nameEn })),
                  },
          }
        }),
  },
  projections: [dutyHistory],
  answers: { 'duty.list': dutyList, 'duty.absences': dutyAbsences },
})

/** Whoever else works at the window of a duty. */
function besides(hall: Pick<DutyContext['hall'], 'staff'> & { duty: DutyState }, { dutyId, windowId }: Duty) {
  return openDuties(hall.duty, windowId).flatMap((other) =>
    other.dutyId === dutyId || other.away !== null ? [] : (faceOf(hall, other) ?? []),
  )
}

function faceOf(
  { staff }: Pick<DutyContext['hall'], 'staff'>,
  { staffId, role }: Duty,
): (StaffFace & Pick<Duty, 'role'>) | null {
  const member = staff.staff[staffId]
  if (member === undefined) return null
  const { unitId, ...face } = member
  const unit = staff.units[unitId]
  return { ...face, role, unitName: unit?.name ?? unitId, unitNameEn: unit?.nameEn ?? unitId }
}
