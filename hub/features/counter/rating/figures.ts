// Counting ratings: levels, services due, and the sums that boards show. Pure.
import type { StateOf } from '#wire/define'
import type { Level } from '#wire/ids'
import type { DayFigures, LevelCounts, ratingContract } from './contract.ts'

type RatingState = StateOf<typeof ratingContract>
type Counts = RatingState['byWindow'][string]

const levelNames = {
  5: 'verySatisfied',
  4: 'satisfied',
  3: 'basicallySatisfied',
  2: 'dissatisfied',
  1: 'veryDissatisfied',
} as const satisfies Record<Level, keyof LevelCounts>

export const noCounts: Counts = {
  levels: { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
  due: 0,
}

/** Counts one rating at a window. */
export function counted(state: RatingState, windowId: string, level: Level): RatingState {
  const counts = state.byWindow[windowId] ?? noCounts
  const name = levelNames[level]
  const levels = { ...counts.levels, [name]: counts.levels[name] + 1 }
  return { ...state, byWindow: { ...state.byWindow, [windowId]: { ...counts, levels } } }
}

/** Counts services that may be rated: one more, or one fewer. */
export function dueCounted(state: RatingState, windowId: string, change: 1 | -1): RatingState {
  const counts = state.byWindow[windowId] ?? noCounts
  return { ...state, byWindow: { ...state.byWindow, [windowId]: { ...counts, due: counts.due + change } } }
}

/** The figures of some windows taken together: satisfaction = levels 5, 4 and 3. */
export function sum(all: readonly Counts[]): DayFigures {
  const counts = { ...noCounts.levels }
  let due = 0
  for (const one of all) {
    for (const name of Object.values(levelNames)) counts[name] += one.levels[name]
    due += one.due
  }
  const satisfied = counts.verySatisfied + counts.satisfied + counts.basicallySatisfied
  return { counts, due, satisfied, ratings: satisfied + counts.dissatisfied + counts.veryDissatisfied }
}
