// How a visitor writes a complaint or an opinion: one question after the other, then everything once more, then the receipt. Pure.
import type { ComplaintKind } from '#contract/office/complaint'
import type { Words } from '#wire/define'
import type { Refusal } from '#wire/errors'
import { nothingTyped, type Typed, type TypingInput, typed } from '../../typing/typing.ts'

export interface Draft {
  readonly kind: ComplaintKind
  readonly unitId: string | null
  readonly happenedOn: string | null
  readonly text: string
  readonly name: string
  readonly contact: string
}

/** What is typed, and how long it may be, in characters. */
export const fields = { text: 200, name: 20, contact: 20 } as const
export type Field = keyof typeof fields

export type Step =
  | { readonly at: 'kind' }
  | { readonly at: 'unit'; readonly draft: Draft; readonly page: number }
  | { readonly at: 'day'; readonly draft: Draft; readonly page: number }
  | { readonly at: 'typing'; readonly field: Field; readonly draft: Draft; readonly typed: Typed }
  | { readonly at: 'check'; readonly draft: Draft }
  | { readonly at: 'sending'; readonly draft: Draft; readonly receipt: string }
  | { readonly at: 'refused'; readonly draft: Draft; readonly receipt: string; readonly refusal: Refusal }
  /** Nothing is kept of the words once they are handed in. */
  | {
      readonly at: 'done'
      readonly kind: ComplaintKind
      readonly receipt: string
      readonly slip: 'printing' | 'printed' | Words
    }

export type Input =
  | { readonly type: 'kind'; readonly kind: ComplaintKind }
  | { readonly type: 'unit'; readonly unitId: string }
  | { readonly type: 'day'; readonly date: string }
  | { readonly type: 'page'; readonly by: 1 | -1 }
  | { readonly type: 'typing'; readonly input: TypingInput }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Handed in under this receipt; after a refusal the first one stays. */
  | { readonly type: 'send'; readonly receipt: string }
  | { readonly type: 'sent' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'printed'; readonly refusal: Refusal | null }

export const first: Step = { at: 'kind' }

/** Total: an input that makes no sense at a step changes nothing. */
export function next(step: Step, input: Input): Step {
  switch (input.type) {
    case 'kind': {
      const draft = { kind: input.kind, unitId: null, happenedOn: null, text: '', name: '', contact: '' }
      return input.kind === 'complaint' ? { at: 'unit', draft, page: 0 } : typing('text', draft)
    }
    case 'unit':
      return step.at === 'unit' ? { at: 'day', draft: { ...step.draft, unitId: input.unitId }, page: 0 } : step
    case 'day':
      return step.at === 'day' ? typing('text', { ...step.draft, happenedOn: input.date }) : step
    case 'page':
      return step.at === 'unit' || step.at === 'day' ? { ...step, page: Math.max(0, step.page + input.by) } : step
    case 'typing':
      return step.at === 'typing' ? { ...step, typed: typed(step.typed, input.input, fields[step.field]) } : step
    case 'next':
      return step.at === 'typing' && mayGoOn(step) ? afterTyping(step.field, written(step)) : step
    case 'back':
      return before(step)
    case 'send':
      if (step.at === 'check') return { at: 'sending', draft: step.draft, receipt: input.receipt }
      return step.at === 'refused' ? { at: 'sending', draft: step.draft, receipt: step.receipt } : step
    case 'sent': {
      if (step.at !== 'sending') return step
      return { at: 'done', kind: step.draft.kind, receipt: step.receipt, slip: 'printing' }
    }
    case 'refused':
      return step.at === 'sending' ? { ...step, at: 'refused', refusal: input.refusal } : step
    case 'printed':
      return step.at === 'done' ? { ...step, slip: input.refusal?.message ?? 'printed' } : step
  }
}

/** The step before this one, with everything that was written; what is handed in is not taken back. */
export function before(step: Step): Step {
  switch (step.at) {
    case 'unit':
      return first
    case 'day':
      return { at: 'unit', draft: step.draft, page: 0 }
    case 'typing':
      return beforeTyping(step.field, written(step))
    case 'check':
      return typing(step.draft.kind === 'complaint' ? 'contact' : 'text', step.draft)
    case 'refused':
      return { at: 'check', draft: step.draft }
    default:
      return step
  }
}

/** True when something is written and no letters wait for their characters. */
export function mayGoOn({ typed: { text, letters } }: Extract<Step, { at: 'typing' }>): boolean {
  return text.trim() !== '' && letters === ''
}

function written({ field, draft, typed: { text } }: Extract<Step, { at: 'typing' }>): Draft {
  return { ...draft, [field]: text }
}

function typing(field: Field, draft: Draft): Step {
  return { at: 'typing', field, draft, typed: { ...nothingTyped, text: draft[field] } }
}

function afterTyping(field: Field, draft: Draft): Step {
  if (draft.kind === 'opinion' || field === 'contact') return { at: 'check', draft }
  return typing(field === 'text' ? 'name' : 'contact', draft)
}

function beforeTyping(field: Field, draft: Draft): Step {
  if (field === 'contact') return typing('name', draft)
  if (field === 'name') return typing('text', draft)
  return draft.kind === 'complaint' ? { at: 'day', draft, page: 0 } : first
}
