// Whose share is whose, in the hall as it stands: every window with a box and somebody on duty, those first that call soonest. Pure.
import { openDuties } from '../../counter/duty/contract.ts'
import type { Choice } from './choose.ts'
import type { TicketHall } from './context.ts'
import { currentAt, type TicketsState } from './contract.ts'
import { boxedWindows, callerAt, floorOf, waitingIn } from './floor.ts'
import { deal } from './share.ts'

type Known = Pick<TicketHall, 'series' | 'duty' | 'box'>
type Shares = ReadonlyMap<string, readonly Choice[]>

/** The last deal of a state: every window's view asks for the same one. */
const dealt = new WeakMap<TicketsState, { readonly known: Known; readonly now: string; readonly shares: Shares }>()

/** What a window may call by itself, in order; empty where no box stands or nobody is on duty. @param now ISO 8601 UTC */
export function shareAt(state: TicketsState, hall: Known, windowId: string, now: string): readonly Choice[] {
  const last = dealt.get(state)
  const isSame =
    last?.now === now &&
    last.known.series === hall.series &&
    last.known.duty === hall.duty &&
    last.known.box === hall.box
  if (isSame) return last.shares.get(windowId) ?? []
  const shares = dealAll(state, hall, now)
  dealt.set(state, { known: { series: hall.series, duty: hall.duty, box: hall.box }, now, shares })
  return shares.get(windowId) ?? []
}

function dealAll(state: TicketsState, hall: Known, now: string): Shares {
  const callers = [...boxedWindows(hall.box)]
    .filter((windowId) => openDuties(hall.duty, windowId).length > 0)
    .map((windowId) => ({ windowId, busySince: busySince(state, windowId) }))
    .sort((a, b) => (a.busySince < b.busySince ? -1 : a.busySince > b.busySince ? 1 : a.windowId < b.windowId ? -1 : 1))
    .map(({ windowId }) => callerAt(hall.series, windowId))
  return deal(waitingIn(state), callers, floorOf(state, hall), hall.series.rules, now)
}

/** Since when a window has been busy with its visitor; empty: it is free, and will call first. */
function busySince(state: TicketsState, windowId: string): string {
  const current = currentAt(state, windowId)
  return current?.begunAt ?? current?.calledAt ?? ''
}
