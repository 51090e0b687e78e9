// The page of the hall's voice: whether calls are spoken, how often, how loud, and when the speakers keep still.
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { VoiceRules } from '#contract/public/voice'
import type { Seen, Shown } from '../../../display/design/shown.ts'
import { bothOf, OfficeSheet, sheetStyles, textsOf } from '../office/sheet.ts'
import { freshChoices, quietRows, rulesOf, screenState } from './state.ts'
import { styles } from './styles.ts'
import { words } from './words.ts'

export class VoiceScreen extends OfficeSheet<'office', 'hall'> {
  static override styles = [...sheetStyles, styles]
  protected override readonly needs = ['hall'] as const
  protected override readonly page = 'voice'

  protected override draw({ now, language }: Shown<'office', never>, { view, freshness }: Seen<'office', 'hall'>) {
    const { hallName, time, rules, lines, standing, oldMs } = screenState(view, freshness, now, language)
    const say = words[language]
    const mayAct = this.isRole('administrator', 'supervisor')
    return this.sheet(
      say.title,
      `${hallName} · ${time}`,
      html`
        <mc-card .oldMs=${oldMs} .language=${language}>
          <h2>${say.now}</h2>
          ${
            rules === null
              ? this.unknown
              : html`<p class="now"><span class="chip ${standing === 'spoken' ? 'ok' : 'warning'}">${standing === 'quiet' ? say.quietNow : say[standing]}</span></p>
                  ${lines.map((line) => html`<p>${line}</p>`)}
                  ${mayAct ? nothing : html`<p class="soft">${say.readOnly}</p>`}`
          }
        </mc-card>
        ${
          rules === null || !mayAct
            ? nothing
            : html`<mc-card><h2>${say.change}</h2>${keyed(JSON.stringify(rules), this.#form(rules))}</mc-card>`
        }
      `,
    )
  }

  #form({ calls, times, volumePercent, freshMs, quiet }: VoiceRules) {
    const say = words[this.language]
    const fresh = [...new Set([...freshChoices, freshMs / 1_000])].sort((one, other) => one - other)
    const louder = ({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLInputElement)) return
      const shown = currentTarget.parentElement?.querySelector('output')
      if (shown != null) shown.value = `${currentTarget.value}%`
    }
    return html`<form class="rules" @submit=${(event: SubmitEvent) => void this.#save(event)}>
      <div class="pairs">
        <label>${say.calls}<select name="calls">
          ${(['spoken', 'silent'] as const).map((one) => html`<option value=${one} ?selected=${one === calls}>${one === 'spoken' ? say.on : say.off}</option>`)}
        </select></label>
        <label>${say.times}<select name="times">
          ${[1, 2, 3].map((one) => html`<option value=${one} ?selected=${one === times}>${say.timesOf(one)}</option>`)}
        </select><span class="soft">${say.timesHint}</span></label>
      </div>
      <div class="pairs">
        <label>${say.volume}<span class="volume">
          <input name="volume" type="range" min="10" max="100" step="5" .value=${String(volumePercent)} @input=${louder} />
          <output .value=${`${volumePercent}%`}></output>
        </span></label>
        <label>${say.fresh}<select name="fresh">
          ${fresh.map((one) => html`<option value=${one} ?selected=${one * 1_000 === freshMs}>${say.freshOf(one)}</option>`)}
        </select><span class="soft">${say.freshHint}</span></label>
      </div>
      <fieldset>
        <legend>${say.quiet}</legend>
        <p class="soft">${say.quietHint}</p>
        <div class="spans">
          ${Array.from({ length: quietRows }, (_, row) => [
            html`<label>${say.from(row + 1)}<input name=${`from${row}`} type="time" .value=${quiet[row]?.from ?? ''} /></label>`,
            html`<label>${say.to(row + 1)}<input name=${`to${row}`} type="time" .value=${quiet[row]?.to ?? ''} /></label>`,
          ])}
        </div>
      </fieldset>
      <p class="row"><button class="key leading">${say.save}</button></p>
    </form>`
  }

  async #save(event: Event): Promise<void> {
    const rules = rulesOf(textsOf(event))
    this.done = null
    this.refused = rules === null ? bothOf(words, 'halfSpan') : null
    if (rules !== null) await this.ask({ name: 'voice.set', data: rules }, bothOf(words, 'saved'))
  }
}
customElements.define('mc-voice', VoiceScreen)
