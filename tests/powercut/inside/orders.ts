// What stands in the one line by which the machine is told, and in those by which it answers; both ends read this file.
import { z } from 'zod'

export const order = z.discriminatedUnion('do', [
  /** The power has come back: the time is this, and the hall begins. `seed` makes names that no other life has made. */
  z.object({ do: z.literal('begin'), atMs: z.number().int(), seed: z.number().int() }),
  /** Everything is delivered, then the hall closes and the machine ends in good order. */
  z.object({ do: z.literal('close') }),
])
export type Order = z.output<typeof order>

export const word = z.object({
  /**
   * - `prepared`: all programs are loaded, and nothing has touched the disk.
   * - `open`: hub and box stand, and the box is online.
   * - `closed`: what the boxes held is delivered, and the disk is put away.
   * - `failed`: it could not go on; why stands beside it.
   */
  now: z.enum(['prepared', 'open', 'closed', 'failed']),
  why: z.string().optional(),
})
export type Word = z.output<typeof word>

/** Null for a line that is no word of ours: kernels and libraries talk too. */
export function wordIn(line: string): Word | null {
  const at = line.indexOf('{"now"')
  if (at < 0) return null
  try {
    return word.parse(JSON.parse(line.slice(at)))
  } catch {
    return null
  }
}
