// What letters may mean: phrases that are written often at a hall, then the characters of the first syllable, then the letters. Pure.
import type { Catalogue } from '#contract/guides/catalogue'
import { everydayPhrases } from './everyday-phrases.ts'
import type { Candidate } from './typing.ts'

interface Phrase {
  readonly text: string
  readonly sound: string
  readonly initials: string
}

export interface Wordbook {
  readonly phrases: readonly Phrase[]
  /** Syllable → characters. */
  readonly syllables: Readonly<Record<string, string>>
}

/** Everyday phrases, and what the hall's own items are called. */
export function wordbookOf({ items, syllables }: Catalogue): Wordbook {
  const called = items.flatMap(({ name, words, sounds }) => [
    [name, sounds.name] as const,
    ...words.map((word, place) => [word, sounds.words[place] ?? ''] as const),
  ])
  const seen = new Set<string>()
  const phrases = [...everydayPhrases, ...called].flatMap(([text, sounds]) => {
    const units = sounds.split(' ')
    if (seen.has(text) || !/^\p{Script=Han}+$/u.test(text)) return []
    seen.add(text)
    return [{ text, sound: units.join(''), initials: units.map((unit) => unit.slice(0, 1)).join('') }]
  })
  const written = new Set(phrases.flatMap(({ text }) => [...text]))
  return { phrases, syllables: Object.fromEntries(Object.entries(syllables).map(usualFirst(written))) }
}

/** Characters that stand in what people write here come before those of the dictionary alone. */
function usualFirst(written: ReadonlySet<string>) {
  return ([syllable, characters]: [string, string]): [string, string] => {
    const all = [...characters]
    const [usual, rest] = [all.filter((one) => written.has(one)), all.filter((one) => !written.has(one))]
    return [syllable, [...usual, ...rest].join('')]
  }
}

/** Phrases shown before the characters. */
const mostPhrases = 5

/** The likeliest first; the letters themselves are the last. */
export function candidatesFor({ phrases, syllables }: Wordbook, letters: string): Candidate[] {
  if (letters === '') return []
  const exact = phrases.filter(
    ({ sound, initials }) => sound === letters || (letters.length >= 2 && initials === letters),
  )
  const begun = letters.length < 3 ? [] : phrases.filter(({ sound }) => sound.startsWith(letters) && sound !== letters)
  const whole = [...exact, ...begun].slice(0, mostPhrases)
  const syllable = firstSyllable(syllables, letters)
  return [
    ...whole.map(({ text }) => ({ text, takes: letters.length })),
    ...[...(syllables[syllable] ?? '')].map((text) => ({ text, takes: syllable.length })),
    { text: letters, takes: letters.length },
  ]
}

/** Longest syllable that the letters begin with, such that the rest begins one too; empty where none does. */
export function firstSyllable(syllables: Wordbook['syllables'], letters: string): string {
  const fitting = Array.from({ length: Math.min(6, letters.length) }, (_, index) => letters.slice(0, index + 1))
    .filter((one) => syllables[one] !== undefined)
    .toReversed()
  return fitting.find((one) => beginsSyllable(syllables, letters.slice(one.length))) ?? fitting[0] ?? ''
}

function beginsSyllable(syllables: Wordbook['syllables'], rest: string): boolean {
  if (rest === '') return true
  // No syllable begins with these: the letter before belongs to the one that ends.
  if (/^[iuv]/.test(rest)) return false
  return Object.keys(syllables).some((one) => one.startsWith(rest) || rest.startsWith(one))
}
