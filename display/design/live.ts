// Keeps a screen in step with its view: the newest facts, their ages by the second, and the report of what is on the glass.
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'
import type { ViewKey } from '#wire/view'
import { freshnessOf } from '../../hub/client/freshness.ts'
import { connect, type Link, type LinkState } from '../../hub/client/link.ts'
import type { Held } from '../../hub/client/view-cache.ts'
import { type Language, languageOf } from './i18n.ts'
import type { ScreenElement } from './screen-element.ts'
import type { Seen, Shown } from './shown.ts'

export interface Live<K extends ViewKind, F extends keyof FactsOf<K>> {
  readonly link: Link
  /** Draws again at once, for instance after a touch. */
  draw(): void
  /** Called before every drawing; sees nothing while a fact that the screen needs is missing. */
  onDraw: (shown: Shown<K, F>) => void
}

/**
 * Brings a screen to life.
 * @param everyMs how often it is drawn even when nothing came, 100 to 1000 ms
 */
export function bringToLife<K extends ViewKind, F extends keyof FactsOf<K>>(
  element: ScreenElement<K, F>,
  kind: K,
  subject: string,
  everyMs: number,
): Live<K, F> {
  const key: ViewKey = `${kind}:${subject}`
  let held: Held | null = null
  let state: LinkState = { at: 'connecting' }
  let language: Language = languageOf(location.search)

  const shown = (): Shown<K, never> => {
    const nowMs = performance.now()
    return {
      seen: held === null ? null : seen<K>(held, nowMs),
      now: { at: new Date().toISOString(), sinceAsOfMs: held === null ? 0 : nowMs - held.countedFromMs },
      language,
      link: state,
    }
  }
  const live: Live<K, F> = {
    link: connect({
      keys: [key],
      onView: (next) => {
        const isNew = next.view !== held?.view
        held = next
        draw()
        if (isNew) onGlass(element, () => live.link.painted(next))
      },
      onLink: (next) => {
        state = next
        // The first call comes while `live` is still being made.
        queueMicrotask(draw)
      },
    }),
    draw,
    onDraw: () => {},
  }
  function draw(): void {
    const now = shown()
    live.onDraw({ ...now, seen: element.whole(now.seen) })
    element.shown = now
  }

  element.addEventListener('language', (event) => {
    if (event instanceof CustomEvent) language = event.detail === 'en' ? 'en' : 'zh'
    draw()
  })
  setInterval(draw, everyMs)
  return live
}

function seen<K extends ViewKind>({ view, vouchedAtMs }: Held, nowMs: number): Seen<K, never> {
  // The hub computed the facts by the contract of this kind; this is the one place where that is trusted.
  return { view, freshness: freshnessOf(view.facts, vouchedAtMs, nowMs) } as unknown as Seen<K, never>
}

/** After the element has drawn and the browser has shown two frames, the picture is on the glass. */
function onGlass(element: { readonly updateComplete: Promise<boolean> }, report: () => void): void {
  void element.updateComplete.then(() => requestAnimationFrame(() => requestAnimationFrame(report)))
}
