// Alerts for windows that should be open and have nobody, silences with a reason, and the call for a stand-in.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, type HallOf, refuse } from '../../../core/decider.ts'
import { accountContract, askerName } from '../../office/account/contract.ts'
import { isOnLeave, leaveContract } from '../../office/leave/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dutyContract, openDuties } from '../duty/contract.ts'
import { lunchContract } from '../lunch/contract.ts'
import { postContract, roleAt } from '../post/contract.ts'
import { serviceContract } from '../service/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type WatchState, watchContract } from './contract.ts'
import { emptyFrom, emptySince, type Watched } from './empty.ts'

const minuteMs = 60_000

const needs = [
  hallClockContract,
  windowContract,
  staffContract,
  postContract,
  dutyContract,
  lunchContract,
  serviceContract,
  leaveContract,
  accountContract,
] as const
export type WatchHall = HallOf<readonly [typeof watchContract, ...typeof needs]>

export const watchDecider = defineDecider({
  contract: watchContract,
  needs,
  initial: { afterMs: 180_000, alerts: {}, silences: {} },
  decide: {
    'watch.configure': ({ afterMs }, { state }) =>
      afterMs === state.afterMs ? accept() : accept({ type: 'watch.configured', data: { afterMs } }),
    'watch.alert': ({ windowId }, { state, hall, facts }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('watch.windowUnknown', { windowId })
      const dueAt = alertAt(state, hall, windowId)
      if (dueAt === null || dueAt > facts.now) return refuse('watch.notEmpty', { windowId })
      const since = emptyFrom(hall, windowId) ?? facts.at
      return accept({ type: 'watch.alerted', data: { windowId, emptySince: since, at: facts.at } })
    },
    'watch.clear': ({ windowId }, { state, hall, facts }) => {
      if (!isTold(state, windowId)) return refuse('watch.notAlerted', { windowId })
      // A box may tell of somebody who came and left again: then the window is as empty as before.
      return isOver(hall, windowId, facts.now)
        ? accept({ type: 'watch.cleared', data: { windowId, at: facts.at } })
        : accept()
    },
    'watch.silence': ({ windowId, remark, minutes }, { state, hall, facts, actor }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('watch.windowUnknown', { windowId })
      if (state.alerts[windowId] === undefined && emptySince(hall, windowId, facts.now) === null) {
        return refuse('watch.notAlerted', { windowId })
      }
      const by = askerName(actor, hall.account, hall.staff.staff)
      const until = after(facts.at, minutes * minuteMs)
      return accept({ type: 'watch.silenced', data: { windowId, remark, until, by, at: facts.at } })
    },
    'watch.callStandIn': ({ windowId, staffId }, { hall, facts }) => {
      if (hall.window.windows[windowId] === undefined) return refuse('watch.windowUnknown', { windowId })
      if (hall.staff.staff[staffId] === undefined || roleAt(hall.post, windowId, staffId) === null) {
        return refuse('watch.notPosted', { windowId, staffId })
      }
      if (isOnLeave(hall.leave, staffId, facts.at)) return refuse('watch.onLeave', { staffId })
      const here = openDuties(hall.duty, windowId).find((duty) => duty.staffId === staffId)
      if (here !== undefined && here.away === null) return refuse('watch.notEmpty', { windowId })
      return accept({ type: 'watch.standInCalled', data: { windowId, staffId, at: facts.at } })
    },
  },
  evolve: {
    'watch.configured': (state, { afterMs }) => ({ ...state, afterMs }),
    'watch.alerted': (state, { windowId, emptySince, at }) => {
      const { [windowId]: _over, ...silences } = state.silences
      return { ...state, silences, alerts: { ...state.alerts, [windowId]: { emptySince, at } } }
    },
    'watch.cleared': forget,
    'watch.silenced': (state, { windowId, remark, until, by }) => {
      const { [windowId]: _silenced, ...alerts } = state.alerts
      return { ...state, alerts, silences: { ...state.silences, [windowId]: { remark, until, by } } }
    },
    'watch.standInCalled': (state) => state,
    'window.retired': forget,
  },
  policies: {
    // Whoever comes ends the alert in the same commit; everything else that ends one is found by the alarm.
    'duty.started': ({ windowId }, { state }) => clearing(state, windowId),
    'duty.cameBack': ({ windowId }, { state }) => clearing(state, windowId),
  },
  alarms: (state, hall, now) => [
    ...Object.keys(hall.window.windows).flatMap((windowId) => {
      const at = alertAt(state, hall, windowId)
      return at === null ? [] : [{ at, command: { name: 'watch.alert' as const, data: { windowId } } }]
    }),
    ...[...Object.keys(state.alerts), ...Object.keys(state.silences)]
      .filter((windowId) => isOver(hall, windowId, now))
      .map((windowId) => ({ at: now, command: { name: 'watch.clear' as const, data: { windowId } } })),
  ],
})

/** When a window will have been empty for too long, or its silence is over; null while it is alerted or not empty. */
function alertAt(state: WatchState, hall: Watched, windowId: string): string | null {
  if (state.alerts[windowId] !== undefined) return null
  const from = emptyFrom(hall, windowId)
  if (from === null) return null
  const dueAt = after(from, state.afterMs)
  const silentUntil = state.silences[windowId]?.until ?? ''
  return silentUntil > dueAt ? silentUntil : dueAt
}

/** Whether what was told about a window, alert or silence, holds no more. */
function isOver(hall: Watched, windowId: string, now: string): boolean {
  return emptySince(hall, windowId, now) === null
}

function isTold({ alerts, silences }: WatchState, windowId: string): boolean {
  return alerts[windowId] !== undefined || silences[windowId] !== undefined
}

function clearing(state: WatchState, windowId: string) {
  return isTold(state, windowId) ? [{ name: 'watch.clear' as const, data: { windowId } }] : []
}

function forget(state: WatchState, { windowId }: { windowId: string }): WatchState {
  if (!isTold(state, windowId)) return state
  const { [windowId]: _alert, ...alerts } = state.alerts
  const { [windowId]: _silence, ...silences } = state.silences
  return { ...state, alerts, silences }
}
