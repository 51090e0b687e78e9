// What the hub has taken from each box's outbox: in order, without gaps, each report once. Pure.
import { z } from 'zod'
import type { Origin } from './journal.ts'

/** Highest sequence stored, by box and outbox. */
export const reception = z.record(z.string(), z.record(z.string(), z.number().int().nonnegative()))
export type Reception = z.output<typeof reception>

/** Outboxes remembered for each box; a box gets a new one with a new disk. */
const rememberedOutboxes = 8

/** The highest sequence stored from an outbox, 0 for none. */
export function markOf(state: Reception, boxId: string, outboxId: string): number {
  return state[boxId]?.[outboxId] ?? 0
}

/** Whether a report is the next one, was stored before, or leaves a gap that the box must fill first. */
export function receive(state: Reception, from: Origin): 'next' | 'repeat' | 'gap' {
  const mark = markOf(state, from.boxId, from.outboxId)
  if (from.sequence <= mark) return 'repeat'
  return from.sequence === mark + 1 ? 'next' : 'gap'
}

/** The reception after a report was taken. */
export function received(state: Reception, from: Origin): Reception {
  const { [from.outboxId]: _moved, ...others } = state[from.boxId] ?? {}
  const names = Object.keys(others)
  for (const forgotten of names.slice(0, Math.max(0, names.length + 1 - rememberedOutboxes))) delete others[forgotten]
  return { ...state, [from.boxId]: { ...others, [from.outboxId]: from.sequence } }
}
