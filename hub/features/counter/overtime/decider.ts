// Whoever waits is served past closing time; that somebody did so is noted by itself, person by person.
import { accept, defineDecider } from '../../../core/decider.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { phaseAt } from '../../public/hall-clock/hours.ts'
import { serviceContract } from '../service/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type OvertimeDay, overtimeContract } from './contract.ts'

export const overtimeDecider = defineDecider({
  contract: overtimeContract,
  needs: [hallClockContract, calendarContract, serviceContract, windowContract, staffContract],
  initial: { days: [] },
  decide: {
    'overtime.note': (note) => accept({ type: 'overtime.noted', data: note }),
  },
  evolve: {
    'overtime.noted': ({ days }, { windowId, staffId, serviceId, date, at }) => ({
      days: days.map((day) => (day.date === date ? noted(day, { windowId, staffId, serviceId, at }) : day)),
    }),
    // Only the last service of a window can be undone.
    'service.undone': ({ days }, { serviceId }) => ({
      days: days.map((day) => ({
        ...day,
        notes: day.notes.flatMap((note) => {
          if (note.lastServiceId !== serviceId) return [note]
          return note.services === 1 ? [] : [{ ...note, services: note.services - 1 }]
        }),
      })),
    }),
    'hall.turned': ({ days: [today, ...before] }, { phase }) => ({
      days: today === undefined ? [] : [{ ...today, isWorked: today.isWorked || phase === 'open' }, ...before],
    }),
    // Read before the doors open, the sheet tells of the last working day and of what lay between.
    'hall.dayBegun': ({ days }, { date }) => {
      const [last, ...before] = days
      const since = last?.isWorked === true ? [last] : last?.notes.length === 0 ? before : days
      return { days: [{ date, isWorked: false, notes: [] }, ...since] }
    },
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

function noted(
  day: OvertimeDay,
  note: { windowId: string; staffId: string; serviceId: string; at: string },
): OvertimeDay {
  const { windowId, staffId, serviceId, at } = note
  const known = day.notes.find((one) => one.windowId === windowId && one.staffId === staffId)
  const others = day.notes.filter((one) => one !== known)
  const services = (known?.services ?? 0) + 1
  const firstAt = known !== undefined && known.firstAt < at ? known.firstAt : at
  const isLast = known === undefined || known.lastAt <= at
  const last = isLast ? { lastAt: at, lastServiceId: serviceId } : pickLast(known)
  return { ...day, notes: [...others, { windowId, staffId, services, firstAt, ...last }] }
}

const pickLast = ({ lastAt, lastServiceId }: { lastAt: string; lastServiceId: string }) => ({ lastAt, lastServiceId })
