// The front desk on a real hub: an empty window is seen, its people are contacted and called, and what came of it is on record.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { signedIn } from '../fakes/test-http.ts'
import { openProfile } from './browser.ts'
import { buildDesk, clerks, type DeskStage, launchBrowser, openDesk } from './desk-stage.ts'

const today = '2026-11-23'
let browser: Browser
let dist: string
let desk: DeskStage
let page: Page

beforeAll(async () => {
  dist = await buildDesk('desk-front')
  browser = await launchBrowser()
}, 120_000)
beforeEach(async () => {
  desk = await openDesk(dist, browser)
  const office = await signedIn(desk.test, 'administrator')
  await office.ask('hall.configure', {
    name: '测试政务服务中心',
    nameEn: 'Test hall',
    timeZone: 'Asia/Shanghai',
    supervisionPhone: '0531-88000009',
    hours: [{ weekday: 1, from: '09:00', to: '12:00' }],
    lunchDuty: { from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'Front desk' },
  })
  expect(await office.ask('lunch.plan', { date: today, staffId: 'chen', windowIds: ['w1'] })).toMatchObject({
    accepted: true,
  })
  page = await (await openProfile(browser, { width: 1280, height: 800 })).newPage()
  await page.goto(`${desk.test.hub().httpUrl}/front-desk`)
})
afterEach(async () => {
  await page.context().close()
  await desk[Symbol.asyncDispose]()
})
afterAll(() => browser?.close())

/** From the closed page to the sign-in page, in by badge number and PIN, and back. */
async function signIn(): Promise<void> {
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByRole('button', { name: '工号和PIN' }).click()
  await page.getByLabel('工号', { exact: true }).fill(clerks.wang.badge)
  await page.getByLabel('PIN（6位数字）').fill(clerks.wang.pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: /前台/ }).waitFor()
}
/** The card of a window, by its number. */
const card = (number: string) =>
  page.locator('.windows > ul > li').filter({ has: page.getByText(number, { exact: true }) })

it('whoever signs in by PIN sees the lunch duty and every window that has nobody', async () => {
  await signIn()
  await page.getByText('12:00–13:20 · 一楼前台').waitFor()
  await page.getByText('陈静').first().waitFor()
  await card('1').getByText('空窗').waitFor()
  await desk.confirm('li')
  await desk.says('李明')
  await card('1').getByText('李明').waitFor()
  await card('1').locator('.standing').getByText('在岗').waitFor()
})

it('the absent one is contacted, and it is recorded that nobody was reached and why', async () => {
  await signIn()
  await card('1').locator('.people li').filter({ hasText: '李明' }).getByRole('button', { name: '联系' }).click()
  await page.getByText('联系 李明（1 号窗口）').waitFor()
  expect(await desk.told('task.asked', 1)).toMatchObject([
    { kind: 'contactAbsent', windowId: 'w1', about: 'li', to: null, askedBy: '王芳' },
  ])
  await page.getByLabel('备注（可不填）').fill('电话无人接听')
  await page.getByRole('button', { name: '未联系上' }).click()
  expect(await desk.told('task.closed', 1)).toMatchObject([
    { outcome: 'notReached', remark: '电话无人接听', closedBy: '王芳' },
  ])
  await page.getByText('没有待办事项').waitFor()
})

it('a stand-in is called, sees it on the bar of the window and is on duty: the task is over', async () => {
  await signIn()
  await card('1').locator('.people li').filter({ hasText: '李明' }).getByRole('button', { name: '请来顶岗' }).click()
  await page.getByText('已请 李明 到 1 号窗口顶岗').waitFor()
  expect(await desk.told('watch.standInCalled', 1)).toMatchObject([{ windowId: 'w1', staffId: 'li' }])
  await desk.confirm('li')
  await desk.says('李明')
  await page.getByText('没有待办事项').waitFor()
  expect(await desk.told('task.closed', 1)).toMatchObject([{ outcome: 'came' }])
})

it('a window is let serve through lunch, and somebody takes the lunch duty over with a reason', async () => {
  await signIn()
  await card('2').getByRole('button', { name: '午间继续办理' }).click()
  expect(await desk.told('lunch.windowSet', 1)).toMatchObject([{ date: today, windowId: 'w2', serves: 'serving' }])
  await card('2').getByRole('button', { name: '改为午间休息' }).waitFor()
  await page.getByRole('button', { name: '换人值班' }).click()
  await page.getByLabel('接替人').selectOption({ label: '赵敏' })
  await page.getByLabel('原因').fill('临时到区里开会')
  await page.getByRole('button', { name: '记录并换人' }).click()
  await page.getByText('赵敏 接替 陈静').waitFor()
  expect(await desk.told('lunch.substituted', 1)).toMatchObject([
    { date: today, from: 'chen', to: 'zhao', remark: '临时到区里开会' },
  ])
  await page.getByRole('button', { name: '换人值班' }).waitFor()
})
