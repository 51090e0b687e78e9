// What a phone may know of the hall: its name, a window's number and name, and the one service its code stands for.
import type { StateOf } from '../../contract/define.ts'
import type { KnownService, KnownWindow } from '../../contract/phone.ts'
import type { States } from '../../core/machine.ts'
import { bearsNumber, findLate, lateAt, type lateContract } from '../../features/counter/late-rating/contract.ts'
import type { windowContract } from '../../features/counter/window/contract.ts'
import type { hallClockContract } from '../../features/public/hall-clock/contract.ts'

const lateOf = (states: States) => states.late as StateOf<typeof lateContract>

/** The hall by its names and its telephone, or null before it has any. */
export function hallKnownAs(states: States): KnownWindow['hall'] | null {
  const { site } = states.hall as StateOf<typeof hallClockContract>
  if (site === null) return null
  const { name, nameEn, timeZone, supervisionPhone } = site
  return { name, nameEn, timeZone, supervisionPhone }
}

/** The window, or null when the hall has none of this id. */
export function windowKnownAs(states: States, windowId: string): KnownWindow | null {
  const window = (states.window as StateOf<typeof windowContract>).windows[windowId]
  const hall = hallKnownAs(states)
  if (window === undefined || hall === null) return null
  const { number, name, nameEn, supervisionPhone } = window
  return { hall: { ...hall, supervisionPhone }, window: { number, name, nameEn } }
}

/** The service behind a code that may still be rated, or null: unknown, used and overdue look alike. */
export function serviceKnownAs(states: States, code: string): KnownService | null {
  const late = findLate(lateOf(states), code)
  const window = late === null ? null : windowKnownAs(states, late.windowId)
  if (late === null || window === null) return null
  return { ...window, number: late.number ?? late.matterNumber, date: late.date, dueAt: late.dueAt }
}

/** The code of the one service at a window that bears this ticket or matter number; null when none does, or several. */
export function codeOf(states: States, windowId: string, number: string): string | null {
  const fitting = lateAt(lateOf(states), windowId).filter((one) => bearsNumber(one, number))
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0].invitationId : null
}
