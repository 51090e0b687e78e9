// The whole glass in an emergency: what, what to do, and which way; over whatever the screen would show.
import { css, html, LitElement, nothing, svg } from 'lit'
import type { Exit, ShownEmergency } from '#contract/public/emergency'
import { actOf, bands, drillNote, titles, wayOf } from './emergency-words.ts'

/** Degrees by which an arrow that points up is turned. */
const turns: Readonly<Record<Exit['arrow'], number>> = {
  straight: 0,
  right: 90,
  back: 180,
  left: 270,
  up: 45,
  down: 135,
}

export class Emergency extends LitElement {
  static override properties = { shown: { attribute: false } }
  static override styles = css`
    :host {
      --ground: #7a0d0d;
      --band: #ffffff;
      --on-band: #7a0d0d;
      position: fixed;
      inset: 0;
      z-index: 1000;
      display: grid;
      grid-template-rows: auto 1fr auto;
      background: var(--ground);
      color: #ffffff;
      font-family: var(--font);
      line-height: 1.25;
      text-align: center;
    }
    :host([data-mode='drill']) {
      --ground: #083846;
      --band: #ffd34d;
      --on-band: #12242d;
    }
    p, h1 { margin: 0; }
    .band {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: center;
      gap: 0 3vmin;
      padding: 1.5vh 3vw;
      background: var(--band);
      color: var(--on-band);
      font-size: min(4vw, 4.4vh);
      font-weight: var(--weight-strong);
    }
    .band b { font-size: min(8vw, 8vh); font-weight: var(--weight-giant); letter-spacing: 0.3em; margin-right: -0.3em; }
    main { display: grid; align-content: center; }
    .said {
      display: grid;
      justify-items: center;
      gap: 1.5vh;
      padding: 1vh 4vw;
    }
    h1 { display: grid; justify-items: center; font-size: min(21vw, 23vh); font-weight: var(--weight-giant); line-height: 1.1; white-space: nowrap; }
    h1 span { font-size: min(7vw, 7vh); font-weight: var(--weight-strong); letter-spacing: 0.04em; white-space: normal; }
    .act { font-size: min(6vw, 7vh); font-weight: var(--weight-title); text-wrap: balance; }
    .act.long { font-size: min(5vw, 5.2vh); }
    .act-en { font-size: min(3.8vw, 4vh); text-wrap: balance; }
    .way {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 4vmin;
      padding: 2vh 3vw;
      background: #0a5233;
      text-align: start;
    }
    .way svg { flex: none; width: min(18vw, 15vh); height: min(18vw, 15vh); }
    .way b { display: block; font-size: min(7vw, 7.5vh); font-weight: var(--weight-giant); }
    .way span { font-size: min(3.8vw, 4vh); }
    /* One flash in two seconds; three in one second could hurt somebody. */
    @keyframes call { 50% { outline-color: transparent; } }
    .frame {
      position: absolute;
      inset: 0;
      outline: 1.2vmin solid #ffd34d;
      outline-offset: -1.2vmin;
      animation: call 2s steps(2, jump-none) infinite;
      pointer-events: none;
    }
    @media (prefers-reduced-motion: reduce) {
      .frame { animation: none; }
    }
  `

  declare shown: ShownEmergency | null

  constructor() {
    super()
    this.shown = null
  }

  protected override updated(): void {
    this.dataset.mode = this.shown?.mode ?? 'real'
  }

  protected override render() {
    const { shown } = this
    if (shown === null) return nothing
    const { kind, mode } = shown
    const act = actOf(shown)
    const way = wayOf(shown)
    return html`<section class="band" aria-label=${bands[mode].zh}>
        <b>${bands[mode].zh}</b><span lang="en">${bands[mode].en}</span>
        ${mode === 'drill' ? html`<span>${drillNote.zh}</span><span lang="en">${drillNote.en}</span>` : nothing}
      </section>
      <main><div class="said" role="alert">
        <h1>${titles[kind].zh}<span lang="en">${titles[kind].en}</span></h1>
        <p class="act ${act.zh.length > 22 ? 'long' : ''}">${act.zh}</p>
        ${act.en === '' ? nothing : html`<p class="act-en" lang="en">${act.en}</p>`}
      </div></main>
      ${way === null ? nothing : html`<section class="way" aria-label=${way.zh}>${arrow(way.arrow)}<p><b>${way.zh}</b><span lang="en">${way.en}</span></p></section>`}
      <div class="frame"></div>`
  }
}
customElements.define('mc-emergency', Emergency)

function arrow(to: Exit['arrow'] | null) {
  if (to === null) return nothing
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path fill="#ffffff" transform="rotate(${turns[to]} 12 12)" d="M12 1.5 22 12h-6v10.5H8V12H2Z" />`}</svg>`
}
