// Whoever waits is served past closing time; that somebody did so is noted by itself, person by person.
import { accept, defineDecider } from '../../../core/decider.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { phaseAt } from '../../public/hall-clock/hours.ts'
import { serviceContract } from '../service/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { overtimeContract } from './contract.ts'

export const overtimeDecider = defineDecider({
  contract: overtimeContract,
  needs: [hallClockContract, calendarContract, serviceContract, windowContract, staffContract],
  initial: { date: null, notes: [] },
  decide: {
    'overtime.note': (note) => accept({ type: 'overtime.noted', data: note }),
  },
  evolve: {
    'overtime.noted': (state, { windowId, staffId, serviceId, date, at }) => {
      if (date !== state.date) return state
      const known = state.notes.find((one) => one.windowId === windowId && one.staffId === staffId)
      const others = state.notes.filter((one) => one !== known)
      const services = (known?.services ?? 0) + 1
      const firstAt = known !== undefined && known.firstAt < at ? known.firstAt : at
      const isLast = known === undefined || known.lastAt <= at
      const last = isLast ? { lastAt: at, lastServiceId: serviceId } : pickLast(known)
      return { ...state, notes: [...others, { windowId, staffId, services, firstAt, ...last }] }
    },
    // Only the last service of a window can be undone.
    'service.undone': (state, { serviceId }) => ({
      ...state,
      notes: state.notes.flatMap((note) => {
        if (note.lastServiceId !== serviceId) return [note]
        return note.services === 1 ? [] : [{ ...note, services: note.services - 1 }]
      }),
    }),
    'hall.dayBegun': (_state, { date }) => ({ date, notes: [] }),
  },
  policies: {
    // By the hours of the moment it was finished at, for a box may tell late; the hours of lunch duty and the gap are not overtime.
    'service.finished': ({ windowId, staffId, serviceId, date, finishedAt }, { hall: { hall, calendar } }) =>
      hall.site !== null && phaseAt(hall.site, calendar, finishedAt) === 'closed'
        ? [{ name: 'overtime.note', data: { windowId, staffId, serviceId, date, at: finishedAt } }]
        : [],
  },
  alarms: () => [],
})

const pickLast = ({ lastAt, lastServiceId }: { lastAt: string; lastServiceId: string }) => ({ lastAt, lastServiceId })
