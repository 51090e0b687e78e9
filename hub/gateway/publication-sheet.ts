// Turns a table into the rows of a publication: columns by their headings, days however they are written, and every fault by line and column.
import type { z } from 'zod'
import { type HandedIn, type PublicationKind, resultRow, textRow } from '../features/public/publication/contract.ts'
import type { Table } from '../tables/table.ts'

export interface RowProblem {
  /** As the program that wrote the file counts; 1 is the head. */
  readonly line: number
  /** The heading, as it stands in the file or should stand there. */
  readonly column: string
  readonly what: string
}

/** Field → the headings under which it is found; the first is the one that is asked for. */
const resultHeads = {
  project: ['项目', '项目名称', '事项', '事项名称', '办理事项', 'project'],
  applicant: ['申请人', '申请人名称', '申请单位', '申请人（单位）', '申请人/单位', 'applicant'],
  applicationNumber: ['申请编号', '编号', '受理编号', '办件编号', '申请号', 'applicationNumber'],
  completedOn: ['办结时间', '办结日期', '完成时间', '办理时间', 'completedOn'],
  outcome: ['办理结果', '结果', '审批结果', 'outcome'],
} as const
const textHeads = {
  heading: ['名称', '标题', '项目', '指标', '事项', 'heading'],
  text: ['内容', '标准', '收费标准', '数值', '说明', 'text'],
} as const

const mostProblems = 200

/** The content, or every problem, at most 200; nothing is taken of a table with a problem. */
export function publicationFrom(
  kind: PublicationKind,
  table: Table,
): { content: HandedIn['content'] } | { problems: RowProblem[] } {
  if (kind === 'result') {
    const read = rowsFrom(table, resultHeads, resultRow, { completedOn: dayOf })
    return 'problems' in read ? read : withMost({ kind, rows: read.rows }, 200)
  }
  const read = rowsFrom(table, textHeads, textRow, {})
  return 'problems' in read ? read : withMost({ kind, rows: read.rows }, 60)
}

function withMost(
  content: HandedIn['content'],
  most: number,
): { content: HandedIn['content'] } | { problems: RowProblem[] } {
  if (content.rows.length <= most) return { content }
  const what = `一次最多导入 ${most} 行，文件中有 ${content.rows.length} 行，请分次导入`
  return { problems: [{ line: most + 2, column: '（整行）', what }] }
}

function rowsFrom<S extends z.ZodObject>(
  { head, rows }: Table,
  heads: Readonly<Record<string, readonly [string, ...string[]]>>,
  shape: S,
  written: Readonly<Record<string, (text: string) => string>>,
): { rows: z.output<S>[] } | { problems: RowProblem[] } {
  const columns = Object.entries(heads).map(([field, names]) => ({
    field,
    name: names[0],
    index: head.findIndex((one) => (names as readonly string[]).includes(one)),
  }))
  const missing = columns.filter(({ index }) => index < 0)
  if (missing.length > 0) {
    return { problems: missing.map(({ name }) => ({ line: 1, column: name, what: `表头中没有“${name}”这一列` })) }
  }
  const problems: RowProblem[] = []
  const good: z.output<S>[] = []
  for (const { line, cells } of rows) {
    const fields = Object.fromEntries(
      columns.map(({ field, index }) => [field, written[field]?.(cells[index] ?? '') ?? cells[index] ?? '']),
    )
    const parsed = shape.safeParse(fields)
    if (parsed.success) good.push(parsed.data)
    for (const issue of parsed.error?.issues ?? []) {
      const column = columns.find(({ field }) => field === issue.path[0])
      problems.push({ line, column: head[column?.index ?? 0] ?? '', what: inChinese(issue) })
    }
    if (problems.length >= mostProblems) break
  }
  return problems.length > 0 ? { problems: problems.slice(0, mostProblems) } : { rows: good }
}

/** 2026/11/3, 2026.11.3, 2026年11月3日 and 20261103 as 2026-11-03; anything else as it is. */
function dayOf(text: string): string {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: .*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  return day === undefined || month === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function inChinese(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return '没有填写'
  if (issue.code === 'too_big') return `内容过长，最多 ${issue.maximum} 个字`
  if (issue.code === 'invalid_format') return '不是有效日期，应写成 2026-11-23 这样'
  return '内容不符合要求'
}
