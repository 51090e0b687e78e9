// What the hall lets its glass show beside the facts: languages, large print, marks, and the centre's own words when idle.

import { z } from 'zod'
import { defineContract } from '#wire/define'

const shown = z.enum(['shown', 'hidden'])

export const appearance = z.object({
  /** `zh`: Chinese only; `zhEn`: panels and boards turn between Chinese and English. */
  languages: z.enum(['zh', 'zhEn']).default('zh'),
  /** How long each language stands, 5 to 120 s. */
  turnMs: z.number().int().min(5_000).max(120_000).default(15_000),
  print: z.enum(['usual', 'large']).default('usual'),
  /** The party member's mark, for members only. */
  partyMark: shown.default('shown'),
  stars: shown.default('shown'),
  /** Pledges and the centre's words while nobody is served. */
  carousel: shown.default('shown'),
})
export type Appearance = z.output<typeof appearance>

/** Which list a pledge belongs to: the five pledges, the service pledges, the two standards, the centre's words. */
export const pledgeGroup = z.enum(['fivePledges', 'servicePledges', 'standards', 'words'])

export const pledge = z.object({
  group: pledgeGroup,
  zh: z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(160),
})
export type Pledge = z.output<typeof pledge>

export const appearanceContract = defineContract({
  name: 'appearance',
  commands: {
    'appearance.set': {
      doc: 'Sets what panels, terminals and boards show beside the facts.',
      roles: ['system', 'administrator', 'supervisor'],
      data: appearance,
    },
    'pledges.publish': {
      doc: 'Replaces the pledges and the words that idle screens show.',
      roles: ['system', 'administrator'],
      data: z.object({ pledges: z.array(pledge).max(40) }),
    },
  },
  events: {
    'appearance.changed': { version: 1, data: appearance },
    'pledges.published': { version: 1, data: z.object({ pledges: z.array(pledge) }) },
  },
  refusals: {},
  slices: {
    appearance: { on: ['panel', 'terminal', 'board', 'kiosk', 'office'], leaseMs: 86_400_000, value: appearance },
    pledges: { on: ['panel', 'terminal', 'board', 'kiosk'], leaseMs: 86_400_000, value: z.array(pledge) },
  },
  state: z.object({ appearance, pledges: z.array(pledge) }),
})
