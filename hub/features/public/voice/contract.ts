// How the hall's speakers call visitors: whether, how often, how loud, and when they keep still.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { clockTime, endTime } from '#wire/ids'

export const voiceRules = z.object({
  calls: z.enum(['spoken', 'silent']).default('spoken'),
  /** How often each call is said, for the hard of hearing; 1 to 3. */
  times: z.number().int().min(1).max(3).default(1),
  /** Of what the speakers can give; 10 to 100. */
  volumePercent: z.number().int().min(10).max(100).default(70),
  /** A call that has waited longer for its turn is not spoken any more; 10 to 600 s. */
  freshMs: z.number().int().min(10_000).max(600_000).default(90_000),
  /** Spans of the day, in the hall's time, in which nothing is said; one that ends before it begins goes over midnight. */
  quiet: z
    .array(z.object({ from: clockTime, to: endTime }).strict())
    .max(8)
    .default([]),
})
export type VoiceRules = z.output<typeof voiceRules>

export const voiceContract = defineContract({
  name: 'voice',
  commands: {
    'voice.set': {
      doc: 'Sets whether calls are spoken, how often, how loud, and the quiet hours; speakers follow at once.',
      roles: ['system', 'administrator', 'supervisor'],
      data: voiceRules,
    },
  },
  events: {
    'voice.changed': { version: 1, data: voiceRules },
  },
  refusals: {},
  slices: {
    voice: { on: ['speaker', 'office', 'board'], leaseMs: 86_400_000, value: voiceRules },
  },
  state: voiceRules,
})
