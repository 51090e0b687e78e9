// Typing by touch: nothing stands in the text that was not chosen, no letter is lost on the way, and phrases come by sound and initials.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidatesFor, firstSyllable, type Wordbook, wordbookOf } from './candidates.ts'
import { nothingTyped, type Typed, type TypingInput, typed } from './typing.ts'

const syllables = {
  ni: '你尼',
  hao: '好号',
  ha: '哈',
  xian: '先线',
  xi: '西系',
  an: '安',
  fan: '反',
  fang: '方',
  gan: '干',
}
const book: Wordbook = wordbookOf({ form: 1, units: [], windows: [], items: [], floors: [], syllables })
const texts = (letters: string) => candidatesFor(book, letters).map(({ text }) => text)

const input: fc.Arbitrary<TypingInput> = fc.oneof(
  fc.constantFrom(...'nihaoxg').map((letter) => ({ type: 'letter' as const, letter })),
  fc.constantFrom(...'12，').map((sign) => ({ type: 'sign' as const, sign })),
  fc.constantFrom('more', 'delete', 'clear').map((type) => ({ type })),
  fc.nat(9).map((choice) => ({ type: 'choose' as const, candidate: { text: String(choice), takes: -1 } })),
)

/** A choice stands for the candidate of that place, as a finger chooses it. */
function press(before: Typed, one: TypingInput, longest: number): Typed {
  if (one.type !== 'choose') return typed(before, one, longest)
  const all = candidatesFor(book, before.letters)
  const candidate = all[Number(one.candidate.text) % Math.max(1, all.length)]
  return candidate === undefined ? before : typed(before, { type: 'choose', candidate }, longest)
}

describe('typing by touch', () => {
  it('keeps to its length, and a choice takes away exactly the letters it stands for', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (inputs, longest) => {
        let now = nothingTyped
        for (const one of inputs) {
          const after = press(now, one, longest)
          expect([...after.text].length).toBeLessThanOrEqual(longest)
          if (one.type === 'choose' && after !== now) {
            expect(now.letters.endsWith(after.letters)).toBe(true)
            expect(after.letters.length).toBeLessThan(now.letters.length)
            expect(after.text.startsWith(now.text)).toBe(true)
          }
          if (one.type === 'letter') expect(after.text).toBe(now.text)
          now = after
        }
      }),
    )
  })

  it('offers characters for the first syllable, the longest that leaves a syllable behind', () => {
    expect(firstSyllable(syllables, 'nihao')).toBe('ni')
    expect(firstSyllable(syllables, 'xian')).toBe('xian')
    expect(firstSyllable(syllables, 'fanga')).toBe('fang')
    expect(texts('nihao')).toEqual(['你', '尼', 'nihao'])
  })

  it('offers first the characters that people write at a hall, then those of the dictionary alone', () => {
    const rare = { ni: '妮霓你尼', chuang: '疮窗' }
    const own = wordbookOf({ form: 1, units: [], windows: [], items: [], floors: [], syllables: rare })
    expect(own.syllables).toEqual({ ni: '你妮霓尼', chuang: '窗疮' })
  })

  it('offers whole phrases by their sound, by its beginning and by initials', () => {
    expect(texts('taidu')[0]).toBe('态度')
    expect(texts('taid')).toContain('态度不好')
    expect(texts('gzry')[0]).toBe('工作人员')
  })

  it('lets letters stand as they are', () => {
    expect(candidatesFor(book, 'wifi').at(-1)).toEqual({ text: 'wifi', takes: 4 })
  })
})
