// The virtual hall for people: every counter's devices side by side, alive over one socket.
import { css, html, LitElement } from 'lit'
import { io } from 'socket.io-client'
import type { DevicePicture } from '../counter-device.ts'
import './counter-card.ts'

export class VirtualPage extends LitElement {
  static override properties = { pictures: { state: true }, isOnline: { state: true } }
  static override styles = css`
    :host {
      display: block;
      padding: var(--space-5);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-3) var(--space-5);
      margin-bottom: var(--space-5);
    }
    h1 {
      margin: 0;
      font-size: 1.75rem;
      font-weight: var(--weight-title);
    }
    p {
      margin: 0;
      color: var(--ink-soft);
      font-size: 1rem;
    }
    [role='status'] {
      margin-left: auto;
    }
    [data-lost] {
      color: var(--paused);
      font-weight: var(--weight-strong);
    }
    main {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
      gap: var(--space-5);
      align-items: start;
    }
  `

  declare pictures: readonly DevicePicture[]
  declare isOnline: boolean
  #socket: ReturnType<typeof io> | null = null

  constructor() {
    super()
    this.pictures = []
    this.isOnline = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#socket = io()
    this.#socket.on('devices', (pictures: readonly DevicePicture[]) => {
      this.pictures = pictures
      this.isOnline = true
    })
    this.#socket.on('disconnect', () => {
      this.isOnline = false
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#socket?.close()
  }

  protected override render() {
    const thanked = this.pictures.reduce((sum, { thanked }) => sum + thanked.length, 0)
    return html`
      <header>
        <h1>虚拟大厅</h1>
        <p>按键、屏幕和线路都是真实字节：评价存进设备盒的磁盘才显示“谢谢”，主机断线也一样。</p>
        <p role="status" ?data-lost=${!this.isOnline}>
          ${this.isOnline ? `${this.pictures.length} 台设备 · 已致谢 ${thanked} 次` : '与虚拟大厅断开，正在重连…'}
        </p>
      </header>
      <main>
        ${this.#counters().map((pictures) => html`<counter-card .pictures=${pictures}></counter-card>`)}
      </main>
    `
  }

  /** Devices of one window together, windows in the order of the description. */
  #counters(): readonly (readonly DevicePicture[])[] {
    const windows = [...new Set(this.pictures.map(({ windowId }) => windowId))]
    return windows.map((id) => this.pictures.filter(({ windowId }) => windowId === id))
  }
}

customElements.define('virtual-page', VirtualPage)
