// Measures the contrast of words and their ground as WCAG does, for every text, also where axe says it cannot tell.
import { parentOf } from './flat-tree.ts'

/** Why the words are too faint, or null. AAA: 7:1, for large words 4.5:1. */
export function contrastFault(element: Element): string | null {
  const style = getComputedStyle(element)
  const ground = groundColour(element)
  if (ground === null) return 'on a picture or a gradient'
  const ratio = contrast(colourOf(style.color), ground)
  const size = Number.parseFloat(style.fontSize)
  const isLarge = size >= 24 || (size >= 18.66 && Number.parseInt(style.fontWeight, 10) >= 700)
  return ratio < (isLarge ? 4.5 : 7) ? `${ratio.toFixed(2)}:1` : null
}

type Colour = readonly [red: number, green: number, blue: number]

function groundColour(element: Element): Colour | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const { backgroundImage, backgroundColor, display } = getComputedStyle(at)
    if (display === 'contents') continue
    if (backgroundImage !== 'none') return null
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return colourOf(backgroundColor)
  }
  return [255, 255, 255]
}

function colourOf(words: string): Colour {
  const [red = 0, green = 0, blue = 0] = (words.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue]
}

function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
