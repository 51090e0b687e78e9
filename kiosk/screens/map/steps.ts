// How a visitor looks at the map: a floor, and from there the way to a place. Pure.

export type Step =
  /** `floorId` null: the floor on which the kiosk stands. */
  | { readonly at: 'floor'; readonly floorId: string | null; readonly page: number }
  | { readonly at: 'way'; readonly placeId: string; readonly from: Step }

export type Input =
  | { readonly type: 'floor'; readonly floorId: string }
  | { readonly type: 'page'; readonly by: 1 | -1 }
  | { readonly type: 'place'; readonly placeId: string }
  | { readonly type: 'back' }

export const first: Step = { at: 'floor', floorId: null, page: 0 }

/** Total: an input that makes no sense at a step changes nothing. */
export function next(step: Step, input: Input): Step {
  switch (input.type) {
    case 'floor':
      return step.at === 'floor' ? { ...step, floorId: input.floorId } : step
    case 'page':
      return step.at === 'floor' ? { ...step, page: Math.max(0, step.page + input.by) } : step
    case 'place':
      return { at: 'way', placeId: input.placeId, from: step.at === 'way' ? step.from : step }
    case 'back':
      return step.at === 'way' ? step.from : step
  }
}
