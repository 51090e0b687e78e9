// The built pages in a real browser, on a real socket: what a visitor touches becomes a command, and thanks follow the answer only.
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { commonRefusal } from '#wire/errors'
import type { View, ViewKey } from '#wire/view'
import { samples as boards } from '../../display/screens/board/samples.ts'
import { samples as panels } from '../../display/screens/panel/samples.ts'
import { samples as desks } from '../../hub/apps/desk/samples.ts'
import { samples as terminals } from '../../terminal/screen/samples.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { serveViews, type ViewServer } from './view-server.ts'

const root = resolve(import.meta.dirname, '../..')
let browser: Browser
let server: ViewServer
let page: Page
let complaints: string[]
let revision = 0

beforeAll(async () => {
  server = await serveViews(root)
  browser = await launchBrowser()
}, 60_000)
afterEach(() => page.context().close())
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

async function open(path: string): Promise<void> {
  page = await (await openProfile(browser, { width: 1280, height: 800 })).newPage()
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.route('**/media/*', (route) =>
    route.fulfill({ path: join(root, 'config/halls/demo/media', route.request().url().split('/').at(-1) ?? '') }),
  )
  await page.goto(server.url + path)
}

/** Shows the view of a sample, as the newest, as old as given. */
function show(key: ViewKey, facts: object, ageMs: number): void {
  revision += 1
  const view: View = { key, epoch: 1, revision, asOf: '2026-11-23T02:32:00.000Z', facts: facts as View['facts'] }
  server.show({ view, ageMs })
}
const panelFacts = panels.usual.shown.seen?.view.facts ?? {}
const askedFacts = terminals.asked.shown.seen?.view.facts ?? {}
const restingFacts = terminals.usual.shown.seen?.view.facts ?? {}
const terminal = '/terminal/screen/?window=w1'

/** The same invitation, but with this long to go. */
function closingIn(ms: number): object {
  const { invitation } = terminals.asked.shown.seen?.view.facts ?? {}
  const closesAt = new Date(Date.parse('2026-11-23T02:32:00.000Z') + ms).toISOString()
  return { ...askedFacts, invitation: { leaseMs: 30_000, value: { ...invitation?.value, closesAt } } }
}

it('a panel shows its view and reports that it stands on the glass', async () => {
  show('panel:w1', panelFacts, 0)
  await open('/display/screens/panel/?window=w1')
  const report = await server.painted('panel:w1')
  expect(report).toMatchObject({ epoch: 1, revision })
  await page.getByText('李明').waitFor()
  await page.getByText('正在办理').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  expect(complaints).toEqual([])
})

it('a panel that a relay serves from memory says how old its facts are', async () => {
  show('panel:w1', panelFacts, 180_000)
  await open('/display/screens/panel/?window=w1')
  await page.getByText('3 分钟前的信息').first().waitFor()
})

it('a panel that was cut off says so, comes back by itself and shows the newest', async () => {
  show('panel:w1', panelFacts, 0)
  await open('/display/screens/panel/?window=w1')
  await page.getByText('李明').waitFor()
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (
        document
          .querySelector('mc-panel')
          ?.shadowRoot?.querySelector('mc-offline-ribbon')
          ?.shadowRoot?.textContent?.includes('中断')
      ) {
        document.body.dataset.wasCut = 'yes'
      }
    })
    const ribbon = document.querySelector('mc-panel')?.shadowRoot?.querySelector('mc-offline-ribbon')?.shadowRoot
    if (ribbon) seen.observe(ribbon, { childList: true, subtree: true, characterData: true })
  })
  const { onDuty } = panels['nobody on duty'].shown.seen?.view.facts ?? {}
  server.cut()
  show('panel:w1', { ...panelFacts, onDuty }, 0)
  await page.getByText('本窗口暂停服务').waitFor()
  await page.waitForFunction(() => document.body.dataset.wasCut === 'yes')
})

it('a touched level and its reasons are sent as chosen, and thanks follow the answer, not the touch', async () => {
  show('terminal:w1', askedFacts, 0)
  await open(terminal)
  await page.getByRole('button', { name: '不满意', exact: true }).click()
  const prolong = await server.command('invitation.prolong')
  expect(prolong.request.data).toEqual({ windowId: 'w1', invitationId: 'inv_1', way: 'touch' })
  await page.getByRole('button', { name: '没有提供材料样本' }).click()
  await page.getByRole('button', { name: /提交评价/ }).click()
  const { request, answer } = await server.command('rating.press')
  expect(request.data).toEqual({
    windowId: 'w1',
    deviceId: 'w1-touch',
    invitationId: 'inv_1',
    level: 2,
    channel: 'hallTablet',
    tags: ['207'],
    writing: null,
  })
  await page.getByText('正在保存').waitFor()
  expect(await page.getByText('谢谢', { exact: true }).count()).toBe(0)
  answer({ accepted: true, sequence: 1 })
  await page.getByText('谢谢', { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

it('a visitor who chose and walked away has rated', async () => {
  show('terminal:w1', closingIn(3_000), 0)
  await open(`${terminal}&device=w1-other`)
  await page.getByRole('button', { name: '非常不满意' }).click()
  const { request } = await server.command('rating.press')
  expect(request.data).toMatchObject({ level: 1, tags: [], deviceId: 'w1-other' })
}, 15_000)

it('a full disk is told in words, with what to do, and never thanked for', async () => {
  show('terminal:w1', askedFacts, 0)
  await open(terminal)
  await page.getByRole('button', { name: '基本满意' }).click()
  await page.getByRole('button', { name: '直接提交' }).click()
  const { answer } = await server.command('rating.press')
  answer({ accepted: false, refusal: commonRefusal('storageFull', {}) })
  await page.getByText('请告知工作人员').waitFor()
  expect(await page.getByText('谢谢', { exact: true }).count()).toBe(0)
})

it('when a pad took a bad level, its reasons can be given on the screen', async () => {
  show('terminal:w1', askedFacts, 0)
  await open(terminal)
  await page.getByText('请对我的服务给予评价').waitFor()
  const thanks = { leaseMs: 60_000, value: { invitationId: 'inv_1', level: 1, isReasonPending: true } }
  show('terminal:w1', { ...restingFacts, thanks }, 0)
  await page.getByRole('button', { name: '在办事指南之外增加新的审批条件' }).click()
  await page.getByRole('button', { name: /提交原因/ }).click()
  const { request, answer } = await server.command('rating.giveReason')
  expect(request.data).toEqual({ windowId: 'w1', invitationId: 'inv_1', tags: ['108'], writing: null })
  answer({ accepted: true, sequence: 2 })
  await page.getByText('谢谢', { exact: true }).waitFor()
})

it('the terminal speaks English at a touch', async () => {
  show('terminal:w1', askedFacts, 0)
  await open(terminal)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('How was my service?').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

it('the board and the start page are drawn from the same view', async () => {
  show('board:main', boards.usual.shown.seen?.view.facts ?? {}, 0)
  await open('/display/screens/board/')
  await page.getByText('98.3%').waitFor()
  await page.goto(`${server.url}/hub/apps/home/`)
  await page.getByRole('link', { name: '评价屏' }).first().waitFor()
  expect(await page.getByRole('link', { name: '评价屏' }).first().getAttribute('href')).toBe('/terminal?window=w1')
})

it('a clerk finishes a service with its number, and sees that it is being rated but never how', async () => {
  show('desk:w1', desks.serving.shown.seen?.view.facts ?? {}, 0)
  await open('/hub/apps/desk/?window=w1')
  await page.getByLabel('票号').fill(' A013 ')
  await page.getByRole('button', { name: '办结并邀请评价' }).click()
  const { request, answer } = await server.command('service.finish')
  const asked = { windowId: 'w1', number: 'A013', matterNumber: null, staffId: null, way: 'touch', named: null }
  expect(request.data).toEqual(asked)
  answer({ accepted: true, sequence: 3 })
  show('desk:w1', desks['being asked, can be undone'].shown.seen?.view.facts ?? {}, 0)
  await page.getByText('评价进行中').waitFor()
  expect(await page.getByText(/满意/).count()).toBe(0)
})

it('a wrong password is told in words, and a link is spent without staying in the address', async () => {
  const posted: unknown[] = []
  const refused = { code: 'account.unknown', message: { zh: '账号或密码不正确', en: 'wrong' }, data: {} }
  await open('/hub/apps/sign-in/')
  await page.route('**/api/**', async (route) => {
    posted.push([new URL(route.request().url()).pathname, route.request().postDataJSON()])
    await route.fulfill({ status: 401, json: { accepted: false, refusal: refused } })
  })
  await page.getByLabel('账号').fill('li')
  await page.getByLabel('密码').fill('secret')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('账号或密码不正确').waitFor()
  await page.goto(`${server.url}/hub/apps/sign-in/?link=ABC`)
  await page.getByText('账号或密码不正确').waitFor()
  expect(posted).toEqual([
    ['/api/sign-in', { accountId: 'li', password: 'secret' }],
    ['/api/sign-in/link', { link: 'ABC' }],
  ])
  expect(page.url()).not.toContain('ABC')
})
