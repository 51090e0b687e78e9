// Waiting for conditions, with a word for what was waited for when it does not come.
import { setTimeout as sleep } from 'node:timers/promises'

/** How often a condition is looked at, in ms. */
const lookEveryMs = 50

/** Resolves with true when the condition holds, with false when it has not within `withinMs`. */
export async function comesTrue(withinMs: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const endsAt = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() >= endsAt) return false
    await sleep(lookEveryMs)
  }
  return true
}

/** @throws Error naming `what` when the condition has not come true within `withinMs` */
export async function until(what: string, withinMs: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  if (!(await comesTrue(withinMs, holds))) throw new Error(`waited ${withinMs / 1000} s in vain for ${what}`)
}
