// The facts of a usual morning, for the samples of every glass, and the one way to give facts their leases.

import { badgeContract } from '#contract/counter/badge'
import { dutyContract } from '#contract/counter/duty'
import { handoverContract } from '#contract/counter/handover'
import { lateContract } from '#contract/counter/late-rating'
import { lunchContract } from '#contract/counter/lunch'
import { ratingContract } from '#contract/counter/rating'
import { serviceContract } from '#contract/counter/service'
import { windowContract } from '#contract/counter/window'
import { catalogueContract } from '#contract/guides/catalogue'
import { figuresContract } from '#contract/office/figures'
import { rollCallContract } from '#contract/office/roll-call'
import { appearanceContract } from '#contract/public/appearance'
import { bulletinContract } from '#contract/public/bulletin'
import { emergencyContract } from '#contract/public/emergency'
import { facilityContract } from '#contract/public/facility'
import { hallClockContract } from '#contract/public/hall-clock'
import { layoutContract } from '#contract/public/layout'
import { publicationContract } from '#contract/public/publication'
import { voiceContract, voiceRules } from '#contract/public/voice'
import { ticketContract } from '#contract/queue/ticket'
import type { SliceDefinition } from '#wire/define'
import type { FactsOf } from '#wire/index'
import { usualAppearance } from './manner.ts'
import { hall, person, pledges, serviceWindow } from './sample-people.ts'

/** Kinds of view that hang on a glass for the public. */
export type GlassKind = 'panel' | 'terminal' | 'board'

/** The bare values of a view's facts. */
export type ValuesOf<K extends GlassKind> = {
  readonly [F in keyof FactsOf<K>]: FactsOf<K>[F] extends { value: infer V } ? V : never
}

const slices: Readonly<Record<string, SliceDefinition>> = {
  ...hallClockContract.slices,
  ...appearanceContract.slices,
  ...voiceContract.slices,
  ...windowContract.slices,
  ...dutyContract.slices,
  ...lunchContract.slices,
  ...serviceContract.slices,
  ...ratingContract.slices,
  ...lateContract.slices,
  ...handoverContract.slices,
  ...badgeContract.slices,
  ...ticketContract.slices,
  ...figuresContract.slices,
  ...catalogueContract.slices,
  ...layoutContract.slices,
  ...facilityContract.slices,
  ...publicationContract.slices,
  ...bulletinContract.slices,
  ...emergencyContract.slices,
  ...rollCallContract.slices,
}

/**
 * Facts as a view carries them: each value with the lease of its contract.
 * @throws Error for a fact whose contract is not among the slices above
 */
export function leased<K extends GlassKind>(values: Partial<ValuesOf<K>>): Partial<FactsOf<K>> {
  const facts = Object.entries(values).map(([name, value]) => {
    const slice = slices[name]
    if (slice === undefined) throw new Error(`no contract with the slice ${name}`)
    return [name, { leaseMs: slice.leaseMs, value }]
  })
  return Object.fromEntries(facts) as Partial<FactsOf<K>>
}

export const dayFigures: ValuesOf<'panel'>['windowFigures'] = {
  counts: { verySatisfied: 21, satisfied: 6, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 },
  ratings: 29,
  due: 34,
  satisfied: 28,
}
export const noFigures: ValuesOf<'panel'>['windowFigures'] = {
  counts: { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
  ratings: 0,
  due: 0,
  satisfied: 0,
}

const everywhere = { hall, appearance: usualAppearance, pledges, lunch: null, emergency: null }
const atWindow = {
  ...everywhere,
  window: serviceWindow,
  onDuty: person,
  blink: null,
  windowCode: { url: 'https://rate.hall.example/w/w1' },
}

export const usualPanel: ValuesOf<'panel'> = {
  ...atWindow,
  activity: { activity: 'serving', number: 'A012' },
  windowFigures: dayFigures,
  call: null,
}

export const usualTerminal: ValuesOf<'terminal'> = {
  ...atWindow,
  invitation: null,
  call: null,
  share: { tickets: [] },
  thanks: null,
  lateCode: null,
  handover: null,
  badge: null,
  patience: { keysMs: 10_000, touchMs: 30_000 },
  line: null,
}

export const usualBoard: ValuesOf<'board'> = {
  ...everywhere,
  ratingDays: [],
  catalogue: null,
  glassPlan: { trial: null, usual: null, entries: [], layouts: {}, turnMs: 10_000, power: [] },
  calls: { current: [], recent: [] },
  waiting: [],
  voice: voiceRules.parse({}),
  roster: [],
  facilities: [],
  publications: [],
  bulletins: [],
  figures: {
    hall: {
      counts: { verySatisfied: 186, satisfied: 41, basicallySatisfied: 9, dissatisfied: 3, veryDissatisfied: 1 },
      ratings: 240,
      due: 281,
      satisfied: 236,
    },
    byWindow: {},
  },
}

const fireNow: NonNullable<ValuesOf<'board'>['emergency']> = {
  emergencyId: 'emg_1',
  kind: 'fire',
  mode: 'real',
  text: { zh: '', en: '' },
  places: [],
  declaredAt: '2026-11-23T02:30:00.000Z',
  declaredBy: '报警键',
  boxId: 'box-1',
  endsAt: '2026-11-23T04:30:00.000Z',
  exit: { zh: '东侧安全出口', en: 'East exit', arrow: 'right' },
}

/** What every glass must show instead of itself. */
export const emergencies = {
  fire: fireNow,
  drill: { ...fireNow, kind: 'evacuation', mode: 'drill', exit: null },
  /** As long as its words may be. */
  longest: {
    ...fireNow,
    mode: 'drill',
    text: {
      zh: '请从东侧安全出口有序撤离到广场集合，不要乘坐电梯，照顾好老人孩子，听从工作人员引导。',
      en: 'Leave by the east exit to the meeting point in the square, no lifts, and look after the frail ones.',
    },
    exit: { zh: '经二号楼梯到东侧安全出口集合', en: 'By staircase two to the east exit now', arrow: 'down' },
  },
  medical: { ...fireNow, kind: 'medical' },
} as const satisfies Record<string, NonNullable<ValuesOf<'board'>['emergency']>>
