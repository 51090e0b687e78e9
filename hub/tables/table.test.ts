// A table reads the same whichever program wrote it, and what is no table is said to be none.
import excel from 'exceljs'
import fc from 'fast-check'
import { encode } from 'iconv-lite'
import { expect, it } from 'vitest'
import { readTable } from './table.ts'

const head = ['项目', '申请人', '办结时间']
const rows = [
  ['食品经营许可', '张三', '2026-11-20'],
  ['含“引号”,逗号\n和换行', '李四', '2026-11-21'],
]
const wanted = {
  head,
  rows: [
    { line: 2, cells: rows[0] },
    { line: 3, cells: rows[1] },
  ],
}
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csv = [head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')

async function workbook(lines: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new excel.Workbook()
  book.addWorksheet('办理结果').addRows(lines.map((cells) => [...cells]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

it('a CSV file reads the same in UTF-8, with its mark, and in GB 18030', async () => {
  for (const bytes of [Buffer.from(csv), Buffer.from(`\ufeff${csv}`), encode(csv, 'gb18030')]) {
    expect(await readTable(bytes, 'csv')).toEqual(wanted)
  }
})

it('a spreadsheet reads the same, dates as days and numbers as they are shown', async () => {
  expect(await readTable(await workbook([head, ...rows]), 'xlsx')).toEqual(wanted)
  const other = await workbook([
    ['日期', '金额'],
    [new Date('2026-11-20T00:00:00Z'), 12.5],
  ])
  expect(await readTable(other, 'xlsx')).toEqual({
    head: ['日期', '金额'],
    rows: [{ line: 2, cells: ['2026-11-20', '12.5'] }],
  })
})

it('a list of objects reads the same', async () => {
  const objects = rows.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column]])))
  expect(await readTable(Buffer.from(JSON.stringify(objects)), 'json')).toEqual(wanted)
})

it('empty rows are left out, and the others keep their line', async () => {
  expect(await readTable(Buffer.from('a,b\n\n1,2\n,\n3'), 'csv')).toEqual({
    head: ['a', 'b'],
    rows: [
      { line: 3, cells: ['1', '2'] },
      { line: 5, cells: ['3', ''] },
    ],
  })
})

it('what is no table is said to be none, and why', async () => {
  expect(await readTable(Buffer.from('a,b'), 'csv')).toEqual({ fault: 'empty' })
  expect(await readTable(Buffer.from('a,"b'), 'csv')).toEqual({ fault: 'unreadable' })
  expect(await readTable(Buffer.from('{"a":1}'), 'json')).toEqual({ fault: 'unreadable' })
  expect(await readTable(Buffer.from('PK'), 'xlsx')).toEqual({ fault: 'unreadable' })
  expect(await readTable(Buffer.from(`a\n${'1\n'.repeat(2_001)}`), 'csv')).toEqual({ fault: 'tooLarge' })
})

it('any text of any cell comes back from a CSV file as it was', async () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', '').trim())
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 5 }), async (cells) => {
      fc.pre(cells.some((one) => one !== ''))
      const names = cells.map((_, column) => `c${column}`)
      const text = [names, cells].map((line) => line.map(quoted).join(',')).join('\n')
      expect(await readTable(Buffer.from(text), 'csv')).toEqual({ head: names, rows: [{ line: 2, cells }] })
    }),
  )
})
