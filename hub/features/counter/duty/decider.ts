// Sign-in and sign-out: who is on duty at which window, and since when.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, type Facts, refuse } from '../../../core/decider.ts'
import { postContract, roleAt } from '../post/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type Duty, dutyContract, ranAt } from './contract.ts'

/** Ended duties stay in the state this long, for reports that come late. */
const rememberedMs = 7 * 86_400_000

export const dutyDecider = defineDecider({
  contract: dutyContract,
  needs: [windowContract, staffContract, postContract],
  initial: { byWindow: {} },
  decide: {
    'duty.signIn': ({ windowId, staffId }, { state, hall, facts }) => {
      if (hall.window.windows[windowId] === undefined || hall.staff.staff[staffId] === undefined) {
        return refuse('notFound', { windowId, staffId })
      }
      const role = roleAt(hall.post, windowId, staffId)
      if (role === null) return refuse('duty.notPosted', { windowId, staffId })
      const { at } = facts
      const all = Object.values(state.byWindow).flat()
      const own = all.findLast((duty) => duty.staffId === staffId && meets(duty, facts))
      if (own !== undefined) {
        return own.windowId === windowId
          ? refuse('duty.already', { windowId })
          : refuse('duty.elsewhere', { windowId: own.windowId })
      }
      const started = { dutyId: facts.id('duty'), windowId, staffId, role, startedAt: at }
      const before = (state.byWindow[windowId] ?? []).findLast((duty) => meets(duty, facts))
      const until = before?.endedAt ?? nextStart(all, windowId, staffId, facts)
      return accept(
        ...(before === undefined ? [] : [{ type: 'duty.ended' as const, data: ended(before, at) }]),
        { type: 'duty.started', data: started },
        ...(until === null ? [] : [{ type: 'duty.ended' as const, data: ended({ ...started, endedAt: null }, until) }]),
      )
    },
    'duty.signOut': ({ windowId }, { state, facts }) => {
      const duty = (state.byWindow[windowId] ?? []).findLast((one) => meets(one, facts))
      return duty === undefined
        ? refuse('duty.nobody', { windowId })
        : accept({ type: 'duty.ended', data: ended(duty, facts.at) })
    },
  },
  evolve: {
    'duty.started': (state, duty) => {
      const forgetBefore = after(duty.startedAt, -rememberedMs)
      const kept = (state.byWindow[duty.windowId] ?? []).filter(
        (one) => one.endedAt === null || one.endedAt >= forgetBefore,
      )
      return { byWindow: { ...state.byWindow, [duty.windowId]: [...kept, { ...duty, endedAt: null }] } }
    },
    'duty.ended': (state, { dutyId, windowId, endedAt }) => ({
      byWindow: {
        ...state.byWindow,
        [windowId]: (state.byWindow[windowId] ?? []).map((one) => (one.dutyId === dutyId ? { ...one, endedAt } : one)),
      },
    }),
  },
  policies: {},
  alarms: () => [],
})

/** A duty never ends before it began, even when a late report says so. */
function ended(duty: Duty, at: string) {
  const { dutyId, windowId, staffId } = duty
  return { dutyId, windowId, staffId, endedAt: at > duty.startedAt ? at : duty.startedAt }
}

/**
 * Whether what is asked concerns this duty: what happens now meets whoever is there, whatever the clocks say; what a box
 * tells late meets whoever was there then, and leaves those alone who came since.
 */
function meets(duty: Duty, { now, at }: Facts): boolean {
  return at === now ? duty.endedAt === null : ranAt(duty, at)
}

/** When a duty that is told of late was over at the latest: the window or the person had another since. */
function nextStart(all: readonly Duty[], windowId: string, staffId: string, { now, at }: Facts): string | null {
  if (at === now) return null
  const later = all.filter((duty) => duty.startedAt > at && (duty.windowId === windowId || duty.staffId === staffId))
  return later.map(({ startedAt }) => startedAt).sort()[0] ?? null
}
