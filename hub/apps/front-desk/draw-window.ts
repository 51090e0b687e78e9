// The card of one window: a mark of its own shape for each standing, the people, and the keys where something can be done.
import { html, nothing, svg } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import type { FrontDeskWish } from './screen.ts'
import type { PostedPerson, WindowCard, WindowStanding } from './windows.ts'
import { words } from './words.ts'

/** Shapes that differ without their colour. */
const marks: Readonly<Record<WindowStanding, ReturnType<typeof svg>>> = {
  present: svg`<circle cx="10" cy="10" r="7" fill="currentColor" />`,
  serving: svg`<circle cx="10" cy="10" r="7" fill="currentColor" /><path d="M6 10.5l3 3 5-6" stroke="var(--surface)" />`,
  rating: svg`<path d="M3 5h14v9H9l-4 3v-3H3z" fill="currentColor" />`,
  away: svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.5l3 2" />`,
  overdue: svg`<circle cx="10" cy="10" r="7" fill="currentColor" /><path d="M10 6v4.5l3 2" stroke="var(--surface)" />`,
  empty: svg`<path d="M10 2l8.5 15h-17z" fill="currentColor" /><path d="M10 8v4M10 14v.5" stroke="var(--surface)" />`,
  break: svg`<path d="M4 10h12" stroke-width="5" />`,
  closed: svg`<rect x="4" y="4" width="12" height="12" />`,
}

export interface WindowKeys {
  readonly isOpen: boolean
  /** Business date of the hall, or null. */
  readonly date: string | null
  readonly wish: (wish: FrontDeskWish) => void
  readonly fold: () => void
}

export function drawWindow(card: WindowCard, language: Language, keys: WindowKeys) {
  const say = words[language]
  const { isOpen } = keys
  return html`<li class=${card.needsHelp ? `${card.standing} urgent` : card.standing}>
    <div class="head">
      <h3><b>${card.number}</b><span>${card.name}</span></h3>
      ${
        card.needsHelp
          ? nothing
          : html`<button class="key quiet" type="button" aria-expanded=${isOpen} @click=${keys.fold}>
              ${isOpen ? say.less : say.more}
            </button>`
      }
    </div>
    <p class="standing">
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">${marks[card.standing]}</svg>
      <strong>${card.words}</strong>${card.span === null ? nothing : html`<span>${card.span}</span>`}
    </p>
    ${card.silenced === null ? nothing : html`<p class="soft">${card.silenced}</p>`}
    <ul class="people">
      ${card.people.map((person) => drawPerson(card, person, language, keys))}
    </ul>
    ${card.lunch === null ? nothing : drawLunchKey(card, card.lunch, language, keys)}
  </li>`
}

function drawPerson(
  { windowId }: WindowCard,
  { staffId, name, role, where, mayContact, mayCall }: PostedPerson,
  language: Language,
  { isOpen, wish }: WindowKeys,
) {
  const say = words[language]
  return html`<li>
    <p><strong>${name}</strong> <span class="soft">${role} · ${where}</span></p>
    ${
      !isOpen || !(mayContact || mayCall)
        ? nothing
        : html`<div class="row">
            ${
              mayContact
                ? html`<button class="key" type="button" @click=${() => wish({ do: 'contact', windowId, staffId })}>
                    ${say.contact}
                  </button>`
                : nothing
            }
            ${
              mayCall
                ? html`<button class="key" type="button" @click=${() => wish({ do: 'call', windowId, staffId })}>
                    ${say.call}
                  </button>`
                : nothing
            }
          </div>`
    }
  </li>`
}

function drawLunchKey(
  { windowId }: WindowCard,
  lunch: 'serving' | 'break',
  language: Language,
  { isOpen, date, wish }: WindowKeys,
) {
  const say = words[language]
  const other = lunch === 'serving' ? 'break' : 'serving'
  if (!isOpen || date === null) return lunch === 'serving' ? html`<p class="soft">${say.servesLunch}</p>` : nothing
  return html`<div class="row lunch">
    <span class="soft">${lunch === 'serving' ? say.servesLunch : say.restsLunch}</span>
    <button class="key" type="button" @click=${() => wish({ do: 'lunch', date, windowId, serves: other })}>
      ${lunch === 'serving' ? say.letRest : say.letServe}
    </button>
  </div>`
}
