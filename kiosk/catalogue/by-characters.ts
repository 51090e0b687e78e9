// Finds items by Chinese words: by their characters, by words of the same meaning, and by how they sound. Pure.
import { gramsOf, plainText } from './grams.ts'
import { looseSound, type Posting, type SearchIndex } from './search-index.ts'
import { fillers, synonyms } from './synonyms.ts'

/** What a find by a word of the same meaning, and one by sound alone, counts beside the characters themselves. */
const meant = 0.75
const heard = 0.55
/** An item whose name or word is wholly said stands before one of which only parts are. */
const wholeWord = 0.55
/** Items that score less than this part of the best cannot come first by a whole word. */
const likely = 0.4

/** Adds to `scores` (by place of the item) how well each fits, about 0 to 2. */
export function scoreByCharacters(index: SearchIndex, typed: string, scores: Float64Array): void {
  const plain = plainText(typed)
  const bare = plainText(plain.replaceAll(fillers, ' '))
  const said = bare === '' ? plain : bare
  const own = gramsOf([...said])
  const wanted = withMeanings(own, plain)
  const all = index.items.length

  let total = 0
  for (const [gram, value] of own) total += value * rarity(index.characters.get(gram), all)
  if (total === 0) total = 1
  const best = new Float64Array(all)
  for (const [gram, value] of wanted) addFinds(index.characters.get(gram), value, all, best)
  for (let item = 0; item < all; item += 1) scores[item] = (scores[item] ?? 0) + (best[item] ?? 0) / total

  const sounds = [...said].map((character) => looseSound(index.soundOf.get(character) ?? character))
  const heardGrams = gramsOf(sounds)
  let heardTotal = 0
  for (const [gram, value] of heardGrams) heardTotal += value * rarity(index.syllables.get(gram), all)
  if (heardTotal > 0) {
    const bySound = new Float64Array(all)
    for (const [gram, value] of heardGrams) addFinds(index.syllables.get(gram), value, all, bySound)
    for (let item = 0; item < all; item += 1) {
      scores[item] = (scores[item] ?? 0) + (heard * (bySound[item] ?? 0)) / heardTotal
    }
  }
  addWholeWords(index, wanted, scores)
}

/** The pieces that were said, and those of words that mean the same. */
function withMeanings(own: ReadonlyMap<string, number>, plain: string): Map<string, number> {
  const wanted = new Map(own)
  for (const [word, others] of synonyms) {
    if (!plain.includes(word)) continue
    const share = meant * Math.min(1, word.length / 2)
    for (const other of others) {
      for (const [gram, value] of gramsOf([...other])) {
        wanted.set(gram, Math.max(wanted.get(gram) ?? 0, value * share))
      }
    }
  }
  return wanted
}

/** Rare pieces say more: 办 is everywhere, 宅 only once. */
function rarity(posting: Posting | undefined, all: number): number {
  return Math.log(1 + all / (1 + (posting?.items.length ?? 0)))
}

function addFinds(posting: Posting | undefined, value: number, all: number, into: Float64Array): void {
  if (posting === undefined) return
  const worth = value * rarity(posting, all)
  posting.items.forEach((item, place) => {
    into[item] = (into[item] ?? 0) + worth * (posting.weights[place] ?? 0)
  })
}

/** Looks only at items that are likely already: with thousands of items this is what takes the time. */
function addWholeWords({ calls }: SearchIndex, wanted: ReadonlyMap<string, number>, scores: Float64Array): void {
  const bar = likely * scores.reduce((highest, score) => Math.max(highest, score), 0)
  const best = new Map<number, number>()
  for (const { item, grams, weight } of calls) {
    if ((scores[item] ?? 0) < bar) continue
    let [found, whole] = [0, 0]
    for (const [gram, value] of grams) {
      whole += value
      found += Math.min(value, wanted.get(gram) ?? 0)
    }
    const share = whole === 0 ? 0 : (found / whole) * weight
    if (share > (best.get(item) ?? 0)) best.set(item, share)
  }
  for (const [item, share] of best) scores[item] = (scores[item] ?? 0) + wholeWord * share
}
