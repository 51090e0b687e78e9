// Everything a screen is drawn from, as one value: the same for a live view, a sample and a test.
import type { ViewKind } from '#wire/define'
import type { FactsOf, Having, ViewOf } from '#wire/index'
import type { FreshnessOf } from '../../hub/client/freshness.ts'
import type { LinkState } from '../../hub/client/link.ts'
import type { Now } from './clock.ts'
import type { Language } from './i18n.ts'

/** A view in which the facts `F` are there for certain, and the freshness of each. */
export interface Seen<K extends ViewKind, F extends keyof FactsOf<K> = keyof FactsOf<K>> {
  readonly view: ViewOf<K, F>
  readonly freshness: Having<FreshnessOf<K>, F>
}

export interface Shown<K extends ViewKind, F extends keyof FactsOf<K> = keyof FactsOf<K>> {
  /** Null until the first view has come. */
  readonly seen: Seen<K, F> | null
  readonly now: Now
  readonly language: Language
  readonly link: LinkState
}
