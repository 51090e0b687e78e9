// How a visitor goes through the page: from a line to an item, to the papers, to a number. Pure.
import type { Refusal } from '#wire/errors'
import { identityLength, isIdentityNumber } from './identity-number.ts'

/** What is asked for so far. */
export interface Choice {
  readonly seriesId: string
  /** Null: not said, or none of the list. */
  readonly itemId: string | null
  readonly kind: 'ordinary' | 'priority'
  /** Booking code; empty without one. */
  readonly code: string
  /** Identity number; empty where the visitor did not say who they are. */
  readonly holder: string
  /** The unit under which the item was found; null: under its line. */
  readonly unitId: string | null
}

export type Step =
  | { readonly at: 'lines' }
  | { readonly at: 'items'; readonly seriesId: string; readonly page: number }
  | { readonly at: 'units'; readonly page: number }
  | { readonly at: 'unitItems'; readonly unitId: string; readonly page: number }
  | { readonly at: 'papers'; readonly choice: Choice }
  /** Who comes to an appointment begins with its code, */
  | { readonly at: 'booking'; readonly typed: string }
  /** and says which line it is for. */
  | { readonly at: 'booked'; readonly code: string }
  | { readonly at: 'code'; readonly choice: Choice; readonly typed: string }
  | {
      readonly at: 'person'
      readonly choice: Choice
      readonly typed: string
      /** `wrong`: what was typed is no identity number. */
      readonly answer: 'none' | 'wrong'
    }
  | { readonly at: 'taking'; readonly choice: Choice; readonly ticketId: string }
  | { readonly at: 'refused'; readonly choice: Choice; readonly refusal: Refusal }
  /** `code`: the booking code that was typed; empty without one. */
  | { readonly at: 'given'; readonly ticketId: string; readonly code: string }
  /** How to walk to the window; the number stays at hand. */
  | { readonly at: 'way'; readonly ticketId: string; readonly code: string; readonly windowId: string }
  | { readonly at: 'reprint'; readonly typed: string; readonly answer: 'none' | 'printing' | Refusal }

export type Input =
  | { readonly type: 'line'; readonly seriesId: string; readonly hasItems: boolean }
  | { readonly type: 'units' }
  | { readonly type: 'unit'; readonly unitId: string }
  | {
      readonly type: 'item'
      readonly itemId: string | null
      readonly seriesId: string
      readonly unitId: string | null
    }
  | { readonly type: 'page'; readonly page: number }
  | { readonly type: 'priority' }
  | { readonly type: 'appointment' }
  | { readonly type: 'person' }
  | { readonly type: 'type'; readonly character: string }
  | { readonly type: 'erase' }
  | { readonly type: 'confirm' }
  /** The number is asked for; the ticket has been named. */
  | { readonly type: 'take'; readonly ticketId: string }
  | { readonly type: 'taken' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'way'; readonly windowId: string }
  | { readonly type: 'lost' }
  | { readonly type: 'reprinted'; readonly refusal: Refusal | null }
  | { readonly type: 'back' }

/** Longest booking code, longest number of a ticket, and longest number of a person. */
const longest = { code: 16, number: 5, person: identityLength } as const

export const first: Step = { at: 'lines' }

/** Where a page begins that was opened to check in. */
export const checkIn: Step = { at: 'booking', typed: '' }

/** Where a page that was opened for an item begins. */
export function beginWith(seriesId: string, itemId: string): Step {
  return chosen(seriesId, itemId, null)
}

/** Total: an input that makes no sense at a step changes nothing. */
export function next(step: Step, input: Input): Step {
  switch (input.type) {
    case 'line': {
      const { seriesId, hasItems } = input
      if (step.at === 'booked') return withCode(chosen(seriesId, null, null), step.code)
      return hasItems ? { at: 'items', seriesId, page: 1 } : chosen(seriesId, null, null)
    }
    case 'item':
      return chosen(input.seriesId, input.itemId, input.unitId)
    case 'units':
      return { at: 'units', page: 1 }
    case 'unit':
      return { at: 'unitItems', unitId: input.unitId, page: 1 }
    case 'page':
      return 'page' in step ? { ...step, page: input.page } : step
    case 'priority':
      return step.at === 'papers' ? { ...step, choice: turnedPriority(step.choice) } : step
    case 'appointment':
      return step.at === 'papers' ? { at: 'code', choice: step.choice, typed: step.choice.code } : step
    case 'person':
      return step.at === 'papers' ? { at: 'person', choice: step.choice, typed: '', answer: 'none' } : step
    case 'type':
      return typing(step, (typed) => typed + input.character)
    case 'erase':
      return typing(step, (typed) => typed.slice(0, -1))
    case 'confirm':
      if (step.at === 'person') return named(step)
      if (step.at === 'booking') return { at: 'booked', code: step.typed }
      return step.at === 'code' ? withCode(step, step.typed) : step
    case 'take':
      return step.at === 'papers' || step.at === 'refused'
        ? { at: 'taking', choice: step.choice, ticketId: input.ticketId }
        : step
    case 'taken':
      return step.at === 'taking' ? { at: 'given', ticketId: step.ticketId, code: step.choice.code } : step
    case 'refused':
      return step.at === 'taking' ? { at: 'refused', choice: step.choice, refusal: input.refusal } : step
    case 'way':
      return step.at === 'given' ? { ...step, at: 'way', windowId: input.windowId } : step
    case 'lost':
      return { at: 'reprint', typed: '', answer: 'none' }
    case 'reprinted':
      return step.at === 'reprint' ? { ...step, answer: input.refusal ?? 'printing' } : step
    case 'back':
      return before(step)
  }
}

/** The step before this one; a number that was given is not taken back by going back. */
export function before(step: Step): Step {
  switch (step.at) {
    case 'papers':
      return beforePapers(step.choice)
    case 'unitItems':
      return { at: 'units', page: 1 }
    case 'code':
    case 'person':
      return { at: 'papers', choice: step.choice }
    case 'refused':
      return { at: 'papers', choice: step.choice }
    case 'way':
      return { at: 'given', ticketId: step.ticketId, code: step.code }
    case 'items':
    case 'units':
    case 'booking':
    case 'reprint':
      return first
    case 'booked':
      return { at: 'booking', typed: step.code }
    default:
      return step
  }
}

function beforePapers({ seriesId, itemId, unitId, code }: Choice): Step {
  if (unitId !== null) return { at: 'unitItems', unitId, page: 1 }
  if (itemId === null && code !== '') return { at: 'booked', code }
  return itemId === null ? first : { at: 'items', seriesId, page: 1 }
}

type Papers = Extract<Step, { at: 'papers' }>

function chosen(seriesId: string, itemId: string | null, unitId: string | null): Papers {
  return { at: 'papers', choice: { seriesId, itemId, kind: 'ordinary', code: '', holder: '', unitId } }
}

function withCode({ choice }: { readonly choice: Choice }, code: string): Papers {
  return { at: 'papers', choice: { ...choice, code } }
}

/** Who confirms an empty field has not said who they are, which is as well. */
function named(step: Extract<Step, { at: 'person' }>): Step {
  const { choice, typed } = step
  if (typed !== '' && !isIdentityNumber(typed)) return { ...step, answer: 'wrong' }
  return { at: 'papers', choice: { ...choice, holder: typed } }
}

function turnedPriority(choice: Choice): Choice {
  return { ...choice, kind: choice.kind === 'priority' ? 'ordinary' : 'priority' }
}

function typing(step: Step, change: (typed: string) => string): Step {
  if (step.at === 'code' || step.at === 'booking') {
    return { ...step, typed: change(step.typed).slice(0, longest.code) }
  }
  if (step.at === 'person') {
    return { ...step, typed: change(step.typed).slice(0, longest.person), answer: 'none' }
  }
  if (step.at === 'reprint') return { ...step, typed: change(step.typed).slice(0, longest.number), answer: 'none' }
  return step
}
