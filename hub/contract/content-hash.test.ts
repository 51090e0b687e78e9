// The mark of what stands on a glass: equal for equal facts, another for every change.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentHash } from './content-hash.ts'

it('is the same for the same facts in any order, and after every wire', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
      const turned = Object.fromEntries(Object.entries(facts).reverse())
      expect(contentHash(turned)).toBe(contentHash(facts))
      expect(contentHash(JSON.parse(JSON.stringify(facts)))).toBe(contentHash(facts))
      expect(contentHash(facts)).toMatch(/^[0-9a-f]{16}$/)
    }),
  )
})

it('is another when anything in the facts is', () => {
  const values = fc.array(fc.jsonValue(), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(values, ([one, other]) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      fc.pre(JSON.stringify(sortedText(one)) !== JSON.stringify(sortedText(other)))
      expect(contentHash({ fact: one })).not.toBe(contentHash({ fact: other }))
    }),
  )
})

function sortedText(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
        .sort()
        .map((key) => [key, sortedText((value as Record<string, unknown>)[key])])
    : Array.isArray(value)
      ? value.map(sortedText)
      : value
}
