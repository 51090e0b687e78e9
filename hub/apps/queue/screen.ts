// The queue page: who waits where, and what a supervisor changes now: windows, items, numbers, whole queues; noon and closing.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { HallCommand } from '#wire/index'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { words as closingWords } from './closing-words.ts'
import { closingStyles, drawClosing } from './draw-closing.ts'
import { type QueueState, type SeriesLine, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

/** What is being changed of a series. */
export interface Change {
  readonly seriesId: string
  readonly what: 'windows' | 'items' | 'stop' | 'move'
}

type Said = 'changed' | 'itemsChanged' | 'isStopped' | 'isResumed' | 'moved'

export class QueueScreen extends OfficeSheet<'office', 'hall'> {
  static override properties: PropertyDeclarations = {
    change: { attribute: false },
    itemNames: { attribute: false },
    rebooking: { attribute: false },
  }
  static override styles = [...sheetStyles, styles, closingStyles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'queue'

  /** The form that is open, or null. */
  declare change: Change | null
  declare itemNames: ReadonlyMap<string, string>
  /** The number that is being rebooked, or null. */
  declare rebooking: string | null

  constructor() {
    super()
    this.change = null
    this.itemNames = new Map()
    this.rebooking = null
  }

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const state = screenState(view, freshness, now, language)
    const say = words[language]
    const { series, oldMs } = state
    return this.sheet(
      say.title,
      `${state.hallName} · ${state.time}`,
      html`
        ${series === null || series.length === 0 ? html`<mc-card>${series === null ? this.unknown : html`<p class="none">${say.none}</p>`}</mc-card>` : nothing}
        ${series?.map(
          (line) => html`<mc-card .oldMs=${oldMs} .language=${language}>${this.#series(line, state)}</mc-card>`,
        )}
        <mc-card .oldMs=${oldMs} .language=${language}>
          <h2>${say.noon}</h2>
          ${state.noon === null ? this.unknown : html`<p><strong>${state.noon.person}</strong></p>${state.noon.lines.map((line) => html`<p>${line}</p>`)}`}
        </mc-card>
        <mc-card .oldMs=${state.closingOldMs} .language=${language}>
          <h2>${closingWords[language].closing}</h2>
          ${this.#closing(state)}
        </mc-card>
      `,
    )
  }

  #series(line: SeriesLine, state: QueueState) {
    const say = words[this.language]
    const { seriesId, title, waits, about, numbers, windows, isStopped, count } = line
    const mayAct = this.isRole('administrator', 'supervisor')
    const isChanging = this.change?.seriesId === seriesId
    return html`<div class="series">
      <div class="head">
        <h2>${title}</h2>
        <span class="chip ${numbers.tone}">${numbers.words}</span>
      </div>
      <p><span class="waits">${waits}</span> ${about.map((one) => html`<span class="soft"> · ${one}</span>`)}</p>
      <p class="windows">
        ${windows.length === 0 ? html`<span class="chip fault">${say.noWindow}</span>` : nothing}
        ${windows.map(({ label, isServing }) => html`<span class="chip ${isServing ? 'ok' : 'offline'}">${isServing ? label : `${label} · ${say.empty}`}</span>`)}
      </p>
      ${isChanging && mayAct ? this.#form(line, state) : nothing}
      ${
        isChanging || !mayAct
          ? nothing
          : html`<p class="row">
              ${this.#open(seriesId, 'windows', say.change)} ${this.#open(seriesId, 'items', say.items)}
              ${count === 0 ? nothing : this.#open(seriesId, 'move', say.move)}
              ${
                isStopped
                  ? html`<button class="key small" type="button" @click=${() => this.#do({ name: 'series.resume', data: { seriesId } }, 'isResumed')}>${say.resume}</button>`
                  : this.#open(seriesId, 'stop', say.stop)
              }
            </p>`
      }
    </div>`
  }

  #open(seriesId: string, what: Change['what'], label: string) {
    const open = () => {
      this.change = { seriesId, what }
    }
    return html`<button class="key small" type="button" @click=${open}>${label}</button>`
  }

  #form(line: SeriesLine, state: QueueState) {
    switch (this.change?.what) {
      case 'windows':
        return this.#windows(line, state)
      case 'items':
        return this.#items(line, state)
      case 'move':
        return this.#move(line, state)
      case 'stop':
        return this.#stop(line)
      default:
        return nothing
    }
  }

  #windows({ seriesId, setting }: SeriesLine, { windows }: QueueState) {
    const say = words[this.language]
    const rankOf = (windowId: string) => setting.windows.find((one) => one.windowId === windowId)?.rank ?? 0
    const ranks = [say.rank.none, say.rank.first, say.rank.other]
    return this.#changing(
      say.saveWindows,
      html`<div class="ranks">
        ${windows.map(
          ({ windowId, label }) => html`<label>${label}<select name=${windowId}>
            ${ranks.map((rank, index) => html`<option value=${index} ?selected=${Math.min(2, rankOf(windowId)) === index}>${rank}</option>`)}
          </select></label>`,
        )}
      </div>`,
      (texts) => {
        const serving = windows.flatMap(({ windowId }) => {
          const rank = Number(texts[windowId] ?? 0)
          return rank === 0 ? [] : [{ windowId, rank }]
        })
        void this.#do({ name: 'series.assign', data: { seriesId, windows: serving } }, 'changed')
      },
    )
  }

  #items({ seriesId, setting }: SeriesLine, { series }: QueueState) {
    const say = words[this.language]
    const all = (series ?? []).flatMap(({ setting: one }) => one.itemIds)
    return this.#changing(
      say.saveItems,
      all.length === 0
        ? html`<p class="none">${say.noItems}</p>`
        : html`<div class="ranks">
            ${all.map(
              (itemId) => html`<label class="choice"
                ><input type="checkbox" name=${itemId} ?checked=${setting.itemIds.includes(itemId)} />${this.itemNames.get(itemId) ?? itemId}</label
              >`,
            )}
          </div>`,
      (texts) =>
        void this.#do(
          { name: 'series.takeItems', data: { seriesId, itemIds: all.filter((itemId) => itemId in texts) } },
          'itemsChanged',
        ),
    )
  }

  #move({ seriesId }: SeriesLine, { series }: QueueState) {
    const say = words[this.language]
    const others = (series ?? []).filter((one) => one.seriesId !== seriesId)
    return this.#changing(
      say.moveNow,
      html`<div class="ranks">
          <label>${say.to}<select name="to" required>${others.map((one) => html`<option value=${one.seriesId}>${one.title}</option>`)}</select></label>
        </div>
        <label>${say.moveReason}<input name="remark" required maxlength="200" /></label>`,
      ({ to = '', remark = '' }) =>
        void this.#do({ name: 'ticket.moveQueue', data: { seriesId, toSeriesId: to, remark } }, 'moved'),
    )
  }

  #stop({ seriesId }: SeriesLine) {
    const say = words[this.language]
    return this.#changing(
      say.stopNow,
      html`<label>${say.reason}<input name="remark" required maxlength="200" /></label>`,
      ({ remark = '' }) => void this.#do({ name: 'series.stop', data: { seriesId, remark } }, 'isStopped'),
    )
  }

  #changing(save: string, fields: TemplateResult, sent: (texts: Readonly<Record<string, string>>) => void) {
    const close = () => {
      this.change = null
    }
    return html`<form class="change" @submit=${(event: SubmitEvent) => sent(textsOf(event))}>
      ${fields}
      <p class="row">
        <button class="key leading">${save}</button>
        <button class="key" type="button" @click=${close}>${words[this.language].cancel}</button>
      </p>
    </form>`
  }

  #closing({ closing }: QueueState) {
    return drawClosing(closing, this.language, {
      mayAct: this.isRole('supervisor'),
      rebooking: this.rebooking,
      rebook: (number) => {
        this.rebooking = number
      },
      ask: async (command, said) => {
        if ((await this.ask(command, said)).accepted) this.rebooking = null
      },
    })
  }

  async #do(command: HallCommand, said: Said): Promise<void> {
    if ((await this.ask(command, bothOf(words, said))).accepted) this.change = null
  }
}
customElements.define('mc-queue', QueueScreen)
