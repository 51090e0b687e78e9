// A list from a booking platform: read however a spreadsheet wrote it, or every mistake named by its row and column.
import { expect, it } from 'vitest'
import { rowsIn, textOf } from './csv.ts'
import { readList } from './list.ts'

const series = [
  { seriesId: 'A', name: '综合业务' },
  { seriesId: 'B', name: '社会保险' },
]
const head = '预约编号,姓名,手机号,队列,预约日期,时段'
const read = (...rows: string[]) => readList(rowsIn([head, ...rows].join('\r\n')), series)

it('is read with quotes, other forms of date and time, and a span for the time', () => {
  const list = read(
    'y1,"王,小明",13800001234,综合业务,2026/11/24,9:00-10:00',
    'y2,李明,13800001235,b,2026年11月5日,13：30',
  )
  expect(list.bad).toEqual([])
  expect(list.appointments).toEqual([
    { appointmentId: 'y1', seriesId: 'A', date: '2026-11-24', from: '09:00', code: '13800001234', source: 'platform' },
    { appointmentId: 'y2', seriesId: 'B', date: '2026-11-05', from: '13:30', code: '13800001235', source: 'platform' },
  ])
})

it('neither reads nor sends the name of anybody, and says which columns those are', () => {
  const list = read('y1,王小明,13800001234,A,2026-11-24,09:00')
  expect(list.unread).toEqual(['姓名'])
  expect(JSON.stringify(list.appointments)).not.toContain('王小明')
})

it('with a mistake is not taken at all, and each mistake stands with its row and column', () => {
  const list = read(
    'y1,王,13800001234,A,2026-11-24,09:00',
    'y1,王,13800001235,A,2026-11-24,09:00',
    '编号,王,138,户籍,2026-02-30,九点',
  )
  expect(list.appointments).toEqual([])
  expect(list.bad.map(({ line, column }) => [line, column])).toEqual([
    ...[[3, '预约编号']],
    ...['预约编号', '队列', '日期', '开始时间', '预约码'].map((column) => [4, column]),
  ])
  expect(list.bad[0]?.what).toBe('和第 2 行重复')
})

it('without a column that is needed, or without a row, says so', () => {
  expect(readList(rowsIn('预约编号,队列,日期,时间\ny1,A,2026-11-24,09:00'), series).bad).toEqual([
    { line: 1, column: '预约码', what: '没有“预约码”这一列' },
  ])
  expect(readList([], series).bad[0]?.what).toBe('文件是空的')
  expect(read().bad[0]?.what).toBe('表头下面没有预约')
})

it('is read in UTF-8 with its mark and in the Chinese of Windows', () => {
  expect(rowsIn(textOf(new TextEncoder().encode('\uFEFF队列\nA')))[0]?.cells).toEqual(['队列'])
  expect(textOf(Uint8Array.from([0xb6, 0xd3, 0xc1, 0xd0]))).toBe('队列')
  expect(textOf(Uint8Array.from([0xff, 0xfe, 0x1f, 0x96, 0x17, 0x52]))).toBe('队列')
  expect(textOf(Uint8Array.from([0xfe, 0xff, 0x96, 0x1f, 0x52, 0x17]))).toBe('队列')
})
