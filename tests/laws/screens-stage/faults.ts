// What is wrong with a drawn screen, measured in the browser: text that is cut, covered or off the glass, targets too small.
import type { Stage } from '../../../display/design/sample.ts'
import { contrastFault } from './contrast.ts'
import { elementsIn, groundOf, isVisible, type TextBox, textBoxesIn } from './flat-tree.ts'

export interface Fault {
  readonly what:
    | 'wider than the glass'
    | 'taller than the glass'
    | 'text off the glass'
    | 'text cut'
    | 'text off its ground'
    | 'texts overlap'
    | 'target too small'
    | 'targets too close'
    | 'target covered'
    | 'not the bundled font'
    | 'words too faint'
  readonly where: string
}

/** Half a pixel of rounding on either side is nobody's fault. */
const slack = 1.5
const smallestTarget = 60
const smallestGap = 12
const family = 'Noto Sans SC Variable'

export function faultsOf(root: HTMLElement, stage: Pick<Stage, 'pointer' | 'kind'>): Fault[] {
  const texts = textBoxesIn(root)
  return [
    ...pageFaults(stage.kind),
    ...texts.flatMap((text) => textFaults(text, stage.kind)),
    ...overlaps(texts),
    ...(stage.pointer === 'finger' ? targetFaults(root) : []),
    ...coveredTargets(root),
    ...fontFaults(texts),
    ...texts.flatMap(({ element, words }) => {
      const why = contrastFault(element)
      return why === null ? [] : [{ what: 'words too faint', where: `${words} ${why}` } as const]
    }),
  ]
}

function pageFaults(kind: Stage['kind']): Fault[] {
  const { scrollWidth, scrollHeight } = document.documentElement
  const faults: Fault[] = []
  if (scrollWidth > innerWidth + slack) faults.push({ what: 'wider than the glass', where: `${scrollWidth} px` })
  if (kind === 'glass' && scrollHeight > innerHeight + slack) {
    faults.push({ what: 'taller than the glass', where: `${scrollHeight} px` })
  }
  return faults
}

function textFaults({ element, ink, words }: TextBox, kind: Stage['kind']): Fault[] {
  const faults: Fault[] = []
  const bottom = kind === 'glass' ? innerHeight : Number.POSITIVE_INFINITY
  const glass = new DOMRect(0, 0, innerWidth, bottom)
  const { ground, clip, isScrolled } = groundOf(element)
  // Wide tables of a desk page may scroll inside their sheet; a glass has nobody to scroll it.
  if (isScrolled && kind === 'page') return []
  if (!holds(glass, ink)) faults.push({ what: 'text off the glass', where: words })
  if (ground !== null && !holds(ground, ink)) faults.push({ what: 'text off its ground', where: words })
  if (clip.some((box) => !holds(box, ink))) faults.push({ what: 'text cut', where: words })
  return faults
}

function overlaps(texts: readonly TextBox[]): Fault[] {
  const faults: Fault[] = []
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.node !== other.node && shared(one.ink, other.ink)) {
        faults.push({ what: 'texts overlap', where: `${one.words} | ${other.words}` })
      }
    }
  })
  return faults
}

function targetsIn(root: HTMLElement): Element[] {
  return elementsIn(root)
    .filter((element) => element.matches('button, a[href], input, select, textarea, [role="button"]'))
    .filter(isVisible)
}

/** Whatever lies over a target, words or not, takes the touch and hides what the target says. */
function coveredTargets(root: HTMLElement): Fault[] {
  return targetsIn(root).flatMap((target) => {
    const { left, right, top, bottom } = target.getBoundingClientRect()
    const inset = Math.min(12, (bottom - top) / 4)
    const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) =>
      [top + inset, (top + bottom) / 2, bottom - inset].map((y) => [x, y] as const),
    )
    const isCovered = points.some(([x, y]) => Math.round(y) < innerHeight && !isWithin(deepest(document, x, y), target))
    return isCovered ? [{ what: 'target covered', where: target.textContent?.trim() ?? '' } as const] : []
  })
}

/** A shadow root in which nothing lies at the point answers with its own host. */
function deepest(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y)
  const inner = found?.shadowRoot ?? null
  return inner === null || inner === root ? found : (deepest(inner, x, y) ?? found)
}

function isWithin(found: Element | null, target: Element): boolean {
  return found !== null && (target.contains(found) || found.contains(target))
}

function targetFaults(root: HTMLElement): Fault[] {
  const targets = targetsIn(root).map((element) => ({
    words: element.textContent?.trim() ?? '',
    box: element.getBoundingClientRect(),
  }))
  const faults: Fault[] = []
  targets.forEach(({ words, box }, index) => {
    if (box.width < smallestTarget - 0.5 || box.height < smallestTarget - 0.5) {
      faults.push({ what: 'target too small', where: `${words} ${box.width.toFixed(0)}×${box.height.toFixed(0)}` })
    }
    for (const other of targets.slice(index + 1)) {
      if (gap(box, other.box) < smallestGap - 0.5) {
        faults.push({ what: 'targets too close', where: `${words} | ${other.words}` })
      }
    }
  })
  return faults
}

/** A Chinese character is really drawn by the bundled font when a loaded face of that family covers it. */
function fontFaults(texts: readonly TextBox[]): Fault[] {
  const ranges = [...document.fonts]
    .filter((face) => face.family.replaceAll('"', '') === family && face.status === 'loaded')
    .flatMap((face) => face.unicodeRange.split(',').map(spanOf))
  const isCovered = (code: number) => ranges.some(([from, to]) => from <= code && code <= to)
  return texts.flatMap(({ element, words }) => {
    const isOurs = getComputedStyle(element).fontFamily.replaceAll('"', '').startsWith(family)
    const bare = [...words].filter((character) => /\p{Script=Han}/u.test(character) && !isCovered(codeOf(character)))
    if (isOurs && bare.length === 0) return []
    return [{ what: 'not the bundled font', where: `${words} ${bare.join('')}` } as const]
  })
}

function spanOf(range: string): [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

function holds(outer: DOMRect, inner: DOMRect): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack
  )
}

function shared(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
  )
}

function gap(a: DOMRect, b: DOMRect): number {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
  return Math.max(across, down)
}
