// What a screen's samples are: named drawings of every situation the screen must look right in.
import type { ViewKind } from '#wire/define'
import type { FactsOf, ViewOf } from '#wire/index'
import { freshnessOf } from '../../hub/client/freshness.ts'
import type { LinkState } from '../../hub/client/link.ts'
import type { Language } from './i18n.ts'
import type { Seen, Shown } from './shown.ts'

/** How a screen's samples are drawn and judged. */
export interface Stage {
  /** The custom element of the screen. */
  readonly tag: string
  /** Sizes of glass it must fit, in px. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** `finger` asks for targets of 60 px and gaps of 12 px, `mouse` and `none` do not. */
  readonly pointer: 'finger' | 'mouse' | 'none'
  /** `page` may be taller than its glass and scroll; a `glass` must show everything at once. */
  readonly kind: 'glass' | 'page'
}

/** Properties given to the screen's element. */
export type Sample<K extends ViewKind> = { readonly shown: Shown<K, never> } & Readonly<Record<string, unknown>>

export interface Situation {
  /** Milliseconds since the hub last vouched. */
  readonly ageMs: number
  readonly language: Language
  readonly link: LinkState['at']
  /** The moment the view speaks of, ISO 8601 UTC. */
  readonly at: string
  /** Milliseconds since then. */
  readonly sinceAsOfMs: number
}

/** A Monday morning at 10:32 in the hall. */
export const sampleAt = '2026-11-23T02:32:00.000Z'
export const usually: Situation = { ageMs: 0, language: 'zh', link: 'up', at: sampleAt, sinceAsOfMs: 0 }

/** A drawing of these facts, and of no others, in this situation; what the situation does not name is as usual. */
export function shownOf<K extends ViewKind>(
  key: ViewOf<K>['key'],
  facts: Partial<FactsOf<K>>,
  situation: Partial<Situation>,
): Shown<K, never> {
  const { ageMs, language, link, at, sinceAsOfMs } = { ...usually, ...situation }
  const leases = facts as Readonly<Record<string, { leaseMs: number }>>
  const view = { key, epoch: 1, revision: 1, asOf: at, facts }
  return {
    seen: { view, freshness: freshnessOf(leases, 0, ageMs) } as unknown as Seen<K, never>,
    now: { at: new Date(Date.parse(at) + sinceAsOfMs).toISOString(), sinceAsOfMs },
    language,
    link: link === 'refused' ? { at: 'down' } : { at: link },
  }
}
