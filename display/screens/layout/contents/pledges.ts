// The hall's pledges one after the other, and its two standards and words: to be read in peace from a seat.
import { css, html } from 'lit'
import '../../../design/carousel.ts'
import type { Pledge } from '#contract/public/appearance'
import { oldMs } from '../../../design/facts.ts'
import { pledgeAt } from '../../../design/pledges.ts'
import type { Content, Scene } from '../content.ts'
import { words } from '../words.ts'

const of = (groups: readonly Pledge['group'][]): Content => ({
  draw({ seen: { view, freshness }, now, language }: Scene) {
    const { pledges } = view.facts
    if (pledges === undefined) return null
    const pledge = pledgeAt(
      pledges.value.filter(({ group }) => groups.includes(group)),
      language,
      now.at,
    )
    return {
      aside: [],
      oldMs: oldMs(freshness.pledges),
      body:
        pledge === null
          ? html`<p class="nothing">${words[language].nothing}</p>`
          : html`<mc-carousel class="pledge" .pledge=${pledge}></mc-carousel>`,
    }
  },
  styles: css`
    .pledge { flex: 1; --pledge: 1.8em; --text-small: 1em; }
  `,
})

export const pledges = of(['fivePledges', 'servicePledges'])
export const standards = of(['standards', 'words'])
