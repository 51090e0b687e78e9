// Matters, as desks, the front desk and the supervising office see them.
import { defineFeature } from '../../../core/feature.ts'
import { isPaused } from './clock.ts'
import type { Light, Matter, MatterLine } from './contract.ts'
import { matterDecider } from './decider.ts'
import { matterHistory } from './projection.ts'
import { deeds, dues, list, onTheSpot, progress } from './queries.ts'

const mostAtDesk = 60
const mostAlerts = 200

interface Names {
  readonly window: { readonly windows: Readonly<Record<string, { readonly number: string }>> }
  readonly staff: { readonly staff: Readonly<Record<string, { readonly name: string }>> }
  readonly item: { readonly items: Readonly<Record<string, { readonly name: string }>> }
}

export const matter = defineFeature({
  decider: matterDecider,
  slices: {
    matters: (hall, windowId) => {
      const here = Object.values(hall.matter.matters).filter((one) => one.windowId === windowId)
      return here
        .sort(byLastDay)
        .slice(0, mostAtDesk)
        .map((one) => lineOf(one, hall))
    },
    matterAlerts: (hall) => {
      const all = Object.values(hall.matter.matters)
      const alike = (light: Light) => all.filter((one) => one.light === light)
      const lines = (light: Light) =>
        alike(light)
          .sort(byLastDay)
          .slice(0, mostAlerts)
          .map((one) => lineOf(one, hall))
      return { open: all.length, still: alike('still').length, amber: lines('amber'), red: lines('red') }
    },
  },
  projections: [matterHistory],
  answers: {
    'matter.list': list,
    'matter.deeds': deeds,
    'matter.dues': dues,
    'matter.onTheSpot': onTheSpot,
    'matter.progress': progress,
  },
})

/** Whoever ends first before the others, those whose clock stands last. */
function byLastDay(one: Matter, other: Matter): number {
  const [a, b] = [one, other].map(({ hands, number }) => `${hands.dueAt ?? '9999'} ${number}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function lineOf(one: Matter, { window, staff, item }: Names): MatterLine {
  const { liable, pauses: _pauses, period: _period, startedOn: _startedOn, ...shown } = one
  return {
    ...shown,
    itemName: item.items[one.itemId]?.name ?? one.itemId,
    windowNumber: window.windows[one.windowId]?.number ?? one.windowId,
    staffName: staff.staff[liable.staffId]?.name ?? liable.staffId,
    role: liable.role,
    isPaused: isPaused(one),
  }
}
