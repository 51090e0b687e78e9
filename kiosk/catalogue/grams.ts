// Texts in the pieces by which they are compared: single characters and pairs of neighbours. Pure.

const single = 0.4
const pair = 1

/** Everything but letters, digits and characters is a gap; full-width forms become plain ones. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
    .trim()
}

/** The pieces of a row of characters or syllables, each once, with how much each says. */
export function gramsOf(units: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>()
  units.forEach((unit, place) => {
    if (unit === ' ') return
    grams.set(unit, single)
    const next = units[place + 1]
    if (next !== undefined && next !== ' ') grams.set(`${unit}${next}`, pair)
  })
  return grams
}
