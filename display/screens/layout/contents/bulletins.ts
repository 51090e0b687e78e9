// Short-lived notices, one or two at a time, large enough to be read in passing.
import { css, html } from 'lit'
import { oldMs } from '../../../design/facts.ts'
import { linesOf } from '../../../design/fit.ts'
import { pageAt } from '../../../design/pages.ts'
import type { Content } from '../content.ts'
import { words } from '../words.ts'

const lineHeight = 1.4
/** Size of a notice's type, in em of the zone. */
const type = 1.3

export const bulletins: Content = {
  draw({ seen: { view, freshness }, now, language, room, turnMs }) {
    const { bulletins } = view.facts
    if (bulletins === undefined) return null
    const say = words[language]
    const texts = bulletins.value.map(({ zh, en }) => (language === 'en' ? (en ?? zh) : zh))
    const width = room.width / type - 1.2
    const heightOf = (text: string) => linesOf(text, width) * lineHeight * type + 0.8
    const { shown, page, count } = pageAt(texts, room.height, heightOf, turnMs, now.at)
    return {
      aside: count === 1 ? [] : [say.page(page, count)],
      oldMs: oldMs(freshness.bulletins),
      body:
        shown.length === 0
          ? html`<p class="nothing">${say.nothing}</p>`
          : html`<ul class="bulletins">
              ${shown.map((text) => html`<li class=${heightOf(text) > room.height ? 'long' : ''}>${text}</li>`)}
            </ul>`,
    }
  },
  styles: css`
    .bulletins { display: grid; flex: 1; align-content: center; gap: 0.6em; }
    .bulletins li { padding-left: 0.8em; border-left: 0.3em solid var(--brand); font-size: 1.3em; font-weight: var(--weight-strong); line-height: 1.4; }
    .bulletins li.long { font-size: 0.8em; }
  `,
}
