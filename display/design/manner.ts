// How the hall lets its glass speak: in which language now, in which print, with which marks. Pure.
import type { Appearance } from '#contract/public/appearance'
import type { Language } from './i18n.ts'

/** What a glass shows beside the facts. */
export interface Manner {
  readonly language: Language
  readonly print: Appearance['print']
}

/** What holds while the hub has not said how its glass should look. */
export const usualAppearance: Appearance = {
  languages: 'zh',
  turnMs: 15_000,
  print: 'usual',
  partyMark: 'shown',
  stars: 'shown',
  carousel: 'shown',
}

/**
 * The manner of a glass that nobody touches: where the hall has two languages they take turns, by the clock, so that every
 * glass of the hall turns alike.
 * @param language the language the page was opened in
 */
export function mannerAt({ languages, turnMs, print }: Appearance, language: Language, at: string): Manner {
  if (languages === 'zh') return { language, print }
  return { language: Math.floor(Date.parse(at) / turnMs) % 2 === 0 ? 'zh' : 'en', print }
}
