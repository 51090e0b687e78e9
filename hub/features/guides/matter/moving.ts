// What time and the calendar do to matters: last days move, clocks turn amber and red, the front desk is told before business ends.
import { after } from '../../../core/civil-time.ts'
import { type Alarm, accept, type HallOf, refuse } from '../../../core/decider.ts'
import { endOfBusinessOn } from '../../public/hall-clock/due.ts'
import { handsOf, handsOn, lightAt, nextTurn, openHands } from './clock.ts'
import { type MatterContext, type MatterDecision, type matterNeeds, timesOf } from './context.ts'
import type { Matter, MatterState, matterContract } from './contract.ts'

/** The front desk hears so long before business ends; 1 h. */
const remindBeforeMs = 3_600_000
/** So many numbers stand in one reminder. */
const mostNamed = 500

type Hall = HallOf<typeof matterNeeds>

export function move({ state, hall, facts }: MatterContext): MatterDecision {
  const times = timesOf(hall)
  if (times === null) return accept()
  const { at } = facts
  const moved = Object.values(state.matters).flatMap((matter) => {
    const hands = handsOf(matter, times)
    const gaps = matter.gaps.map((gap) => (gap.arrivedAt === null ? { ...gap, hands: handsOn(gap.by, times) } : gap))
    const after = { hands, gaps, light: lightAt({ hands, gaps }, at) }
    return isSame(matter, after)
      ? []
      : [{ ...after, number: matter.number, windowId: matter.windowId, before: matter.hands, at }]
  })
  return accept(...moved.map((data) => ({ type: 'matter.moved' as const, data })))
}

function isSame(one: Pick<Matter, 'hands' | 'gaps'>, other: Pick<Matter, 'hands' | 'gaps'>): boolean {
  const timesIn = ({ hands, gaps }: Pick<Matter, 'hands' | 'gaps'>) => JSON.stringify([hands, gaps])
  return timesIn(one) === timesIn(other)
}

export function turn({ number }: { readonly number: string }, { state, facts }: MatterContext): MatterDecision {
  const matter = state.matters[number]
  if (matter === undefined) return refuse('matter.unknown', { number })
  const light = lightAt(matter, facts.now)
  if (light === matter.light) return refuse('matter.asBefore', { number, light })
  return accept({ type: 'matter.turned', data: { number, windowId: matter.windowId, light, at: facts.at } })
}

export function remind({ date }: { readonly date: string }, { state, hall, facts }: MatterContext): MatterDecision {
  const end = endOfBusinessOn(hall.hall.site, hall.calendar, date)
  if (end === null || state.remindedOn === date) return refuse('matter.asBefore', { date })
  const ending = endingBy(state, end)
  if (ending.length === 0) return refuse('matter.asBefore', { date })
  const isOver = (matter: Matter) => lightAt(matter, facts.now) === 'red'
  const numbers = (matters: readonly Matter[]) => matters.map(({ number }) => number).slice(0, mostNamed)
  return accept({
    type: 'matter.reminded',
    data: {
      date,
      due: numbers(ending.filter((matter) => !isOver(matter))),
      overdue: numbers(ending.filter(isOver)),
      at: facts.at,
    },
  })
}

/** What is due by time: each clock’s next turn, and the reminder of the day. */
export function alarms(state: MatterState, hall: Hall): Alarm<typeof matterContract>[] {
  const turns = Object.values(state.matters).flatMap((matter) => {
    const at = nextTurn(matter)
    return at === null
      ? []
      : [{ at, command: { name: 'matter.turn' as const, data: { number: matter.number, light: matter.light } } }]
  })
  const { site, date } = hall.hall
  const end = date === null ? null : endOfBusinessOn(site, hall.calendar, date)
  if (date === null || end === null || state.remindedOn === date || endingBy(state, end).length === 0) return turns
  return [...turns, { at: after(end, -remindBeforeMs), command: { name: 'matter.remind', data: { date } } }]
}

/** Matters of which a clock ends by an instant, by their numbers. */
function endingBy({ matters }: MatterState, end: string): Matter[] {
  const isEnding = (matter: Matter) => openHands(matter).some(({ dueAt }) => dueAt !== null && dueAt <= end)
  return Object.values(matters)
    .filter(isEnding)
    .sort((one, other) => (one.number < other.number ? -1 : 1))
}
