// The office's other pages on the real hub: leave is asked for and decided, lunch is planned, a notice published, the morning sheet tells.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commonRefusals } from '#wire/errors'
import { eventually } from '../fakes/eventually.ts'
import { signedIn } from '../fakes/test-http.ts'
import { type Office, startOffice } from './office.ts'

const root = join(import.meta.dirname, '../..')
let office: Office

beforeAll(async () => {
  office = await startOffice('office-sheets', ['morning', 'leave', 'lunch', 'calendar', 'office'])
}, 120_000)
afterAll(() => office?.[Symbol.asyncDispose]())

const events = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type))

it('an account is opened with what its holder may decide, and let in by a link', async () => {
  const { page, complaints } = await office.open('/office', 'administrator')
  const accountId = page.getByLabel('账号', { exact: true })
  await accountId.fill('周 婷')
  await page.getByRole('button', { name: '开通账号' }).click()
  expect(await accountId.evaluate((field) => (field as HTMLInputElement).validity.valid)).toBe(false)
  expect(await accountId.getAttribute('title')).toContain('用字母、数字')
  await accountId.fill('head')
  await page.getByLabel('姓名').fill('周婷')
  await page.getByLabel('角色').selectOption({ label: '领导' })
  await page.getByLabel('所属部门').selectOption({ label: '社会保险事业中心' })
  await page.getByLabel('部门负责人').check()
  await page.getByRole('button', { name: '开通账号' }).click()
  await page.getByText('账号已开通').waitFor()
  const [opened] = await events('account.opened').then((all) => all.slice(-1))
  expect(opened?.data).toMatchObject({ accountId: 'head', role: 'leader', unitId: 'social', approvesAs: ['unitHead'] })
  const row = page.getByRole('listitem').filter({ hasText: '审批身份：部门负责人' })
  await row.getByRole('button', { name: '登录链接' }).click()
  const link = await row.getByText(/\/sign-in\?link=/).textContent()
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\?link=[\w-]{43}$/)
  expect(complaints).toEqual([])
})

it('a clerk asks for leave with the stand-in named, and sees what is still needed', async () => {
  await office.test.hub().ask('account.open', { accountId: 'li', name: '李明', role: 'clerk', staffId: 'li' })
  const { page, complaints } = await office.open('/leave', 'clerk', 'li')
  const choices = (label: string) => page.getByLabel(label).locator('option').allTextContents()
  await eventually(async () => expect(await choices('代岗人')).toEqual(['请选择', '王芳']))
  expect(await choices('请假人')).toEqual(['李明'])
  await page.getByLabel('代岗人').selectOption({ label: '王芳' })
  await page.getByLabel('开始').fill('2026-11-24T09:00')
  await page.getByLabel('结束').fill('2026-11-24T10:00')
  await page.getByLabel(/事由/).fill('就诊')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('已提交，等待审批').waitFor()
  await page.getByText('还需：').waitFor()
  const [asked] = await events('leave.asked')
  expect(asked?.data).toMatchObject({
    staffId: 'li',
    deputy: 'wang',
    from: '2026-11-24T01:00:00.000Z',
    to: '2026-11-24T02:00:00.000Z',
  })
  expect(complaints).toEqual([])
})

it('whoever holds the capacity approves it, and only they are asked', async () => {
  const needs = (await events('leave.asked'))[0]?.data as { needs: string[] }
  const opening = { accountId: 'boss', name: '周婷', role: 'supervisor', staffId: null, approvesAs: needs.needs }
  await office.test.hub().ask('account.open', opening)
  const { page } = await office.open('/leave', 'supervisor', 'boss')
  await page.getByRole('heading', { name: '待我审批' }).waitFor()
  await page.getByRole('button', { name: /身份同意/ }).click()
  await page.getByText('没有需要您审批的请假').waitFor()
  await page.getByText('已批准', { exact: true }).waitFor()
  const other = await office.open('/leave', 'supervisor', 'powerless')
  await other.page.getByText('已批准', { exact: true }).waitFor()
  expect(await other.page.getByRole('heading', { name: '待我审批' }).count()).toBe(0)
})

it('lunch duty is planned day by day, and the next day begins with the same windows', async () => {
  const { page, complaints } = await office.open('/lunch', 'supervisor', 'planner')
  await page.getByRole('heading', { name: '今天 午间值班' }).waitFor()
  await page.getByLabel('前台值班人').selectOption({ label: '陈静' })
  await page.getByLabel('2 号 社会保障').check()
  await page.getByRole('button', { name: '保存并安排下一天' }).click()
  await page.getByRole('heading', { name: '11月24日（星期二） 午间值班' }).waitFor()
  expect(await page.getByLabel('2 号 社会保障').isChecked()).toBe(true)
  expect(await page.getByLabel('前台值班人').inputValue()).toBe('')
  const [planned] = await events('lunch.planned')
  expect(planned?.data).toEqual({ date: '2026-11-23', staffId: 'chen', windowIds: ['w2'] })
  expect(complaints).toEqual([])
})

it('a notice is read from its file, seen day by day, published, and refused when it comes again', async () => {
  const { page, complaints } = await office.open('/calendar', 'supervisor', 'calendar')
  const file = join(root, 'config/calendars/china/2024.yaml')
  await page.getByLabel('选择 YAML 文件').setInputFiles(file)
  await page.getByRole('heading', { name: /预览：2024 年/ }).waitFor()
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('已发布').waitFor()
  await page.getByRole('heading', { name: '2024 年', exact: true }).waitFor()
  expect(await page.getByTitle('国庆节').count()).toBe(7)
  await page.getByLabel('选择 YAML 文件').setInputFiles(file)
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByRole('alert').filter({ hasText: '与现行通知相同' }).waitFor()
  await page.getByLabel('日期', { exact: true }).fill('2026-11-25')
  await page.getByLabel('原因').fill('暴雪')
  await page.getByRole('button', { name: '设定' }).click()
  await page.getByText('11月25日（星期三） 不上班').waitFor()
  expect(complaints).toEqual([])
})

it('the morning sheet names the empty windows, who can come, and calls them', async () => {
  const { page, complaints } = await office.open('/morning', 'supervisor', 'morning')
  await page.getByText('应开 3 个窗口，在岗 0 个').waitFor()
  await page.getByRole('button', { name: '请 李明 到岗' }).click()
  await page.getByText('已通知').waitFor()
  await page.getByText('请人顶岗 · 1 号窗口').waitFor()
  await office.test.hub().ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
  await page.getByText('应开 3 个窗口，在岗 1 个').waitFor()
  await page.getByText('继续办理：2 号窗口').waitFor()
  expect(complaints).toEqual([])
})

it('pages that are closed to a clerk say so, with the way to sign in', async () => {
  const { page } = await office.open('/morning', 'clerk', 'nobody')
  await page.getByRole('alert').filter({ hasText: commonRefusals.notAllowed.zh }).waitFor()
  const client = await signedIn(office.test, 'clerk', 'somebody')
  expect((await client.get('/api/views/frontDesk:main')).status).toBe(200)
})
