// What is noted of a process every few seconds; the probe inside it writes this, the soak reads it.
import { z } from 'zod'

export const sample = z.object({
  /** Epoch time in ms. */
  atMs: z.number(),
  /** What the program holds after everything free was freed: its objects and its buffers. */
  heapBytes: z.number().nonnegative(),
  rssBytes: z.number().nonnegative(),
  /** Timers, sockets, servers and whatever else keeps a Node process going. */
  handles: z.number().int().nonnegative(),
  /** Open files, sockets and pipes as the kernel counts them. */
  files: z.number().int().nonnegative(),
  /** How late the event loop was since the sample before, at worst in 99 of 100 looks; freeing is not counted. */
  lagMs: z.number().nonnegative(),
})
export type Sample = z.output<typeof sample>
export type Measure = Exclude<keyof Sample, 'atMs'>
