// Counts slips of the finger: how many letters must be changed, left out or put in for a word to stand inside another. Pure.

/**
 * The fewest mistakes with which `word` is found anywhere in `text`, or null when there are more than `most`.
 * (Sellers' algorithm: the row of a usual edit distance, with a free beginning.)
 */
export function mistakesWithin(word: string, text: string, most: number): number | null {
  if (!mayHold(word, text, most)) return null
  let row = Array.from({ length: word.length + 1 }, (_, place) => place)
  let fewest = word.length
  for (const letter of text) {
    let diagonal = row[0] ?? 0
    const next = [0]
    for (let place = 1; place <= word.length; place += 1) {
      const above = row[place] ?? 0
      const cost = word[place - 1] === letter ? 0 : 1
      next.push(Math.min(diagonal + cost, above + 1, (next[place - 1] ?? 0) + 1))
      diagonal = above
    }
    row = next
    fewest = Math.min(fewest, row[word.length] ?? fewest)
    if (fewest === 0) return 0
  }
  return fewest <= most ? fewest : null
}

/** Cut into one part more than there may be mistakes, a word has a part without any: nearly every text is put aside by that. */
function mayHold(word: string, text: string, most: number): boolean {
  if (word.length - text.length > most) return false
  const length = Math.floor(word.length / (most + 1))
  return Array.from({ length: most + 1 }, (_, part) => part).some((part) =>
    text.includes(word.slice(part * length, part === most ? word.length : (part + 1) * length)),
  )
}
