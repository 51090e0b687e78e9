// A sheet becomes rows by its headings, whatever office wrote it; every fault is told by line and column in Chinese.
import { expect, it } from 'vitest'
import { publicationFrom } from './publication-sheet.ts'

const table = (head: string[], ...rows: string[][]) => ({
  head,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})
const heads = ['项目', '申请人', '申请编号', '办结时间', '办理结果']
const good = ['食品经营许可', '张三', 'N1', '2026-11-20', '准予许可']

it('columns are found by any of their usual headings, in any order, and others are left alone', () => {
  const head = ['序号', '审批结果', '办结日期', '受理编号', '申请单位', '事项名称']
  expect(publicationFrom('result', table(head, ['1', '核准', '2026/11/3', 'N2', '李四', '注销登记']))).toEqual({
    content: {
      kind: 'result',
      rows: [
        { project: '注销登记', applicant: '李四', applicationNumber: 'N2', completedOn: '2026-11-03', outcome: '核准' },
      ],
    },
  })
})

it.each(['2026-11-03', '2026/11/3', '2026.11.3', '2026年11月3日', '20261103', '2026-11-03 15:20:00'])(
  'a day may be written as %s',
  (day) =>
    expect(publicationFrom('result', table(heads, good.with(3, day)))).toMatchObject({
      content: { rows: [{ completedOn: '2026-11-03' }] },
    }),
)

it('every fault is told, by the line and the heading of the file', () => {
  const read = publicationFrom(
    'result',
    table(heads, good, good.with(1, ''), good.with(3, '2026-02-30'), good.with(4, '字'.repeat(61))),
  )
  expect(read).toEqual({
    problems: [
      { line: 3, column: '申请人', what: '没有填写' },
      { line: 4, column: '办结时间', what: '不是有效日期，应写成 2026-11-23 这样' },
      { line: 5, column: '办理结果', what: '内容过长，最多 60 个字' },
    ],
  })
})

it('a missing column is told once, at the head', () => {
  expect(publicationFrom('fee', table(['名称'], ['证照工本费']))).toEqual({
    problems: [{ line: 1, column: '内容', what: '表头中没有“内容”这一列' }],
  })
})

it('more rows than one publication holds are sent back whole', () => {
  const read = publicationFrom('notice', table(['名称', '内容'], ...Array.from({ length: 61 }, () => ['甲', '乙'])))
  expect(read).toMatchObject({ problems: [{ line: 62, what: '一次最多导入 60 行，文件中有 61 行，请分次导入' }] })
})
