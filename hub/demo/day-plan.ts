// Who comes to the hall on a day, when, for what, and how it goes: the same for the same seed. Pure.
import type { HallConfig } from '../../config/schema.ts'

type Series = HallConfig['import']['series'][number]

export interface Visitor {
  readonly ticketId: string
  readonly seriesId: string
  readonly kind: 'ordinary' | 'priority' | 'green'
  /** Minutes after the doors open; those who come before the doors wait for them. */
  readonly comesAtMin: number
  /** How long it takes to walk to the window once called, s. */
  readonly walksS: number
  /** How long the handling takes, s. */
  readonly takesS: number
  /** `staysAway`: never answers · `fetchesPaper`: steps aside once · `isSentOn`: to general reception first, and comes back. */
  readonly manner: 'usual' | 'staysAway' | 'fetchesPaper' | 'isSentOn'
  /** The level given afterwards; null: no rating. */
  readonly rates: 5 | 4 | 3 | null
}

/** Chance that can be repeated, 0 up to, but not including, 1 (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** How many come in each half hour, out of a hundred: a rush in the morning, a quiet noon, a smaller rush afterwards. */
const rush = [16, 13, 11, 9, 7, 5, 2, 2, 3, 8, 8, 6, 5, 3, 1, 1]
const halfHourMin = 30

/** The visitors of a day, the earliest first. @param load 1: about as many as the windows can serve */
export function planDay(series: readonly Series[], seed: number, load: number): Visitor[] {
  const chance = chanceOf(seed)
  const whole = rush.reduce((sum, share) => sum + share, 0)
  const visitors = series.flatMap(({ seriesId, usualMs }) => {
    const served = (6.5 * 3_600_000) / usualMs
    const count = Math.round(served * load)
    return Array.from({ length: count }, (): Omit<Visitor, 'ticketId'> => {
      let place = chance() * whole
      const halfHour = rush.findIndex((share) => {
        place -= share
        return place < 0
      })
      return {
        seriesId,
        kind: chance() < 0.01 ? 'green' : chance() < 0.07 ? 'priority' : 'ordinary',
        comesAtMin: (Math.max(0, halfHour) + chance()) * halfHourMin,
        walksS: 15 + chance() * 40,
        takesS: (usualMs / 1_000) * (0.45 + chance() * 0.9),
        manner: mannerOf(chance()),
        rates: rated(chance()),
      }
    })
  })
  return visitors
    .sort((one, other) => one.comesAtMin - other.comesAtMin)
    .map((visitor, index) => ({ ...visitor, ticketId: `day${seed}_${String(index).padStart(4, '0')}` }))
}

function mannerOf(share: number): Visitor['manner'] {
  if (share < 0.05) return 'staysAway'
  if (share < 0.08) return 'fetchesPaper'
  return share < 0.12 ? 'isSentOn' : 'usual'
}

function rated(share: number): Visitor['rates'] {
  if (share < 0.55) return 5
  if (share < 0.68) return 4
  return share < 0.72 ? 3 : null
}
