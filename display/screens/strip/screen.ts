// A strip of few pixels over a window, mirrored to LED: whole pixels, the faces of the signs, no smoothing.
import { css, html, type TemplateResult } from 'lit'
import { readFace } from '../../../terminal/led/face.ts'
import { draw, type Faces, layOut, type SignWords } from '../../../terminal/led/layout.ts'
import { emergencyIn } from '../../design/emergency-words.ts'
import { noInformation } from '../../design/facts.ts'
import { type Manner, mannerAt, usualAppearance } from '../../design/manner.ts'
import { ScreenElement } from '../../design/screen-element.ts'
import type { Shown } from '../../design/shown.ts'
import { type Drawn, pixelsOf } from './pixels.ts'
import { emergencySays, type StripNeeds, type StripSeen, screenState } from './state.ts'

/** Pixels per second of a moving text. */
const speed = 40

const load = async (url: URL) => readFace(new Uint8Array(await (await fetch(url)).arrayBuffer()))
const [small, large] = await Promise.all([
  load(new URL('../../../terminal/led/faces/song-16.ledface', import.meta.url)),
  load(new URL('../../../terminal/led/faces/song-24.ledface', import.meta.url)),
])
const faces: Faces = { small, large }

export class StripScreen extends ScreenElement<'panel', StripNeeds> {
  protected override readonly needs = ['hall', 'window', 'onDuty', 'activity'] as const
  protected override readonly glass = null
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      width: 100vw;
      height: 100vh;
      background: #000;
    }
    h1 {
      margin: 0;
    }
    canvas {
      display: block;
      image-rendering: pixelated;
    }
  `

  /** Pixels of the strip, where the picture that it mirrors is larger; null takes the whole glass. */
  size: { readonly width: number; readonly height: number } | null = null
  #drawn: readonly Drawn[] = []
  #frame = 0

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    cancelAnimationFrame(this.#frame)
  }

  protected override mannerOf({ language, now }: Shown<'panel', never>, { view }: StripSeen): Manner {
    return mannerAt(view.facts.appearance?.value ?? usualAppearance, language, now.at)
  }

  /** A strip has no room for ribbons and pages: what it does not know it says in its own dots. */
  protected override render(): TemplateResult {
    const { shown } = this
    const emergency = shown === null ? null : emergencyIn(shown)
    if (emergency !== null) return this.#strip(emergencySays(emergency), '')
    const seen = this.whole(shown?.seen ?? null)
    if (shown === null || seen === null || shown.link.at === 'refused') {
      const state = noInformation[shown?.language ?? 'zh']
      return this.#strip({ title: '', person: '', state, notice: '' }, '')
    }
    return this.draw({ ...shown, language: this.mannerOf(shown, seen).language }, seen)
  }

  protected override draw({ now, language }: Shown<'panel', never>, seen: StripSeen): TemplateResult {
    const { says, time } = screenState(seen, now, language)
    return this.#strip(says, time)
  }

  protected override updated(): void {
    super.updated()
    cancelAnimationFrame(this.#frame)
    this.#paint()
  }

  #strip(says: SignWords, time: string): TemplateResult {
    const { width, height } = this.#size()
    this.#drawn = layOut(says, time, { width, height, colours: 'two' }, faces).map((region) => ({
      region,
      picture: draw(region, faces),
    }))
    const words = [says.title, says.state, says.person, says.notice, time].filter((part) => part !== '').join('，')
    return html`<main><h1><canvas role="img" aria-label=${words} width=${width} height=${height}></canvas></h1></main>`
  }

  #size() {
    return this.size ?? { width: innerWidth, height: innerHeight }
  }

  #paint(): void {
    const pen = this.renderRoot.querySelector('canvas')?.getContext('2d')
    if (pen === null || pen === undefined) return
    const { width, height } = this.#size()
    const rests = matchMedia('(prefers-reduced-motion: reduce)').matches
    const moved = rests ? 0 : Math.floor((performance.now() / 1_000) * speed)
    pen.putImageData(new ImageData(pixelsOf(this.#drawn, { width, height }, moved), width, height), 0, 0)
    if (!rests && this.#drawn.some(({ picture }) => picture.moves))
      this.#frame = requestAnimationFrame(() => this.#paint())
  }
}
customElements.define('mc-strip', StripScreen)
