// Walks a page as it is seen: through shadow roots and slots, down to every line of text.

export interface TextBox {
  readonly node: Text
  readonly element: Element
  /** One line of the text, as high as its characters and not as its line. */
  readonly ink: DOMRect
  readonly words: string
}

/** All elements below, shadow roots included. */
export function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : elementsIn(element.shadowRoot)),
  ])
}

export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

/** Every visible line of text below. */
export function textBoxesIn(root: HTMLElement): TextBox[] {
  const elements = elementsIn(root).filter((element) => !element.matches('style, script, title') && isVisible(element))
  return elements.flatMap((element) =>
    [...element.childNodes]
      .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
      .flatMap((node) => linesOf(node, element)),
  )
}

function linesOf(node: Text, element: Element): TextBox[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  return [...range.getClientRects()]
    .filter((box) => box.width > 0.5 && box.height > 0.5)
    .map((box) => ({ node, element, ink: inkOf(box, size), words: node.data.trim() }))
}

/** Noto Sans SC reserves 1.16 em above and 0.288 em below the baseline; Chinese characters use 0.88 and 0.12 of them. */
function inkOf(box: DOMRect, size: number): DOMRect {
  return new DOMRect(box.left, box.top + 0.28 * size, box.width, Math.max(1, box.height - 0.448 * size))
}

/** What the text stands on: the nearest painted box, every box that cuts what reaches over its edge, and whether a reader can scroll to it. */
export function groundOf(element: Element): { ground: DOMRect | null; clip: DOMRect[]; isScrolled: boolean } {
  let ground: DOMRect | null = null
  const clip: DOMRect[] = []
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const style = getComputedStyle(at)
    if (style.display === 'contents' || style.display === 'inline') continue
    if (ground === null && isPainted(style)) ground = at.getBoundingClientRect()
    const isScrolled = [style.overflowX, style.overflowY].some((flow) => flow === 'auto' || flow === 'scroll')
    if (isScrolled) return { ground, clip, isScrolled }
    if (style.overflowX !== 'visible') clip.push(at.getBoundingClientRect())
    if (style.position === 'fixed') break
  }
  return { ground, clip, isScrolled: false }
}

function isPainted(style: CSSStyleDeclaration): boolean {
  const hasGround =
    !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) || style.backgroundImage !== 'none'
  return hasGround || Number.parseFloat(style.borderTopWidth) > 0
}

export function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
