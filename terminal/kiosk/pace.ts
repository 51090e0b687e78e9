// So many in such a time and no more: a child who plays at the glass neither empties the roll nor fills the office's list. Pure.

export interface Pace {
  readonly most: number
  readonly withinMs: number
}

/** Instants (monotonic ms) that still count; with `nowMs` added when there is room, else null. */
export function paced(taken: readonly number[], nowMs: number, { most, withinMs }: Pace): readonly number[] | null {
  const counting = taken.filter((atMs) => nowMs - atMs < withinMs)
  return counting.length < most ? [...counting, nowMs] : null
}
