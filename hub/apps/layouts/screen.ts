// The layouts page: make a layout on its grid, see it with the hall's own facts, try it on one glass, release it, take it back.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { live } from 'lit/directives/live.js'
import {
  type AskedZone,
  contentName,
  contents,
  form as formShape,
  forms,
  isKnown,
  type Schedule,
} from '#contract/public/layout'
import type { HallCommand } from '#wire/index'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, idHint, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { type Draft, draftOf, faultsOf, newDraft, withNewZone, withoutZone, withZone } from './draft.ts'
import { afterKey, drawGrid, gridStyles } from './draw-grid.ts'
import { drawSchedules } from './draw-schedules.ts'
import { drawGlasses, drawGroups, type TargetForms } from './draw-targets.ts'
import { type LayoutRow, type LayoutsState, screenState } from './state.ts'
import { styles } from './styles.ts'
import { textOf } from './typed.ts'
import { words } from './words.ts'

const places = ['column', 'row', 'width', 'height'] as const
type Said =
  | 'assigned'
  | 'groupSaved'
  | 'groupRemoved'
  | 'scheduleSaved'
  | 'scheduleRemoved'
  | 'isTried'
  | 'isReleased'
  | 'isDropped'
  | 'isUndone'
  | 'isRetired'
  | 'saved'

export class LayoutsScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    draft: { attribute: false },
    open: { attribute: false },
    hasPreview: { attribute: false },
  }
  static override styles = [...sheetStyles, gridStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'layouts'

  /** The layout that is being made, or null. */
  declare draft: Draft | null
  /** The schedule that is being changed, or null. */
  declare open: Schedule | null
  /** Whether the hall's own glass can be shown in the page. */
  declare hasPreview: boolean

  constructor() {
    super()
    this.draft = null
    this.open = null
    this.hasPreview = false
  }

  protected override updated(changed?: PropertyValues<this>): void {
    super.updated()
    if (changed?.has('draft') || changed?.has('hasPreview')) this.#tellPreview()
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    const targets: TargetForms = {
      state,
      language,
      assign: (data) => void this.#do({ name: 'layout.assign', data }, 'assigned'),
      saveGroup: (data) => void this.#do({ name: 'glassgroup.set', data }, 'groupSaved'),
      removeGroup: (groupId) => void this.#do({ name: 'glassgroup.remove', data: { groupId } }, 'groupRemoved'),
    }
    const card = (title: string, body: unknown) =>
      html`<mc-card .oldMs=${state.oldMs} .language=${language}><h2>${title}</h2>${state.layouts === null ? this.unknown : body}</mc-card>`
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${card(say.layouts, this.#layouts(state, mayAct))}
        ${mayAct && this.draft !== null ? this.#editor(this.draft, state) : nothing}
        ${mayAct ? card(say.glasses, drawGlasses(targets)) : nothing}
        ${mayAct ? card(say.schedules, this.#schedules(state)) : nothing}
        ${mayAct ? card(say.groups, drawGroups(targets)) : nothing}
      `,
    )
  }

  #schedules(state: LayoutsState) {
    return drawSchedules({
      state,
      language: this.language,
      open: this.open,
      change: (schedule) => {
        this.open = schedule
      },
      save: (data) => void this.#do({ name: 'schedule.set', data }, 'scheduleSaved'),
      remove: async (scheduleId) => {
        const isGone = await this.#do({ name: 'schedule.remove', data: { scheduleId } }, 'scheduleRemoved')
        if (isGone) this.open = null
      },
    })
  }

  async #do(command: HallCommand, said: Said): Promise<boolean> {
    const { accepted } = await this.ask(command, bothOf(words, said))
    return accepted
  }

  #layouts({ layouts, glasses }: LayoutsState, mayAct: boolean) {
    const say = words[this.language]
    if (layouts === null) return this.unknown
    return html`
      ${layouts.length === 0 ? html`<p class="none">${say.none}</p>` : html`<ul>${layouts.map((row) => this.#layout(row, glasses, mayAct))}</ul>`}
      ${
        mayAct
          ? html`<p class="soft">${say.steps}</p>
              <form
                @submit=${(event: SubmitEvent) => {
                  const { layoutId = '' } = textsOf(event)
                  this.draft = newDraft(layoutId)
                }}
              >
                <label>${say.layoutId}<input name="layoutId" required maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9_\\-]*" title=${idHint[this.language]} autocomplete="off" /></label>
                <button class="key">${say.newLayout}</button>
              </form>`
          : nothing
      }
    `
  }

  #layout({ kept, name, form, standing }: LayoutRow, glasses: LayoutsState['glasses'], mayAct: boolean) {
    const say = words[this.language]
    const { layoutId, draft, earlier, triedOn } = kept
    const act = (command: HallCommand, said: Said) => () => void this.#do(command, said)
    return html`<li class="layout">
      <div class="head">
        <p><strong>${name}</strong> <span class="soft">${layoutId} · ${form}</span></p>
        <span class="chip ${standing.tone}">${standing.words}</span>
      </div>
      ${
        mayAct
          ? html`<div class="row">
              <button class="key small" type="button" @click=${() => {
                this.draft = draftOf(kept)
              }}>${say.edit}</button>
              ${
                draft === null
                  ? nothing
                  : html`<form
                        class="trial"
                        @submit=${(event: SubmitEvent) => {
                          const { glassId = '' } = textsOf(event)
                          void this.#do({ name: 'layout.try', data: { layoutId, glassId } }, 'isTried')
                        }}
                      >
                        <select name="glassId" aria-label=${say.tryOn} required>
                          ${glasses.map((one) => html`<option value=${one.id} .selected=${one.id === triedOn}>${one.name}</option>`)}
                        </select>
                        <button class="key small">${say.try}</button>
                      </form>
                      <button class="key leading small" type="button" @click=${act({ name: 'layout.release', data: { layoutId, version: draft.version } }, 'isReleased')}>${say.release}</button>
                      <button class="key small" type="button" @click=${act({ name: 'layout.drop', data: { layoutId } }, 'isDropped')}>${say.drop}</button>`
              }
              ${earlier.length === 0 ? nothing : html`<button class="key small" type="button" @click=${act({ name: 'layout.undo', data: { layoutId } }, 'isUndone')}>${say.undo}</button>`}
              <button class="key small" type="button" @click=${act({ name: 'layout.retire', data: { layoutId } }, 'isRetired')}>${say.retire}</button>
            </div>`
          : nothing
      }
    </li>`
  }

  #editor(draft: Draft, { supervisionPhone }: LayoutsState) {
    const say = words[this.language]
    const faults = faultsOf(draft, supervisionPhone)
    const { width, height } = forms[draft.form]
    const change = (next: Draft) => {
      this.draft = next
    }
    return html`<mc-card class="editor">
      <div class="head"><h2>${say.editor(draft.layoutId)}</h2><button class="key small" type="button" @click=${() => {
        this.draft = null
      }}>${say.close}</button></div>
      <div class="row">
        <label>${say.name}<input maxlength="60" .value=${live(draft.name)} @input=${(event: Event) => change({ ...draft, name: textOf(event) })} /></label>
        <label>${say.form}<select @change=${(event: Event) => change({ ...draft, form: formShape.parse(textOf(event)) })}>
          ${formShape.options.map((one) => html`<option value=${one} .selected=${one === draft.form}>${one.replace('x', ' × ')}</option>`)}
        </select></label>
      </div>
      <p class="soft">${say.grid}</p>
      ${drawGrid(draft, new Set(faults.flatMap(({ zone }) => zone ?? [])), this.language)}
      <ol class="zones">${draft.zones.map((zone, index) => this.#zone(draft, zone, index))}</ol>
      <div class="row">
        <select aria-label=${say.add} @change=${(event: Event) => {
          const chosen = contentName.safeParse(textOf(event))
          if (chosen.success) change(withNewZone(draft, chosen.data))
          // The same content may be added again.
          if (event.target instanceof HTMLSelectElement) event.target.value = ''
        }}>
          <option value="" .selected=${true}>${say.add}</option>
          ${contentName.options.map((one) => html`<option value=${one}>${contents[one][this.language]}</option>`)}
        </select>
      </div>
      ${faults.length === 0 ? nothing : html`<div class="faults" role="status"><ul>${faults.map((fault) => html`<li>${fault.words[this.language]}</li>`)}</ul></div>`}
      <p class="row"><button class="key leading" type="button" ?disabled=${faults.length > 0} @click=${() => void this.#save(draft)}>${say.save}</button></p>
      ${
        this.hasPreview
          ? html`<h3>${say.preview}</h3>
              <iframe
                class=${draft.form === '1080x1920' ? 'upright' : ''}
                style="aspect-ratio: ${width} / ${height}"
                title=${say.preview}
                src="/board?preview"
                @load=${() => this.#tellPreview()}
              ></iframe>`
          : nothing
      }
    </mc-card>`
  }

  #zone(draft: Draft, zone: AskedZone, index: number) {
    const say = words[this.language]
    const set = (change: Partial<AskedZone>) => {
      this.draft = withZone(draft, index, change)
    }
    const heading = (language: 'zh' | 'en', text: string) => {
      const next = { zh: zone.heading?.zh ?? '', en: zone.heading?.en ?? '', [language]: text.trim() }
      set({ heading: next.zh === '' ? null : { zh: next.zh, en: next.en === '' ? next.zh : next.en } })
    }
    const press = (event: KeyboardEvent) => {
      const next = afterKey(event, draft, index)
      if (next === null) return
      event.preventDefault()
      this.draft = next
    }
    return html`<li>
      <button class="key small" type="button" aria-label=${say.move(index + 1)} @keydown=${press}>${index + 1}</button>
      <label>${say.content}<select @change=${(event: Event) => set({ content: textOf(event) })}>
        ${contentName.options.map((one) => html`<option value=${one} .selected=${one === zone.content}>${contents[one][this.language]}</option>`)}
      </select></label>
      ${places.map(
        (place) => html`<label class="number">${say[place]}<input
          type="number"
          min="1"
          max="16"
          .value=${live(String(zone[place]))}
          @change=${(event: Event) => set({ [place]: Number(textOf(event)) || 1 })}
        /></label>`,
      )}
      <label>${say.headingZh}<input maxlength="20" .value=${zone.heading?.zh ?? ''} @change=${(event: Event) => heading('zh', textOf(event))} /></label>
      <label>${say.headingEn}<input maxlength="40" .value=${zone.heading?.en ?? ''} @change=${(event: Event) => heading('en', textOf(event))} /></label>
      <button class="key small" type="button" @click=${() => {
        this.draft = withoutZone(draft, index)
      }}>${say.remove}</button>
    </li>`
  }

  async #save(draft: Draft): Promise<void> {
    await this.#do(
      { name: 'layout.save', data: { ...draft, name: draft.name.trim(), zones: [...draft.zones] } },
      'saved',
    )
  }

  /** The preview is a page of the same hub; it is told what to show, and tells nobody. */
  #tellPreview(): void {
    const frame = this.renderRoot.querySelector('iframe')
    if (frame === null || this.draft === null) return
    const { name, form, zones } = this.draft
    frame.contentWindow?.postMessage({ layout: { name, form, zones: zones.filter(isKnown) } }, location.origin)
  }
}
customElements.define('mc-layouts', LayoutsScreen)
