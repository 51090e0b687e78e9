// Workbooks, read cell by cell into plain texts and written from them: the one place that knows the format.
import type ExcelJS from 'exceljs'
import type { Cell, Grid } from '../core/grid.ts'
import { isSmallEnough } from './unpacked.ts'

/** Rows of one sheet and columns of one row that are read; no guide needs as many. */
const mostRows = 20_000
const mostColumns = 100
const mostSheets = 30

export type WorkbookFault = 'notAWorkbook' | 'tooManyRows'

/** Every sheet of a workbook, or why it is not read. The bytes are not trusted. */
export async function readWorkbook(bytes: Buffer): Promise<{ sheets: Grid[] } | { fault: WorkbookFault }> {
  if (!(await isSmallEnough(bytes))) return { fault: 'notAWorkbook' }
  const workbook = await emptyWorkbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch {
    return { fault: 'notAWorkbook' }
  }
  const { worksheets } = workbook
  if (worksheets.length === 0) return { fault: 'notAWorkbook' }
  const isLarge = worksheets.some(({ rowCount, columnCount }) => rowCount > mostRows || columnCount > mostColumns)
  if (worksheets.length > mostSheets || isLarge) return { fault: 'tooManyRows' }
  return { sheets: worksheets.map((sheet) => ({ name: sheet.name.trim(), rows: rowsOf(sheet) })) }
}

/** Writes sheets: the first row as a heading that stays in sight, the second as its explanation. Every cell is text. */
export async function writeWorkbook(sheets: readonly Grid[]): Promise<Buffer> {
  const workbook = await emptyWorkbook()
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
    for (const row of rows) {
      const written = sheet.addRow(row.map((cell) => (typeof cell === 'string' && cell !== '' ? cell : null)))
      written.eachCell((cell) => {
        cell.numFmt = '@'
        cell.alignment = { wrapText: true, vertical: 'top' }
      })
    }
    for (const column of sheet.columns) column.width = 24
    sheet.getRow(1).eachCell((cell) => {
      cell.font = { bold: true, color: { argb: 'FFFFFFFF' } }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B4A5C' } }
    })
    sheet.getRow(2).eachCell((cell) => {
      cell.font = { italic: true, color: { argb: 'FF3A4B54' } }
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The library is large and seldom wanted: a hub that starts does not wait for it. */
async function emptyWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs')
  return new library.Workbook()
}

function rowsOf(sheet: ExcelJS.Worksheet): Cell[][] {
  const rows: Cell[][] = []
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const cells: Cell[] = []
    sheet.getRow(number).eachCell({ includeEmpty: false }, (cell, column) => {
      while (cells.length < column - 1) cells.push('')
      cells.push(cellOf(cell))
    })
    rows.push(cells)
  }
  return rows
}

function cellOf(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged) return { fault: 'merged', shown: '' }
  const { value } = cell
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  // A long code that a spreadsheet took for a number has lost its last digits for ever.
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value)
  if (typeof value === 'number' || typeof value === 'boolean') return { fault: 'number', shown: String(value) }
  if (value instanceof Date) {
    // A number too large for any day comes as a date that is none.
    return { fault: 'date', shown: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) }
  }
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) return { fault: 'formula', shown: String(value.result ?? '') }
  if ('hyperlink' in value && typeof value.text === 'string') return value.text
  return { fault: 'error', shown: '' }
}
