// A and B of a window and where they are now: whom to hand over to, whom to call. Pure.
import type { StateOf } from '#wire/define'
import { oncePer } from '../../../core/once-per.ts'
import { isAwayByLeave } from '../../office/leave/contract.ts'
import type { dutyContract } from '../duty/contract.ts'
import type { PostRole, postContract } from '../post/contract.ts'
import type { StandIn } from './contract.ts'
import type { WatchHall } from './decider.ts'

type Posts = StateOf<typeof postContract>
type Duties = StateOf<typeof dutyContract>

/** The people posted at a window, those who are A of a post first, each once. */
export function postedAt(hall: WatchHall, windowId: string): StandIn[] {
  const people = [...(rolesIn(hall.post).get(windowId) ?? [])]
  return people
    .sort(([, one], [, other]) => one.localeCompare(other))
    .map(([staffId, role]) => {
      const place = placesIn(hall.duty).get(staffId)
      return {
        staffId,
        name: hall.staff.staff[staffId]?.name ?? staffId,
        role,
        busyAt: place === undefined ? null : (hall.window.windows[place]?.number ?? place),
        isOnLeave: isAwayByLeave(hall.leave, staffId),
      }
    })
}

/** Window → person → role; whoever is A of one post and B of another at the same window is A there. */
const rolesIn = oncePer((state: Posts): ReadonlyMap<string, ReadonlyMap<string, PostRole>> => {
  const found = new Map<string, Map<string, PostRole>>()
  for (const { windowId, a, b } of Object.values(state.posts)) {
    const here = found.get(windowId) ?? new Map<string, PostRole>()
    here.set(a, 'A')
    found.set(windowId, here.has(b) ? here : here.set(b, 'B'))
  }
  return found
})

/** Person → the window where they are on duty. */
const placesIn = oncePer((state: Duties): ReadonlyMap<string, string> => {
  const open = Object.values(state.byWindow).flatMap((duties) => duties.filter(({ endedAt }) => endedAt === null))
  return new Map(open.map(({ staffId, windowId }) => [staffId, windowId]))
})
