// Who works in the hall and in which unit.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { staffContract } from './contract.ts'

export const staffDecider = defineDecider({
  contract: staffContract,
  needs: [],
  initial: { units: {}, staff: {} },
  decide: {
    'unit.register': (unit) => accept({ type: 'unit.registered', data: unit }),
    'staff.register': (member, { state }) => {
      if (state.units[member.unitId] === undefined) return refuse('staff.unitUnknown', { unitId: member.unitId })
      const holder = Object.values(state.staff).find((one) => one.badge === member.badge)
      if (holder !== undefined && holder.staffId !== member.staffId) {
        return refuse('staff.badgeTaken', { badge: member.badge, staffId: holder.staffId })
      }
      return accept({ type: 'staff.registered', data: member })
    },
    'staff.setPhoto': ({ staffId, photo }, { state }) =>
      state.staff[staffId] === undefined
        ? refuse('staff.unknown', { staffId })
        : accept({ type: 'staff.photoSet', data: { staffId, photo } }),
    'staff.leave': ({ staffId }, { state }) =>
      state.staff[staffId] === undefined
        ? refuse('staff.unknown', { staffId })
        : accept({ type: 'staff.left', data: { staffId } }),
  },
  evolve: {
    'unit.registered': (state, unit) => ({ ...state, units: { ...state.units, [unit.unitId]: unit } }),
    'staff.registered': (state, member) => ({ ...state, staff: { ...state.staff, [member.staffId]: member } }),
    'staff.photoSet': (state, { staffId, photo }) => {
      const member = state.staff[staffId]
      return member === undefined ? state : { ...state, staff: { ...state.staff, [staffId]: { ...member, photo } } }
    },
    'staff.left': (state, { staffId }) => {
      const { [staffId]: _gone, ...staff } = state.staff
      return { ...state, staff }
    },
  },
  policies: {},
  alarms: () => [],
})
