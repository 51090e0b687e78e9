// Keeps a screen in step with its view: the newest facts, their ages by the second, and the report of what is on the glass.
import { contentHash } from '#wire/content-hash'
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'
import type { ViewKey } from '#wire/view'
import { freshnessOf } from '../../hub/client/freshness.ts'
import { connect, type Link, type LinkState } from '../../hub/client/link.ts'
import type { Held } from '../../hub/client/view-cache.ts'
import type { Now } from './clock.ts'
import { type Language, languageOf } from './i18n.ts'
import { pictureOf } from './picture.ts'
import type { ScreenElement } from './screen-element.ts'
import type { Seen, Shown } from './shown.ts'

export interface Live<K extends ViewKind, F extends keyof FactsOf<K>> {
  readonly link: Link
  /** Draws again at once, for instance after a touch. */
  draw(): void
  /** Called before every drawing; sees nothing while a fact that the screen needs is missing. */
  onDraw: (shown: Shown<K, F>) => void
}

/** Views that everybody in the hall sees: only their screens give a picture of themselves. */
const publicKinds: ReadonlySet<ViewKind> = new Set(['board', 'panel'])

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
  let told = ''
  const isUncounted = !element.isGlass || new URLSearchParams(location.search).has('preview')

  const shown = (): Shown<K, never> => {
    const nowMs = performance.now()
    return {
      seen: held === null ? null : seen<K>(held, nowMs),
      now: nowOf(held, nowMs),
      language,
      link: state,
    }
  }
  const live: Live<K, F> = {
    link: connect({
      keys: [key],
      onView: (next) => {
        held = next
        draw()
      },
      ...(element.isGlass && publicKinds.has(kind) ? { takePicture: () => pictureOf(element) } : {}),
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
    if (held !== null) tell(held)
  }
  /** Whenever the glass shows something else, a newer view or another layout, it says so once it is painted. */
  function tell(drawn: Held): void {
    const { shows } = element
    const { epoch, revision, local = 0 } = drawn.view
    const mark = `${epoch} ${revision} ${local} ${shows}`
    if (mark === told || isUncounted) return
    told = mark
    const drawnAtMs = performance.now()
    onGlass(element, () => {
      // What came meanwhile has a report of its own.
      if (element.shown?.seen?.view !== drawn.view) return
      const tookMs = Math.round(performance.now() - drawnAtMs)
      const { facts, local } = drawn.view
      live.link.painted(drawn, { shows, tookMs, ...(local === undefined ? { hash: contentHash(facts) } : {}) })
    })
  }

  element.addEventListener('language', (event) => {
    if (event instanceof CustomEvent) language = event.detail === 'en' ? 'en' : 'zh'
    draw()
  })
  setInterval(draw, everyMs)
  return live
}

/**
 * The hub's time, counted on from when it was told last: whatever clock a wall computer believes in, all glasses of
 * the hall turn their pages and their language together. Before the first view there is only the computer's own.
 */
export function nowOf(held: Pick<Held, 'countedFromMs' | 'told'> | null, nowMs: number): Now {
  if (held === null) return { at: new Date().toISOString(), sinceAsOfMs: 0 }
  const { at, fromMs } = held.told
  return { at: new Date(Date.parse(at) + nowMs - fromMs).toISOString(), sinceAsOfMs: nowMs - held.countedFromMs }
}

function seen<K extends ViewKind>({ view, vouchedAtMs }: Held, nowMs: number): Seen<K, never> {
  // The hub computed the facts by the contract of this kind; this is the one place where that is trusted.
  return { view, freshness: freshnessOf(view.facts, vouchedAtMs, nowMs) } as unknown as Seen<K, never>
}

/** After the element has drawn and the browser has shown two frames, the picture is on the glass. */
function onGlass(element: { readonly updateComplete: Promise<boolean> }, report: () => void): void {
  void element.updateComplete.then(() => requestAnimationFrame(() => requestAnimationFrame(report)))
}
