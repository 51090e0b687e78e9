// What the bar says: who is on duty, what goes on, and on a full page the day around it.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import type { Shown } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { sheetWords } from './sheet-words.ts'
import type { DeskState, FacilityLine, Present } from './state.ts'
import type { SheetHost } from './wish.ts'
import { words } from './words.ts'

/** Who is on duty; where two are, each is a switch that names who handles the service. */
export function drawPeople(state: DeskState, language: Language, me: Me | null, choose: (staffId: string) => void) {
  const { duty, dutyOldMs, title, handler } = state
  const say = words[language]
  return html`<section class="who" ?data-old=${dutyOldMs !== null}>
    <div class="title">
      <h1>${title}</h1>
      ${duty.kind === 'present' && !duty.isMine && me !== null ? html`<span class="soft">${say.otherSession}</span>` : nothing}
    </div>
    ${
      duty.kind !== 'present'
        ? html`<p class="none ${duty.kind}">${duty.kind === 'nobody' ? say.activity.nobody : say.activity.unknown}</p>`
        : duty.people.length === 1
          ? duty.people.map((person) => drawPerson(person, duty.line))
          : html`<div class="pair">
              ${duty.people.map(
                ({ staffId, name, size, role }) => html`<button
                  class="key small"
                  type="button"
                  aria-pressed=${staffId === handler}
                  @click=${() => choose(staffId)}
                >
                  <span class=${size}>${name}</span><small>${role}</small>
                </button>`,
              )}
            </div>`
    }
    <mc-stale-mark ?hidden=${dutyOldMs === null} .ageMs=${dutyOldMs} .language=${language}></mc-stale-mark>
  </section>`
}

function drawPerson({ name, photo, size }: Present, line: string) {
  return html`<div class="person">
    <mc-portrait .src=${photo} .name=${name}></mc-portrait>
    <p><strong class=${size}>${name}</strong><span class="soft">${line}</span></p>
  </div>`
}

/** What goes on; a task stands in the place of the hint, as a key that opens it. */
export function drawActivity(
  { activity, activityOldMs, hint, tasks }: DeskState,
  { language, link }: Shown<'desk', never>,
  openTasks: () => void,
) {
  const say = sheetWords[language]
  const [first] = tasks
  return html`<section class="now" ?data-old=${activityOldMs !== null}>
    <p class="activity ${activity.kind}" role="status">
      <strong>${activity.words}</strong>${activity.more === null ? nothing : html`<b>${activity.more}</b>`}
    </p>
    ${link.at === 'down' ? html`<p class="offline">${words[language].hint.offline}</p>` : nothing}
    <mc-stale-mark ?hidden=${activityOldMs === null} .ageMs=${activityOldMs} .language=${language}></mc-stale-mark>
    ${
      first !== undefined
        ? html`<button
            class="notice ${first.promised === null ? '' : 'calm'}"
            type="button"
            data-key="F10"
            aria-keyshortcuts="F10"
            @click=${openTasks}
          >
            <span>${first.words}${tasks.length > 1 ? html` <small>${say.more(tasks.length)}</small>` : nothing}</span>
            <kbd>F10</kbd>
          </button>`
        : noteOf(hint)
    }
  </section>`
}

/** One small line; what is bad is spoken at once. */
export function noteOf(hint: DeskState['hint']) {
  if (hint === null) return nothing
  const { words: said, tone, leadsTo } = hint
  const shown = leadsTo === undefined ? said : html`<a href=${leadsTo} target="_blank" rel="noopener">${said}</a>`
  return html`<p class="hint ${tone}" role=${tone === 'bad' ? 'alert' : 'status'}>${shown}</p>`
}

/** On a full page, below the bar: the window, the day, rooms for everybody, and what is never shown here. */
export function drawDetails(state: DeskState, language: Language, wish: SheetHost['wish']) {
  const { windowName, lunch, figures } = state
  return html`<aside class="details">
    ${windowName === null ? nothing : html`<p><strong>${windowName}</strong></p>`}
    ${figures === null ? nothing : html`<p>${figures}</p>`} ${lunch === null ? nothing : html`<p>${lunch}</p>`}
    ${state.facilities.map((facility) => drawFacility(facility, state, language, wish))}
    <p>${words[language].fair}</p>
  </aside>`
}

const facilityStates = ['free', 'inUse', 'closed'] as const

function drawFacility(
  { facilityId, name, state }: FacilityLine,
  { facilitiesOldMs }: DeskState,
  language: Language,
  wish: SheetHost['wish'],
) {
  return html`<div class="facility" role="group" aria-label=${name}>
    <strong>${name}</strong>
    ${facilityStates.map(
      (one) => html`<button
        class="key small"
        type="button"
        aria-pressed=${one === state}
        @click=${() => wish({ do: 'setFacility', facilityId, state: one })}
      >${words[language].facility[one]}</button>`,
    )}
    <mc-stale-mark ?hidden=${facilitiesOldMs === null} .ageMs=${facilitiesOldMs} .language=${language}></mc-stale-mark>
  </div>`
}
