// Lunch duty as citizens see it today, and the plans as the office sees them.
import { defineFeature } from '../../../core/feature.ts'
import type { StaffFace, StaffMember, Unit } from '../staff/contract.ts'
import { lunchDecider } from './decider.ts'

export const lunch = defineFeature({
  decider: lunchDecider,
  slices: {
    lunch: ({ lunch, staff, hall: { site, date } }) => {
      if (site === null || site.lunchDuty === null) return null
      const plan = date === null ? undefined : lunch.plans[date]
      const member = plan === undefined ? undefined : staff.staff[plan.staffId]
      return {
        ...site.lunchDuty,
        person: member === undefined ? null : faceOf(member, staff.units[member.unitId]),
        windowIds: plan?.windowIds ?? [],
      }
    },
    lunchPlans: ({ lunch, staff: { staff } }) => {
      const nameOf = (staffId: string) => staff[staffId]?.name ?? staffId
      return Object.values(lunch.plans)
        .sort((one, other) => (one.date < other.date ? -1 : 1))
        .map((plan) => ({
          ...plan,
          name: nameOf(plan.staffId),
          substitutions: plan.substitutions.map(({ from, to, remark, at }) => ({
            fromName: nameOf(from),
            toName: nameOf(to),
            remark,
            at,
          })),
        }))
    },
  },
  projections: [],
})

function faceOf({ unitId, ...face }: StaffMember, unit: Unit | undefined): StaffFace {
  return { ...face, unitName: unit?.name ?? unitId, unitNameEn: unit?.nameEn ?? unitId }
}
