// Chinese words for the letters that were typed, out of what the hall's own items are called: the kiosk needs no dictionary. Pure.
import { plainText } from './grams.ts'
import type { SearchIndex } from './search-index.ts'

/** Words that begin so, by pinyin or by initials; the shortest first, none for anything but letters. */
export function phrasesFor({ calls }: SearchIndex, typed: string, most: number): string[] {
  const letters = plainText(typed).replaceAll(' ', '')
  if (!/^[a-z]{2,}$/.test(letters)) return []
  const fitting = calls.filter(({ sound, initials }) => sound.startsWith(letters) || initials.startsWith(letters))
  return [...new Set(fitting.map(({ text }) => text))]
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .slice(0, most)
}
