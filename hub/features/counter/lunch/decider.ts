// Lunch duty is planned by day; who steps in later is put on record beside the plan.
import { dateAfter } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { lunchContract } from './contract.ts'

/** Nobody knows who works here later than this. */
const furthestDays = 366

/** Who stepped in on one day, the latest; what went before is in the journal. */
const mostSubstitutions = 20

export const lunchDecider = defineDecider({
  contract: lunchContract,
  needs: [staffContract, windowContract, hallClockContract],
  initial: { plans: {} },
  decide: {
    'lunch.plan': ({ date, staffId, windowIds }, { state, hall }) => {
      if (isPast(date, hall.hall)) return refuse('lunch.past', { date })
      if (hall.hall.date !== null && date > dateAfter(hall.hall.date, furthestDays)) {
        return refuse('lunch.tooFar', { date })
      }
      if (hall.staff.staff[staffId] === undefined) return refuse('lunch.staffUnknown', { staffId })
      const strangers = windowIds.filter((windowId) => hall.window.windows[windowId] === undefined)
      if (strangers.length > 0) return refuse('lunch.windowUnknown', { windowIds: strangers })
      const serving = [...new Set(windowIds)]
      const known = state.plans[date]
      return known?.staffId === staffId && known.windowIds.join() === serving.join()
        ? accept()
        : accept({ type: 'lunch.planned', data: { date, staffId, windowIds: serving } })
    },
    'lunch.substitute': ({ date, staffId, remark }, { state, hall, facts }) => {
      if (isPast(date, hall.hall)) return refuse('lunch.past', { date })
      const plan = state.plans[date]
      if (plan === undefined) return refuse('lunch.notPlanned', { date })
      if (hall.staff.staff[staffId] === undefined) return refuse('lunch.staffUnknown', { staffId })
      if (plan.staffId === staffId) return refuse('lunch.same', { date, staffId })
      const from = plan.staffId
      return accept({ type: 'lunch.substituted', data: { date, from, to: staffId, remark, at: facts.at } })
    },
    'lunch.setWindow': ({ date, windowId, serves }, { state, hall }) => {
      if (isPast(date, hall.hall)) return refuse('lunch.past', { date })
      const plan = state.plans[date]
      if (plan === undefined) return refuse('lunch.notPlanned', { date })
      if (hall.window.windows[windowId] === undefined) return refuse('lunch.windowUnknown', { windowIds: [windowId] })
      return plan.windowIds.includes(windowId) === (serves === 'serving')
        ? accept()
        : accept({ type: 'lunch.windowSet', data: { date, windowId, serves } })
    },
  },
  evolve: {
    'lunch.planned': (state, plan) => {
      const substitutions = state.plans[plan.date]?.substitutions ?? []
      return { plans: { ...state.plans, [plan.date]: { ...plan, substitutions } } }
    },
    'lunch.substituted': (state, { date, ...substitution }) => {
      const plan = state.plans[date]
      if (plan === undefined) return state
      const substitutions = [...plan.substitutions, substitution].slice(-mostSubstitutions)
      return { plans: { ...state.plans, [date]: { ...plan, staffId: substitution.to, substitutions } } }
    },
    'lunch.windowSet': (state, { date, windowId, serves }) => {
      const plan = state.plans[date]
      if (plan === undefined) return state
      const others = plan.windowIds.filter((one) => one !== windowId)
      const windowIds = serves === 'serving' ? [...others, windowId] : others
      return { plans: { ...state.plans, [date]: { ...plan, windowIds } } }
    },
    'hall.dayBegun': (state, { date }) => ({
      plans: Object.fromEntries(Object.entries(state.plans).filter(([planned]) => planned >= date)),
    }),
  },
  policies: {},
  alarms: () => [],
})

function isPast(date: string, { date: today }: { readonly date: string | null }): boolean {
  return today !== null && date < today
}
