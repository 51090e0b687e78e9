// A notice on its way in: from a file or from what somebody typed, to what the hub takes, or to what is wrong with it. Pure but for YAML.
import { parse } from 'yaml'
import { calendarContract, type Notice, notice, noticeFaults } from '#contract/public/calendar'
import type { Words } from '#wire/define'

/** The fields of the form, as typed. */
export interface Draft {
  readonly year: string
  readonly document: string
  readonly publishedOn: string
  /** One holiday a line: its name, its first and its last day. */
  readonly holidays: string
  /** Worked weekend days, separated by spaces or lines. */
  readonly workedDays: string
}

export const emptyDraft: Draft = { year: '', document: '', publishedOn: '', holidays: '', workedDays: '' }

/** A mistake, and the day or the line it is in. */
export interface Mistake {
  readonly words: Words
  readonly where: string
}

const mistakes = {
  noYaml: { zh: '文件不是放假通知的 YAML', en: 'The file is no notice in YAML' },
  line: { zh: '这一行应为：名称 开始日期 结束日期', en: 'This line should be: name, first day, last day' },
  day: { zh: '不是日期', en: 'This is no date' },
  field: { zh: '请填写年度、通知名称和发布日期', en: 'Give the year, the name of the notice and its date' },
  none: { zh: '请填写放假日期', en: 'Name at least one holiday' },
  backwards: { zh: '结束日期早于开始日期', en: 'The last day lies before the first' },
} as const satisfies Record<string, Words>

/** A file in YAML, as the fields of the form. */
export function draftFrom(yaml: string): Draft | Mistake {
  const content = contentOf(yaml)
  const parsed = notice.safeParse(content)
  if (parsed.success) return draftOf(parsed.data)
  return { words: mistakes.noYaml, where: parsed.error.issues[0]?.path.join('.') ?? '' }
}

function contentOf(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch {
    return null
  }
}

function draftOf({ year, document, publishedOn, holidays, workedDays }: Notice): Draft {
  return {
    year: String(year),
    document,
    publishedOn,
    holidays: holidays.map(({ name, from, to }) => `${name} ${from} ${to}`).join('\n'),
    workedDays: workedDays.join('\n'),
  }
}

/** What the form says: the notice as far as it can be read, for the preview, and what keeps it from being published. */
export function noticeFrom(draft: Draft): { notice: Notice; mistakes: readonly Mistake[] } {
  const found: Mistake[] = []
  const year = Number(draft.year)
  const isYear = Number.isInteger(year) && year >= 2000 && year <= 2100
  if (!isYear || draft.document.trim() === '' || draft.publishedOn === '')
    found.push({ words: mistakes.field, where: '' })
  const dayOf = (text: string, where: string): string | null => {
    const date = /^\d{1,2}-\d{1,2}$/.test(text) ? `${draft.year}-${text}` : text
    const [, y = '', m = '', d = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date) ?? []
    const whole = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    const time = Date.parse(`${whole}T00:00:00Z`)
    // A day like the 31st of June becomes another day: then it was none.
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(whole)) return whole
    found.push({ words: mistakes.day, where })
    return null
  }
  const holidays = linesOf(draft.holidays).flatMap((line) => {
    const [, name, first, last] = /^(.*\S)\s+(\S+)\s+(\S+)$/.exec(line) ?? []
    if (name === undefined || first === undefined || last === undefined) {
      found.push({ words: mistakes.line, where: line })
      return []
    }
    const [from, to] = [dayOf(first, line), dayOf(last, line)]
    if (from === null || to === null) return []
    if (to < from) {
      found.push({ words: mistakes.backwards, where: line })
      return []
    }
    return [{ name, from, to }]
  })
  if (holidays.length === 0 && found.length === 0) found.push({ words: mistakes.none, where: '' })
  const workedDays = draft.workedDays
    .split(/\s+/)
    .filter((text) => text !== '')
    .flatMap((text) => dayOf(text, text) ?? [])
  const made = {
    year: isYear ? year : 0,
    document: draft.document.trim(),
    publishedOn: draft.publishedOn,
    holidays,
    workedDays,
  }
  const faults = isYear ? noticeFaults(made) : []
  found.push(...faults.map(({ rule, date }) => ({ words: calendarContract.refusals[rule], where: date })))
  return { notice: made, mistakes: found }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
