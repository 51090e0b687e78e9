// Opens and closes the hall by its hours, and begins each business date.
import { civilTime, nextMinute } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { hallClockContract, type Site } from './contract.ts'

/** True while a site's hours say open at an instant. */
export function isOpenAt(site: Site, at: string): boolean {
  const { weekday, time } = civilTime(site.timeZone, at)
  return site.hours.some((span) => span.weekday === weekday && span.from <= time && time < span.to)
}

/** The hours of the day of an instant as people read them, such as `09:00–12:00 13:30–17:00`; empty on a day of rest. */
export function hoursOn(site: Site, at: string): string {
  const { weekday } = civilTime(site.timeZone, at)
  return site.hours
    .filter((span) => span.weekday === weekday)
    .map((span) => `${span.from}–${span.to}`)
    .sort()
    .join(' ')
}

export const hallClockDecider = defineDecider({
  contract: hallClockContract,
  needs: [],
  initial: { site: null, isOpen: false, date: null },
  decide: {
    'hall.configure': (site) => accept({ type: 'hall.configured', data: site }),
    'hall.turn': ({ isOpen }, { state, facts }) =>
      isOpen === state.isOpen
        ? refuse('hall.asBefore', { isOpen })
        : accept({ type: isOpen ? 'hall.opened' : 'hall.closed', data: { at: facts.at } }),
    'hall.beginDay': ({ date }, { state }) =>
      date === state.date ? refuse('hall.asBefore', { date }) : accept({ type: 'hall.dayBegun', data: { date } }),
  },
  evolve: {
    'hall.configured': (state, site) => ({ ...state, site }),
    'hall.opened': (state) => ({ ...state, isOpen: true }),
    'hall.closed': (state) => ({ ...state, isOpen: false }),
    'hall.dayBegun': (state, { date }) => ({ ...state, date }),
  },
  policies: {},
  alarms: ({ site, isOpen, date }, _hall, now) => {
    if (site === null) return []
    const today = civilTime(site.timeZone, now).date
    if (today !== date) return [{ at: now, command: { name: 'hall.beginDay', data: { date: today } } }]
    const shouldBeOpen = isOpenAt(site, now)
    const at = shouldBeOpen === isOpen ? nextMinute(now) : now
    return [{ at, command: { name: 'hall.turn', data: { isOpen: shouldBeOpen } } }]
  },
})
