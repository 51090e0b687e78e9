// The page that asks: five levels of one size, then the reasons of the chosen one, then the way to send.
import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { levelFace } from '../../../display/design/level-face.ts'
import { levels, levelWords } from '../../../display/design/levels.ts'
import { tagTable } from '../../features/counter/rating/tags.ts'
import type { PhoneAct } from './screen.ts'
import { isService, longestReason, spoken, type Visit } from './visit.ts'
import { words } from './words.ts'

/** Reasons offered at first: the base set of the national table. */
const baseSet = 3

interface Around {
  readonly language: Language
  readonly isMoreShown: boolean
  /** The card that says which visit it is. */
  readonly about: TemplateResult
  readonly act: (act: PhoneAct) => void
  readonly showMore: () => void
}

export function drawRating(visit: Extract<Visit, { at: 'rating' }>, around: Around) {
  const { language, about, act } = around
  const say = words[language]
  const { draft, known, refused, isSending } = visit
  return html`<main>
    ${about}
    ${isService(known) ? nothing : html`<p class="soft">${say.remark}</p>`}
    <h2 id="ask">${isService(known) ? say.ask : say.askWindow}</h2>
    <div class="levels" role="group" aria-labelledby="ask">
      ${levels.map(
        (level) => html`<button
          class="level"
          type="button"
          aria-pressed=${draft.level === level ? 'true' : 'false'}
          @click=${() => act({ do: 'level', level })}
        >
          ${levelFace(level)}<span>${levelWords[level][language]}</span>${draft.level === level ? mark : nothing}
        </button>`,
      )}
    </div>
    ${draft.level === null ? nothing : drawReasons(visit, around)}
    <p class="soft">${say.privacy}</p>
    ${refused === null ? nothing : html`<p class="refused" role="alert">${refused[language]}</p>`}
    <button
      class="key leading"
      type="button"
      ?disabled=${isSending || spoken(draft) === null}
      @click=${() => act({ do: 'send' })}
    >
      ${isSending ? say.sending : say.submit}
    </button>
  </main>`
}

function drawReasons({ draft }: Extract<Visit, { at: 'rating' }>, { language, isMoreShown, act, showMore }: Around) {
  const say = words[language]
  const { level } = draft
  if (level === null) return nothing
  const why = level >= 3 ? say.why.good : say.why.bad
  const offered = isMoreShown ? tagTable[level] : tagTable[level].slice(0, baseSet)
  return html`
    <div>
      <h2 id="why">${why.ask}</h2>
      <p class="soft">${why.hint}</p>
    </div>
    <div class="chips" role="group" aria-labelledby="why">
      ${offered.map((tag) => {
        const isChosen = draft.tags.includes(tag.code)
        return html`<button
          class="chip"
          type="button"
          aria-pressed=${isChosen ? 'true' : 'false'}
          @click=${() => act({ do: 'tag', code: tag.code })}
        >
          <span>${tag[language]}</span>${isChosen ? mark : nothing}
        </button>`
      })}
      ${isMoreShown ? nothing : html`<button class="chip more" type="button" @click=${showMore}>${say.more}</button>`}
    </div>
    <label>
      ${say.writing(longestReason - draft.writing.length)}
      <textarea
        maxlength=${longestReason}
        .value=${draft.writing}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLTextAreaElement) act({ do: 'write', text: event.target.value })
        }}
      ></textarea>
    </label>
  `
}

export const mark = html`<svg class="mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>`
