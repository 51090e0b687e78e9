// What somebody types, in characters, pinyin or initials, against everything the hall handles: the likeliest items first. Pure.
import type { CatalogueItem } from '#contract/guides/catalogue'
import { scoreByCharacters } from './by-characters.ts'
import { scoreByLetters } from './by-letters.ts'
import { plainText } from './grams.ts'
import type { SearchIndex } from './search-index.ts'

/** Below this a find is chance. */
const least = 0.16
/** A find so much worse than the best is not worth its room on the glass. */
const leastOfBest = 0.25

export interface Found {
  readonly item: CatalogueItem
  /** The higher the likelier; only the order means something. */
  readonly score: number
}

/** @param most how many finds are wanted, 1 or more */
export function search(index: SearchIndex, typed: string, most: number): Found[] {
  const plain = plainText(typed)
  if (plain === '') return []
  const scores = new Float64Array(index.items.length)
  const letters = plain.replaceAll(/[^a-z]/g, '')
  if (/\p{Script=Han}/u.test(plain)) scoreByCharacters(index, plain, scores)
  else if (letters !== '') scoreByLetters(index, letters, scores)
  const best = scores.reduce((highest, score) => Math.max(highest, score), 0)
  const bar = Math.max(least, best * leastOfBest)
  return index.items
    .map((item, place) => ({ item, score: scores[place] ?? 0 }))
    .filter(({ score }) => score >= bar)
    .sort((one, other) => other.score - one.score || one.item.name.length - other.item.name.length)
    .slice(0, most)
}
