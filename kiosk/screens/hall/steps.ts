// What a visitor reads about the hall: hours, rooms for everybody, pledges. Pure.

export const parts = ['hours', 'facilities', 'pledges'] as const
export type Part = (typeof parts)[number]

export interface Step {
  readonly part: Part
  /** From 0. */
  readonly page: number
}

export type Input = { readonly type: 'part'; readonly part: Part } | { readonly type: 'page'; readonly by: 1 | -1 }

export const first: Step = { part: 'hours', page: 0 }

export function next(step: Step, input: Input): Step {
  return input.type === 'part' ? { part: input.part, page: 0 } : { ...step, page: Math.max(0, step.page + input.by) }
}
