// The front of a slip printer: its lamp, and the last slip as it lies in the hand, dot for dot.
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import { qrDrawing } from '../../../display/design/qr-code.ts'
import type { PrinterGlass } from '../device.ts'
import type { Printed } from '../escpos-reader.ts'
import { act } from './actions.ts'
import { code128Bars } from './code-128.ts'
import { handStyles } from './hand-styles.ts'

/** Dots across paper of 80 mm, and the bars of a Code 128 at the printer's usual width. */
const paperDots = 576
const moduleDots = 2

const paperWords: Readonly<Record<PrinterGlass['paper'], string>> = { enough: '有纸', low: '纸快用完', out: '缺纸' }
const hands = [
  ['paperIn', '装新纸'],
  ['paperLow', '纸快用完'],
  ['paperNearlyOut', '只剩一截纸'],
  ['paperOut', '取走纸'],
] as const

export class SlipTray extends LitElement {
  static override properties = { deviceId: { attribute: false }, glass: { attribute: false } }
  static override styles = [
    handStyles,
    css`
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .lamp {
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-small);
      background: var(--idle-soft);
      color: var(--idle);
      font-size: 0.9375rem;
    }
    .lamp[data-trouble] {
      background: var(--closed-soft);
      color: var(--closed);
    }
    .paper {
      container-type: inline-size;
      max-width: 22.5rem;
      background: #ffffff;
      color: #111111;
      box-shadow: var(--shadow);
    }
    .slip {
      --dot: calc(100cqw / 576);
      padding: calc(24 * var(--dot)) 0 calc(60 * var(--dot));
      font-family: 'Noto Sans Mono CJK SC', var(--font);
      line-height: 1;
    }
    .row {
      min-height: calc(30 * var(--dot));
      white-space: nowrap;
    }
    i {
      display: inline-block;
      width: calc(24 * var(--dot) * var(--across));
      font-style: normal;
      font-weight: 600;
      text-align: center;
      white-space: pre;
    }
    i.half {
      width: calc(12 * var(--dot) * var(--across));
    }
    .row span {
      display: inline-block;
      margin-left: calc(var(--x) * var(--dot));
      font-size: calc(22 * var(--dot) * var(--down));
      line-height: calc(24 * var(--dot) * var(--down));
      padding-bottom: calc(6 * var(--dot));
    }
    .code {
      display: block;
      margin: calc(12 * var(--dot)) auto;
    }
    .empty {
      padding: var(--space-4);
      color: var(--ink-soft);
      text-align: center;
    }
    .hands {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    button {
      min-height: 2.25rem;
      padding: 0 var(--space-3);
      font-size: 0.875rem;
    }
  `,
  ]

  declare deviceId: string
  declare glass: PrinterGlass | null

  constructor() {
    super()
    this.deviceId = ''
    this.glass = null
  }

  protected override render() {
    const { glass } = this
    if (glass === null) return nothing
    const { paper, isCoverOpen, tray, unfinished } = glass
    const last = unfinished.length > 0 ? unfinished : tray[0]?.printed
    return html`
      <p class="lamp" ?data-trouble=${paper !== 'enough' || isCoverOpen} role="status">
        ${paperWords[paper]} · ${isCoverOpen ? '机盖打开' : '机盖关好'} · 已出票 ${tray[0]?.number ?? 0} 张
      </p>
      <div class="paper" aria-label="最近一张小票">
        ${last === undefined ? html`<p class="empty">还没有小票</p>` : html`<div class="slip">${last.map(piece)}</div>`}
      </div>
      <div class="hands" role="group" aria-label="打印机操作">
        ${[...hands, ['cover', isCoverOpen ? '关上机盖' : '打开机盖'] as const].map(
          ([key, words]) => html`<button @click=${() => act(this.deviceId, 'press', { key })}>${words}</button>`,
        )}
      </div>
    `
  }
}

function piece(printed: Printed): TemplateResult {
  switch (printed.kind) {
    case 'text':
      return html`<div class="row" style="--x:${printed.x};--across:${printed.across};--down:${printed.down}">
        <span>${[...printed.text].map((one) => html`<i class=${one < '\u0080' ? 'half' : ''}>${one}</i>`)}</span>
      </div>`
    case 'feed':
      return html`<div class="row"></div>`
    case 'barcode':
      return bars(printed.text, printed.height)
    case 'qr': {
      const width = `${((qrDrawing(printed.text).side * printed.cell) / paperDots) * 100}%`
      return html`<mc-qr-code class="code" style="width:${width}" .text=${printed.text} label="二维码"></mc-qr-code>`
    }
    case 'picture':
      return picture(printed)
  }
}

function bars(text: string, height: number): TemplateResult {
  const widths = code128Bars(text)
  const width = widths.reduce((sum, modules) => sum + modules, 0)
  let x = 0
  const rectangles = widths.map((modules, index) => {
    const bar = index % 2 === 0 ? svg`<rect x=${x} width=${modules} height="1" />` : nothing
    x += modules
    return bar
  })
  const size = `width:calc(${width * moduleDots} * var(--dot));height:calc(${height} * var(--dot))`
  return html`<svg class="code" style=${size} viewBox="0 0 ${width} 1" preserveAspectRatio="none" role="img" aria-label="条码 ${text}">
    ${rectangles}
  </svg>`
}

function picture({ width, height, bits }: Extract<Printed, { kind: 'picture' }>): TemplateResult {
  const bytes = Uint8Array.from(atob(bits), (character) => character.charCodeAt(0))
  const isDark = (x: number, y: number) => ((bytes[(y * width + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0
  const dots = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (isDark(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  ).join('')
  return html`<svg class="code" style="width:calc(${width} * var(--dot))" viewBox="0 0 ${width} ${height}" role="img" aria-label="图">
    ${svg`<path d=${dots} />`}
  </svg>`
}

customElements.define('slip-tray', SlipTray)
