// What each event makes of the working state: only matters that are open, and what guides say of limits.
import type { Decider } from '../../../core/decider.ts'
import type { Guide } from '../guide/contract.ts'
import type { matterNeeds } from './context.ts'
import type { Matter, MatterState, matterContract, Rule } from './contract.ts'
import { oneMoreOn } from './day-numbers.ts'
import { ended, openPart } from './running.ts'

export const evolve: Decider<typeof matterContract, typeof matterNeeds>['evolve'] = {
  'matter.opened': (state, { applicant: _sealed, ...matter }) => ({
    ...state,
    matters: { ...state.matters, [matter.number]: matter },
    given: oneMoreOn(matter.date, state.given),
  }),
  'matter.completed': (state, { number, startedOn, hands, light }) =>
    changed(state, number, (matter) => ({ ...matter, startedOn, hands, light, missing: [] })),
  'matter.paperTaken': (state, { number, name, light, at }) =>
    changed(state, number, (matter) => {
      const taken = matter.gaps.find((gap) => gap.name === name && gap.arrivedAt === null)
      return { ...matter, light, gaps: matter.gaps.map((gap) => (gap === taken ? { ...gap, arrivedAt: at } : gap)) }
    }),
  'matter.paused': (state, { number, on, reason, hands, light }) =>
    changed(state, number, (matter) => ({
      ...matter,
      hands,
      light,
      pauses: [...matter.pauses, { from: on, to: null, reason }],
    })),
  'matter.resumed': (state, { number, on, hands, light }) =>
    changed(state, number, (matter) => ({ ...matter, hands, light, pauses: ended(matter.pauses, on) })),
  'matter.unitAsked': (state, { number, unitId, at }) =>
    changed(state, number, (matter) => ({
      ...matter,
      parts: [...matter.parts, { unitId, askedAt: at, answeredAt: null, answer: null }],
    })),
  'matter.answered': (state, { number, unitId, answer, at }) =>
    changed(state, number, (matter) => {
      const asked = openPart(matter, unitId)
      return {
        ...matter,
        parts: matter.parts.map((part) => (part === asked ? { ...part, answeredAt: at, answer } : part)),
      }
    }),
  'matter.finished': (state, { number }) => without(state, number),
  'matter.returned': (state, { number }) => without(state, number),
  'matter.moved': (state, { number, hands, gaps, light }) =>
    changed(state, number, (matter) => ({ ...matter, hands, gaps, light })),
  'matter.turned': (state, { number, light }) => changed(state, number, (matter) => ({ ...matter, light })),
  'matter.reminded': (state, { date }) => ({ ...state, remindedOn: date }),
  'guide.drafted': (state, { itemId, version, guide }) => {
    const known = state.rules[itemId] ?? noRules
    return withRules(state, itemId, { ...known, coming: { ...known.coming, [version]: ruleOf(guide) } })
  },
  'guide.discarded': (state, { itemId, version }) => forgotten(state, itemId, version),
  'guide.returned': (state, { itemId, version }) => forgotten(state, itemId, version),
  'guide.published': (state, { itemId, version }) => {
    const { [version]: next, ...coming } = state.rules[itemId]?.coming ?? {}
    const published = next ?? state.rules[itemId]?.published ?? null
    return withRules(state, itemId, { published, coming })
  },
}

type Rules = MatterState['rules'][string]
const noRules: Rules = { published: null, coming: {} }

function ruleOf({ promised, steps }: Guide): Rule {
  return { promised, isReviewed: steps.some(({ kind }) => kind === 'review' || kind === 'siteVisit') }
}

function withRules(state: MatterState, itemId: string, rules: Rules): MatterState {
  return { ...state, rules: { ...state.rules, [itemId]: rules } }
}

function forgotten(state: MatterState, itemId: string, version: number): MatterState {
  const known = state.rules[itemId]
  if (known === undefined) return state
  const { [version]: _gone, ...coming } = known.coming
  return withRules(state, itemId, { ...known, coming })
}

function changed(state: MatterState, number: string, change: (matter: Matter) => Matter): MatterState {
  const matter = state.matters[number]
  return matter === undefined ? state : { ...state, matters: { ...state.matters, [number]: change(matter) } }
}

function without(state: MatterState, number: string): MatterState {
  const { [number]: _ended, ...matters } = state.matters
  return { ...state, matters }
}
