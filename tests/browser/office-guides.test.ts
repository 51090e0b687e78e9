// The guides page on the real hub: one writes, another reads both versions and publishes; cancelled is cancelled at once; files go out and in.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../agent/until.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { type Office, startOffice } from './office.ts'

let office: Office
const validity = { effectiveFrom: '2026-11-23', reviewDueOn: '2027-11-22' }

beforeAll(async () => {
  office = await startOffice('office-guides', ['guides'])
  const item = {
    itemId: 'pension',
    name: '居民养老参保',
    nameEn: 'Pension',
    unitId: 'social',
    windowIds: ['w1'],
    words: [],
  }
  await office.test.hub().ask('item.register', item)
  await office.test.hub().ask('item.register', { ...item, itemId: 'card', name: '社保卡申领', nameEn: 'Card' })
  await office.test.hub().ask('guide.import', { itemId: 'pension', guide: sampleGuide, ...validity })
}, 120_000)
afterAll(() => office?.[Symbol.asyncDispose]())

const openItem = async (page: Page, name: string) => {
  await page.getByRole('button', { name: `打开 ${name}` }).click()
  await page.getByRole('heading', { name }).waitFor()
}
const events = async (type: string) =>
  (await office.test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type))

it('what one person writes by keyboard another sees beside what holds, with every change marked, and publishes', async () => {
  const author = await office.open('/guides', 'supervisor', 'author')
  await openItem(author.page, '居民养老参保')
  await author.page.getByRole('button', { name: '编写', exact: true }).press('Enter')
  await author.page.getByLabel('承诺时限').fill('3天以内')
  await author.page.getByRole('button', { name: '提交审核' }).first().press('Enter')
  const alert = author.page.getByRole('alert').filter({ hasText: '有 1 处需要修改' })
  await alert.getByRole('button', { name: '承诺时限' }).press('Enter')
  await author.page.keyboard.press('Control+A')
  await author.page.keyboard.type('3个工作日')
  await author.page.getByRole('button', { name: '提交审核' }).first().press('Enter')
  await author.page.getByText('已提交审核').waitFor()
  await author.page.getByText('须由另一人审核').waitFor()
  expect(await author.page.getByRole('button', { name: '审核通过并发布' }).count()).toBe(0)

  const reader = await office.open('/guides', 'reviewer', 'reader')
  await reader.page.getByRole('button', { name: '待审核（1）' }).click()
  await openItem(reader.page, '居民养老参保')
  await reader.page.getByText('1 处不同').waitFor()
  await reader.page.getByLabel('只看不同').check()
  const line = reader.page.locator('.line').filter({ hasText: '承诺时限' })
  expect(await line.locator('del').textContent()).toBe('当场办结')
  expect(await line.locator('ins').textContent()).toBe('3个工作日')
  await line.getByText('有改动').waitFor()
  await reader.page.getByRole('button', { name: '审核通过并发布' }).click()
  await reader.page.getByText('已发布', { exact: true }).waitFor()
  expect(await events('guide.approved')).toMatchObject([{}, { data: { version: 2, reviewer: 'reader' } }])

  await reader.page.getByRole('button', { name: '修改记录' }).click()
  await reader.page.getByRole('row').filter({ hasText: '审核通过第 2 版' }).filter({ hasText: 'reader' }).waitFor()
  expect([...author.complaints, ...reader.complaints]).toEqual([])
}, 120_000)

it('a draft can be kept back, is returned with its reason, and the author reads the reason', async () => {
  const author = await office.open('/guides', 'clerk', 'writer')
  await openItem(author.page, '居民养老参保')
  await author.page.getByRole('button', { name: '编写', exact: true }).click()
  await author.page.getByLabel('跑动次数').fill('0')
  await author.page.getByRole('button', { name: '保存草稿' }).first().click()
  await author.page.getByText('还没有提交审核').first().waitFor()
  expect(office.test.hub().view('office:main').facts.guides?.value).toMatchObject({ drafts: [] })
  await author.page.getByRole('button', { name: '提交审核' }).first().click()
  await author.page.getByText('已提交审核').waitFor()

  const reader = await office.open('/guides', 'leader', 'leader-reads')
  await openItem(reader.page, '居民养老参保')
  await reader.page.getByLabel('退回原因').fill('仍须本人到场')
  await reader.page.getByRole('button', { name: '退回修改' }).click()
  await reader.page.getByText('已退回编写人').waitFor()
  await author.page.getByText('被 leader-reads 退回：仍须本人到场').waitFor()
  expect(author.complaints).toEqual([])
}, 120_000)

it('somebody’s number is shown at the field it stands in, and nothing is saved', async () => {
  const before = (await events('guide.drafted')).length
  const { page } = await office.open('/guides', 'supervisor', 'careless')
  await openItem(page, '居民养老参保')
  await page.getByRole('button', { name: '编写', exact: true }).click()
  await page.getByRole('group', { name: '常见问题 1' }).getByLabel('回答').fill('找小王 13800138000')
  await page.getByRole('button', { name: '提交审核' }).first().click()
  await page.getByRole('group', { name: '常见问题 1' }).getByText('含有个人信息（138****8000）').waitFor()
  expect(await events('guide.drafted')).toHaveLength(before)
}, 120_000)

it('an item that is passed down is asked about once more in the page, and holds at once', async () => {
  const { page, complaints } = await office.open('/guides', 'supervisor', 'zhou')
  await openItem(page, '社保卡申领')
  await page.getByRole('button', { name: '取消与下放' }).click()
  await page.getByLabel('已下放').check()
  await page.getByLabel('现办理地点名称').fill('柳埠街道便民服务中心')
  await page.getByLabel('地点英文名称').fill('Liubu Service Centre')
  await page.getByLabel('地址').fill('柳埠大街1号')
  await page.getByLabel('电话').fill('0531-88000100')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('取号立即停止').waitFor()
  const standing = async () => (await events('item.standingSet')).at(-1)?.data
  expect(await standing()).toBeUndefined()
  await page.getByRole('button', { name: '确定' }).click()
  await page.locator('.chip').filter({ hasText: '已下放' }).waitFor()
  expect(await standing()).toMatchObject({
    itemId: 'card',
    standing: { is: 'passedDown', to: { phone: '0531-88000100' } },
  })
  expect(complaints).toEqual([])
}, 120_000)

it('a file with a mistake is told by row; put right, it brings drafts and new items', async () => {
  const { page, client, complaints } = await office.open('/guides', 'administrator', 'admin')
  const file = (await client.get('/api/guides/guides.json')).body as { items: { itemId: string; unitId: string }[] }
  const [first] = file.items
  if (first === undefined) throw new Error('nothing was exported')
  const choose = (unitId: string) =>
    page.getByLabel('选择文件检查').setInputFiles({
      name: '指南.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, items: [...file.items, { ...first, itemId: 'new', unitId }] })),
    })
  await page.getByRole('heading', { name: '导入与导出' }).waitFor()
  await choose('moon')
  await page.getByRole('row').filter({ hasText: '大厅没有编号为“moon”的部门' }).waitFor()
  await choose('social')
  await page.getByText('新增 1 个').waitFor()
  await page.getByRole('button', { name: '导入，草稿交另一人审核' }).click()
  await page.getByText('已导入').waitFor()
  await until('the new item is listed', async () => (await page.getByText('事项（3）').count()) === 1)
  expect(complaints).toEqual([])
}, 120_000)
