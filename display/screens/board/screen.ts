// The board of the hall: every window with the person who really serves there, and the day's ratings as they are.
import { html, nothing } from 'lit'
import '../../design/card.ts'
import '../../design/level-bars.ts'
import '../../design/portrait.ts'
import { noInformation } from '../../design/facts.ts'
import { sizeFor } from '../../design/fit.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Seen, Shown } from '../../design/shown.ts'
import { type BoardCell, type BoardState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class BoardScreen extends ScreenElement<'board', 'hall'> {
  protected override readonly needs = ['hall'] as const
  static override styles = styles
  protected override readonly glass = { width: 1920, height: 1080, turns: 'never' } as const

  protected override draw({ now, language }: Shown<'board', never>, { view, freshness }: Seen<'board', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header>
        <h1 class=${state.hall.size}>${state.hall.name}</h1>
        <mc-stale-mark .ageMs=${state.hall.oldMs} .language=${language}></mc-stale-mark>
        <p class="hours"><b class=${state.hours.isOpen ? 'open' : 'closed'}>${state.hours.state}</b>${state.hours.text}</p>
        <p class="clock"><span>${state.hall.clock.date}</span><time>${state.hall.clock.time}</time></p>
      </header>
      <main>
        <mc-card class="roster" .oldMs=${state.roster?.oldMs ?? null} .language=${language}>${this.#roster(state)}</mc-card>
        <mc-card class="figures" .oldMs=${state.figures?.oldMs ?? null} .language=${language}>${this.#figures(state)}</mc-card>
      </main>
      <footer><span>${say.supervision}</span><b>${state.supervisionPhone}</b></footer>
    `
  }

  #roster({ roster }: BoardState) {
    const language = this.shown?.language ?? 'zh'
    const say = words[language]
    if (roster === null) {
      return html`<div class="head"><h2>${say.title}</h2></div><p class="none">${noInformation[language]}</p>`
    }
    return html`
      <div class="head">
        <h2>${say.title}</h2>
        <p>${roster.page === null ? nothing : html`<span>${roster.page}</span>`}${roster.present}</p>
      </div>
      ${
        roster.cells.length === 0
          ? html`<p class="none">${say.noWindows}</p>`
          : html`<ul class=${roster.form}>${roster.cells.map((cell) => this.#cell(cell))}</ul>`
      }
    `
  }

  #cell({ number, name, unitName, person, hasPhoto, absent }: BoardCell) {
    return html`<li class=${person === null ? 'absent' : ''}>
      <b class="number length-${number.length}">${number}</b>
      <div class="words">
        <p class="window ${sizeFor(name, { large: 9, medium: 20 })}">${name}</p>
        ${unitName === null ? nothing : html`<p class="unit">${unitName}</p>`}
        ${
          person === null
            ? html`<p class="person none">${absent}</p>`
            : html`<p class="person ${sizeFor(person.name, { large: 5, medium: 10 })}">
                <strong>${person.name}</strong><span>${person.role}</span>
              </p>`
        }
      </div>
      ${
        hasPhoto && person !== null
          ? html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait>`
          : nothing
      }
    </li>`
  }

  #figures({ figures }: BoardState) {
    const language = this.shown?.language ?? 'zh'
    const say = words[language]
    if (figures === null) return html`<h2>${say.today}</h2><p class="none">${noInformation[language]}</p>`
    return html`
      <h2>${say.today}</h2>
      <div class="rates">
        <p><span>${say.satisfaction}</span><b>${figures.satisfaction}</b><span>${figures.ratings}</span></p>
        <p class="second"><span>${say.voluntary}</span><b>${figures.voluntary}</b><span>${figures.due}</span></p>
      </div>
      <mc-level-bars .bars=${figures.bars} .language=${language}></mc-level-bars>
      <p class="rule">${say.satisfactionRule}</p>
    `
  }
}
customElements.define('mc-board', BoardScreen)
