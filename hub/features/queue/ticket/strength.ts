// How many windows' worth of serving a series has now: a window that calls from several series with people waiting counts as a part. Pure.
import type { Series } from '../series/contract.ts'
import type { TicketHall } from './context.ts'
import type { TicketsState } from './contract.ts'
import { countOf, crowdOf } from './crowd.ts'
import { callerAt, isServing } from './floor.ts'

type Known = Pick<TicketHall, 'series' | 'duty'>

/** Windows that serve the series at this moment; 0 when none does. */
export function servingStrength(state: TicketsState, hall: Known, series: Series): number {
  const serving = series.windows.filter(({ windowId }) => isServing(hall.duty, windowId))
  return partsOf(state, hall, series, serving)
}

/** The same for the day: while nobody is there yet, all windows of the series are expected. */
export function strengthOf(state: TicketsState, hall: Known, series: Series): number {
  const now = servingStrength(state, hall, series)
  return now > 0 ? now : partsOf(state, hall, series, series.windows)
}

function partsOf(state: TicketsState, hall: Known, { seriesId }: Series, windows: Series['windows']): number {
  const crowd = crowdOf(state)
  const isBusy = (one: string) => one === seriesId || countOf(crowd, one).waiting > 0
  return windows.reduce((sum, { windowId }) => {
    const { ranks } = callerAt(hall.series, windowId)
    return sum + 1 / Math.max(1, Object.keys(ranks).filter(isBusy).length)
  }, 0)
}
