// What decisions about matters read beside their own state: who is liable, what today is, and which matter is meant.
import { dutyContract, liableAt } from '#contract/counter/duty'
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { questionContract } from '#contract/office/question'
import { calendarContract } from '#contract/public/calendar'
import { hallClockContract } from '#contract/public/hall-clock'
import { type Context, type Decision, refuse } from '../../../core/decider.ts'
import { personalDataInPublic } from '../../../core/personal-data/hall-phones.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { guideContract } from '../guide/contract.ts'
import { itemContract } from '../item/contract.ts'
import type { Times } from './clock.ts'
import type { Liable, Matter, matterContract } from './contract.ts'

export const matterNeeds = [
  windowContract,
  staffContract,
  dutyContract,
  itemContract,
  guideContract,
  questionContract,
  calendarContract,
  hallClockContract,
] as const
export type MatterContext = Context<typeof matterContract, typeof matterNeeds>
export type MatterDecision = Decision<typeof matterContract>

/** Calendar and hours; null before the hall has any. */
export function timesOf({ calendar, hall: { site } }: Pick<MatterContext['hall'], 'calendar' | 'hall'>): Times | null {
  return site === null ? null : { site, calendar }
}

/** The civil date in the hall at the time of the deed. */
export function dateIn({ hall, facts }: MatterContext): string {
  return dateOf(hall.hall.site, facts.at)
}

/** A deed on an open matter: what `then` decides of it, or why nothing can be done. */
export function onMatter(
  context: MatterContext,
  { windowId, number }: { readonly windowId: string; readonly number: string },
  then: (
    matter: Matter,
    deed: { number: string; windowId: string; liable: Liable; at: string },
    times: Times,
  ) => MatterDecision,
): MatterDecision {
  const { state, hall, facts } = context
  const times = timesOf(hall)
  if (times === null || hall.window.windows[windowId] === undefined) return refuse('matter.windowUnknown', { windowId })
  const matter = state.matters[number]
  if (matter === undefined) return refuse('matter.unknown', { number })
  const liable = liableAt(context, windowId, null)
  if (liable === null) return refuse('matter.nobodyOnDuty', { windowId })
  return then(matter, { number, windowId, liable, at: facts.at }, times)
}

/** Where a text that everybody may read holds personal data; null where it holds none. The hall’s own phones may stand in it. */
export function personalIn(texts: object, { hall }: Pick<MatterContext, 'hall'>): MatterDecision | null {
  const found = personalDataInPublic(texts, hall)
  return found.length === 0 ? null : refuse('matter.personalData', { found })
}
