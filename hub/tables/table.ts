// Tables that people hand in: a head and rows of text, whatever program wrote the file. Pure but for unpacking a spreadsheet.
import { decode } from 'iconv-lite'
import { readWorkbook } from './spreadsheet.ts'

export interface Table {
  readonly head: readonly string[]
  /** Rows that are not empty; `line` as the program that wrote it counts, the head being line 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Media types of the files that are understood. */
export const tableTypes = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type TableType = keyof typeof tableTypes

/** `unreadable`: not a file of this type; `empty`: no row below the head; `tooLarge`: more than 2,000 rows or 60 columns. */
export type TableFault = 'unreadable' | 'empty' | 'tooLarge'

const mostRows = 2_000
const mostColumns = 60

export async function readTable(bytes: Buffer, type: TableType): Promise<Table | { fault: TableFault }> {
  const lines = await linesOf(bytes, type)
  if (lines === null) return { fault: 'unreadable' }
  if (lines.length > mostRows + 1 || lines.some((cells) => cells.length > mostColumns)) return { fault: 'tooLarge' }
  const [head = [], ...below] = lines.map((cells) => cells.map((cell) => cell.trim()))
  const rows = below
    .map((cells, index) => ({ line: index + 2, cells: head.map((_, column) => cells[column] ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return rows.length === 0 ? { fault: 'empty' } : { head, rows }
}

async function linesOf(bytes: Buffer, type: TableType): Promise<string[][] | null> {
  if (type === 'xlsx') {
    const book = await readWorkbook(bytes)
    if ('fault' in book) return null
    return (book.sheets[0]?.rows ?? []).map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? cell : cell.shown)),
    )
  }
  const text = textOf(bytes)
  return type === 'csv' ? readCsv(text) : readJson(text)
}

/** Spreadsheet programs in China write GB 18030 where they do not write UTF-8. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes, 'gb18030')
  }
}

/** Comma-separated values (RFC 4180); null where a quotation mark is never closed. */
function readCsv(text: string): string[][] | null {
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const end = () => {
    cells.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === ',') end()
    else if (sign === '\n') {
      end()
      lines.push(cells)
      cells = []
    } else if (sign !== '\r') cell += sign
  }
  if (isQuoted) return null
  if (cell !== '' || cells.length > 0) {
    end()
    lines.push(cells)
  }
  return lines
}

/** A list of objects, whose names are the head in the order in which they first appear. */
function readJson(text: string): string[][] | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'object' || one === null)) return null
  const head = [...new Set(value.flatMap((one) => Object.keys(one)))]
  const cellOf = (one: unknown) => (typeof one === 'string' || typeof one === 'number' ? String(one) : '')
  return [head, ...value.map((one) => head.map((name) => cellOf(one[name])))]
}
