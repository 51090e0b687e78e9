// Turns the hall clock by hours and calendar, and begins each business date.
import { calendarContract } from '#contract/public/calendar'
import { civilTime } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { hallClockContract } from './contract.ts'
import { nextTurnAt, phaseAt } from './hours.ts'

export const hallClockDecider = defineDecider({
  contract: hallClockContract,
  needs: [calendarContract],
  initial: { site: null, phase: 'closed', phaseSince: null, date: null },
  decide: {
    'hall.configure': (site) => accept({ type: 'hall.configured', data: site }),
    'hall.turn': ({ phase }, { state, facts }) =>
      phase === state.phase
        ? refuse('hall.asBefore', { phase })
        : accept({ type: 'hall.turned', data: { phase, at: facts.at } }),
    'hall.beginDay': ({ date }, { state }) =>
      date === state.date ? refuse('hall.asBefore', { date }) : accept({ type: 'hall.dayBegun', data: { date } }),
  },
  evolve: {
    'hall.configured': (state, site) => ({ ...state, site }),
    'hall.turned': (state, { phase, at }) => ({ ...state, phase, phaseSince: at }),
    'hall.dayBegun': (state, { date }) => ({ ...state, date }),
  },
  policies: {},
  alarms: ({ site, phase, date }, { calendar }, now) => {
    if (site === null) return []
    const today = civilTime(site.timeZone, now).date
    if (today !== date) return [{ at: now, command: { name: 'hall.beginDay', data: { date: today } } }]
    const shown = phaseAt(site, calendar, now)
    const at = shown === phase ? nextTurnAt(site, calendar, now) : now
    return [{ at, command: { name: 'hall.turn', data: { phase: shown } } }]
  },
})
