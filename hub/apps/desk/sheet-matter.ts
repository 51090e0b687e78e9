// The first sheet for matters: one key for each of accepting, telling, what is open, and first-asked questions.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { matterWords } from './matter-words.ts'
import type { DeskMatters } from './matters.ts'
import { back } from './sheets.ts'
import type { SheetHost } from './wish.ts'

export function matterSheet(
  host: SheetHost,
  { counts, latest, slip, open, questions }: DeskMatters,
  language: Language,
) {
  const say = matterWords[language]
  return html`<section class="sheet" aria-label=${say.title}>
    <div class="body">
      <div class="choices">
        ${drawKey({ words: say.accept, cap: 'F2', isLeading: true }, () => host.turnTo('accept'))}
        ${drawKey({ words: say.notice, cap: 'F3' }, () => host.turnTo('notice'))}
        ${drawKey({ words: `${say.running} ${open.length}`, cap: 'F4' }, () => host.turnTo('running'))}
        ${drawKey({ words: questions.length === 0 ? say.question : `${say.question} ${questions.length}`, cap: 'F5' }, () => host.turnTo('question'))}
        ${drawKey(
          { words: slip === null ? say.noSlip : say.print(slip.number), cap: 'F6', isOff: slip === null },
          () => {
            if (slip !== null) host.wish({ do: 'print', slipId: slip.slipId })
          },
        )}
      </div>
      <p class="soft">${counts}${latest === null ? nothing : html`<br />${latest}`}</p>
      ${host.note}
    </div>
    <div class="ends">${back(host, language)}</div>
  </section>`
}
