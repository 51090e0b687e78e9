// One counter: its devices as a visitor sees them, and below each what a technician may do to it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DevicePicture } from '../counter-device.ts'
import type { FaultKind } from '../device.ts'
import { act } from './actions.ts'
import './badge-reader.ts'
import './card-voice.ts'
import './digit-tubes.ts'
import './dots-glass.ts'
import './frame-list.ts'
import './loud-speaker.ts'
import './rating-device.ts'
import './sign-glass.ts'
import './slip-tray.ts'

const kinds: Readonly<Record<DevicePicture['kind'], string>> = {
  'rs485-evaluator': 'RS-485 呼叫器与评价器',
  'android-evaluator': '安卓评价器',
  'onbon-sign': 'LED 窗口屏',
  'onbon-graphic-sign': 'LED 图文屏',
  'alpha-sign': 'Alpha LED 屏',
  'led-485': '数码管屏',
  'badge-reader': '读卡器',
  speaker: '广播音箱',
  'slip-printer': '小票打印机',
}
const faults: Readonly<Record<FaultKind, string>> = { silent: '静默一帧', busy: '回答忙', nack: '回答拒绝' }

export class CounterCard extends LitElement {
  static override properties = { pictures: { attribute: false } }
  static override styles = css`
    section {
      display: grid;
      gap: var(--space-4);
      padding: var(--space-4);
      border: 0.0625rem solid var(--line);
      border-radius: var(--radius-large);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    h2,
    h3,
    p {
      margin: 0;
    }
    h2 {
      font-size: 1.25rem;
      font-weight: var(--weight-title);
    }
    article {
      display: grid;
      gap: var(--space-3);
      padding-top: var(--space-3);
      border-top: 0.0625rem solid var(--line);
    }
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-2);
    }
    h3 {
      color: var(--ink-soft);
      font-size: 0.9375rem;
      font-weight: var(--weight-strong);
    }
    .thanked {
      color: var(--idle);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }
    .unplugged {
      padding: var(--space-5);
      border-radius: var(--radius);
      background: var(--closed-soft);
      color: var(--closed);
      text-align: center;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .tools button {
      min-height: 2.25rem;
      padding: 0 var(--space-3);
      border: 0.0625rem solid var(--line-strong);
      border-radius: var(--radius-small);
      background: transparent;
      color: var(--ink-soft);
      font: inherit;
      font-size: 0.875rem;
      cursor: pointer;
    }
    .tools button:hover {
      background: var(--surface-sunk);
    }
    button:focus-visible {
      outline: 0.1875rem solid var(--brand);
      outline-offset: 0.125rem;
    }
    code {
      overflow-wrap: anywhere;
      color: var(--ink-soft);
      font-size: 0.75rem;
    }
  `

  declare pictures: readonly DevicePicture[]

  constructor() {
    super()
    this.pictures = []
  }

  protected override render() {
    const signsFirst = this.pictures.toSorted((a, b) => Number(isSign(b)) - Number(isSign(a)))
    return html`<section aria-label=${this.pictures[0]?.windowName ?? ''}>
      <h2>${this.pictures[0]?.windowName}</h2>
      ${signsFirst.map((picture) => this.#device(picture))}
    </section>`
  }

  #device(picture: DevicePicture) {
    const { deviceId, kind, plugged, thanked, place } = picture
    return html`<article>
      <div class="head">
        <h3>${kinds[kind]}</h3>
        ${canThank(picture) ? html`<span class="thanked">已致谢 ${thanked.length} 次</span>` : nothing}
      </div>
      ${plugged ? this.#front(picture) : html`<p class="unplugged">已拔出</p>`}
      <div class="tools">
        ${
          plugged
            ? html`<button @click=${() => act(deviceId, 'unplug')}>拔出</button>
              ${picture.faults.map(
                (fault) =>
                  html`<button @click=${() => act(deviceId, 'fault', { kind: fault, count: 1 })}>${faults[fault]}</button>`,
              )}`
            : html`<button @click=${() => act(deviceId, 'replug')}>插回</button>`
        }
      </div>
      <frame-list .frames=${picture.frames}></frame-list>
      <code>${deviceId} · ${placeName(place)}</code>
    </article>`
  }

  #front({ deviceId, glass, keys }: DevicePicture): TemplateResult {
    if (glass.type === 'sign')
      return html`<sign-glass .glass=${glass}></sign-glass><card-voice .said=${glass.said}></card-voice>`
    if (glass.type === 'dots')
      return html`<dots-glass .glass=${glass}></dots-glass><card-voice .said=${glass.said}></card-voice>`
    if (glass.type === 'digits') return html`<digit-tubes .glass=${glass}></digit-tubes>`
    if (glass.type === 'reader') return html`<badge-reader .deviceId=${deviceId} .glass=${glass}></badge-reader>`
    if (glass.type === 'speaker') return html`<loud-speaker .glass=${glass}></loud-speaker>`
    if (glass.type === 'printer') return html`<slip-tray .deviceId=${deviceId} .glass=${glass}></slip-tray>`
    return html`<rating-device .deviceId=${deviceId} .glass=${glass} .keys=${keys}></rating-device>`
  }
}

customElements.define('counter-card', CounterCard)

function isSign({ glass }: DevicePicture): boolean {
  return glass.type === 'sign' || glass.type === 'dots' || glass.type === 'digits'
}

function canThank({ glass }: DevicePicture): boolean {
  return glass.type === 'evaluator' || glass.type === 'tablet'
}

/** The end of a pseudo-terminal's path says enough, and fits. */
function placeName(place: DevicePicture['place']): string {
  return place.transport === 'pty'
    ? `pty …/${place.path.split('/').at(-1)}`
    : `${place.transport} ${place.host}:${place.port}`
}
