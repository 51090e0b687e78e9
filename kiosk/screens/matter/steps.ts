// How a visitor asks for a matter: first its number, then four characters, then the answer; nothing is kept. Pure.
import type { Refusal } from '#wire/errors'
import type { Progress } from '#wire/progress'

export type Step =
  | { readonly at: 'number'; readonly typed: string }
  | { readonly at: 'lastFour'; readonly number: string; readonly typed: string }
  | { readonly at: 'asking'; readonly number: string; readonly lastFour: string }
  | { readonly at: 'found'; readonly progress: Progress }
  /** Not found, too often, or nobody answered; the number stays, so that only the digits are typed again. */
  | { readonly at: 'refused'; readonly number: string; readonly refusal: Refusal }

export type Input =
  | { readonly type: 'type'; readonly character: string }
  | { readonly type: 'erase' }
  | { readonly type: 'confirm' }
  | { readonly type: 'found'; readonly progress: Progress }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'again' }
  | { readonly type: 'back' }

/** Digits of a matter's number, and characters that were given with it. */
export const longest = { number: 10, lastFour: 4 } as const

export const first: Step = { at: 'number', typed: '' }

/** Total: an input that makes no sense at a step changes nothing. */
export function next(step: Step, input: Input): Step {
  switch (input.type) {
    case 'type':
      return typing(step, (typed) => typed + input.character)
    case 'erase':
      return typing(step, (typed) => typed.slice(0, -1))
    case 'confirm':
      return isWhole(step) ? confirmed(step) : step
    case 'found':
      return step.at === 'asking' ? { at: 'found', progress: input.progress } : step
    case 'refused':
      return step.at === 'asking' ? { at: 'refused', number: step.number, refusal: input.refusal } : step
    case 'again':
      return step.at === 'refused' ? { at: 'lastFour', number: step.number, typed: '' } : step
    case 'back':
      return before(step)
  }
}

/** The step before this one; from the first and from an answer there is none. */
export function before(step: Step): Step {
  if (step.at === 'lastFour') return { at: 'number', typed: step.number }
  return step.at === 'refused' ? { at: 'number', typed: step.number } : step
}

/** True when all that is asked for at this step has been typed. */
export function isWhole(step: Step): step is Extract<Step, { at: 'number' | 'lastFour' }> {
  return (step.at === 'number' || step.at === 'lastFour') && step.typed.length === longest[step.at]
}

function confirmed(step: Extract<Step, { at: 'number' | 'lastFour' }>): Step {
  return step.at === 'number'
    ? { at: 'lastFour', number: step.typed, typed: '' }
    : { at: 'asking', number: step.number, lastFour: step.typed }
}

function typing(step: Step, change: (typed: string) => string): Step {
  if (step.at !== 'number' && step.at !== 'lastFour') return step
  const typed = change(step.typed).slice(0, longest[step.at])
  return isFit(step.at, typed) ? { ...step, typed } : step
}

/** An identity card may end with X, and nowhere else is one. */
function isFit(at: 'number' | 'lastFour', typed: string): boolean {
  return (at === 'number' ? /^\d*$/ : /^(\d{0,4}|\d{3}X)$/).test(typed)
}
