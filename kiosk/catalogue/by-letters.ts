// Finds items by Latin letters: pinyin, its initials, and pinyin with a slip of the finger. Pure.
import { slipFinder } from './mistakes.ts'
import { type Call, looseLetters, type SearchIndex } from './search-index.ts'

/** Letters that must stand before a slip is forgiven, and before a second one is. */
const longEnough = { first: 4, second: 9 } as const

/** Adds to `scores` (by place of the item) how well each fits, 0 to 1.5. */
export function scoreByLetters({ calls }: SearchIndex, letters: string, scores: Float64Array): void {
  let isFound = false
  const rise = (item: number, score: number) => {
    if (score > (scores[item] ?? 0)) scores[item] = score
  }
  for (const call of calls) {
    const score = exactScore(call, letters)
    if (score === 0) continue
    isFound = true
    rise(call.item, score)
  }
  if (isFound || letters.length < longEnough.first) return
  const most = letters.length < longEnough.second ? 1 : 2
  const heard = looseLetters(letters)
  const mistakesIn = slipFinder(heard, most)
  for (const call of calls) {
    const mistakes = mistakesIn(call.heard)
    if (mistakes === null) continue
    rise(call.item, call.weight * (0.6 - 0.15 * mistakes) + 0.2 * shareOf(heard.length, call.heard.length))
  }
}

function exactScore({ sound, starts, initials, weight }: Call, letters: string): number {
  let score = 0
  for (let at = sound.indexOf(letters); at >= 0; at = sound.indexOf(letters, at + 1)) {
    // In the middle of a syllable, letters meet by chance.
    if (!starts.has(at)) continue
    score = Math.max(score, weight * (0.8 + (at === 0 ? 0.1 : 0) + 0.4 * shareOf(letters.length, sound.length)))
  }
  const at = letters.length >= 2 ? initials.indexOf(letters) : -1
  if (at < 0) return score
  return Math.max(score, weight * (0.7 + (at === 0 ? 0.1 : 0) + 0.4 * shareOf(letters.length, initials.length)))
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))
