// Counts slips of the finger: how many letters must be changed, left out or put in for a word to stand inside another. Pure.

/**
 * Looks for `word` in one text after the other: gives the fewest mistakes with which it is found anywhere in a text, or
 * null when there are more than `most`. (Sellers' algorithm: the row of a usual edit distance, with a free beginning.)
 */
export function slipFinder(word: string, most: number): (text: string) => number | null {
  const parts = partsOf(word, most)
  return (text) => {
    // Cut into one part more than there may be mistakes, a word has a part without any: nearly every text is put aside by that.
    if (word.length - text.length > most || !parts.some((part) => text.includes(part))) return null
    return fewestMistakes(word, text, most)
  }
}

function partsOf(word: string, most: number): string[] {
  const length = Math.floor(word.length / (most + 1))
  return Array.from({ length: most + 1 }, (_, part) =>
    word.slice(part * length, part === most ? word.length : (part + 1) * length),
  )
}

function fewestMistakes(word: string, text: string, most: number): number | null {
  const row = Array.from({ length: word.length + 1 }, (_, place) => place)
  let fewest = word.length
  for (const letter of text) {
    let diagonal = 0
    row[0] = 0
    for (let place = 1; place <= word.length; place += 1) {
      const above = row[place] ?? 0
      const cost = word[place - 1] === letter ? 0 : 1
      row[place] = Math.min(diagonal + cost, above + 1, (row[place - 1] ?? 0) + 1)
      diagonal = above
    }
    fewest = Math.min(fewest, row[word.length] ?? fewest)
    if (fewest === 0) return 0
  }
  return fewest <= most ? fewest : null
}
