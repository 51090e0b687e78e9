// Sign-in and sign-out: who is on duty at which window, and since when.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { postContract, roleAt } from '../post/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type Duty, dutyContract, openDuty } from './contract.ts'

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
      const elsewhere = openDutyOf(state.byWindow, staffId)
      if (elsewhere !== null) {
        return elsewhere.windowId === windowId
          ? refuse('duty.already', { windowId })
          : refuse('duty.elsewhere', { windowId: elsewhere.windowId })
      }
      const started = { dutyId: facts.id('duty'), windowId, staffId, role, startedAt: facts.at }
      const before = openDuty(state, windowId)
      return before === null
        ? accept({ type: 'duty.started', data: started })
        : accept({ type: 'duty.ended', data: ended(before, facts.at) }, { type: 'duty.started', data: started })
    },
    'duty.signOut': ({ windowId }, { state, facts }) => {
      const open = openDuty(state, windowId)
      return open === null
        ? refuse('duty.nobody', { windowId })
        : accept({ type: 'duty.ended', data: ended(open, facts.at) })
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

function openDutyOf(byWindow: Record<string, Duty[]>, staffId: string): Duty | null {
  for (const duties of Object.values(byWindow)) {
    const open = duties.findLast((duty) => duty.staffId === staffId && duty.endedAt === null)
    if (open !== undefined) return open
  }
  return null
}
