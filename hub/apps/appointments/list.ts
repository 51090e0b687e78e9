// A list of appointments out of a file: every row checked before anything is sent, and each mistake named by row and column. Pure.
import type { CsvRow } from './csv.ts'

export interface Listed {
  readonly appointmentId: string
  readonly seriesId: string
  readonly date: string
  readonly from: string
  readonly code: string
  readonly source: 'platform'
}

/** What is wrong with a row; `column` is empty where it is the whole row or file. */
export interface BadRow {
  readonly line: number
  readonly column: string
  readonly what: string
}

export interface ReadList {
  readonly appointments: readonly Listed[]
  /** The line of the file of each appointment. */
  readonly lines: readonly number[]
  readonly bad: readonly BadRow[]
  /** Columns of the file that are neither read nor sent. */
  readonly unread: readonly string[]
}

interface KnownSeries {
  readonly seriesId: string
  readonly name: string
}

/** Columns by the heads under which platforms write them, the first is ours. */
const heads = {
  appointmentId: ['预约编号', '预约号', '订单号', '编号'],
  series: ['队列', '业务', '业务名称', '事项', '业务类型'],
  date: ['日期', '预约日期'],
  from: ['开始时间', '时间', '预约时间', '时段'],
  code: ['预约码', '验证码', '手机号', '取号码'],
} as const
type Column = keyof typeof heads
const columns = Object.keys(heads) as Column[]

/** As many as one question to the hub takes. */
export const mostRows = 500

export function readList([head, ...rows]: readonly CsvRow[], series: readonly KnownSeries[]): ReadList {
  const nothing: ReadList = { appointments: [], lines: [], bad: [], unread: [] }
  if (head === undefined) return { ...nothing, bad: [{ line: 1, column: '', what: '文件是空的' }] }
  const places = new Map(columns.map((column) => [column, placeOf(head.cells, column)]))
  const missing = columns.filter((column) => (places.get(column) ?? -1) < 0)
  const read = new Set(places.values())
  const unread = head.cells.filter((name, place) => name !== '' && !read.has(place))
  const bad: BadRow[] = missing.map((column) => ({
    ...{ line: head.line, column: heads[column][0] },
    what: `没有“${heads[column][0]}”这一列`,
  }))
  if (rows.length === 0) bad.push({ line: head.line, column: '', what: '表头下面没有预约' })
  if (rows.length > mostRows) bad.push({ line: head.line, column: '', what: `一次最多 ${mostRows} 条，请分开导入` })
  if (bad.length > 0) return { ...nothing, bad, unread }
  const appointments: Listed[] = []
  const lines: number[] = []
  const seen = { appointmentId: new Map<string, number>(), code: new Map<string, number>() }
  for (const { line, cells } of rows) {
    const cell = (column: Column) => cells[places.get(column) ?? -1] ?? ''
    const faults: BadRow[] = []
    const take = (column: Column, value: string | null, what: string): string => {
      if (value === null) faults.push({ line, column: heads[column][0], what })
      return value ?? ''
    }
    const appointmentId = take('appointmentId', idIn(cell('appointmentId')), '要写 1–64 个字母、数字、- 或 _')
    const seriesId = take('series', seriesIn(cell('series'), series), `没有“${cell('series')}”这个队列`)
    const date = take('date', dateIn(cell('date')), '日期要写成 2026-11-24')
    const from = take('from', timeIn(cell('from')), '时间要写成 09:00')
    const code = take('code', codeIn(cell('code')), '要写 4–32 个字')
    for (const [column, value] of [['appointmentId', appointmentId] as const, ['code', code] as const]) {
      const before = seen[column].get(value)
      if (value !== '' && before !== undefined) {
        faults.push({ line, column: heads[column][0], what: `和第 ${before} 行重复` })
      } else seen[column].set(value, line)
    }
    bad.push(...faults)
    appointments.push({ appointmentId, seriesId, date, from, code, source: 'platform' })
    lines.push(line)
  }
  return bad.length > 0 ? { ...nothing, bad, unread } : { appointments, lines, bad, unread }
}

function placeOf(cells: readonly string[], column: Column): number {
  const names: readonly string[] = heads[column]
  const [place] = names.map((name) => cells.indexOf(name)).filter((at) => at >= 0)
  return place ?? -1
}

function idIn(cell: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(cell) ? cell : null
}

function seriesIn(cell: string, series: readonly KnownSeries[]): string | null {
  return series.find(({ seriesId, name }) => seriesId === cell.toUpperCase() || name === cell)?.seriesId ?? null
}

function dateIn(cell: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.replaceAll(' ', '')) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date) ? null : date
}

/** When a slot begins; of a span such as 09:00-10:00 its beginning. */
function timeIn(cell: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：](\d{2})(?::00)?(?:\s*[-–—~至到].*)?$/.exec(cell) ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}

function codeIn(cell: string): string | null {
  return cell.length >= 4 && cell.length <= 32 ? cell : null
}
