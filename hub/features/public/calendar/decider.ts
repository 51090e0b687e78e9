// Takes notices over in versions, and keeps the days that the hall's leaders set apart.
import { hallClockContract } from '#contract/public/hall-clock'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { calendarContract, type DeclaredDay, inOrder, isSameNotice, noticeFaults } from './contract.ts'

/** Declared days kept at hand, the latest by date: more than a year of them. What went before is in the journal. */
const mostDeclared = 400

export const calendarDecider = defineDecider({
  contract: calendarContract,
  needs: [hallClockContract],
  initial: { notices: {}, declared: {} },
  decide: {
    'calendar.publish': (notice, { state, facts }) => {
      const [fault] = noticeFaults(notice)
      if (fault !== undefined) return refuse(fault.rule, { date: fault.date })
      const inForce = state.notices[notice.year]
      if (inForce !== undefined && isSameNotice(notice, inForce)) {
        return refuse('calendar.same', { year: notice.year, version: inForce.version })
      }
      return accept({
        type: 'calendar.published',
        data: { ...inOrder(notice), version: (inForce?.version ?? 0) + 1, takenAt: facts.at },
      })
    },
    'calendar.declare': (day, { state }) => {
      const known = state.declared[day.date]
      return known?.kind === day.kind && known.reason === day.reason
        ? accept()
        : accept({ type: 'calendar.declared', data: day })
    },
    'calendar.withdraw': ({ date }, { state }) =>
      state.declared[date] === undefined
        ? refuse('calendar.notDeclared', { date })
        : accept({ type: 'calendar.withdrawn', data: { date } }),
  },
  evolve: {
    'calendar.published': (state, notice) => ({ ...state, notices: { ...state.notices, [notice.year]: notice } }),
    'calendar.declared': (state, day) => ({ ...state, declared: latest({ ...state.declared, [day.date]: day }) }),
    'calendar.withdrawn': (state, { date }) => {
      const { [date]: _gone, ...declared } = state.declared
      return { ...state, declared }
    },
  },
  policies: {},
  alarms: () => [],
})

function latest(declared: Record<string, DeclaredDay>): Record<string, DeclaredDay> {
  const dates = Object.keys(declared).sort().slice(-mostDeclared)
  return Object.fromEntries(dates.flatMap((date) => (declared[date] === undefined ? [] : [[date, declared[date]]])))
}
