// EXAMPLE. A notice begins when something is found and ends when its owner or the clock ends it.
import { Personal } from '#wire/personal'
import { after } from '../../../../hub/core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../../hub/core/decider.ts'
import { lostContract, shownDays } from './contract.ts'

const dayMs = 86_400_000

export const lostDecider = defineDecider({
  contract: lostContract,
  needs: [],
  initial: { waiting: {} },
  decide: {
    'lost.announce': (notice, { state, facts }) =>
      state.waiting[notice.tag] === undefined
        ? accept({ type: 'lost.announced', data: { ...notice, foundAt: facts.at } })
        : refuse('lost.tagTaken', { tag: notice.tag }),
    'lost.return': ({ tag, owner }, { state, facts }) => {
      if (state.waiting[tag] === undefined) return refuse('lost.unknown', { tag })
      if (owner instanceof Personal) throw new Error('personal text reached a decision unsealed')
      return accept({ type: 'lost.returned', data: { tag, owner, at: facts.at } })
    },
    'lost.expire': ({ tag }, { state, facts }) =>
      state.waiting[tag] === undefined
        ? refuse('lost.unknown', { tag })
        : accept({ type: 'lost.expired', data: { tag, at: facts.at } }),
  },
  evolve: {
    'lost.announced': (state, notice) => ({ waiting: { ...state.waiting, [notice.tag]: notice } }),
    'lost.returned': (state, { tag }) => without(state, tag),
    'lost.expired': (state, { tag }) => without(state, tag),
  },
  policies: {},
  alarms: ({ waiting }) =>
    Object.values(waiting).map(({ tag, foundAt }) => ({
      at: after(foundAt, shownDays * dayMs),
      command: { name: 'lost.expire', data: { tag } },
    })),
})

/** A new state; the old one is never touched. */
function without<S extends { waiting: Record<string, unknown> }>(state: S, tag: string): S {
  const { [tag]: _gone, ...waiting } = state.waiting
  return { ...state, waiting }
}
