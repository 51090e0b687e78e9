// A roll call begins, boxes answer it, somebody signs it once; a window shows itself for ten seconds.
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { staffContract } from '../../counter/staff/contract.ts'
import { windowContract } from '../../counter/window/contract.ts'
import { accountContract, askerName } from '../account/contract.ts'
import { boxContract } from '../box/contract.ts'
import { blinkMs, rollCallContract } from './contract.ts'

export const rollCallDecider = defineDecider({
  contract: rollCallContract,
  needs: [boxContract, windowContract, accountContract, staffContract],
  initial: { newest: null, blinking: {} },
  decide: {
    'rollCall.begin': (_nothing, { hall, facts, actor }) => {
      const by = askerName(actor, hall.account, hall.staff.staff)
      return accept({ type: 'rollCall.begun', data: { rollCallId: facts.id('roll'), at: facts.at, by } })
    },
    'rollCall.answer': ({ rollCallId, devices, net }, { state, hall, facts, actor }) => {
      if (actor.kind !== 'box' || hall.box.boxes[actor.boxId]?.isRevoked !== false) return refuse('notAllowed', {})
      // A box that was away answers a roll call that is over: nobody reads it any more.
      if (state.newest?.rollCallId !== rollCallId || state.newest.signed !== null) return accept()
      const { boxId } = actor
      return accept({ type: 'rollCall.answered', data: { rollCallId, boxId, devices, net, at: facts.at } })
    },
    'rollCall.sign': ({ rollCallId, remark }, { state, hall, facts, actor }) => {
      if (state.newest?.rollCallId !== rollCallId) return refuse('rollCall.unknown', { rollCallId })
      if (state.newest.signed !== null) return refuse('rollCall.signed', { by: state.newest.signed.by })
      const by = askerName(actor, hall.account, hall.staff.staff)
      return accept({ type: 'rollCall.signed', data: { rollCallId, by, at: facts.at, remark } })
    },
    'rollCall.blink': ({ windowId }, { hall, facts }) => {
      const window = hall.window.windows[windowId]
      if (window === undefined) return refuse('notFound', { windowId })
      const until = after(facts.at, blinkMs)
      return accept({ type: 'rollCall.blinked', data: { windowId, number: window.number, until } })
    },
    'rollCall.endBlink': ({ windowId }, { state }) =>
      state.blinking[windowId] === undefined ? accept() : accept({ type: 'rollCall.blinkEnded', data: { windowId } }),
  },
  evolve: {
    'rollCall.begun': (state, begun) => ({ ...state, newest: { ...begun, answers: {}, signed: null } }),
    'rollCall.answered': (state, { rollCallId, ...answer }) =>
      state.newest?.rollCallId === rollCallId
        ? {
            ...state,
            newest: { ...state.newest, answers: { ...state.newest.answers, [answer.boxId]: answer } },
          }
        : state,
    'rollCall.signed': (state, { rollCallId, ...signed }) =>
      state.newest?.rollCallId === rollCallId ? { ...state, newest: { ...state.newest, signed } } : state,
    'rollCall.blinked': (state, blink) => ({ ...state, blinking: { ...state.blinking, [blink.windowId]: blink } }),
    'rollCall.blinkEnded': (state, { windowId }) => {
      const { [windowId]: _over, ...blinking } = state.blinking
      return { ...state, blinking }
    },
  },
  policies: {},
  alarms: ({ blinking }) =>
    Object.values(blinking).map(({ windowId, until }) => ({
      at: until,
      command: { name: 'rollCall.endBlink', data: { windowId } },
    })),
})
