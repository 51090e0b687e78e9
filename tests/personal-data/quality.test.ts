// What the search for personal data finds, and what it leaves alone, falls back in no kind: the committed corpus is the measure.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsInApplicant } from '../../hub/core/personal-data/applicant.ts'
import { findingsIn, masked, type PersonalKind } from '../../hub/core/personal-data/find.ts'
import { type Half, halves, qualityOf, readSamples } from './quality.ts'

/** Shares that were reached, in percent and rounded down; they only rise. */
const floors: Record<Half, { recall: number; precision: number; names: number }> = {
  seen: { recall: 96, precision: 99, names: 94 },
  unseen: { recall: 99, precision: 99, names: 98 },
}
const nobody = { numbers: new Set<string>(), names: new Set<string>() }

it('the corpus has at least 300 samples, with and without personal data, and its halves share none', () => {
  const [seen, unseen] = halves.map(readSamples) as [ReturnType<typeof readSamples>, ReturnType<typeof readSamples>]
  const all = [...seen, ...unseen]
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThan(100)
  expect(all.filter(({ wanted }) => wanted.length > 0).length).toBeGreaterThan(150)
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
})

describe.each(halves)('the %s half', (half) => {
  const { byKind, total } = qualityOf(readSamples(half))
  const floor = floors[half]

  it('is found as well as ever, and as little is mistaken', () => {
    expect((100 * total.found) / total.wanted).toBeGreaterThanOrEqual(floor.recall)
    expect((100 * total.right) / total.got).toBeGreaterThanOrEqual(floor.precision)
  })

  it.each([...byKind])('%s: nothing but names is ever missed', (kind: PersonalKind, { found, wanted, right, got }) => {
    expect((100 * found) / wanted).toBeGreaterThanOrEqual(kind === 'name' ? floor.names : 100)
    expect((100 * right) / got).toBeGreaterThanOrEqual(kind === 'name' ? floor.precision : 100)
  })
})

describe('what was masked', () => {
  it.each(halves)('holds nothing any more that would be found: the %s half', (half) => {
    for (const { text } of readSamples(half)) {
      const shown = masked(text, findingsIn(text, nobody))
      expect(findingsIn(shown, nobody), `${text} → ${shown}`).toEqual([])
      const cell = masked(text, findingsInApplicant(text, nobody))
      expect(findingsIn(cell, nobody), `${text} → ${cell}`).toEqual([])
    }
  })

  it.each([
    ['张三', '张*'],
    ['王小明', '王**'],
    ['欧阳雪峰', '欧阳**'],
    ['诸葛亮', '诸葛*'],
    ['王 芳', '王*'],
    ['李明、欧阳雪', '李*、欧阳*'],
    ['阿依古丽·热合曼', '阿*******'],
    ['济南市历城区张三小吃店', '济南市历城区张*小吃店'],
    ['济南南山生态农业有限公司', '济南南山生态农业有限公司'],
  ])('applicant %s is shown as %s', (cell, shown) => {
    expect(masked(cell, findingsInApplicant(cell, nobody))).toBe(shown)
  })

  it.each([
    ['身份证110105 19491231 002X', '身份证1101**********002X'],
    ['电话138-1234-5678', '电话138****5678'],
    ['家住仲宫镇刘家峪村2组15号', '家住仲宫镇***'],
    ['鲁A·7K239', '鲁A***39'],
  ])('%s is shown as %s', (text, shown) => expect(masked(text, findingsIn(text, nobody))).toBe(shown))
})

/** Ways in which people, or their programs, write a number so that it is not found. */
const disguise = fc.constantFrom<(digit: string) => string>(
  (digit) => digit,
  (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
  (digit) => `${digit}\u200b`,
  (digit) => `${digit} `,
  (digit) => `${digit}-`,
  (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
  (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit,
)

it('a mobile number is found and masked however each of its digits is written', () => {
  const number = fc.stringMatching(/^1[3-9]\d{9}$/)
  fc.assert(
    fc.property(number, fc.array(disguise, { minLength: 11, maxLength: 11 }), (digits, ways) => {
      const written = [...digits]
        .map((digit, index) => ways[index]?.(digit))
        .join('')
        .replace(/[ -]$/, '')
      const text = `请致电${written}。`
      const shown = masked(text, findingsIn(text, nobody))
      expect(shown).toBe(`请致电${digits.slice(0, 3)}****${digits.slice(-4)}。`)
    }),
  )
})
