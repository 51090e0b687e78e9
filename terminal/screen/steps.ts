// What a visitor and the hall can do to a rating, step by step: `next(step, input)` is pure, what must follow is returned.
import type { Refusal } from '#wire/errors'
import type { Level } from '#wire/ids'

/** Reasons being chosen for one level; changing the level clears them. */
interface Reasons {
  readonly level: Level
  readonly tags: readonly string[]
  readonly isMoreShown: boolean
}

/** What is being saved: a rating of this screen, or the reason for one that a pad took. */
export type Task = { readonly of: 'rating' | 'reason'; readonly invitationId: string } & Omit<Reasons, 'isMoreShown'>

export type Step =
  /** Nobody is asked; `done` is the invitation that must not be shown again. */
  | { readonly at: 'resting'; readonly done: string | null }
  | { readonly at: 'asking'; readonly invitationId: string; readonly touchedAtMs: number | null }
  | ({ readonly at: 'choosing'; readonly invitationId: string; readonly touchedAtMs: number | null } & Reasons)
  /** A pad took the level, the reason may still be given here. */
  | ({ readonly at: 'explaining'; readonly invitationId: string; readonly untilMs: number } & Reasons)
  | { readonly at: 'sending'; readonly task: Task }
  /** The visitor was asked and did not rate: the way to do so later may stand here for a while. */
  | { readonly at: 'parting'; readonly invitationId: string; readonly untilMs: number }
  | { readonly at: 'thanking'; readonly invitationId: string; readonly untilMs: number }
  | { readonly at: 'refused'; readonly task: Task; readonly refusal: Refusal; readonly untilMs: number }

export type Input =
  | { readonly type: 'seen'; readonly invitation: SeenInvitation | null; readonly thanks: SeenThanks | null }
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'tag'; readonly code: string }
  | { readonly type: 'more' }
  | { readonly type: 'confirm' }
  | { readonly type: 'decline' }
  | { readonly type: 'touch' }
  | { readonly type: 'answered'; readonly invitationId: string; readonly refusal: Refusal | null }
  | { readonly type: 'retry' }

export interface SeenInvitation {
  readonly invitationId: string
  /** Milliseconds the hub still waits, negative once it is over. */
  readonly leftMs: number
}
export interface SeenThanks {
  readonly invitationId: string
  readonly level: Level
  readonly isReasonPending: boolean
}

export type Effect =
  | { readonly do: 'press' | 'giveReason'; readonly task: Task }
  | { readonly do: 'prolong'; readonly invitationId: string }

export interface Turn {
  readonly step: Step
  readonly effects: readonly Effect[]
}

/** The screen ends a moment before the hub does, so that a chosen level arrives while the invitation is open. */
export const marginMs = 1_500
export const thanksMs = 4_000
export const refusedMs = 20_000
export const explainMs = 30_000
/** Time to find a phone; any touch gives it again. */
export const partingMs = 60_000
const prolongEveryMs = 2_000
const mostTags = 8

export const resting: Step = { at: 'resting', done: null }

/** The step after an input. `nowMs` is the page's monotonic clock. */
export function next(step: Step, input: Input, nowMs: number): Turn {
  switch (input.type) {
    case 'seen':
      return seen(step, input, nowMs)
    case 'touch':
      return touched(step, nowMs)
    case 'level':
      if (step.at !== 'asking' && step.at !== 'choosing') return stay(step)
      if (step.at === 'choosing' && step.level === input.level) return stay(step)
      return stay({ ...step, at: 'choosing', level: input.level, tags: [], isMoreShown: false })
    case 'tag':
      return step.at === 'choosing' || step.at === 'explaining'
        ? stay({ ...step, tags: toggled(step.tags, input.code) })
        : stay(step)
    case 'more':
      return step.at === 'choosing' || step.at === 'explaining' ? stay({ ...step, isMoreShown: true }) : stay(step)
    case 'confirm':
      if (step.at === 'choosing') return send('rating', step)
      if (step.at === 'explaining') return step.tags.length === 0 ? stay(done(step)) : send('reason', step)
      return stay(step)
    case 'decline':
      if (step.at === 'asking' || step.at === 'choosing') return stay(parting(step.invitationId, nowMs))
      return step.at === 'resting' || step.at === 'sending' ? stay(step) : stay(done(step))
    case 'answered':
      if (step.at !== 'sending' || step.task.invitationId !== input.invitationId) return stay(step)
      if (input.refusal === null) return stay(thanking(input.invitationId, nowMs))
      return stay({ at: 'refused', task: step.task, refusal: input.refusal, untilMs: nowMs + refusedMs })
    case 'retry':
      return step.at === 'refused' ? sendTask(step.task) : stay(step)
  }
}

function seen(step: Step, { invitation, thanks }: Extract<Input, { type: 'seen' }>, nowMs: number): Turn {
  const current = invitationOf(step)
  if (invitation !== null && invitation.invitationId !== current && invitation.leftMs > marginMs) {
    const fresh: Step = { at: 'asking', invitationId: invitation.invitationId, touchedAtMs: null }
    return { step: fresh, effects: step.at === 'choosing' ? [press(step)] : [] }
  }
  if ('untilMs' in step && nowMs >= step.untilMs) return stay(done(step))
  const isThanked = thanks !== null && thanks.invitationId === current
  if (step.at === 'parting' && isThanked) return stay(done(step))
  if (step.at !== 'asking' && step.at !== 'choosing') return stay(step)
  if (isThanked) {
    if (!thanks.isReasonPending) return stay(thanking(thanks.invitationId, nowMs))
    const { invitationId, level } = thanks
    return stay({ at: 'explaining', invitationId, level, tags: [], isMoreShown: false, untilMs: nowMs + explainMs })
  }
  const isOver = invitation === null || invitation.invitationId !== current || invitation.leftMs <= marginMs
  if (!isOver) return stay(step)
  // The visitor chose and walked away: the level counts. Who chose nothing has said nothing.
  return step.at === 'choosing' ? send('rating', step) : stay(parting(step.invitationId, nowMs))
}

function touched(step: Step, nowMs: number): Turn {
  if (step.at === 'explaining') return stay({ ...step, untilMs: nowMs + explainMs })
  if (step.at === 'parting') return stay({ ...step, untilMs: nowMs + partingMs })
  if (step.at !== 'asking' && step.at !== 'choosing') return stay(step)
  if (step.touchedAtMs !== null && nowMs - step.touchedAtMs < prolongEveryMs) return stay(step)
  return {
    step: { ...step, touchedAtMs: nowMs },
    effects: [{ do: 'prolong', invitationId: step.invitationId }],
  }
}

function send(of: Task['of'], { invitationId, level, tags }: Extract<Step, { at: 'choosing' | 'explaining' }>): Turn {
  return sendTask({ of, invitationId, level, tags })
}

function sendTask(task: Task): Turn {
  return {
    step: { at: 'sending', task },
    effects: [{ do: task.of === 'rating' ? 'press' : 'giveReason', task }],
  }
}

function press({ invitationId, level, tags }: Extract<Step, { at: 'choosing' }>): Effect {
  return { do: 'press', task: { of: 'rating', invitationId, level, tags } }
}

function stay(step: Step): Turn {
  return { step, effects: [] }
}

function done(step: Step): Step {
  return { at: 'resting', done: invitationOf(step) }
}

function parting(invitationId: string, nowMs: number): Step {
  return { at: 'parting', invitationId, untilMs: nowMs + partingMs }
}

function thanking(invitationId: string, nowMs: number): Step {
  return { at: 'thanking', invitationId, untilMs: nowMs + thanksMs }
}

function invitationOf(step: Step): string | null {
  if (step.at === 'resting') return step.done
  return 'task' in step ? step.task.invitationId : step.invitationId
}

function toggled(tags: readonly string[], code: string): readonly string[] {
  if (tags.includes(code)) return tags.filter((one) => one !== code)
  return tags.length < mostTags ? [...tags, code] : tags
}
