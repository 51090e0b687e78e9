// The panel above a window: its number and state for the whole hall, the person on duty and the phones for whoever stands there.
import { html, nothing } from 'lit'
import '../../design/card.ts'
import '../../design/carousel.ts'
import '../../design/portrait.ts'
import '../../design/qr-code.ts'
import type { Language } from '../../design/i18n.ts'
import { type Manner, mannerAt, usualAppearance } from '../../design/manner.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Shown } from '../../design/shown.ts'
import { drawNotice } from './draw-notice.ts'
import { drawPeople } from './draw-people.ts'
import { type PanelNeeds, type PanelSeen, type PanelState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class PanelScreen extends ScreenElement<'panel', PanelNeeds> {
  protected override readonly needs = ['hall', 'window', 'onDuty', 'activity'] as const
  static override styles = styles
  protected override readonly glass = { width: 1280, height: 800, turns: 'never' } as const

  protected override mannerOf({ language, now }: Shown<'panel', never>, { view }: PanelSeen): Manner {
    return mannerAt(view.facts.appearance?.value ?? usualAppearance, language, now.at)
  }

  protected override draw({ now, language }: Shown<'panel', never>, { view, freshness }: PanelSeen) {
    const state = screenState(view, freshness, now, language)
    return html`
      <header>
        <h1 class=${state.hall.size}>${state.hall.name}</h1>
        <mc-stale-mark .ageMs=${state.hall.oldMs} .language=${language}></mc-stale-mark>
        <p class="clock"><span>${state.hall.clock.date}</span><time>${state.hall.clock.time}</time></p>
      </header>
      <aside class=${state.status.kind} ?data-old=${state.status.oldMs !== null}>
        ${this.#number(state, language)}
        <div class="status ${state.status.isNew ? 'new' : ''}" role="status">
          <strong>${state.status.words}</strong>
          ${state.status.detail === null ? nothing : html`<span>${state.status.detail}</span>`}
          <mc-stale-mark .ageMs=${state.status.oldMs} .language=${language}></mc-stale-mark>
        </div>
      </aside>
      <main>
        ${this.#name(state, language)}
        ${
          state.notice === null
            ? drawPeople(state.people, state.peopleOldMs, language)
            : drawNotice(state.notice, state.window === null ? 'whole' : 'beside', language)
        }
        ${state.window === null ? nothing : this.#business(state, language)}
      </main>
      ${this.#foot(state, language)}
    `
  }

  #number({ window }: PanelState, language: Language) {
    const number = window?.number ?? '—'
    return html`<p class="number length-${number.length}"><b>${number}</b><span>${words[language].windowSuffix}</span></p>`
  }

  #name({ window, mark, codeUrl }: PanelState, language: Language) {
    if (window === null) return nothing
    const say = words[language]
    return html`<div class="name">
      <h2 class=${window.nameSize}>${window.name}</h2>
      <p>
        <span class="second">${window.secondName}</span>
        <mc-stale-mark .ageMs=${window.oldMs} .language=${language}></mc-stale-mark>
      </p>
      ${mark === null ? nothing : html`<p class="mark">${mark}</p>`}
      ${
        codeUrl === null
          ? nothing
          : html`<div class="code"><mc-qr-code .text=${codeUrl} .label=${say.code}></mc-qr-code><span>${say.code}</span></div>`
      }
    </div>`
  }

  #business({ window, items, scope, pledge }: PanelState, language: Language) {
    const say = words[language]
    return html`<mc-card class="business" .oldMs=${window?.oldMs ?? null} .language=${language}>
      <h3>
        ${say.items}
        ${items.count === 1 ? nothing : html`<span>${say.page(items.page, items.count)}</span>`}
      </h3>
      <ul class=${items.form} lang="zh-CN">
        ${items.shown.map((item) => html`<li>${item}</li>`)}
      </ul>
      <h3>${say.scope}</h3>
      <p class="scope ${scope.size}" lang="zh-CN">${scope.text}</p>
      ${pledge === null ? nothing : html`<mc-carousel .pledge=${pledge}></mc-carousel>`}
    </mc-card>`
  }

  #foot({ phones, figures }: PanelState, language: Language) {
    const say = words[language]
    return html`<footer>
      <dl>
        ${
          phones.consultation === null
            ? nothing
            : html`<div><dt>${say.consultation}</dt><dd class=${phones.size}>${phones.consultation}</dd></div>`
        }
        <div class="supervision"><dt>${say.supervision}</dt><dd class=${phones.size}>${phones.supervision}</dd></div>
        <div class="figures">
          <dt>${say.satisfaction}</dt>
          <dd>${figures.satisfaction}</dd>
          <dd class="small">
            ${
              figures.oldMs === null
                ? figures.ratings
                : html`<mc-stale-mark .ageMs=${figures.oldMs} .language=${language}></mc-stale-mark>`
            }
          </dd>
        </div>
      </dl>
    </footer>`
  }
}
customElements.define('mc-panel', PanelScreen)
