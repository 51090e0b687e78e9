// Items and guides as files on the real hub: what goes out comes back as nothing new, and what is bad brings nothing in.

import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../hub/features/guides/guide/contract.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { type HttpClient, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

interface Report {
  readonly accepted: boolean
  readonly report: {
    readonly bad: readonly { sheet: string; row: number; column: string; words: { zh: string } }[]
    readonly counts: { items: number; newItems: number; changedItems: number; guides: number }
    readonly isBrought: boolean
  }
}

let test: TestHub
let office: HttpClient
const item = (itemId: string) => ({
  ...{ itemId, name: `事项${itemId}`, nameEn: itemId, unitId: 'social', windowIds: ['w1', 'w2'] },
  words: ['交养老金', '反斜杠\\n', '一行\n又一行'],
})
const validity = { effectiveFrom: '2026-11-23', reviewDueOn: '2027-11-22' }
const awkward: Guide = {
  ...sampleGuide,
  summary: '=1+1 不是公式，“引号”与<标签>',
  conditions: ['第一条\n分两行', '第二条：有冒号'],
  fees: [{ name: '工本费', amount: '007', basis: '规定（2020）12号' }],
  specialSteps: [{ name: '公示', limit: { count: 7, unit: 'day' }, counts: 'onTop' }],
}

beforeAll(async () => {
  test = await startTestHub()
  office = await signedIn(test, 'administrator')
  for (const [itemId, guide] of [
    ['pension', sampleGuide],
    ['awkward', awkward],
    ['bare', null],
  ] as const) {
    await test.hub().ask('item.register', item(itemId))
    if (guide !== null) await test.hub().ask('guide.import', { itemId, guide, ...validity })
  }
}, 60_000)
afterAll(() => test?.stop())

async function out(name: string): Promise<Buffer> {
  const response = await fetch(`${test.hub().httpUrl}/api/guides/${name}`, { headers: { cookie: office.cookie() } })
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}
const send = (to: 'check' | 'bring', bytes: Buffer, client = office) =>
  client.raw(`/api/guides/${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
const reportOf = async (to: 'check' | 'bring', bytes: Buffer) => (await send(to, bytes)).body as Report

/** How often anything was told of items and guides. */
const happened = async () =>
  (await test.journal()).flatMap(({ events }) => events).filter(({ type }) => /^(item|guide)\./.test(type)).length

/** The exported workbook with something done to it. */
async function changed(change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await out('guides.xlsx')) as unknown as ExcelJS.Buffer)
  change(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
const sheet = (book: ExcelJS.Workbook, name: string) => book.getWorksheet(name) as ExcelJS.Worksheet
const nothingNew = { items: 3, newItems: 0, changedItems: 0, guides: 0 }

describe('what goes out', () => {
  it.each(['guides.xlsx', 'guides.json'])('comes back as nothing new: %s', async (name) => {
    const before = await happened()
    const file = await out(name)
    expect(await reportOf('check', file)).toEqual({
      accepted: true,
      report: { bad: [], badRows: 0, counts: nothingNew, isBrought: false },
    })
    expect((await reportOf('bring', file)).report.isBrought).toBe(false)
    expect(await happened()).toBe(before)
  })

  it('the template has every sheet with its headings and their explanations, and brings nothing', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await out('template.xlsx')) as unknown as ExcelJS.Buffer)
    const names = ['事项', '依据', '材料', '步骤', '收费', '特别程序', '常见问题']
    expect(book.worksheets.map(({ name }) => name)).toEqual(names)
    expect(sheet(book, '材料').getCell('A2').text).toContain('说明')
    const { report } = await reportOf('check', await out('template.xlsx'))
    expect(report).toMatchObject({ bad: [], counts: { items: 0 } })
  })
})

describe('what comes in', () => {
  it('becomes drafts that wait for a second person, and new items at once', async () => {
    const file = await changed((book) => {
      const items = sheet(book, '事项')
      items.addRow(['newcomer', '新事项', 'New', 'social', 'w1', '新说法'])
      sheet(book, '步骤').getCell('C3').value = '到窗口说明来意。'
    })
    expect((await reportOf('check', file)).report.counts).toEqual({ items: 4, newItems: 1, changedItems: 0, guides: 1 })
    expect((await reportOf('bring', file)).report.isBrought).toBe(true)
    const states = await office.get('/api/history/guide.standings')
    expect(JSON.stringify(states.body)).toContain('"review":"wanted"')
    const items = (await office.get('/api/history/item.all')).body as { rows: { itemId: string }[] }
    expect(items.rows.map(({ itemId }) => itemId)).toContain('newcomer')
    const shown = test.hub().view('office:main').facts.guides?.value as { drafts: unknown[]; published: number }
    expect(shown).toMatchObject({ drafts: [{ author: 'administrator' }], published: 2 })
  })

  it('every bad row is named by sheet, row and column, with what to do, and nothing at all is brought', async () => {
    const before = await happened()
    const file = await changed((book) => {
      const items = sheet(book, '事项')
      items.getCell('D3').value = 'moon'
      items.getCell('G3').value = '有事请打 13800138000'
      sheet(book, '步骤').getCell('B3').value = '唱歌'
      sheet(book, '步骤').getCell('C4').value = { formula: '1+1', result: 2 }
      const date = sheet(book, '材料').getCell('F3')
      date.value = new Date('2026-11-23')
      date.numFmt = 'yyyy-mm-dd'
      sheet(book, '常见问题').mergeCells('B3:C3')
      sheet(book, '收费').getCell('C3').value = 1.13e30
      sheet(book, '依据').addRow(['nowhere', '法', '条', '内容'])
      sheet(book, '依据').addRow([])
    })
    const { report } = await reportOf('bring', file)
    const told = report.bad.map(({ sheet, row, column, words }) => [sheet, row, column, words.zh.slice(0, 6)])
    expect(told).toEqual(
      expect.arrayContaining([
        ['事项', 3, 'D', '大厅没有编号'],
        ['步骤', 3, 'B', '应为：准备、'],
        ['步骤', 4, 'C', '这里是公式，'],
        ['材料', 3, 'F', '这里被当成了'],
        ['常见问题', 3, 'B', '这里是合并的'],
        ['收费', 3, 'C', '这里被当成了'],
      ]),
    )
    expect(told.some(([name, , column]) => name === '依据' && column === 'A')).toBe(true)
    expect(await happened()).toBe(before)
  })

  it('somebody’s number is found in every text of the file', async () => {
    const file = await changed((book) => {
      sheet(book, '事项').getCell('F3').value = '找小王13800138000'
      sheet(book, '常见问题').getCell('C3').value = '请打 13800138000'
    })
    const { report } = await reportOf('bring', file)
    expect(report.bad).toMatchObject([
      { sheet: '事项', row: 3, column: 'F', words: { zh: '含有个人信息（138****8000），请删除' } },
      { sheet: '常见问题', row: 3, column: 'C' },
    ])
  })

  it('a sheet or a column that is missing is told, also of a workbook that is none of ours', async () => {
    const without = await changed((book) => book.removeWorksheet(sheet(book, '步骤').id))
    expect((await reportOf('check', without)).report.bad).toMatchObject([{ sheet: '步骤', row: 1 }])
    const book = new ExcelJS.Workbook()
    book.addWorksheet('随便').addRow(['你好'])
    const foreign = Buffer.from(await book.xlsx.writeBuffer())
    expect((await reportOf('check', foreign)).report.bad.map((one) => one.sheet)).toContain('事项')
  })

  it.each([
    ['a text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a file that only begins like a workbook', Buffer.from('PK\u0003\u0004 and nothing more of it, never, at all')],
    ['a packed file that grows beyond all measure', bomb()],
    ['JSON of another form', Buffer.from('{"items":{}}')],
  ])('%s is refused in words', async (_what, bytes) => {
    const { report } = await reportOf('check', bytes)
    expect(report.bad).toHaveLength(1)
    expect(report.bad[0]?.words.zh.length).toBeGreaterThan(6)
  })

  it('JSON with a bad field is told by item and field', async () => {
    const file = JSON.parse((await out('guides.json')).toString()) as { items: { guide: unknown; unitId: string }[] }
    const [first] = file.items
    if (first === undefined) throw new Error('nothing was exported')
    first.guide = { ...(first.guide as object), visits: 17 }
    const { report } = await reportOf('check', Buffer.from(JSON.stringify(file)))
    expect(report.bad).toMatchObject([{ sheet: 'items', row: 1, column: 'guide.visits' }])
  })
})

describe('who may', () => {
  it('files go out to staff and come in from the office alone', async () => {
    const nobody = visitor(test)
    expect((await nobody.get('/api/guides/guides.json')).status).toBe(401)
    expect((await send('check', Buffer.from('{}'), nobody)).status).toBe(401)
    const clerk = await signedIn(test, 'clerk')
    expect((await clerk.get('/api/guides/guides.json')).status).toBe(200)
    expect((await send('bring', Buffer.from('{}'), clerk)).status).toBe(403)
  })

  it('more than 4 MB is not read, and a file that calls itself JSON neither', async () => {
    expect((await send('check', Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await office.post('/api/guides/check', {})).status).toBe(400)
  })
})

/** A workbook of one part that unpacks to 64 MB of nothing. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  const name = Buffer.from('xl/workbook.xml')
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt16LE(name.length, 26)
  const part = Buffer.alloc(46)
  part.writeUInt32LE(0x02014b50)
  part.writeUInt16LE(8, 10)
  part.writeUInt32LE(packed.length, 20)
  // It says that it is small.
  part.writeUInt32LE(100, 24)
  part.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([head, name, packed, part, name, end])
}
