// Every window as the office and the front desk see it, and the team of a window for its desk.
import { defineFeature } from '../../../core/feature.ts'
import { openDuties } from '../duty/contract.ts'
import type { ServiceState } from '../service/contract.ts'
import type { ServiceWindow } from '../window/contract.ts'
import type { WindowLine } from './contract.ts'
import { type WatchHall, watchDecider } from './decider.ts'
import { emptySince, expectationOf } from './empty.ts'
import { postedAt } from './posted.ts'

export const watch = defineFeature({
  decider: watchDecider,
  slices: {
    windows: (hall, _subject, now) =>
      Object.values(hall.window.windows)
        .sort((one, other) => one.number.localeCompare(other.number, 'en', { numeric: true }))
        .map((window) => lineOf(hall, window, now)),
    team: (hall, windowId, now) => {
      const here = new Set(openDuties(hall.duty, windowId).map(({ staffId }) => staffId))
      return postedAt(hall, windowId, now).map((one) => ({ ...one, isHere: here.has(one.staffId) }))
    },
  },
  projections: [],
})

function lineOf(hall: WatchHall, { windowId, number, name, unitId }: ServiceWindow, now: string): WindowLine {
  const alert = hall.watch.alerts[windowId]
  return {
    windowId,
    number,
    name,
    unitName: hall.staff.units[unitId]?.name ?? unitId,
    expected: expectationOf(hall, windowId),
    present: openDuties(hall.duty, windowId).map(({ staffId, role, startedAt, away }) => ({
      staffId,
      name: hall.staff.staff[staffId]?.name ?? staffId,
      role,
      startedAt,
      awayUntil: away?.until ?? null,
    })),
    posted: postedAt(hall, windowId, now),
    activity: activityAt(hall.service, windowId),
    emptySince: alert?.emptySince ?? emptySince(hall, windowId, now),
    alertedAt: alert?.at ?? null,
    silenced: hall.watch.silences[windowId] ?? null,
  }
}

function activityAt({ serving, invitations }: ServiceState, windowId: string): WindowLine['activity'] {
  if (invitations[windowId]?.some(({ end }) => end === null) === true) return 'rating'
  return serving[windowId] === undefined ? 'idle' : 'serving'
}
