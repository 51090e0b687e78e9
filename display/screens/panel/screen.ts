// The panel above a window: its number and state for the whole hall, the person on duty and the phones for whoever stands there.
import { html, nothing } from 'lit'
import '../../design/card.ts'
import '../../design/portrait.ts'
import { partyMark, starMark } from '../../design/marks.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Shown } from '../../design/shown.ts'
import { type PanelNeeds, type PanelSeen, type PanelState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class PanelScreen extends ScreenElement<'panel', PanelNeeds> {
  protected override readonly needs = ['hall', 'window', 'onDuty', 'activity'] as const
  static override styles = styles
  protected override readonly glass = { width: 1280, height: 800, turns: 'never' } as const

  protected override draw({ now, language }: Shown<'panel', never>, { view, freshness }: PanelSeen) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header>
        <h1 class=${state.hall.size}>${state.hall.name}</h1>
        <mc-stale-mark .ageMs=${state.hall.oldMs} .language=${language}></mc-stale-mark>
        <p class="clock"><span>${state.hall.clock.date}</span><time>${state.hall.clock.time}</time></p>
      </header>
      <aside class=${state.status.kind} ?data-old=${state.status.oldMs !== null}>
        ${this.#number(state, say.windowSuffix)}
        <div class="status" role="status">
          <strong>${state.status.words}</strong>
          ${state.status.number === null ? nothing : html`<span>${state.status.number}</span>`}
          <mc-stale-mark .ageMs=${state.status.oldMs} .language=${language}></mc-stale-mark>
        </div>
      </aside>
      <main>
        ${this.#name(state)}
        ${state.notice === null ? this.#person(state) : this.#notice(state, state.notice)}
        ${state.window === null ? nothing : this.#business(state)}
      </main>
      <footer>
        <dl>
          ${
            state.phones.consultation === null
              ? nothing
              : html`<div><dt>${say.consultation}</dt><dd class=${state.phones.size}>${state.phones.consultation}</dd></div>`
          }
          <div class="supervision"><dt>${say.supervision}</dt><dd class=${state.phones.size}>${state.phones.supervision}</dd></div>
          <div class="figures">
            <dt>${say.satisfaction}</dt>
            <dd>${state.figures.satisfaction}</dd>
            <dd class="small">
              ${
                state.figures.oldMs === null
                  ? state.figures.ratings
                  : html`<mc-stale-mark .ageMs=${state.figures.oldMs} .language=${language}></mc-stale-mark>`
              }
            </dd>
          </div>
        </dl>
      </footer>
    `
  }

  #number({ window }: PanelState, suffix: string) {
    const number = window?.number ?? '—'
    return html`<p class="number length-${number.length}"><b>${number}</b><span>${suffix}</span></p>`
  }

  #name({ window }: PanelState) {
    if (window === null) return nothing
    return html`<div class="name">
      <h2 class=${window.nameSize}>${window.name}</h2>
      <p>
        <span class="second">${window.secondName}</span>
        <mc-stale-mark .ageMs=${window.oldMs} .language=${this.shown?.language ?? 'zh'}></mc-stale-mark>
      </p>
    </div>`
  }

  #person({ person }: PanelState) {
    if (person === null) return nothing
    const language = this.shown?.language ?? 'zh'
    return html`<mc-card class="person" .oldMs=${person.oldMs} .language=${language}>
      <mc-portrait .src=${person.photo} .name=${person.name} ?data-old=${person.oldMs !== null}></mc-portrait>
      <p class="who"><b class=${person.nameSize}>${person.name}</b>${partyMark(person.isPartyMember, language)}</p>
      <p class="badge"><span>${person.badge}</span><span>${person.role}</span>${starMark(person.stars, language)}</p>
      <p class="unit ${person.unitSize}">${person.unitName}</p>
    </mc-card>`
  }

  #notice({ window }: PanelState, { title, hint }: NonNullable<PanelState['notice']>) {
    return html`<mc-card class="notice ${window === null ? 'whole' : ''}"><p class="title">${title}</p><p>${hint}</p></mc-card>`
  }

  #business({ window, items, scope }: PanelState) {
    const language = this.shown?.language ?? 'zh'
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
    </mc-card>`
  }
}
customElements.define('mc-panel', PanelScreen)
