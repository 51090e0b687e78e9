// The frame through which a portrait is cut: the picture is dragged, zoomed by wheel, slider or fingers, or moved by keys.
import { css, html, LitElement } from 'lit'
import { cutHeight, type PhotoCut } from '#wire/photo'
import { dictionary, type Language } from '../../../display/design/i18n.ts'
import { firstCut, moved, type Size, zoomed, zoomedTo, zoomOf } from './crop.ts'

const words = dictionary({
  zh: {
    frame: '裁剪照片：拖动或按方向键移动，按加号、减号缩放',
    zoom: '放大',
    hint: '头部放在虚线内；可拖动，也可用方向键和加减号',
  },
  en: {
    frame: 'Cut the picture: drag it or use the arrow keys; plus and minus zoom',
    zoom: 'Zoom',
    hint: 'Head inside the dashes. Drag, or use arrow keys, plus and minus',
  },
})

/** How far one key press moves, as a share of the frame, and how much it zooms. */
const step = 0.02
const keyZoom = 1.08

/** What is known when a picture has been opened: its size, or that it is none. */
export type Opened = CustomEvent<Size | null>

export class PhotoCropper extends LitElement {
  static override properties = {
    src: { attribute: false },
    size: { attribute: false },
    cut: { attribute: false },
    language: { attribute: false },
  }
  static override styles = css`
    :host { display: grid; gap: var(--space-3); width: min(100%, 18rem); }
    .frame {
      position: relative;
      overflow: hidden;
      aspect-ratio: 3 / 4;
      border-radius: var(--radius);
      background: var(--surface-sunk);
      cursor: grab;
      touch-action: none;
      user-select: none;
    }
    .frame:active { cursor: grabbing; }
    .frame:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
    img { position: absolute; max-width: none; pointer-events: none; }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
    label { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: var(--space-3); font-weight: var(--weight-strong); }
    input { accent-color: var(--brand); min-height: 2.75rem; }
    input:focus-visible { outline: 0.1875rem solid var(--brand); outline-offset: 0.125rem; }
    p { margin: 0; color: var(--ink-soft); }
  `

  declare src: string
  /** Null until the picture has been opened. */
  declare size: Size | null
  declare cut: PhotoCut | null
  declare language: Language
  /** Fingers or the mouse on the frame, where they are now. */
  readonly #held = new Map<number, { x: number; y: number }>()

  constructor() {
    super()
    this.src = ''
    this.size = null
    this.cut = null
    this.language = 'zh'
  }

  protected override render() {
    const say = words[this.language]
    const { size, cut } = this
    return html`
      <div
        class="frame"
        role="application"
        tabindex="0"
        aria-label=${say.frame}
        @keydown=${(event: KeyboardEvent) => this.#press(event)}
        @wheel=${(event: WheelEvent) => this.#wheel(event)}
        @pointerdown=${(event: PointerEvent) => this.#take(event)}
        @pointermove=${(event: PointerEvent) => this.#drag(event)}
        @pointerup=${(event: PointerEvent) => this.#held.delete(event.pointerId)}
        @pointercancel=${(event: PointerEvent) => this.#held.delete(event.pointerId)}
      >
        <img src=${this.src} alt="" style=${size === null || cut === null ? 'visibility: hidden' : placed(size, cut)}
          @load=${({ target }: Event) => this.#open(target)} @error=${() => this.#tell('opened', null)} />
        <svg viewBox="0 0 300 400" aria-hidden="true">
          <ellipse cx="150" cy="165" rx="82" ry="108" fill="none" stroke="#ffffff" stroke-width="3" />
          <ellipse cx="150" cy="165" rx="82" ry="108" fill="none" stroke="#12242d" stroke-width="2" stroke-dasharray="7 7" />
        </svg>
      </div>
      <label>${say.zoom}<input
        type="range"
        min="0"
        max="100"
        ?disabled=${size === null}
        .value=${String(size === null || cut === null ? 0 : zoomOf(size, cut))}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this.#change((size, cut) => zoomedTo(size, cut, Number(target.value)))
        }}
      /></label>
      <p>${say.hint}</p>
    `
  }

  #open(target: EventTarget | null): void {
    if (!(target instanceof HTMLImageElement)) return
    const size = { width: target.naturalWidth, height: target.naturalHeight }
    this.#tell('opened', size)
  }

  #press(event: KeyboardEvent): void {
    const { cut } = this
    if (cut === null) return
    const far = cut.width * step * (event.shiftKey ? 5 : 1)
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [far, 0],
      ArrowRight: [-far, 0],
      ArrowUp: [0, far],
      ArrowDown: [0, -far],
    }
    const move = moves[event.key]
    const zoom = { '+': 1 / keyZoom, '=': 1 / keyZoom, '-': keyZoom, _: keyZoom }[event.key]
    if (move === undefined && zoom === undefined && event.key !== 'Home') return
    event.preventDefault()
    this.#change((size, cut) =>
      move !== undefined
        ? moved(size, cut, move[0], move[1])
        : zoom !== undefined
          ? zoomed(size, cut, zoom)
          : firstCut(size),
    )
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    this.#change((size, cut) => zoomed(size, cut, Math.exp(event.deltaY / 500)))
  }

  #take(event: PointerEvent): void {
    const { currentTarget, pointerId, clientX: x, clientY: y } = event
    if (currentTarget instanceof HTMLElement) currentTarget.setPointerCapture(pointerId)
    this.#held.set(pointerId, { x, y })
  }

  /** One finger moves the picture, two zoom it. */
  #drag(event: PointerEvent): void {
    const { currentTarget, pointerId, clientX: x, clientY: y } = event
    const from = this.#held.get(pointerId)
    if (from === undefined || !(currentTarget instanceof HTMLElement)) return
    const other = [...this.#held].find(([id]) => id !== pointerId)?.[1]
    this.#held.set(pointerId, { x, y })
    const frame = currentTarget.clientWidth
    this.#change((size, cut) => {
      if (other !== undefined) {
        const apart = (at: { x: number; y: number }) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y))
        return zoomed(size, cut, apart(from) / apart({ x, y }))
      }
      const perPixel = cut.width / frame
      return moved(size, cut, (from.x - x) * perPixel, (from.y - y) * perPixel)
    })
  }

  #change(act: (size: Size, cut: PhotoCut) => PhotoCut): void {
    if (this.size !== null && this.cut !== null) this.#tell('cut', act(this.size, this.cut))
  }

  #tell<T>(name: 'opened' | 'cut', detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}
customElements.define('mc-photo-cropper', PhotoCropper)

/** The picture so large and so far moved that the cut fills the frame. */
function placed({ width, height }: Size, cut: PhotoCut): string {
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  const high = cutHeight(cut)
  return `width: ${percent(width / cut.width)}; height: ${percent(height / high)}; left: ${percent(-cut.left / cut.width)}; top: ${percent(-cut.top / high)}`
}

/** The cut as a small picture of its own, for the preview; null while the browser cannot draw it. */
export function previewOf(picture: HTMLImageElement, cut: PhotoCut): string | null {
  const canvas = document.createElement('canvas')
  const [width, height] = [240, 320]
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.drawImage(picture, cut.left, cut.top, cut.width, cutHeight(cut), 0, 0, width, height)
  return canvas.toDataURL('image/jpeg', 0.85)
}
