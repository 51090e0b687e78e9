// Every window as the office and the front desk see it, and the team of a window for its desk.
import { naturalOrder } from '#wire/natural-order'
import { defineFeature } from '../../../core/feature.ts'
import { openDuties } from '../duty/contract.ts'
import type { ServiceState } from '../service/contract.ts'
import type { ServiceWindow } from '../window/contract.ts'
import type { WindowLine } from './contract.ts'
import { type WatchHall, watchDecider } from './decider.ts'
import { emptyFrom, expectationOf } from './empty.ts'
import { postedAt } from './posted.ts'

export const watch = defineFeature({
  decider: watchDecider,
  slices: {
    windows: (hall) =>
      Object.values(hall.window.windows)
        .sort((one, other) => naturalOrder(one.number, other.number))
        .map((window) => lineOf(hall, window)),
    team: (hall, windowId) => {
      const here = new Set(openDuties(hall.duty, windowId).map(({ staffId }) => staffId))
      return postedAt(hall, windowId).map((one) => ({ ...one, isHere: here.has(one.staffId) }))
    },
  },
  projections: [],
})

function lineOf(hall: WatchHall, { windowId, number, name, unitId }: ServiceWindow): WindowLine {
  const alert = hall.watch.alerts[windowId]
  const silence = hall.watch.silences[windowId]
  const duties = openDuties(hall.duty, windowId)
  // Whoever is promised back makes the window empty by time alone: then the alert tells it, or the silence.
  const isPlain = duties.length === 0 || silence !== undefined
  return {
    windowId,
    number,
    name,
    unitName: hall.staff.units[unitId]?.name ?? unitId,
    expected: expectationOf(hall, windowId),
    present: duties.map(({ staffId, role, startedAt, away }) => ({
      staffId,
      name: hall.staff.staff[staffId]?.name ?? staffId,
      role,
      startedAt,
      awayUntil: away?.until ?? null,
    })),
    posted: postedAt(hall, windowId),
    activity: activityAt(hall.service, windowId),
    emptySince: alert?.emptySince ?? (isPlain ? emptyFrom(hall, windowId) : null),
    alertedAt: alert?.at ?? null,
    silenced: silence ?? null,
  }
}

function activityAt({ serving, invitations }: ServiceState, windowId: string): WindowLine['activity'] {
  if (invitations[windowId]?.some(({ end }) => end === null) === true) return 'rating'
  return serving[windowId] === undefined ? 'idle' : 'serving'
}
