// The small pure rules all screens share: ages, shares, widths, pages and the hall's clock.
import { describe, expect, it } from 'vitest'
import { clockFace } from './clock.ts'
import { linesOf, sizeFor, widthOf } from './fit.ts'
import { ageWords, languageOf } from './i18n.ts'
import { pageAt } from './pages.ts'
import { shareWords } from './rate.ts'

it.each([
  [0, '0 秒前的信息', 'As of 0 seconds ago'],
  [59_999, '59 秒前的信息', 'As of 59 seconds ago'],
  [60_000, '1 分钟前的信息', 'As of 1 minute ago'],
  [180_000, '3 分钟前的信息', 'As of 3 minutes ago'],
  [7_200_000, '2 小时前的信息', 'As of 2 hours ago'],
  [90_000_000, '1 天前的信息', 'As of 1 day ago'],
])('a fact %i ms old says so', (ageMs, zh, en) => {
  expect([ageWords(ageMs, 'zh'), ageWords(ageMs, 'en')]).toEqual([zh, en])
})

it.each([
  [0, 0, '—'],
  [0, 5, '0%'],
  [5, 5, '100%'],
  [28, 29, '96.6%'],
  [99_999, 100_000, '99.9%'],
  [1, 100_000, '0.1%'],
])('%i of %i is published as %s', (part, whole, expected) => {
  expect(shareWords(part, whole)).toBe(expected)
})

it('Chinese characters are wide, letters narrow', () => {
  expect(widthOf('窗口')).toBe(2)
  expect(widthOf('A1')).toBeCloseTo(1.12)
  expect(sizeFor('综合受理窗口', { large: 6, medium: 12 })).toBe('large')
  expect(sizeFor('综合受理窗口一', { large: 6, medium: 12 })).toBe('medium')
  expect(linesOf('一二三四五六七', 3)).toBe(3)
})

describe('pages', () => {
  const at = (seconds: number) => new Date(seconds * 1000).toISOString()
  const list = ['a', 'b', 'c', 'd', 'e']

  it('turn by the clock and begin again', () => {
    const shown = [0, 8, 16, 24].map((seconds) => pageAt(list, 2, () => 1, 8_000, at(seconds)).shown)
    expect(shown).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['a', 'b']])
  })
  it('give an entry that is too large a page of its own, and lose none', () => {
    const sizes: Record<string, number> = { a: 9, b: 1, c: 1, d: 9, e: 1 }
    const pages = [0, 8, 16, 24].map(
      (seconds) => pageAt(list, 2, (entry) => sizes[entry] ?? 0, 8_000, at(seconds)).shown,
    )
    expect(pages).toEqual([['a'], ['b', 'c'], ['d'], ['e']])
  })
  it('are one, and empty, when there is nothing', () => {
    expect(pageAt([], 2, () => 1, 8_000, at(99))).toEqual({ shown: [], page: 1, count: 1 })
  })
})

it('the clock shows the hall’s time, whatever zone the box is in', () => {
  expect(clockFace('2026-11-23T16:05:00.000Z', 'Asia/Shanghai', 'zh')).toEqual({
    time: '00:05',
    date: '11月24日 星期二',
  })
  expect(clockFace('2026-11-23T16:05:00.000Z', 'Asia/Shanghai', 'en')).toEqual({ time: '00:05', date: 'Tue 24 Nov' })
})

it('pages are Chinese unless asked otherwise', () => {
  expect(['', '?lang=en', '?lang=xx'].map(languageOf)).toEqual(['zh', 'en', 'zh'])
})
