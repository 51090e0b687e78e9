// Letting boxes in, placing them, and knowing which of them and their devices are alive.
import { sealedOf } from '#wire/personal'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { type BoxState, boxContract } from './contract.ts'

/** Boxes that may wait to be let in; the address is open to anyone in the building. */
const mostWaiting = 100

export const boxDecider = defineDecider({
  contract: boxContract,
  needs: [windowContract],
  initial: { waiting: {}, boxes: {}, devices: {} },
  decide: {
    'box.requestEnrolment': ({ code, description, secretHash }, { state, facts }) => {
      const waiting = state.waiting[code]
      if (waiting !== undefined && waiting.secretHash !== secretHash) return refuse('box.codeTaken', { code })
      if (waiting !== undefined) return accept()
      if (Object.keys(state.waiting).length >= mostWaiting) return refuse('tooMany', { mostWaiting })
      return accept({
        type: 'box.enrolmentRequested',
        data: { code, description, secretHash, requestedAt: facts.at },
      })
    },
    'box.approve': ({ code, boxId, name, windowId }, { state, hall, facts }) => {
      const waiting = state.waiting[code]
      if (waiting === undefined) return refuse('box.codeUnknown', { code })
      const holder = state.boxes[boxId]
      if (holder !== undefined && !holder.isRevoked) return refuse('box.nameTaken', { boxId })
      if (windowId !== null && hall.window.windows[windowId] === undefined) {
        return refuse('box.windowUnknown', { windowId })
      }
      return accept({
        type: 'box.approved',
        data: { code, boxId, name, windowId, secretHash: waiting.secretHash, at: facts.at },
      })
    },
    'box.place': ({ boxId, windowId }, { state, hall }) => {
      if (state.boxes[boxId] === undefined) return refuse('box.unknown', { boxId })
      if (windowId !== null && hall.window.windows[windowId] === undefined) {
        return refuse('box.windowUnknown', { windowId })
      }
      return accept({ type: 'box.placed', data: { boxId, windowId } })
    },
    'box.revoke': ({ boxId }, { state, facts }) =>
      state.boxes[boxId] === undefined
        ? refuse('box.unknown', { boxId })
        : accept({ type: 'box.revoked', data: { boxId, at: facts.at } }),
    'box.appear': ({ boxId, bootId, version, devices }, { state, facts }) => {
      if (state.boxes[boxId]?.isRevoked !== false) return refuse('box.unknown', { boxId })
      // A device moves to another box only when the one it was at is away: a slip in box.yaml takes nobody's pad.
      const own = devices.filter(({ deviceId }) => {
        const holder = state.devices[deviceId]?.boxId ?? boxId
        return holder === boxId || state.boxes[holder]?.presence !== 'online'
      })
      return accept({ type: 'box.appeared', data: { boxId, bootId, version, devices: own, at: facts.at } })
    },
    'box.vanish': ({ boxId, why }, { state, facts }) =>
      state.boxes[boxId]?.presence === 'online'
        ? accept({ type: 'box.vanished', data: { boxId, why, at: facts.at } })
        : accept(),
    'device.report': (report, { state, facts, actor }) => {
      const device = state.devices[report.deviceId]
      if (device === undefined || actor.kind !== 'box' || device.boxId !== actor.boxId) {
        return refuse('device.unknown', { deviceId: report.deviceId })
      }
      return accept({ type: 'device.reported', data: { ...report, boxId: device.boxId, at: facts.at } })
    },
    'box.quarantine': ({ reason, payload }, { facts, actor }) => {
      if (actor.kind !== 'box') return refuse('notAllowed', {})
      const { boxId } = actor
      return accept({
        type: 'box.quarantined',
        data: { boxId, reason, payload: sealedOf(payload), at: facts.at },
      })
    },
  },
  evolve: {
    'box.enrolmentRequested': (state, enrolment) => ({
      ...state,
      waiting: { ...state.waiting, [enrolment.code]: enrolment },
    }),
    'box.approved': (state, { code, boxId, name, windowId, secretHash, at }) => {
      const { [code]: _done, ...waiting } = state.waiting
      return {
        ...state,
        waiting,
        boxes: {
          ...state.boxes,
          [boxId]: {
            boxId,
            name,
            windowId,
            secretHash,
            isRevoked: false,
            presence: 'offline' as const,
            bootId: null,
            version: null,
            since: at,
            quarantined: 0,
          },
        },
      }
    },
    'box.placed': (state, { boxId, windowId }) => withBox(state, boxId, { windowId }),
    'box.revoked': (state, { boxId, at }) =>
      withBox(withDevices(state, boxId, at), boxId, { isRevoked: true, presence: 'offline', since: at }),
    'box.appeared': (state, { boxId, bootId, version, devices, at }) => ({
      ...withBox(state, boxId, { presence: 'online', bootId, version, since: at }),
      devices: {
        ...Object.fromEntries(Object.entries(state.devices).filter(([, device]) => device.boxId !== boxId)),
        ...Object.fromEntries(devices.map((card) => [card.deviceId, { ...card, boxId, since: at }])),
      },
    }),
    'box.vanished': (state, { boxId, at }) =>
      withBox(withDevices(state, boxId, at), boxId, { presence: 'offline', since: at }),
    'device.reported': (state, { deviceId, state: standing, text, at }) => {
      const device = state.devices[deviceId]
      if (device === undefined) return state
      return {
        ...state,
        devices: { ...state.devices, [deviceId]: { ...device, state: standing, text, since: at } },
      }
    },
    'box.quarantined': (state, { boxId }) =>
      withBox(state, boxId, { quarantined: (state.boxes[boxId]?.quarantined ?? 0) + 1 }),
  },
  policies: {},
  alarms: () => [],
})

function withBox(state: BoxState, boxId: string, change: Partial<BoxState['boxes'][string]>): BoxState {
  const box = state.boxes[boxId]
  return box === undefined ? state : { ...state, boxes: { ...state.boxes, [boxId]: { ...box, ...change } } }
}

/** A box that is away knows nothing about its devices, and neither do we. */
function withDevices(state: BoxState, boxId: string, at: string): BoxState {
  const devices = Object.fromEntries(
    Object.entries(state.devices).map(([deviceId, device]) => [
      deviceId,
      device.boxId === boxId ? { ...device, state: 'offline' as const, since: at } : device,
    ]),
  )
  return { ...state, devices }
}
