// The sheet of matters that are open at the window: one is marked, and one key does what has happened to it.
import { html } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { submitted, textOf } from './forms.ts'
import { matterWords } from './matter-words.ts'
import type { DeskMatters } from './matters.ts'
import { line } from './sheet-accept.ts'
import { back } from './sheets.ts'
import type { SheetHost } from './wish.ts'

/** What may be done to the marked matter, and the key of the keyboard that does it. */
const deeds = [
  ['finishHere', 'F2'],
  ['finishAway', 'F3'],
  ['complete', 'F4'],
  ['take', 'F5'],
  ['pause', 'F6'],
  ['resume', 'F7'],
  ['answer', 'F8'],
  ['sendBack', 'F9'],
] as const
export type MatterDeed = (typeof deeds)[number][0]

export function runningSheet(host: SheetHost, { open }: DeskMatters, language: Language) {
  const say = matterWords[language]
  return html`<form
    class="sheet matters running"
    aria-label=${say.running}
    @submit=${submitted((form, chosen) => {
      const deed = deeds.find(([name]) => name === chosen)?.[0]
      const number = textOf(form, 'number')
      if (number === null || deed === undefined) return
      host.wish({
        do: 'onMatter',
        deed,
        number,
        words: textOf(form, 'words') ?? '',
        basis: textOf(form, 'basis') ?? '',
      })
    })}
  >
    <div class="body">
      ${
        open.length === 0
          ? html`<p class="soft">${say.none}</p>`
          : html`<label class="field">${say.running}<select name="number" class="long" data-first>
              ${open.map(({ number, words, more }) => html`<option value=${number}>${words}　${more}</option>`)}
            </select></label>`
      }
      ${line('words', say.resultOrReason, 200)} ${line('basis', say.basis, 200)}
      <div class="choices">
        ${deeds.map(([deed, cap], index) =>
          drawKey(
            {
              words: say.deeds[deed],
              cap,
              look: 'small',
              type: 'submit',
              deed,
              isOff: open.length === 0,
              isLeading: index === 0,
            },
            null,
          ),
        )}
      </div>
      ${host.note}
    </div>
    <div class="ends">${back(host, language)}</div>
  </form>`
}
