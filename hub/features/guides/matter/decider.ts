// Matters from acceptance to result: which decisions there are, what follows, and what is due by time.
import { defineDecider } from '../../../core/decider.ts'
import { matterNeeds } from './context.ts'
import { matterContract } from './contract.ts'
import { finish, sendBack } from './ending.ts'
import { evolve } from './evolve.ts'
import { alarms, move, remind, turn } from './moving.ts'
import { open } from './opening.ts'
import { answer, askUnit, complete, pause, resume, take } from './running.ts'

export const matterDecider = defineDecider({
  contract: matterContract,
  needs: matterNeeds,
  initial: { matters: {}, given: null, remindedOn: null, rules: {} },
  decide: {
    'matter.open': open,
    'matter.complete': complete,
    'matter.take': take,
    'matter.pause': pause,
    'matter.resume': resume,
    'matter.askUnit': askUnit,
    'matter.answer': answer,
    'matter.finish': finish,
    'matter.return': sendBack,
    'matter.move': (_nothing, context) => move(context),
    'matter.turn': turn,
    'matter.remind': remind,
  },
  evolve,
  policies: {
    'calendar.published': () => [moving],
    'calendar.declared': () => [moving],
    'calendar.withdrawn': () => [moving],
    'hall.configured': () => [moving],
  },
  alarms,
})

const moving = { name: 'matter.move', data: {} } as const
