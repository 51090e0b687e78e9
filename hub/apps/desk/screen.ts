// The clerk's page: begin and end a duty, receive the next visitor, finish and invite; never which level was given.
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { Words } from '#wire/define'
import { appStyles } from '../../../display/design/app-styles.ts'
import '../../../display/design/card.ts'
import '../../../display/design/portrait.ts'
import { ScreenElement } from '../../../display/design/screen-element.ts'
import type { Shown } from '../../../display/design/shown.ts'
import type { Me } from '../api.ts'
import { type DeskNeeds, type DeskState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** What a clerk asks of this page. */
export type DeskWish =
  | { readonly do: 'signIn'; readonly staffId: string }
  | { readonly do: 'signOut' }
  | { readonly do: 'begin' | 'finish'; readonly number: string | null }

export class DeskScreen extends ScreenElement<'desk', DeskNeeds> {
  protected override readonly needs = ['hall', 'window', 'onDuty', 'activity', 'windowFigures'] as const
  static override properties: PropertyDeclarations = {
    me: { attribute: false },
    refused: { attribute: false },
    wasRating: { attribute: false },
  }
  static override styles = [...appStyles, styles]
  protected override readonly glass = null

  declare me: Me | null
  /** Words of the last refusal, null while all went well. */
  declare refused: Words | null
  declare wasRating: boolean

  constructor() {
    super()
    this.me = null
    this.refused = null
    this.wasRating = false
  }

  protected override draw({ now, language }: Shown<'desk'>, { view, freshness }: NonNullable<Shown<'desk'>['seen']>) {
    const state = screenState(view, freshness, now, language, this.wasRating)
    const say = words[language]
    return html`
      <header><h1>${state.title}</h1><p>${state.hallName} · ${state.time}</p></header>
      <main>
        ${this.refused === null ? nothing : html`<p class="answer refused" role="alert">${this.refused[language]}</p>`}
        <mc-card .oldMs=${state.dutyOldMs} .language=${language}>
          <h2>${say.duty}</h2>
          ${this.#duty(state)}
        </mc-card>
        <mc-card .oldMs=${state.activityOldMs} .language=${language}>
          <h2>${say.service}</h2>
          <p class="activity ${state.activity.kind}" role="status">
            <strong>${state.activity.words}</strong>${state.activity.number === null ? nothing : html`<b>${state.activity.number}</b>`}
          </p>
          ${this.#visitors(state)}
          <p class="soft">${say.fair}</p>
        </mc-card>
        <p class="soft">${state.today}</p>
      </main>
    `
  }

  #duty({ duty }: DeskState) {
    const { me } = this
    const say = words[this.shown?.language ?? 'zh']
    const isMine = duty !== null && duty.staffId === me?.staffId
    const staffId = me?.staffId ?? null
    return html`
      <div class="row duty">
        ${
          duty === null
            ? html`<p class="none">${say.nobody}</p>`
            : html`<mc-portrait .src=${duty.photo} .name=${duty.name}></mc-portrait>
                <p><strong>${duty.name}</strong><br /><span class="soft">${duty.line}</span></p>`
        }
      </div>
      <div class="row">
        ${
          isMine || staffId === null
            ? nothing
            : html`<button class="key leading" type="button" @click=${() => this.#wish({ do: 'signIn', staffId })}>
                ${say.signIn}
              </button>`
        }
        ${
          duty === null
            ? nothing
            : html`<button class="key" type="button" @click=${() => this.#wish({ do: 'signOut' })}>${say.signOut}</button>`
        }
        ${!isMine && duty !== null && staffId !== null ? html`<span class="soft">${say.takesOver}</span>` : nothing}
        ${staffId === null ? html`<span class="soft">${say.noStaff}</span>` : nothing}
      </div>
    `
  }

  #visitors({ duty, activity }: DeskState) {
    const say = words[this.shown?.language ?? 'zh']
    const isServing = activity.kind === 'serving'
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        const { submitter, currentTarget } = event
        if (!(submitter instanceof HTMLButtonElement) || !(currentTarget instanceof HTMLFormElement)) return
        const number = String(new FormData(currentTarget).get('number') ?? '').trim()
        this.#wish({ do: submitter.value === 'finish' ? 'finish' : 'begin', number: number === '' ? null : number })
        currentTarget.reset()
      }}
    >
      <label>${say.number}<input name="number" maxlength="32" autocomplete="off" /></label>
      <button class="key ${isServing ? '' : 'leading'}" value="begin" ?disabled=${duty === null}>${say.next}</button>
      <button class="key ${isServing ? 'leading' : ''}" value="finish" ?disabled=${duty === null}>${say.finish}</button>
    </form>`
  }

  #wish(wish: DeskWish): void {
    this.dispatchEvent(new CustomEvent<DeskWish>('wish', { detail: wish }))
  }
}
customElements.define('mc-desk', DeskScreen)
