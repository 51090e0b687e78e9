// What decisions about tickets read beside their own state, and how they are told from what is long past.
import { msBetween } from '../../../core/civil-time.ts'
import type { Context, Facts } from '../../../core/decider.ts'
import { dutyContract, presentAt } from '../../counter/duty/contract.ts'
import { serviceContract } from '../../counter/service/contract.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { itemContract } from '../../guides/item/contract.ts'
import { boxContract } from '../../office/box/contract.ts'
import { calendarContract } from '../../public/calendar/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { appointmentContract } from '../appointment/contract.ts'
import { numberContract } from '../number/contract.ts'
import { seriesContract } from '../series/contract.ts'
import type { ticketContract } from './contract.ts'

export const ticketNeeds = [
  seriesContract,
  numberContract,
  appointmentContract,
  itemContract,
  windowContract,
  dutyContract,
  serviceContract,
  boxContract,
  hallClockContract,
  calendarContract,
] as const
export type TicketContext = Context<typeof ticketContract, typeof ticketNeeds>
export type TicketHall = TicketContext['hall']

/** What a box tells later than this has been done without the hub; 10 s. */
const promptMs = 10_000

/** True for what a box did by itself, and tells of afterwards. */
export function isToldLate({ now, at }: Pick<Facts, 'now' | 'at'>): boolean {
  return msBetween(at, now) > promptMs
}

/** Why nobody can be called to a window; null when somebody can. */
export function whyNoCalls(windowId: string, { hall, facts }: TicketContext) {
  if (hall.window.windows[windowId] === undefined) return 'ticket.windowUnknown' as const
  return presentAt(hall.duty, windowId, facts).length === 0 ? ('ticket.nobodyOnDuty' as const) : null
}
