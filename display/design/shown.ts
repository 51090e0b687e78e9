// Everything a screen is drawn from, as one value: the same for a live view, a sample and a test.
import type { ViewKind } from '#wire/define'
import type { ViewOf } from '#wire/index'
import type { FreshnessOf } from '../../hub/client/freshness.ts'
import type { LinkState } from '../../hub/client/link.ts'
import type { Now } from './clock.ts'
import type { Language } from './i18n.ts'

export interface Shown<K extends ViewKind> {
  /** Null until the first view has come. */
  readonly seen: { readonly view: ViewOf<K>; readonly freshness: FreshnessOf<K> } | null
  readonly now: Now
  readonly language: Language
  readonly link: LinkState
}
