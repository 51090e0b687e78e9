// The front of an evaluator: what its glass says, five keys of equal size, and the caller pad beside it.
import { css, html, LitElement, nothing } from 'lit'
import { levels, levelWords } from '../../../display/design/levels.ts'
import type { EvaluatorGlass, Key, TabletGlass } from '../device.ts'
import { act } from './actions.ts'
import { handStyles } from './hand-styles.ts'

const callerWords: Readonly<Record<string, string>> = {
  next: '下一位',
  recall: '重呼',
  pleaseRate: '请评价',
  cancel: '取消',
  giveUp: '弃号',
  hold: '挂起',
  callBack: '回呼',
  pause: '暂停',
  transfer: '转移',
  oneMetreLine: '一米线',
}

export class RatingDevice extends LitElement {
  static override properties = {
    deviceId: { attribute: false },
    glass: { attribute: false },
    keys: { attribute: false },
  }
  static override styles = [
    handStyles,
    css`
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .glass {
      display: grid;
      gap: var(--space-1);
      min-height: 4.5rem;
      align-content: center;
      padding: var(--space-3);
      border-radius: var(--radius);
      background: var(--brand-deep);
      color: var(--on-brand);
      text-align: center;
    }
    .glass[data-open] {
      background: var(--rating-soft);
      color: var(--rating);
    }
    .words {
      font-size: 1.5rem;
      font-weight: var(--weight-title);
    }
    .small {
      font-size: 0.875rem;
    }
    .levels {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: var(--space-2);
    }
    button:active {
      background: var(--brand-soft);
    }
    .levels button {
      min-height: 4.5rem;
      padding: 0;
      border-top: 0.375rem solid var(--level);
      font-size: 0.875rem;
      font-weight: var(--weight-strong);
      line-height: 1.375;
      white-space: nowrap;
    }
    .caller {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: var(--space-1);
    }
    .caller button {
      min-height: 2.25rem;
      padding: 0;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
  `,
  ]

  declare deviceId: string
  declare glass: EvaluatorGlass | TabletGlass | null
  declare keys: readonly Key[]

  constructor() {
    super()
    this.deviceId = ''
    this.glass = null
    this.keys = []
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    const caller = Object.entries(callerWords).filter(([key]) => this.keys.includes(key))
    return html`
      <div class="glass" ?data-open=${glass.isOpen} aria-live="polite">
        <span class="words">${glass.text}</span>
        ${glass.type === 'tablet' ? this.#tablet(glass) : this.#evaluator(glass)}
      </div>
      <div class="levels">
        ${levels.map(
          (level) => html`<button style="--level: var(--level-${level})" @click=${() => this.#press(`level${level}`)}>
            ${broken(levelWords[level].zh)}
          </button>`,
        )}
      </div>
      ${
        caller.length === 0
          ? nothing
          : html`<div class="caller" aria-label="呼叫器" role="group">
            ${caller.map(([key, words]) => html`<button @click=${() => this.#press(key)}>${words}</button>`)}
          </div>`
      }
    `
  }

  #evaluator({ stars, ticket, waiting }: EvaluatorGlass) {
    const parts = [
      stars === null ? '' : '★'.repeat(stars),
      ticket.trim() === '' ? '' : `票号 ${ticket}`,
      waiting.trim() === '' ? '' : `等候 ${waiting}`,
    ].filter((part) => part !== '')
    return parts.length === 0 ? nothing : html`<span class="small">${parts.join(' · ')}</span>`
  }

  #tablet({ staff, notice }: TabletGlass) {
    return html`
      ${staff.length === 0 ? nothing : html`<span class="small">${staff.map(({ value }) => value).join(' · ')}</span>`}
      ${notice === '' ? nothing : html`<span class="small">${notice}</span>`}
    `
  }

  #press(key: Key): void {
    act(this.deviceId, 'press', { key })
  }
}

/** Five keys are narrow: the degree stands above, what it qualifies below. */
function broken(words: string) {
  const [, degree, rest] = /^(非常|基本)?(.*)$/.exec(words) ?? []
  return degree === undefined ? rest : html`${degree}<br />${rest}`
}

customElements.define('rating-device', RatingDevice)
