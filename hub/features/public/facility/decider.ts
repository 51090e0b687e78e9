// A room is as somebody of the staff has seen it, and closed outside its hours; when they begin it is free.
import { calendarContract } from '#contract/public/calendar'
import { hallClockContract } from '#contract/public/hall-clock'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { facilityContract } from './contract.ts'
import { hoursSayAt, nextTurnAt } from './hours.ts'

export const facilityDecider = defineDecider({
  contract: facilityContract,
  needs: [hallClockContract, calendarContract],
  initial: { facilities: {} },
  decide: {
    'facilities.publish': ({ facilities }) => accept({ type: 'facilities.published', data: { facilities } }),
    'facility.set': ({ facilityId, state: next }, { state, facts }) => {
      const room = state.facilities[facilityId]
      if (room === undefined) return refuse('notFound', { facilityId })
      if (room.state === next) return accept()
      if (room.says === 'outside') return refuse('facility.outsideHours', { facilityId })
      return accept({ type: 'facility.changed', data: { facilityId, state: next, at: facts.at } })
    },
    'facility.turn': ({ facilityId, hours }, { state, facts }) => {
      const room = state.facilities[facilityId]
      if (room === undefined) return refuse('notFound', { facilityId })
      return room.says === hours
        ? accept()
        : accept({ type: 'facility.turned', data: { facilityId, hours, at: facts.at } })
    },
  },
  evolve: {
    'facilities.published': (_state, { facilities }) => ({
      facilities: Object.fromEntries(
        facilities.map((room) => [
          room.facilityId,
          { ...room, state: 'closed' as const, since: null, says: 'outside' as const },
        ]),
      ),
    }),
    'facility.changed': (state, { facilityId, state: next, at }) => {
      const room = state.facilities[facilityId]
      return room === undefined
        ? state
        : { facilities: { ...state.facilities, [facilityId]: { ...room, state: next, since: at } } }
    },
    'facility.turned': (state, { facilityId, hours, at }) => {
      const room = state.facilities[facilityId]
      if (room === undefined) return state
      const next = hours === 'within' ? ('free' as const) : ('closed' as const)
      return { facilities: { ...state.facilities, [facilityId]: { ...room, says: hours, state: next, since: at } } }
    },
  },
  policies: {},
  alarms: ({ facilities }, { hall: { site }, calendar }, now) => {
    if (site === null) return []
    return Object.values(facilities).map((room) => {
      const hours = hoursSayAt(room, site, calendar, now)
      const at = hours === room.says ? nextTurnAt(room, site, calendar, now) : now
      // Whatever the hours say then: an alarm is computed again when its instant has come.
      return { at, command: { name: 'facility.turn' as const, data: { facilityId: room.facilityId, hours } } }
    })
  },
})
