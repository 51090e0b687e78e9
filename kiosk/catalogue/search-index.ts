// What is looked through when somebody types: made once when a catalogue has come, so that every key stroke is answered at once. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import { gramsOf, plainText } from './grams.ts'

/** How much a find in the name, an everyday word, or the guide's text counts. */
const weights = { name: 1, word: 0.95, text: 0.3 } as const

/** Something an item is called, with its sound. */
export interface Call {
  /** Place of the item in the catalogue. */
  readonly item: number
  readonly text: string
  readonly weight: number
  readonly grams: ReadonlyMap<string, number>
  /** Pinyin in one piece, and where its syllables begin. */
  readonly sound: string
  readonly starts: ReadonlySet<number>
  /** The same as people hear it who do not tell all sounds apart. */
  readonly heard: string
  readonly initials: string
}

/** Where a piece occurs: places of items, and the best weight of each there. */
export interface Posting {
  readonly items: number[]
  readonly weights: number[]
}

export interface SearchIndex {
  readonly items: readonly CatalogueItem[]
  readonly calls: readonly Call[]
  /** Pieces of characters, and pieces of syllables. */
  readonly characters: ReadonlyMap<string, Posting>
  readonly syllables: ReadonlyMap<string, Posting>
  /** How an everyday character sounds. */
  readonly soundOf: ReadonlyMap<string, string>
}

export function indexOf({ items, syllables: everyday }: Catalogue): SearchIndex {
  const characters = new Map<string, Posting>()
  const syllables = new Map<string, Posting>()
  const soundOf = new Map<string, string>()
  const calls: Call[] = []
  for (const [syllable, all] of Object.entries(everyday)) for (const character of all) soundOf.set(character, syllable)

  items.forEach((one, item) => {
    const called = [
      { text: one.name, sounds: one.sounds.name, weight: weights.name },
      ...one.words.map((text, place) => ({ text, sounds: one.sounds.words[place] ?? '', weight: weights.word })),
    ]
    for (const { text, sounds, weight } of called) {
      const units = sounds.split(' ').filter((unit) => /^[a-z0-9]+$/.test(unit))
      const grams = gramsOf([...plainText(text)])
      for (const gram of grams.keys()) post(characters, gram, item, weight)
      for (const gram of gramsOf(units.map(looseSound)).keys()) post(syllables, gram, item, weight)
      calls.push({ item, text, weight, grams, ...soundParts(units) })
    }
    for (const gram of gramsOf([...plainText(guideText(one))]).keys()) post(characters, gram, item, weights.text)
  })
  return { items, calls, characters, syllables, soundOf }
}

/** Sounds that many people do not tell apart fall together: zh and z, n and l at the beginning, ng and n at the end. */
export function looseSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n')
}

/** Letters that sound alike to many, as far as they can be told apart without knowing the syllables. */
export function looseLetters(letters: string): string {
  return letters.replaceAll(/([zcs])h/g, '$1').replaceAll('ng', 'n')
}

function soundParts(units: readonly string[]): Pick<Call, 'sound' | 'starts' | 'heard' | 'initials'> {
  const starts = new Set<number>()
  let sound = ''
  for (const unit of units) {
    starts.add(sound.length)
    sound += unit
  }
  return { sound, starts, heard: looseLetters(sound), initials: units.map((unit) => unit[0] ?? '').join('') }
}

/** What a guide says in prose, as far as people would search by it. */
function guideText({ guide, standing }: CatalogueItem): string {
  const told = standing.is === 'cancelled' ? standing.why : ''
  if (guide === null) return told
  const { summary, conditions, materials, faq, result } = guide
  const parts = [told, summary, ...conditions, ...materials.map(({ name }) => name), result.name]
  return [...parts, ...faq.map(({ question }) => question)].join(' ')
}

/** Items come in order, so the last of a posting is the one at hand; its best weight stays. */
function post(index: Map<string, Posting>, gram: string, item: number, weight: number): void {
  let posting = index.get(gram)
  if (posting === undefined) {
    posting = { items: [], weights: [] }
    index.set(gram, posting)
  }
  const last = posting.items.length - 1
  if (posting.items[last] !== item) {
    posting.items.push(item)
    posting.weights.push(weight)
  } else if ((posting.weights[last] ?? 0) < weight) {
    posting.weights[last] = weight
  }
}
