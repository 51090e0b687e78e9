// What the queue reads of the hall before it chooses: who waits, which windows call what, who is there, and what is kept for whom. Pure.
import { oncePer } from '../../../core/once-per.ts'
import { type DutyState, openDuties } from '../../counter/duty/contract.ts'
import type { BoxState } from '../../office/box/contract.ts'
import type { SeriesState } from '../series/contract.ts'
import type { Caller, Floor } from './choose.ts'
import type { Ticket, TicketsState } from './contract.ts'
import { crowdOf } from './crowd.ts'

interface Known {
  readonly series: SeriesState
  readonly duty: DutyState
}

/** Tickets that wait to be called, the longest first. */
export function waitingIn(state: TicketsState): readonly Ticket[] {
  return crowdOf(state).waiting
}

/** A window with the ranks of its series. */
export function callerAt({ series }: SeriesState, windowId: string): Caller {
  return { windowId, ranks: ranksByWindow(series).get(windowId) ?? {} }
}

const ranksByWindow = oncePer((series: SeriesState['series']): ReadonlyMap<string, Record<string, number>> => {
  const byWindow = new Map<string, Record<string, number>>()
  for (const { seriesId, windows } of Object.values(series)) {
    for (const { windowId, rank } of windows) {
      byWindow.set(windowId, { ...byWindow.get(windowId), [seriesId]: rank })
    }
  }
  return byWindow
})

/** True while somebody is at the window and not away for minutes. */
export function isServing(duty: DutyState, windowId: string): boolean {
  return openDuties(duty, windowId).some(({ away }) => away === null)
}

/** Who is there, and what is kept for windows whose boxes are away. */
export function floorOf(state: TicketsState, { duty }: Known): Floor {
  const sentTo = waitingIn(state).flatMap(({ onlyAt }) => (onlyAt === null ? [] : [onlyAt]))
  return {
    deserted: new Set(sentTo.filter((windowId) => openDuties(duty, windowId).length === 0)),
    kept: new Map(
      Object.entries(state.shares).flatMap(([windowId, { numbers }]) => numbers.map((number) => [number, windowId])),
    ),
  }
}

/** The windows at which a box stands, by itself or with one of its devices. */
export function windowsOf({ boxes, devices }: BoxState, boxId: string): string[] {
  const own = boxes[boxId]?.windowId ?? null
  const placed = Object.values(devices).filter((device) => device.boxId === boxId)
  const all = [own, ...placed.map(({ windowId }) => windowId)].filter((windowId) => windowId !== null)
  return [...new Set(all)]
}

/** Windows that have a box which is not shut out: only those can call by themselves. */
export function boxedWindows(state: BoxState): ReadonlySet<string> {
  const admitted = Object.values(state.boxes).filter(({ isRevoked }) => !isRevoked)
  return new Set(admitted.flatMap(({ boxId }) => windowsOf(state, boxId)))
}
