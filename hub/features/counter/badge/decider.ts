// Cards: the next unknown one at a window becomes the awaited person's; a known one says who stands there.

import { keyedHashOf } from '../../../contract/personal.ts'
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type BadgeState, badgeContract } from './contract.ts'

/** How long a window waits for a new card; 60 s. */
const awaitingMs = 60_000

export const badgeDecider = defineDecider({
  contract: badgeContract,
  needs: [staffContract, windowContract, hallClockContract],
  initial: { cards: {}, awaiting: null, latest: {} },
  decide: {
    'badge.await': ({ staffId, windowId }, { hall, facts }) => {
      if (hall.staff.staff[staffId] === undefined) return refuse('badge.staffUnknown', { staffId })
      if (hall.window.windows[windowId] === undefined) return refuse('badge.windowUnknown', { windowId })
      return accept({ type: 'badge.awaited', data: { staffId, windowId, until: after(facts.now, awaitingMs) } })
    },
    'badge.giveUp': ({ staffId, windowId }, { state, facts }) => {
      const { awaiting } = state
      const isMeant = awaiting?.staffId === staffId && awaiting.windowId === windowId && awaiting.until <= facts.now
      return isMeant
        ? accept({ type: 'badge.givenUp', data: { staffId, windowId, at: facts.at } })
        : refuse('badge.notAwaited', { staffId, windowId })
    },
    'badge.cancel': ({ staffId }, { state, facts }) =>
      Object.values(state.cards).includes(staffId)
        ? accept({ type: 'badge.cancelled', data: { staffId, at: facts.at } })
        : refuse('badge.none', { staffId }),
    'badge.present': ({ windowId, deviceId, ...shown }, { state, hall, facts }) => {
      const card = keyedHashOf(shown.card)
      if (hall.window.windows[windowId] === undefined) return refuse('badge.windowUnknown', { windowId })
      const { at } = facts
      const staffId = state.cards[card]
      if (staffId !== undefined) return accept({ type: 'badge.presented', data: { windowId, deviceId, staffId, at } })
      const awaited = awaitedAt(state, windowId, at)
      return awaited === null
        ? accept({ type: 'badge.unknown', data: { windowId, deviceId, at } })
        : accept({ type: 'badge.enrolled', data: { staffId: awaited, windowId, cardHash: card, at } })
    },
  },
  evolve: {
    'badge.awaited': (state, awaiting) => ({ ...state, awaiting }),
    /** A person has one card: a new one replaces the old. */
    'badge.enrolled': (state, { staffId, windowId, cardHash, at }) => ({
      ...shown(state, windowId, 'enrolled', at),
      cards: { ...cardsOfOthers(state, staffId), [cardHash]: staffId },
      awaiting: null,
    }),
    'badge.givenUp': (state) => ({ ...state, awaiting: null }),
    'badge.cancelled': (state, { staffId }) => ({ ...state, cards: cardsOfOthers(state, staffId) }),
    'badge.presented': (state, { windowId, at }) => shown(state, windowId, 'yes', at),
    'badge.unknown': (state, { windowId, at }) => shown(state, windowId, 'no', at),
    'staff.left': (state, { staffId }) => (state.awaiting?.staffId === staffId ? { ...state, awaiting: null } : state),
    'hall.dayBegun': (state) => ({ ...state, awaiting: null, latest: {} }),
  },
  policies: {
    'staff.left': ({ staffId }, { state }) =>
      Object.values(state.cards).includes(staffId) ? [{ name: 'badge.cancel', data: { staffId } }] : [],
  },
  alarms: ({ awaiting }) =>
    awaiting === null
      ? []
      : [
          {
            at: awaiting.until,
            command: { name: 'badge.giveUp', data: { staffId: awaiting.staffId, windowId: awaiting.windowId } },
          },
        ],
})

/** Who gets an unknown card that was shown at an instant; a card shown before anybody asked for one is nobody's. */
function awaitedAt({ awaiting }: BadgeState, windowId: string, at: string): string | null {
  if (awaiting === null || awaiting.windowId !== windowId) return null
  return after(awaiting.until, -awaitingMs) <= at && at < awaiting.until ? awaiting.staffId : null
}

function cardsOfOthers({ cards }: BadgeState, staffId: string): BadgeState['cards'] {
  return Object.fromEntries(Object.entries(cards).filter(([, holder]) => holder !== staffId))
}

function shown(state: BadgeState, windowId: string, known: 'yes' | 'no' | 'enrolled', at: string): BadgeState {
  const before = state.latest[windowId]
  if (before !== undefined && before.at > at) return state
  return { ...state, latest: { ...state.latest, [windowId]: { known, at } } }
}
