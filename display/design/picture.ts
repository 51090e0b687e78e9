// A picture the page draws of itself: what its document says, drawn anew. It proves the page, not the lamp behind the glass.

/** Longest side of the picture, px: enough to read, small enough for every wire. */
const longest = 960
const largestText = 180_000
const qualities = [0.8, 0.6, 0.4, 0.25]

/** A drawing is decoded before its typefaces are; it is waited for them so long, ms, looking so often. */
const typeWithinMs = 4_000
const lookEveryMs = 40
/** Side of the field below the drawing in which each typeface writes one character, px. */
const proofSide = 24

/** A JPEG in a data address, at most 180,000 characters; null where the browser cannot. */
export async function pictureOf(element: Element): Promise<string | null> {
  const { innerWidth: width, innerHeight: height } = window
  const copy = await copied(element)
  if (copy === null) return null
  const ground = getComputedStyle(document.body).backgroundColor
  const faces = await usedFonts(element)
  const body = new XMLSerializer().serializeToString(copy)
  const proofs = faces.map(({ family, character }, index) => {
    const code = `&#${character.codePointAt(0)};`
    return `<text x="${index * proofSide}" y="${height + proofSide - 6}" font-size="16" style="font-family:${family.replaceAll('"', "'")}">${code}</text>`
  })
  const wide = Math.max(width, faces.length * proofSide)
  const styles = faces.map(({ rule }) => rule).join('')
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${height + proofSide}"><style>${styles}</style><foreignObject width="${width}" height="${height}">${body}</foreignObject>${proofs.join('')}</svg>`
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
  await image.decode()
  await isWritten(image, height, faces.length)
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = ground
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, width, height, 0, 0, canvas.width, canvas.height)
  const texts = qualities.map((quality) => canvas.toDataURL('image/jpeg', quality))
  return texts.find((text) => text.length <= largestText) ?? null
}

/** Waits until every typeface has written its character below the drawing: before that, its words are blank. */
async function isWritten(image: HTMLImageElement, top: number, count: number): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = count * proofSide
  canvas.height = proofSide
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const until = performance.now() + typeWithinMs
  while (pen !== null && count > 0 && performance.now() < until) {
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, top, canvas.width, proofSide, 0, 0, canvas.width, proofSide)
    const hasInk = (index: number) =>
      pen.getImageData(index * proofSide, 0, proofSide, proofSide).data.some((value, at) => at % 4 === 3 && value > 0)
    if (Array.from({ length: count }, (_, index) => index).every(hasInk)) return
    await new Promise((go) => setTimeout(go, lookEveryMs))
  }
}

/** The flat tree below a node with every style written out, for nothing else of the page goes into a drawing. */
async function copied(node: Node): Promise<Node | null> {
  if (node instanceof Text) return document.createTextNode(node.data)
  if (!(node instanceof Element) || node instanceof HTMLStyleElement) return null
  const style = getComputedStyle(node)
  if (style.display === 'none') return null
  const isDrawing = node instanceof SVGElement
  const copy = isDrawing
    ? document.createElementNS('http://www.w3.org/2000/svg', node.localName)
    : document.createElementNS('http://www.w3.org/1999/xhtml', node instanceof HTMLImageElement ? 'img' : 'div')
  if (isDrawing) for (const { name, value } of node.attributes) if (name !== 'style') copy.setAttribute(name, value)
  copy.setAttribute('style', writtenOut(style))
  if (node instanceof HTMLImageElement) copy.setAttribute('src', await asData(node.currentSrc))
  for (const child of childrenOf(node)) {
    const inner = await copied(child)
    if (inner !== null) copy.append(inner)
  }
  return copy
}

/** What is really drawn below an element: its shadow, and what was put into its slots. */
function childrenOf(node: Element): Node[] {
  if (node instanceof HTMLSlotElement) {
    const put = node.assignedNodes()
    return put.length > 0 ? put : [...node.childNodes]
  }
  return [...(node.shadowRoot ?? node).childNodes]
}

function writtenOut(style: CSSStyleDeclaration): string {
  let text = ''
  for (const name of style) {
    // A drawing stands still: what moves is drawn as it stood.
    if (name.startsWith('animation') || name.startsWith('transition')) continue
    text += `${name}:${style.getPropertyValue(name)};`
  }
  return text
}

async function asData(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

interface Face {
  readonly family: string
  /** A character on the page that only this face writes. */
  readonly character: string
  readonly rule: string
}

/** The page's own typefaces that have the characters on it, with their bytes; a drawing fetches nothing. */
async function usedFonts(element: Element): Promise<Face[]> {
  const characters = [...new Set(textOf(element))].filter((character) => character.trim() !== '')
  const rules = [...document.styleSheets].flatMap((sheet) => fontRules(sheet.cssRules))
  const faces = rules.map(async (rule) => {
    const range = rule.style.getPropertyValue('unicode-range')
    const character = characters.find((one) => isIn(range, one.codePointAt(0) ?? 0))
    const bytes = character === undefined ? '' : await faceOf(rule).catch(() => '')
    const family = rule.style.getPropertyValue('font-family')
    return character === undefined || bytes === '' ? [] : [{ family, character, rule: bytes }]
  })
  return (await Promise.all(faces)).flat()
}

function fontRules(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule]
    return rule instanceof CSSImportRule && rule.styleSheet !== null ? fontRules(rule.styleSheet.cssRules) : []
  })
}

async function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = style.getPropertyValue('src')
  const [, path] = /url\(["']?([^"')]+)["']?\)/.exec(source) ?? []
  if (path === undefined) return ''
  const data = await asData(new URL(path, parentStyleSheet?.href ?? location.href).href)
  const range = style.getPropertyValue('unicode-range')
  return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};unicode-range:${range};src:url(${data})}`
}

function isIn(range: string, code: number): boolean {
  if (range === '') return true
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    const [low, high] = [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)]
    return code >= low && code <= high
  })
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  return node instanceof Element ? childrenOf(node).map(textOf).join('') : ''
}
