// Publications on the real hub by two people: a file with faults is told line by line, a second person reviews in place, boards are asked to confirm.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../fakes/eventually.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'
import { type Office, type OfficePage, startOffice } from './office.ts'

let office: Office
let importer: OfficePage
let second: OfficePage
let board: TestScreen

beforeAll(async () => {
  office = await startOffice('office-publication', ['publication'])
  importer = await office.open('/publication', 'supervisor', 'zhou')
  second = await office.open('/publication', 'reviewer', 'zhao')
  board = await openScreen(office.test, { cookie: importer.client.cookie() })
  const paint = ([view]: Awaited<ReturnType<TestScreen['watch']>>) => {
    if (view !== undefined) board.socket.emit('painted', { key: view.key, epoch: view.epoch, revision: view.revision })
  }
  board.socket.on('view', ({ view }) => paint([view]))
  paint(await board.watch('board:main'))
}, 120_000)
afterAll(async () => {
  board?.close()
  await office?.[Symbol.asyncDispose]()
})

const head = '项目,申请人,申请编号,办结时间,办理结果\n'
const file = (name: string, lines: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(head + lines) })
const titles = () =>
  (board.fact('board:main', 'publications') as { title: string }[] | undefined)?.map(({ title }) => title)

async function handIn(title: string, lines: string): Promise<void> {
  const { page } = importer
  await page.getByLabel('公示标题').fill(title)
  await page.getByLabel('文件（xlsx、CSV 或 JSON）').setInputFiles(file('办理结果.csv', lines))
  await page.getByRole('button', { name: '导入', exact: true }).click()
}

it('every fault of a file is told by line and column, and nothing of it is imported', async () => {
  const { page } = importer
  await handIn('十一月办理结果', '食品经营许可,,N1,2026-11-20,准予许可\n注销登记,张三,N2,去年,核准\n')
  await page.getByText('有 2 处不符合要求').waitFor()
  const rows = page.locator('table').last().locator('tbody tr')
  expect(await rows.allInnerTexts()).toEqual([
    '2\t申请人\t没有填写',
    '3\t办结时间\t不是有效日期，应写成 2026-11-23 这样',
  ])
  expect(
    (await office.test.journal()).flatMap(({ events }) => events).some(({ type }) => type === 'publication.imported'),
  ).toBe(false)
})

it('what is right comes in masked, and whoever imported it cannot approve it', async () => {
  const { page } = importer
  await handIn('十一月办理结果', '食品经营许可（电话13812345678）,诸葛长青,N1,2026-11-20,准予许可\n')
  await page.getByRole('status').filter({ hasText: '等待另一人审核' }).waitFor()
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('您导入的内容，须由另一人审核').waitFor()
  expect(await page.getByRole('button', { name: '审核通过' }).count()).toBe(0)
  expect(await page.content()).not.toContain('诸葛长青')
})

it('the second person sees each mask in its place, compares with what was written, and masks more by hand', async () => {
  const { page } = second
  await page.getByRole('button', { name: '查看' }).click()
  expect(await page.locator('mark').allInnerTexts()).toEqual(['138****5678手机号', '诸葛**姓名'])
  await page.getByRole('button', { name: '对照原文' }).click()
  await page.getByText('原文：诸葛长青').waitFor()
  await page.getByLabel('第几条').fill('1')
  await page.getByLabel('要遮盖的文字').fill('准予')
  await page.getByRole('button', { name: '补充遮盖' }).click()
  await page.locator('mark').filter({ hasText: '**人工' }).waitFor()
})

it('it stands on the board when the second person has approved, and what was written is gone', async () => {
  const { page } = second
  await page.getByLabel('公示天数').fill('3')
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByRole('status').filter({ hasText: '已通过' }).waitFor()
  await eventually(() => expect(titles()).toEqual(['十一月办理结果']))
  await page.getByText('公示至').first().waitFor()
  await eventually(async () => {
    const events = (await office.test.journal()).flatMap((entry) => entry.events.map(({ type }) => type))
    expect(events).toContain('publication.originalErased')
  })
})

it('the sheet for the paper board holds the hall, the day and every row, and is printed on the paper that was chosen', async () => {
  const { page } = second
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByLabel('纸张').selectOption('a3')
  await page.getByRole('button', { name: '打印公示栏' }).click()
  const sheet = page.locator('.sheet')
  await sheet.waitFor({ state: 'attached' })
  expect(await sheet.getAttribute('class')).toBe('sheet a3')
  expect(await sheet.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await sheet.waitFor()
  expect(await sheet.innerText()).toMatch(/十一月办理结果[\s\S]*打印日期：2026-11-23[\s\S]*诸葛\*\*[\s\S]*监督电话/)
  expect(await page.locator('main').isVisible()).toBe(false)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  // One sheet, and A3 it is: 842 by 1191 points.
  expect([...pdf.matchAll(/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)].map(([, width, height]) => [width, height])).toEqual([
    ['841', '1191'],
  ])
})

it('withdrawn it is off the board at once, and the office sees that the board has confirmed', async () => {
  const { page } = second
  await page.getByRole('button', { name: '撤下', exact: true }).click()
  await page.getByLabel('撤下理由').fill('申请人来电更正')
  await page.getByRole('button', { name: '确定' }).click()
  await eventually(() => expect(titles()).toEqual([]))
  await page.getByText('1 块屏均已确认不再显示').waitFor()
  await page.getByText('已确认：main').waitFor()
})

it('a notice stands on the boards, and one that names somebody is refused in words', async () => {
  const { page } = importer
  await page.getByLabel('中文（80 字以内）').fill('请王秀英女士到导办台')
  await page.getByLabel('开始', { exact: true }).fill('2026-11-23T09:00')
  await page.getByLabel('结束', { exact: true }).fill('2026-11-23T17:00')
  await page.getByRole('button', { name: '发布通知' }).click()
  await page.getByRole('alert').filter({ hasText: '有个人信息' }).waitFor()
  await page.getByLabel('中文（80 字以内）').fill('下午三点网络检修')
  await page.getByRole('button', { name: '发布通知' }).click()
  await page.getByRole('status').filter({ hasText: '通知已发布' }).waitFor()
  await eventually(() => expect(board.fact('board:main', 'bulletins')).toMatchObject([{ zh: '下午三点网络检修' }]))
  const noise = [...importer.complaints, ...second.complaints].filter((one) => !one.includes('409'))
  expect(noise).toEqual([])
})
