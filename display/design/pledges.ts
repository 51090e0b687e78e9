// The hall's pledges and words, one at a time, so that whoever waits can read them in peace. Pure.
import type { Pledge } from '#contract/public/appearance'
import { longer, type Size, sizeFor } from './fit.ts'
import { dictionary, type Language } from './i18n.ts'
import { pageAt } from './pages.ts'

const words = dictionary({
  zh: { fivePledges: '五项承诺', servicePledges: '服务承诺', standards: '服务标准', words: '服务理念' },
  en: {
    fivePledges: 'Five pledges',
    servicePledges: 'Service pledges',
    standards: 'Our standards',
    words: 'How we work',
  },
})

/** How long each stands. */
const turnMs = 10_000
/** Widest text of each size, in full-width characters. */
const limits = { large: 17, medium: 36 }

/** A pledge as it stands on a glass now. */
export interface ShownPledge {
  readonly title: string
  readonly text: string
  /** Of the longest of all, so that the layout does not move when they turn. */
  readonly size: Size
}

/** What a list of pledges is called. */
export function pledgeTitle(group: Pledge['group'], language: Language): string {
  return words[language][group]
}

/** The pledge of this moment, null where there are none. */
export function pledgeAt(pledges: readonly Pledge[], language: Language, at: string): ShownPledge | null {
  const [pledge] = pageAt(pledges, 1, () => 1, turnMs, at).shown
  if (pledge === undefined) return null
  const texts = pledges.map((one) => one[language])
  const longest = texts.reduce(longer)
  return { title: words[language][pledge.group], text: pledge[language], size: sizeFor(longest, limits) }
}
