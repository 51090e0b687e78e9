// Follows services and ratings day by day; nothing is counted that is not in the journal, and nothing is counted elsewhere.
import type { StateOf } from '#wire/define'
import type { Level } from '#wire/ids'
import { dateAfter } from '../../../core/civil-time.ts'
import { defineDecider } from '../../../core/decider.ts'
import { type LevelCounts, ratingContract } from '../../counter/rating/contract.ts'
import { serviceContract } from '../../counter/service/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { type DayOfRatings, figuresContract } from './contract.ts'

/** So many days are kept, so that seven served ones are among them after a long holiday. */
const keptDays = 21

const levelNames = {
  5: 'verySatisfied',
  4: 'satisfied',
  3: 'basicallySatisfied',
  2: 'dissatisfied',
  1: 'veryDissatisfied',
} as const satisfies Record<Level, keyof LevelCounts>

type State = StateOf<typeof figuresContract>

export const figuresDecider = defineDecider({
  contract: figuresContract,
  needs: [serviceContract, ratingContract, hallClockContract],
  initial: { date: null, days: [] },
  decide: {},
  evolve: {
    'hall.dayBegun': (state, { date }) => ({
      date,
      days: state.days.filter((day) => day.date > dateAfter(date, -keptDays)),
    }),
    'service.finished': (state, { date }) => onDay(state, date, (day) => ({ ...day, due: day.due + 1 })),
    'service.undone': (state, { date }) => onDay(state, date, (day) => ({ ...day, due: day.due - 1 })),
    'rating.given': (state, { date, level }) => onDay(state, date, (day) => rated(day, level)),
  },
  policies: {},
  alarms: () => [],
})

/** A day that is no longer kept stays forgotten. */
function onDay(state: State, date: string, change: (day: DayOfRatings) => DayOfRatings): State {
  if (state.date !== null && date <= dateAfter(state.date, -keptDays)) return state
  const known = state.days.find((day) => day.date === date) ?? emptyDay(date)
  const others = state.days.filter((day) => day.date !== date)
  const days = [...others, change(known)].toSorted((one, other) => one.date.localeCompare(other.date))
  return { ...state, days }
}

/** A day on which nothing has been counted yet. */
export function emptyDay(date: string): DayOfRatings {
  const counts = { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 }
  return { date, counts, ratings: 0, due: 0, satisfied: 0 }
}

function rated(day: DayOfRatings, level: Level): DayOfRatings {
  const name = levelNames[level]
  return {
    ...day,
    counts: { ...day.counts, [name]: day.counts[name] + 1 },
    ratings: day.ratings + 1,
    satisfied: day.satisfied + (level >= 3 ? 1 : 0),
  }
}
