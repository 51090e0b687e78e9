// How wide a text will be, by its characters alone, so that a pure state can choose type size, columns and pages.

export type Size = 'large' | 'medium' | 'small'

/** Width in full-width characters: Chinese counts 1, Latin letters and digits 0.56. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : 0.56
  return width
}

/** The largest size whose limit (in full-width characters) holds the text; `small` for anything longer. */
export function sizeFor(text: string, limits: { readonly large: number; readonly medium: number }): Size {
  const width = widthOf(text)
  if (width <= limits.large) return 'large'
  return width <= limits.medium ? 'medium' : 'small'
}

/** Lines a text takes in a column that is `columnWidth` full-width characters wide. */
export function linesOf(text: string, columnWidth: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / columnWidth))
}

/** The wider of two texts. */
export function longer(a: string, b: string): string {
  return widthOf(a) > widthOf(b) ? a : b
}
