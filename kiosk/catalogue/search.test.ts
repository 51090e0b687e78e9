// What visitors type finds what they mean: in characters, by sound, by initials, and in spite of a slip of the finger.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoCatalogue, qualityOf, readPhrases } from '../../tests/search/quality.ts'
import { slipFinder } from './mistakes.ts'
import { search } from './search.ts'
import { indexOf, type SearchIndex } from './search-index.ts'

let index: SearchIndex
beforeAll(async () => {
  index = indexOf(await demoCatalogue())
})

const found = (typed: string, most = 3) => search(index, typed, most).map(({ item }) => item.itemId)

it.each([
  ['the name as it is', '结婚登记', 'marriage-register'],
  ['an everyday word', '二手房过户', 'house-transfer'],
  ['a word of the same meaning', '身份证不见了', 'id-card-renew'],
  ['whole pinyin', 'jiehundengji', 'marriage-register'],
  ['the beginning of pinyin', 'jieh', 'marriage-register'],
  ['initials', 'jhdj', 'marriage-register'],
  ['pinyin with a letter too few', 'jiehndengji', 'marriage-register'],
  ['sounds that many do not tell apart', 'zuzuzen', 'residence-permit'],
  ['a wrong character that sounds alike', '结昏登记', 'marriage-register'],
  ['full-width letters and spaces', ' ＪＨ　ＤＪ ', 'marriage-register'],
])('%s', (_what, typed, item) => expect(found(typed)).toContain(item))

it('an item that was cancelled or passed down is found as well, for people must be told where it went', () => {
  expect(found('核名')).toContain('company-name')
  expect(found('低保')).toContain('low-income')
})

it('nothing and noise find nothing', () => {
  for (const typed of ['', '   ', '，。！', 'xqzvkwj', '🙂']) expect(found(typed)).toEqual([])
})

it('whatever is typed gives at most as many finds as were wanted, the best first, always the same', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'社保卡房证办结婚公积金shenfzh 12'), maxLength: 24 }),
  )
  fc.assert(
    fc.property(typed, fc.integer({ min: 1, max: 8 }), (text, most) => {
      const once = search(index, text, most)
      expect(once.length).toBeLessThanOrEqual(most)
      expect(once.map(({ score }) => score)).toEqual(once.map(({ score }) => score).sort((a, b) => b - a))
      expect(search(index, text, most)).toEqual(once)
    }),
  )
})

describe('the committed phrases', () => {
  it.each([
    ['spoken', 0.85, 0.97],
    ['pinyin', 0.95, 1],
    ['slips', 0.9, 1],
    ['unseen', 0.7, 0.95],
  ] as const)('of the set %s are understood at least as well as when they were written', (set, first, amongThree) => {
    const { phrases, ...right } = qualityOf(index, readPhrases()[set] ?? [])
    expect(right.first / phrases).toBeGreaterThanOrEqual(first)
    expect(right.amongThree / phrases).toBeGreaterThanOrEqual(amongThree)
  })

  it('name only items that the demo hall has', () => {
    const known = new Set(index.items.map(({ itemId }) => itemId))
    const named = Object.values(readPhrases()).flatMap((set) => set.flatMap(({ item, any = [] }) => [item, ...any]))
    expect(named.filter((itemId) => !known.has(itemId))).toEqual([])
  })
})

it('mistakes are counted as by hand, and the quick look beforehand puts aside nothing that fits', () => {
  const found = [slipFinder('huzao', 1)('huzhao'), slipFinder('abc', 2)('xyz'), slipFinder('', 0)('x')]
  expect(found).toEqual([1, null, 0])
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 8 })
  const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 12 })
  fc.assert(
    fc.property(word, text, fc.integer({ min: 0, max: 2 }), (one, other, most) => {
      const fewest = slowly(one, other)
      expect(slipFinder(one, most)(other)).toBe(fewest <= most ? fewest : null)
    }),
  )
})

/** The fewest changes from a word to any part of a text, by looking at every part. */
function slowly(word: string, text: string): number {
  const parts = Array.from({ length: text.length + 1 }, (_, from) =>
    Array.from({ length: text.length - from + 1 }, (_, length) => text.slice(from, from + length)),
  ).flat()
  return Math.min(...parts.map((part) => distance(word, part)))
}

function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(1), other.slice(1)]
  if (one[0] === other[0]) return distance(a, b)
  return 1 + Math.min(distance(a, b), distance(one, b), distance(a, other))
}
