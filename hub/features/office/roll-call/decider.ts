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
    'roll.begin': (_nothing, { hall, facts, actor }) => {
      const by = askerName(actor, hall.account, hall.staff.staff)
      return accept({ type: 'roll.begun', data: { rollCallId: facts.id('roll'), at: facts.at, by } })
    },
    'roll.answer': ({ rollCallId, devices, net }, { state, hall, facts, actor }) => {
      if (actor.kind !== 'box' || hall.box.boxes[actor.boxId]?.isRevoked !== false) return refuse('notAllowed', {})
      // A box that was away answers a roll call that is over: nobody reads it any more.
      if (state.newest?.rollCallId !== rollCallId || state.newest.signed !== null) return accept()
      const { boxId } = actor
      return accept({ type: 'roll.answered', data: { rollCallId, boxId, devices, net, at: facts.at } })
    },
    'roll.sign': ({ rollCallId, remark }, { state, hall, facts, actor }) => {
      if (state.newest?.rollCallId !== rollCallId) return refuse('roll.unknown', { rollCallId })
      if (state.newest.signed !== null) return refuse('roll.signed', { by: state.newest.signed.by })
      const by = askerName(actor, hall.account, hall.staff.staff)
      return accept({ type: 'roll.signed', data: { rollCallId, by, at: facts.at, remark } })
    },
    'roll.blink': ({ windowId }, { hall, facts }) => {
      const window = hall.window.windows[windowId]
      if (window === undefined) return refuse('notFound', { windowId })
      const until = after(facts.at, blinkMs)
      return accept({ type: 'roll.blinked', data: { windowId, number: window.number, until } })
    },
    'roll.endBlink': ({ windowId }, { state }) =>
      state.blinking[windowId] === undefined ? accept() : accept({ type: 'roll.blinkEnded', data: { windowId } }),
  },
  evolve: {
    'roll.begun': (state, begun) => ({ ...state, newest: { ...begun, answers: {}, signed: null } }),
    'roll.answered': (state, { rollCallId, ...answer }) =>
      state.newest?.rollCallId === rollCallId
        ? {
            ...state,
            newest: { ...state.newest, answers: { ...state.newest.answers, [answer.boxId]: answer } },
          }
        : state,
    'roll.signed': (state, { rollCallId, ...signed }) =>
      state.newest?.rollCallId === rollCallId ? { ...state, newest: { ...state.newest, signed } } : state,
    'roll.blinked': (state, blink) => ({ ...state, blinking: { ...state.blinking, [blink.windowId]: blink } }),
    'roll.blinkEnded': (state, { windowId }) => {
      const { [windowId]: _over, ...blinking } = state.blinking
      return { ...state, blinking }
    },
  },
  policies: {},
  alarms: ({ blinking }) =>
    Object.values(blinking).map(({ windowId, until }) => ({
      at: until,
      command: { name: 'roll.endBlink', data: { windowId } },
    })),
})
