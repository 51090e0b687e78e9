// What staff count on at every page of the office: a way in of their own and out again, nothing typed is lost, answers are seen, faults are named.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonRefusals } from '#wire/errors'
import { eventually } from '../fakes/eventually.ts'
import { newLink } from '../fakes/test-http.ts'
import { openProfile } from './browser.ts'
import { type Office, startOffice } from './office.ts'

let office: Office

beforeAll(async () => {
  office = await startOffice('office-habits', [
    'home',
    'sign-in',
    'account',
    'emergency',
    'publication',
    'queue',
    'appointments',
  ])
}, 120_000)
afterAll(() => office?.[Symbol.asyncDispose]())

const events = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type))

async function newcomer(path: string) {
  const context = await openProfile(office.browser, { width: 1280, height: 800 })
  const page = await context.newPage()
  await page.goto(office.test.hub().httpUrl + path)
  return { page, context }
}

it('a link leads newcomers to their account, where they choose a password and a PIN that let them in again', async () => {
  await office.test.hub().ask('account.open', { accountId: 'li', name: '李明', role: 'clerk', staffId: 'li' })
  const { page, context } = await newcomer(`/sign-in?link=${await newLink(office.test, 'li')}`)
  await page.getByText('li · 窗口人员').waitFor()
  const password = page.getByRole('form', { name: '登录密码' })
  await password.getByLabel('新密码').fill('a long password')
  await password.getByLabel('再输一遍').fill('another password')
  await password.getByRole('button').click()
  await page.getByRole('alert').filter({ hasText: '两次输入的不一样' }).waitFor()
  await password.getByLabel('再输一遍').fill('a long password')
  await password.getByRole('button').click()
  await page.getByRole('status').filter({ hasText: '密码已设置' }).waitFor()
  const pin = page.getByRole('form', { name: '窗口 PIN' })
  const choosePin = async (digits: string) => {
    await pin.getByLabel('新 PIN').fill(digits)
    await pin.getByLabel('再输一遍').fill(digits)
    await pin.getByRole('button').click()
  }
  await choosePin('123456')
  await page.getByRole('alert').filter({ hasText: 'PIN 过于简单' }).waitFor()
  await choosePin('471920')
  await page.getByRole('status').filter({ hasText: 'PIN 已设置' }).waitFor()
  expect(await pin.getByLabel('新 PIN').inputValue()).toBe('')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录明窗' }).waitFor()
  expect((await context.request.get(`${office.test.hub().httpUrl}/api/me`)).status()).toBe(401)
  await page.getByLabel('账号', { exact: true }).fill('li')
  await page.getByLabel('密码', { exact: true }).fill('a long password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '窗口', exact: true }).waitFor()
})

it('whoever is not signed in is asked to, and comes back to the page they meant', async () => {
  const { page } = await newcomer('/queue')
  await page.getByRole('alert').filter({ hasText: commonRefusals.notSignedIn.zh }).waitFor()
  expect(await page.getByRole('link', { name: '去登录' }).getAttribute('href')).toBe('/sign-in?back=%2Fqueue')
})

it('the start page leads to every page of the office, and is no glass of the hall', async () => {
  const { page, client } = await office.open('/', 'supervisor', 'starter')
  await page.getByRole('heading', { name: '办公' }).waitFor()
  // A glass reports two frames after it was drawn.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))),
  )
  expect((await client.get('/api/glasses')).body).toMatchObject({ glasses: [] })
  await page.getByRole('link', { name: '公示与通知' }).click()
  const own = page.getByRole('link', { name: '我的账号（starter）' })
  await own.waitFor()
  expect(await own.getAttribute('href')).toBe('/account?back=/publication')
  expect(await events('glass.lit')).toEqual([])
})

it('a drill that is taken back for another word is still a drill, with all that was written', async () => {
  const { page } = await office.open('/emergency', 'supervisor', 'driller')
  await page.getByLabel('真实或演练').selectOption({ label: '演练' })
  await page.getByLabel(/自定文字/).fill('请到门口集合')
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('button', { name: '不发布，返回' }).click()
  expect(await page.getByLabel('真实或演练').inputValue()).toBe('drill')
  expect(await page.getByLabel(/自定文字/).inputValue()).toBe('请到门口集合')
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('button', { name: '确认发布' }).click()
  await page.getByText('已发布').waitFor()
  expect((await events('emergency.declared'))[0]?.data).toMatchObject({ mode: 'drill', text: { zh: '请到门口集合' } })
  expect(await page.getByLabel('真实或演练').inputValue()).toBe('real')
})

it('the answer to a key at the foot of a page stands before the eyes, and names the field that is wrong', async () => {
  const { page } = await office.open('/publication', 'supervisor', 'poster')
  const notice = page.getByLabel('中文（80 字以内）')
  await notice.evaluate((field) => field.removeAttribute('maxlength'))
  await notice.fill('闭馆'.repeat(60))
  await page.getByLabel('开始').fill('2026-11-24T09:00')
  await page.getByLabel('结束').fill('2026-11-24T10:00')
  await page.getByRole('button', { name: '发布通知' }).click()
  const alert = page.getByRole('alert').filter({ hasText: `“中文（80 字以内）”${commonRefusals.invalid.zh}` })
  await alert.waitFor()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
  const seenAt = await alert.evaluate((element) => element.getBoundingClientRect().top)
  expect(seenAt).toBeGreaterThanOrEqual(0)
  expect(seenAt).toBeLessThan(200)
  await eventually(async () => expect(await notice.evaluate((field) => field.matches(':focus'))).toBe(true))
  expect(await notice.inputValue()).toBe('闭馆'.repeat(60))
})

it('what was handed in once is not handed in again by a second press', async () => {
  const { page } = await office.open('/publication', 'supervisor', 'hander')
  const rows = '项目,申请人,申请编号,办结时间,办理结果\n注销登记,张三,N2,2026-11-20,核准\n'
  await page.getByLabel('公示标题').fill('十一月办理结果')
  const file = { name: '办理结果.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
  await page.getByLabel('文件（xlsx、CSV 或 JSON）').setInputFiles(file)
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('status').filter({ hasText: '等待另一人审核' }).waitFor()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  expect(await page.getByLabel('公示标题').inputValue()).toBe('')
  expect(await events('publication.imported')).toHaveLength(1)
})

it('a list that was mended is read again when the same file is chosen', async () => {
  const { page } = await office.open('/appointments', 'supervisor', 'lister')
  const folder = await mkdtemp(join(tmpdir(), 'list-'))
  const path = join(folder, '预约.csv')
  const choose = async (text: string) => {
    await writeFile(path, text)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('选择文件').click()])
    await chooser.setFiles(path)
  }
  await choose('姓名\n张三\n')
  await page.getByRole('alert').filter({ hasText: '有 5 处问题' }).waitFor()
  await choose('')
  await page.getByText('文件是空的').waitFor()
  await rm(folder, { recursive: true })
})
