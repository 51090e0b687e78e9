// A visitor at the kiosk, in a real browser before a real hub with the demo's guides: finds, reads, and leaves nothing behind.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { eventually } from '../fakes/eventually.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { buildPages } from './pages.ts'

const root = join(import.meta.dirname, '../..')

let browser: Browser
let test: TestHub
let page: Page
let complaints: string[]

beforeAll(async () => {
  const config = await loadConfig(join(root, 'config/halls/demo/hall.yaml'), {})
  const dist = await buildPages(root, 'kiosk-pages', ['kiosk/screens/kiosk', 'kiosk/screens/guide'])
  test = await startTestHub({ screens: 'open', beginning: beginningOf(config), dist })
  await eventually(async () => {
    expect((await fetch(new URL('/content/catalogue.json', test.hub().httpUrl))).status).toBe(200)
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await test?.stop()
})

beforeEach(async () => {
  complaints = []
  page = await (await openProfile(browser, { width: 1080, height: 1920 })).newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.clock.install({ time: new Date(test.clock.now()) })
  await page.goto(`${test.hub().httpUrl}/kiosk`)
  await page.getByText('您好，请问您要办什么').waitFor()
})
afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

const key = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

async function openSearch(): Promise<void> {
  await page.getByRole('link', { name: '查怎么办' }).click()
  await key(/^直接搜索/).click()
}

it('finds by three letters what to bring for a new card, and goes on to take a number for it', async () => {
  await openSearch()
  for (const letter of 'sbk') await key(letter).click()
  await key('社保卡').click()
  await page.getByRole('button', { name: '社会保障卡申领', exact: false }).first().click()
  await page.getByRole('heading', { name: '社会保障卡申领' }).waitFor()
  await page.getByText('居民身份证').waitFor()
  await key('多久多少钱').click()
  await page.getByText('当场办结').waitFor()
  expect(await page.getByRole('link', { name: '取号办这件事' }).getAttribute('href')).toBe('/ticket?item=social-card')
})

it('serves somebody who types on a plugged-in keyboard and steps from key to key', async () => {
  await openSearch()
  await page.keyboard.type('lihun')
  const find = page.getByRole('button', { name: /^离婚登记\s*民政局/ })
  await find.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '离婚登记' }).waitFor()
  await key('怎么办').focus()
  await page.keyboard.press('Enter')
  await page.getByText('30天内任何一方都可以撤回').waitFor()
})

it('keeps large print and high contrast from page to page', async () => {
  await key('大字').click()
  await key('高对比度').click()
  await page.getByRole('link', { name: '查怎么办' }).click()
  await key('标准字').waitFor()
  await key('普通颜色').waitFor()
  expect(await page.locator('mc-guide').getAttribute('data-contrast')).toBe('high')
})

it('asks after a minute whether somebody is there, stays when they are, and forgets everything when they are not', async () => {
  await key('大字').click()
  await openSearch()
  await key('q').click()
  await page.clock.fastForward(61_000)
  await key('我还在用').click()
  await key('q').waitFor()
  await page.clock.fastForward(61_000)
  await page.getByText('您还在吗').waitFor()
  await page.clock.fastForward(31_000)
  await page.getByText('您好，请问您要办什么').waitFor()
  await key('大字').waitFor()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

it('says where a matter went that was passed down', async () => {
  await openSearch()
  for (const letter of 'dibao') await key(letter).click()
  await page.getByRole('button', { name: '最低生活保障申请', exact: false }).first().click()
  await page.getByText('户籍地街道便民服务中心').waitFor()
  expect(await page.getByRole('link', { name: '取号办这件事' }).count()).toBe(0)
})
