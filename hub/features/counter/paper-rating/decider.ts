// A paper form counts when two people have entered the same; neither is ever shown what the other entered.
import type { CommandData } from '#wire/define'
import { keyedHashOf, sealedOf } from '#wire/personal'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { accountContract, accountOf } from '../../office/account/contract.ts'
import { hallClockContract } from '../../public/hall-clock/contract.ts'
import { dateOf } from '../../public/hall-clock/hours.ts'
import { areTagsOf } from '../rating/contract.ts'
import { windowContract } from '../window/contract.ts'
import { type Entered, paperContract } from './contract.ts'

/** Numbers of confirmed forms that are remembered; a rating box yields a few a day. */
const rememberedForms = 2_000

export const paperDecider = defineDecider({
  contract: paperContract,
  needs: [windowContract, hallClockContract, accountContract],
  initial: { waiting: {}, done: [] },
  decide: {
    /**
     * The first entry waits for one by another person. Where the two differ, both stand until one of these two people
     * enters theirs again and it equals the other's; a third is refused, and only `paper.discard` makes a new beginning.
     */
    'paper.enter': ({ writing, ...form }, { state, hall, facts, actor }) => {
      const { formNumber, windowId, date, level, tags } = form
      const enteredBy = accountOf(actor)
      if (enteredBy === null) return refuse('notAllowed', { name: 'paper.enter' })
      if (hall.window.windows[windowId] === undefined) return refuse('paper.windowUnknown', { windowId })
      if (date > dateOf(hall.hall.site, facts.at)) return refuse('paper.future', { date })
      if (!areTagsOf(level, tags)) return refuse('paper.tagUnknown', { level, tags })
      if (state.done.includes(formNumber)) return refuse('paper.known', { formNumber })

      const own: Entered = { ...form, writing: sealedOrNull(writing), enteredBy, at: facts.at }
      const waiting = state.waiting[formNumber]
      if (waiting === undefined) return accept({ type: 'paper.entered', data: own })
      const { first, second } = waiting
      if (second === null && enteredBy === first.enteredBy) return refuse('paper.samePerson', { formNumber })
      if (second !== null && enteredBy !== first.enteredBy && enteredBy !== second.enteredBy) {
        return refuse('paper.differs', { formNumber })
      }
      const other = second !== null && enteredBy === first.enteredBy ? second : first
      const fields = differing(own, other)
      const { at } = facts
      if (fields.length > 0) {
        return accept(
          { type: 'paper.entered', data: own },
          { type: 'paper.differed', data: { formNumber, by: enteredBy, fields, at } },
        )
      }
      const confirmed = { ...other, writing: other.writing?.text ?? null, confirmedBy: enteredBy, at }
      return accept({ type: 'paper.confirmed', data: confirmed })
    },
    'paper.discard': ({ formNumber, remark }, { state, facts, actor }) => {
      const by = accountOf(actor)
      if (by === null) return refuse('notAllowed', { name: 'paper.discard' })
      if (state.waiting[formNumber] === undefined) return refuse('paper.unknown', { formNumber })
      return accept({ type: 'paper.discarded', data: { formNumber, remark, by, at: facts.at } })
    },
  },
  evolve: {
    'paper.entered': (state, own) => {
      const waiting = state.waiting[own.formNumber]
      const isFirst = waiting === undefined || waiting.first.enteredBy === own.enteredBy
      const entries = isFirst ? { first: own, second: waiting?.second ?? null } : { first: waiting.first, second: own }
      return { ...state, waiting: { ...state.waiting, [own.formNumber]: { ...entries, differs: [] } } }
    },
    'paper.differed': (state, { formNumber, fields }) => {
      const waiting = state.waiting[formNumber]
      if (waiting === undefined) return state
      return { ...state, waiting: { ...state.waiting, [formNumber]: { ...waiting, differs: fields } } }
    },
    'paper.confirmed': (state, { formNumber }) => {
      const { [formNumber]: _confirmed, ...waiting } = state.waiting
      return { waiting, done: [...state.done.slice(1 - rememberedForms), formNumber] }
    },
    'paper.discarded': (state, { formNumber }) => {
      const { [formNumber]: _discarded, ...waiting } = state.waiting
      return { ...state, waiting }
    },
  },
  policies: {},
  alarms: () => [],
})

const compared = {
  windowId: (entry: Entered) => entry.windowId,
  date: (entry: Entered) => entry.date,
  number: (entry: Entered) => entry.number?.replace(/\s/g, '').toUpperCase() ?? null,
  level: (entry: Entered) => entry.level,
  tags: (entry: Entered) => [...new Set(entry.tags)].sort().join(),
  writing: (entry: Entered) => entry.writing?.mark ?? null,
}

/** Names of the fields in which two entries differ; never what stands in them. */
function differing(one: Entered, other: Entered): string[] {
  return Object.entries(compared).flatMap(([field, of]) => (of(one) === of(other) ? [] : [field]))
}

function sealedOrNull(writing: CommandData<typeof paperContract, 'paper.enter'>['writing']): Entered['writing'] {
  if (writing === null) return null
  return { text: sealedOf(writing.text), mark: keyedHashOf(writing.mark) }
}
