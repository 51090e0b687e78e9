// The start page: where to find every screen of this hall.
import { css, html } from 'lit'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Shown } from '../../../display/design/shown.ts'
import { type Address, type HomeNeeds, screenState } from './state.ts'
import { words } from './words.ts'

const styles = css`
  ul { display: grid; gap: var(--space-3); list-style: none; }
  li {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-4);
    padding-bottom: var(--space-3);
    border-bottom: 0.0625rem solid var(--line);
  }
  section { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: baseline; gap: var(--space-2) var(--space-4); }
  section .row { gap: var(--space-2); }
  section .key { min-width: 0; font-size: 1rem; padding: 0 var(--space-4); }
  li > b { color: var(--brand); font-size: 1.75rem; line-height: 1.2; }
  @media (width < 48rem) {
    section { grid-template-columns: 1fr; }
    li { grid-template-columns: 4.5rem 1fr; }
    li .row { grid-column: 1 / -1; }
  }
`

export class HomeScreen extends ScreenElement<'board', HomeNeeds> {
  protected override readonly needs = ['hall', 'roster'] as const
  static override styles = [...appStyles, styles]
  protected override readonly glass = null

  protected override draw({ now, language }: Shown<'board'>, { view, freshness }: NonNullable<Shown<'board'>['seen']>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header><h1>${state.hallName}</h1><p>明窗 Mingchuang</p></header>
      <main>
        <mc-card>
          <h2>${say.hall}</h2>
          <div class="row">${state.hall.map((address) => this.#link(address))}</div>
        </mc-card>
        <mc-card>
          <h2>${say.office}</h2>
          ${state.office.map(
            ({ name, addresses }) => html`<section>
              <h3>${name}</h3>
              <div class="row">${addresses.map((address) => this.#link(address))}</div>
            </section>`,
          )}
        </mc-card>
        <mc-card .oldMs=${state.rosterOldMs} .language=${language}>
          <h2>${say.windows}</h2>
          ${
            state.windows.length === 0
              ? html`<p class="none">${say.none}</p>`
              : html`<ul>
                  ${state.windows.map(
                    ({ number, name, duty, addresses }) => html`<li>
                      <b>${number}</b>
                      <p>${name}<br /><span class="soft">${duty}</span></p>
                      <div class="row">${addresses.map((address) => this.#link(address))}</div>
                    </li>`,
                  )}
                </ul>`
          }
        </mc-card>
      </main>
    `
  }

  #link({ words: text, href }: Address) {
    return html`<a class="key" href=${href}>${text}</a>`
  }
}
customElements.define('mc-home', HomeScreen)
