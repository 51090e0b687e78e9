// Which presses were thanked: the device logs a level when the agent's echo comes back, never a press. Pure.
import type { DevicePicture } from '../../terminal/virtual/counter-device.ts'

/** One press of a rating key. */
export interface Press {
  readonly level: number
  /** The visitor saw 谢谢: from here on the rating must never be lost. */
  isThanked: boolean
}

type Thanks = DevicePicture['thanked'][number]

/** Gives the thanks that were not in the log before; the log may have dropped its oldest. */
export function thanksReader(): (log: readonly Thanks[]) => readonly Thanks[] {
  let newest = ''
  let sameInstant = 0
  return (log) => {
    const later = log.filter(({ at }) => at >= newest)
    const known = later.filter(({ at }) => at === newest).slice(0, sameInstant)
    const fresh = later.slice(known.length)
    const last = fresh.at(-1)
    if (last === undefined) return []
    newest = last.at
    sameInstant = log.filter(({ at }) => at === newest).length
    return fresh
  }
}

/**
 * Marks the press that was thanked. Echoes come in the order of the presses, so it is one after the last that was
 * thanked; the presser keeps those apart by their levels (`levelsLeft`).
 * @throws Error when nobody pressed that level: the device thanked for nothing
 */
export function markThanked(presses: readonly Press[], level: number): void {
  const unsettled = presses.slice(presses.findLastIndex(({ isThanked }) => isThanked) + 1)
  const press = unsettled.findLast((one) => one.level === level)
  if (press === undefined) throw new Error(`a thank-you for level ${level}, which nobody had pressed`)
  press.isThanked = true
}

/** Levels that no unsettled press has; all five when none is left. */
export function levelsLeft(presses: readonly Press[]): readonly number[] {
  const all = [1, 2, 3, 4, 5]
  const unsettled = presses.slice(presses.findLastIndex(({ isThanked }) => isThanked) + 1)
  const left = all.filter((level) => unsettled.every((one) => one.level !== level))
  return left.length === 0 ? all : left
}
