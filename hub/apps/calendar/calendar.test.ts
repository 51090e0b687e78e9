// Years of days, and notices on their way in: what stands in a file or is typed becomes the same notice, and nonsense is named.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Notice, notice } from '#contract/public/calendar'
import { markOf, yearOfDays } from './days.ts'
import { type Draft, draftFrom, emptyDraft, noticeFrom } from './draft.ts'

const folder = join(import.meta.dirname, '../../../config/calendars/china')
const known = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const notices = known.map((yaml) => notice.parse(parse(yaml)))
const of2024 = notices.filter(({ year }) => year === 2024)

describe('a notice', () => {
  it.each(known.map((yaml, index) => [notices[index]?.document, yaml, notices[index]] as const))(
    '%s comes out of the form as it was in its file',
    (_name, yaml, expected) => {
      const draft = draftFrom(yaml)
      if ('words' in draft) throw new Error(draft.words.en)
      expect(noticeFrom(draft)).toEqual({ notice: expected, mistakes: [] })
    },
  )

  it('may be typed with days of its own year', () => {
    const typed = { year: '2027', document: '通知', publishedOn: '2026-11-04', workedDays: '10-9' }
    const { notice, mistakes } = noticeFrom({ ...typed, holidays: '元旦 1-1 1-3\n国庆 2027-10-01 10-7' })
    expect(mistakes).toEqual([])
    expect(notice.holidays).toEqual([
      { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
      { name: '国庆', from: '2027-10-01', to: '2027-10-07' },
    ])
    expect(notice.workedDays).toEqual(['2027-10-09'])
  })

  const whole: Draft = {
    year: '2027',
    document: '通知',
    publishedOn: '2026-11-04',
    holidays: '元旦 1-1 1-3',
    workedDays: '',
  }
  it.each<[string, Partial<Draft>, string]>([
    ['without a year', { year: '' }, '请填写年度'],
    ['without holidays', { holidays: '' }, '请填写放假日期'],
    ['with half a line', { holidays: '元旦 1-1' }, '这一行应为'],
    ['with a 31st of June', { holidays: '端午 6-31 7-1' }, '不是日期'],
    ['with a holiday that ends before it begins', { holidays: '元旦 1-3 1-1' }, '结束日期早于开始日期'],
    ['with a day of another year', { holidays: '元旦 2028-01-01 2028-01-03' }, '不属于该年度'],
    ['that works on a Wednesday', { workedDays: '2027-03-03' }, '应为周六或周日'],
    ['that works on a holiday', { workedDays: '2027-01-02' }, '既放假又上班'],
  ])('%s is not published', (_what, change, words) => {
    expect(
      noticeFrom({ ...whole, ...change })
        .mistakes.map((one) => one.words.zh)
        .join(),
    ).toContain(words)
  })

  it.each(['', 'year: [', 'hello', 'year: 2027', '{"year": 2027}'])('is not read from "%s"', (yaml) => {
    expect(draftFrom(yaml)).toHaveProperty('words')
  })

  it('whatever is typed, the form answers', () => {
    const line = fc.string({ unit: 'binary', maxLength: 40 })
    const draft = fc.record({ year: line, document: line, publishedOn: line, holidays: line, workedDays: line })
    fc.assert(
      fc.property(draft, (typed) => {
        expect(noticeFrom(typed).mistakes).not.toEqual([])
      }),
    )
    expect(noticeFrom(emptyDraft).mistakes.length).toBeGreaterThan(0)
  })
})

describe('a day', () => {
  const kind = (date: string, declared: Parameters<typeof markOf>[2] = []) => markOf(date, of2024, declared).kind
  it.each([
    ['2024-10-01', 'off'],
    ['2024-09-29', 'worked'],
    ['2024-11-23', 'rest'],
    ['2024-11-25', 'usual'],
    ['2025-03-03', 'unknown'],
  ])('%s is %s by the notice', (date, expected) => expect(kind(date)).toBe(expected))

  it('is what the hall’s leaders say, first of all', () => {
    const say = (date: string, kind: 'working' | 'off') => [{ date, kind, reason: '大雪' }]
    expect(kind('2024-11-25', say('2024-11-25', 'off'))).toBe('off')
    expect(kind('2024-11-23', say('2024-11-23', 'working'))).toBe('worked')
    expect(markOf('2024-11-25', of2024, say('2024-11-25', 'off')).declared).toBe('大雪')
  })

  it('in December is what next year’s notice says of it', () => {
    const next: Notice = {
      year: 2025,
      document: '通知',
      publishedOn: '2024-11-12',
      holidays: [{ name: '元旦', from: '2024-12-30', to: '2025-01-01' }],
      workedDays: [],
    }
    expect(markOf('2024-12-31', [...of2024, next], []).kind).toBe('off')
  })
})

it('a year has all its days, each once, under its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
      const weeks = yearOfDays(year, (date) => markOf(date, [], [])).flat()
      const dates = weeks.flat().flatMap((cell) => cell?.date ?? [])
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.length).toBe(new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365)
      const mondays = weeks.flatMap(([monday]) => monday?.date ?? [])
      expect(mondays.every((date) => new Date(date).getUTCDay() === 1)).toBe(true)
    }),
    { numRuns: 20 },
  )
})
