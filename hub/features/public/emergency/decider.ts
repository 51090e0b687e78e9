// An emergency stands from whoever declares it, here or at a box, until a person or its time ends it; it is known once, however many tell.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { staffContract } from '../../counter/staff/contract.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { accountContract, accountOf, askerName } from '../../office/account/contract.ts'
import { boxContract } from '../../office/box/contract.ts'
import { type EmergencyState, emergencyContract, type Standing } from './contract.ts'

const mostStanding = 8
const mostEnded = 40
/** A box that tells late may still tell of the end: so long the hub waits before it says that the time was over. */
const waitForTheEndMs = 60_000

export const emergencyDecider = defineDecider({
  contract: emergencyContract,
  needs: [boxContract, accountContract, staffContract, windowContract],
  initial: { standing: {}, ended: {}, keys: {} },
  decide: {
    'emergency.declare': ({ lastsMs, ...said }, { state, hall, facts, actor }) => {
      if (Object.keys(state.standing).length >= mostStanding) return refuse('tooMany', { most: mostStanding })
      return accept({
        type: 'emergency.declared',
        data: {
          ...said,
          emergencyId: facts.id('emg'),
          declaredAt: facts.at,
          declaredBy: askerName(actor, hall.account, hall.staff.staff),
          boxId: null,
          endsAt: after(facts.at, lastsMs),
          accountId: accountOf(actor),
          heardAt: facts.now,
        },
      })
    },
    'emergency.end': ({ emergencyId }, { state, hall, facts, actor }) => {
      const known = state.standing[emergencyId]
      if (known === undefined) return refuse('emergency.unknown', { emergencyId })
      if (actor.kind === 'person' && actor.role === 'clerk' && known.accountId !== actor.accountId) {
        return refuse('emergency.othersOwn', { emergencyId })
      }
      const endedBy = askerName(actor, hall.account, hall.staff.staff)
      return accept({ type: 'emergency.ended', data: { emergencyId, endedBy, why: 'ended', at: facts.at } })
    },
    'emergency.expire': ({ emergencyId }, { state }) => {
      const known = state.standing[emergencyId]
      if (known === undefined) return accept()
      const expired = { emergencyId, endedBy: '到时', why: 'expired' as const, at: known.endsAt }
      return accept({ type: 'emergency.ended', data: expired })
    },
    'emergency.takeUp': ({ declaration, leftMs, wire }, { state, facts, actor }) => {
      if (actor.kind !== 'box') return refuse('notAllowed', {})
      const { emergencyId } = declaration
      const known = state.standing[emergencyId]
      const told = known?.takenUp.map(({ boxId }) => boxId) ?? state.ended[emergencyId]?.boxes
      if (told?.includes(actor.boxId) === true) return accept()
      const takenUp = {
        type: 'emergency.takenUp' as const,
        data: { emergencyId, boxId: actor.boxId, wire, at: facts.at },
      }
      if (told !== undefined) return accept(takenUp)
      if (Object.keys(state.standing).length >= mostStanding) return refuse('tooMany', { most: mostStanding })
      // The box that declared it may have had a wrong clock: what counts is when a box showed it, by the hub's reckoning.
      const own = { declaredAt: facts.at, endsAt: after(facts.at, leftMs), accountId: null, heardAt: facts.now }
      return accept({ type: 'emergency.declared', data: { ...declaration, ...own } }, takenUp)
    },
    'emergency.tellEnd': ({ emergencyId, endedBy, why }, { state, facts, actor }) => {
      if (actor.kind !== 'box') return refuse('notAllowed', {})
      return state.standing[emergencyId] === undefined
        ? accept()
        : accept({ type: 'emergency.ended', data: { emergencyId, endedBy, why, at: facts.at } })
    },
    'emergency.registerKey': ({ publicKey }, { state, hall, facts, actor }) => {
      if (actor.kind !== 'box' || hall.box.boxes[actor.boxId]?.isRevoked !== false) return refuse('notAllowed', {})
      const { boxId } = actor
      if (state.keys[boxId] === publicKey) return accept()
      if (Object.values(state.keys).includes(publicKey)) return refuse('emergency.keyTaken', {})
      return accept({ type: 'emergency.keyRegistered', data: { boxId, publicKey, at: facts.at } })
    },
  },
  evolve: {
    'emergency.declared': (state, declared) => ({
      ...state,
      standing: { ...state.standing, [declared.emergencyId]: { ...declared, takenUp: [] } },
    }),
    'emergency.takenUp': (state, { emergencyId, ...told }) => {
      const known = state.standing[emergencyId]
      const over = state.ended[emergencyId]
      if (known !== undefined) return withStanding(state, taken(known, told))
      if (over === undefined) return state
      return { ...state, ended: { ...state.ended, [emergencyId]: { ...over, boxes: [...over.boxes, told.boxId] } } }
    },
    'emergency.ended': (state, { emergencyId, at }) => {
      const { [emergencyId]: over, ...standing } = state.standing
      const boxes = over?.takenUp.map(({ boxId }) => boxId) ?? []
      const ended = Object.entries({ ...state.ended, [emergencyId]: { at, boxes } })
      return { ...state, standing, ended: Object.fromEntries(ended.slice(-mostEnded)) }
    },
    'emergency.keyRegistered': (state, { boxId, publicKey }) => ({
      ...state,
      keys: { ...state.keys, [boxId]: publicKey },
    }),
    /** A box that is shut out, or a new one in its place, is not believed by the old key. */
    'box.revoked': (state, { boxId }) => withoutKey(state, boxId),
    'box.approved': (state, { boxId }) => withoutKey(state, boxId),
  },
  policies: {},
  alarms: ({ standing }) =>
    Object.values(standing).map(({ emergencyId, endsAt, heardAt }) => ({
      at: endsAt > heardAt ? endsAt : after(heardAt, waitForTheEndMs),
      command: { name: 'emergency.expire', data: { emergencyId } },
    })),
})

/** The earliest box that showed it tells best when it began. */
function taken(known: Standing, told: Standing['takenUp'][number]): Standing {
  const declaredAt = told.at < known.declaredAt ? told.at : known.declaredAt
  return { ...known, declaredAt, takenUp: [...known.takenUp, told] }
}

function withStanding(state: EmergencyState, one: Standing): EmergencyState {
  return { ...state, standing: { ...state.standing, [one.emergencyId]: one } }
}

function withoutKey(state: EmergencyState, boxId: string): EmergencyState {
  const { [boxId]: _gone, ...keys } = state.keys
  return { ...state, keys }
}
