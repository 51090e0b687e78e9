// The board of the hall: everybody who is called, who waits, every window with the person who really serves there, and the day's ratings.
import { html, nothing } from 'lit'
import '../../design/card.ts'
import '../../design/carousel.ts'
import '../../design/level-bars.ts'
import '../../design/portrait.ts'
import { noInformation } from '../../design/facts.ts'
import { sizeFor } from '../../design/fit.ts'
import type { Language } from '../../design/i18n.ts'
import { type Manner, mannerAt, usualAppearance } from '../../design/manner.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Shown } from '../../design/shown.ts'
import { drawCalls, drawWaiting } from './draw-queue.ts'
import type { BoardQueue } from './queue.ts'
import type { BoardCell, BoardRoster } from './roster.ts'
import { type BoardSeen, type BoardState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { queueStyles } from './styles-queue.ts'
import { words } from './words.ts'

export class BoardScreen extends ScreenElement<'board', 'hall'> {
  protected override readonly needs = ['hall'] as const
  static override styles = [...styles, ...queueStyles]
  protected override readonly glass = { width: 1920, height: 1080, turns: 'upright' } as const

  protected override mannerOf({ language, now }: Shown<'board', never>, { view }: BoardSeen): Manner {
    return mannerAt(view.facts.appearance?.value ?? usualAppearance, language, now.at)
  }

  protected override draw({ now, language }: Shown<'board', never>, { view, freshness }: BoardSeen) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    return html`
      <header>
        <h1 class=${state.hall.size}>${state.hall.name}</h1>
        <mc-stale-mark .ageMs=${state.hall.oldMs} .language=${language}></mc-stale-mark>
        <p class="hours"><b class=${state.hours.tone}>${state.hours.state}</b>${state.hours.text}</p>
        <p class="clock"><span>${state.hall.clock.date}</span><time>${state.hall.clock.time}</time></p>
      </header>
      ${state.queue === null ? this.#day(state, language) : this.#queue(state.queue, state, language)}
      <footer><span>${say.supervision}</span><b>${state.supervisionPhone}</b></footer>
    `
  }

  #day(state: BoardState, language: Language) {
    return html`<main>
      ${
        state.closing === null
          ? this.#roster(state.roster, language)
          : this.#closing(state.closing, state.hall.oldMs, language)
      }
      <div class="side">
        ${state.frontDesk === null ? nothing : this.#frontDesk(state.frontDesk, language)}
        ${this.#figures(state, language)}
      </div>
    </main>`
  }

  #queue(queue: BoardQueue, state: BoardState, language: Language) {
    const { corner } = queue
    return html`<main class="queue">
      ${drawCalls(queue, language)}
      <div class="side">
        ${drawWaiting(queue.waiting, language)}
        ${
          state.frontDesk !== null
            ? this.#frontDesk(state.frontDesk, language)
            : corner.is === 'roster'
              ? this.#roster(corner.roster, language)
              : this.#figures(state, language)
        }
      </div>
    </main>`
  }

  #roster(roster: BoardRoster | null, language: Language) {
    const say = words[language]
    if (roster === null) {
      return html`<mc-card class="roster"><div class="head"><h2>${say.title}</h2></div><p class="none">${noInformation[language]}</p></mc-card>`
    }
    return html`<mc-card class="roster" .oldMs=${roster.oldMs} .language=${language}>
      <div class="head">
        <h2>${say.title}</h2>
        <p>${roster.page === null ? nothing : html`<span>${roster.page}</span>`}${roster.present}</p>
      </div>
      ${
        roster.cells.length === 0
          ? html`<p class="none">${say.noWindows}</p>`
          : html`<ul class=${roster.form}>${roster.cells.map((cell) => this.#cell(cell))}</ul>`
      }
    </mc-card>`
  }

  #cell({ number, name, unitName, person, hasPhoto, isTall, absent, mark }: BoardCell) {
    return html`<li class="${person === null ? 'absent' : ''} ${isTall ? 'tall' : ''}">
      <b class="number length-${number.length}">${number}</b>
      <div class="words">
        <p class="window ${sizeFor(name, { large: 9, medium: 20 })}">${name}</p>
        ${unitName === null ? nothing : html`<p class="unit">${unitName}</p>`}
        ${
          person === null
            ? html`<p class="person none ${absent.tone}">${absent.words}</p>`
            : html`<p class="person ${sizeFor(person.name, { large: 5, medium: 10 })}">
                <strong>${person.name}</strong>
                ${mark === null ? html`<span>${person.role}</span>` : html`<b class="mark ${mark.tone}">${mark.words}</b>`}
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

  #closing({ notice, pledge }: NonNullable<BoardState['closing']>, oldMs: number | null, language: Language) {
    const { title, hint, when } = notice
    return html`<mc-card class="closing" .oldMs=${oldMs} .language=${language}>
      <div>
        <h2>${title}</h2>
        <p>${hint}</p>
        ${when === null ? nothing : html`<p class="when">${when.day === null ? nothing : html`<span>${when.day}</span>`}<b>${when.time}</b></p>`}
      </div>
      ${pledge === null ? nothing : html`<mc-carousel .pledge=${pledge}></mc-carousel>`}
    </mc-card>`
  }

  #frontDesk({ place, size, duty, person, somebody, oldMs }: NonNullable<BoardState['frontDesk']>, language: Language) {
    return html`<mc-card class="desk" .oldMs=${oldMs} .language=${language}>
      ${person === null ? nothing : html`<mc-portrait .src=${person.photo} .name=${person.name}></mc-portrait>`}
      <div>
        <p class="duty">${duty}</p>
        <h2 class=${size}>${place}</h2>
        <p class="person ${person?.size ?? 'medium'}"><strong>${person?.name ?? somebody}</strong></p>
      </div>
    </mc-card>`
  }

  #figures({ figures }: BoardState, language: Language) {
    const say = words[language]
    if (figures === null) {
      return html`<mc-card class="figures"><h2>${say.today}</h2><p class="none">${noInformation[language]}</p></mc-card>`
    }
    return html`<mc-card class="figures" .oldMs=${figures.oldMs} .language=${language}>
      <h2>${say.today}</h2>
      <div class="rates">
        <p><span>${say.satisfaction}</span><b>${figures.satisfaction}</b><span>${figures.ratings}</span></p>
        <p class="second"><span>${say.voluntary}</span><b>${figures.voluntary}</b><span>${figures.due}</span></p>
      </div>
      <mc-level-bars .bars=${figures.bars} .language=${language}></mc-level-bars>
      <p class="rule">${say.satisfactionRule}</p>
    </mc-card>`
  }
}
customElements.define('mc-board', BoardScreen)
