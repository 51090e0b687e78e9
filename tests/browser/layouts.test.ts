// Layouts from the office to the glass, on the real hub: a change is seen on one glass first, then on all, and taken back; the office knows what each shows.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../fakes/eventually.ts'
import { openProfile } from './browser.ts'
import { type Office, startOffice } from './office.ts'

let office: Office
let main: Page
let east: Page

beforeAll(async () => {
  office = await startOffice('office-layouts', ['layouts', 'glasses'], ['display/screens/board'])
  main = await glass('main')
  east = await glass('east')
}, 240_000)
afterAll(() => office?.[Symbol.asyncDispose]())

async function glass(name: string): Promise<Page> {
  const context = await openProfile(office.browser, { width: 1920, height: 1080 })
  await context.addCookies(await office.cookies('reviewer', `glass-${name}`))
  const page = await context.newPage()
  await page.goto(`${office.test.hub().httpUrl}/board?name=${name}`)
  await page.locator('mc-board').waitFor()
  return page
}

const headings = (page: Page) => page.locator('mc-layout h2').allTextContents()
const events = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type))

it('a layout is made by keys, and what is wrong with it is said in words that name the zone', async () => {
  const { page, complaints } = await office.open('/layouts', 'administrator')
  await page.getByLabel('编号').first().fill('hall')
  await page.getByRole('button', { name: '新建版式' }).click()
  await page.getByLabel('名称').first().fill('大厅主屏')
  await page.getByLabel('添加分区').selectOption({ label: '等候情况' })
  await page.getByRole('button', { name: '移动第2分区' }).focus()
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('第2分区（等候情况）：与第1分区（监督电话）重叠').waitFor()
  expect(await page.getByRole('button', { name: '保存新版' }).isDisabled()).toBe(true)
  await page.keyboard.press('Shift+ArrowUp')
  await page.getByRole('button', { name: '保存新版' }).click()
  await page.getByText('新版已保存，尚未上屏').waitFor()
  const [saved] = await events('layout.saved')
  expect(saved?.data).toMatchObject({ layout: { zones: [{}, { content: 'waiting', width: 4, height: 8 }] } })
  await page.frameLocator('iframe').getByRole('heading', { name: '等候情况' }).waitFor()
  await page.getByRole('button', { name: '发布到全部' }).click()
  await page.getByText('已发布到全部屏幕').waitFor()
  expect(complaints).toEqual([])
})

it('a glass shows it as soon as it is assigned, and the board before', async () => {
  const { page, complaints } = await office.open('/layouts', 'administrator', 'assigner')
  for (const name of ['主屏（main）', 'east']) {
    const row = page.locator('form.assignment').filter({ has: page.getByText(name, { exact: true }) })
    await row.getByLabel('平时显示').selectOption({ label: '大厅主屏' })
    await row.getByRole('button', { name: '确定' }).click()
    await page.getByText('已安排').waitFor()
  }
  for (const one of [main, east]) {
    await one.getByRole('heading', { name: '等候情况' }).waitFor()
    expect(await one.locator('mc-board').count()).toBe(0)
  }
  expect(complaints).toEqual([])
})

it('a change stands on one glass first, then on all, and is taken back everywhere by one key', async () => {
  const { page } = await office.open('/layouts', 'administrator', 'changer')
  await page.getByRole('button', { name: '编辑' }).first().click()
  await page.getByLabel('添加分区').selectOption({ label: '办公时间' })
  await page.getByRole('button', { name: '保存新版' }).click()
  await page.getByText('新版已保存').waitFor()
  await page.getByRole('button', { name: '发布到全部' }).click()
  await page.getByRole('alert').filter({ hasText: '请先在一块屏幕上试用' }).waitFor()
  await page.getByLabel('试用的屏幕').selectOption({ label: 'east' })
  await page.getByRole('button', { name: '在此屏试用' }).click()
  await east.locator('mc-card.zone-hours').waitFor()
  expect(await main.locator('mc-card.zone-hours').count()).toBe(0)
  await page.getByRole('button', { name: '发布到全部' }).click()
  await main.locator('mc-card.zone-hours').waitFor()
  await page.getByRole('button', { name: '撤回到上一版' }).click()
  for (const one of [main, east]) await one.locator('mc-card.zone-hours').waitFor({ state: 'detached' })
  expect(await headings(main)).toEqual(['等候情况'])
})

it('a new call takes its place on a glass at once', async () => {
  const change = { layoutId: 'calls', name: '叫号', form: '1920x1080' }
  const zones = [
    { content: 'calls', column: 1, row: 1, width: 16, height: 8 },
    { content: 'supervisionPhone', column: 1, row: 9, width: 16, height: 1 },
  ]
  const { ask } = office.test.hub()
  await ask('layout.save', { ...change, zones })
  await ask('layout.release', { layoutId: 'calls', version: 1 })
  await ask('layout.assign', { target: { is: 'glass', glassId: 'east' }, usual: 'calls', scheduleId: null })
  await east.getByText('现在没有叫号').waitFor()
  await ask('series.set', {
    ...{ seriesId: 'A', name: '社会保障', nameEn: 'Social security', itemIds: [], dailyLimit: null, hours: [] },
    ...{ usualMs: 600_000, windows: [{ windowId: 'w1', rank: 1 }] },
  })
  await ask('duty.signIn', { windowId: 'w1', staffId: 'li', handoverId: null })
  await ask('ticket.take', { ticketId: 'ticket-for-the-glass', seriesId: 'A' })
  await ask('ticket.callNext', { windowId: 'w1' })
  await east.locator('ol.calls').getByText('A001').waitFor()
})

it('the office sees that every glass is right, and a picture that a glass draws of itself, which is kept nowhere', async () => {
  const { page, complaints } = await office.open('/glasses', 'supervisor', 'watcher')
  await page.getByText('2 / 2 块屏正常').waitFor()
  const row = page.getByRole('row').filter({ hasText: '公示屏 east' })
  await row.getByRole('button', { name: '看画面' }).click()
  const image = page.getByRole('img', { name: /公示屏 east/ })
  await image.waitFor()
  const [width, inked, written] = await image.evaluate(async (node) => {
    const picture = node as HTMLImageElement
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    const pen = canvas.getContext('2d')
    pen?.drawImage(picture, 0, 0)
    const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
    const dark = Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] ?? 255) < 80).filter(Boolean).length
    const strip = data.slice(Math.floor(data.length * 0.93))
    const white = Array.from({ length: strip.length / 4 }, (_, at) => (strip[at * 4] ?? 0) > 220).filter(Boolean).length
    return [picture.naturalWidth, dark / (data.length / 4), white / (strip.length / 4)] as const
  })
  expect(width).toBe(960)
  // The strip of the supervision phone and the call are dark; a blank sheet would have none of it.
  expect(inked).toBeGreaterThan(0.02)
  // The phone stands in white on that strip: the typefaces were waited for.
  expect(written).toBeGreaterThan(0.005)
  expect(written).toBeLessThan(0.5)
  expect((await events('glass.pictureAsked')).map(({ data }) => data)).toMatchObject([
    { key: 'board:east', by: 'watcher' },
  ])
  expect(JSON.stringify(await office.test.journal())).not.toContain('data:image')
  expect(complaints).toEqual([])
})

it('a glass that went away is named with the reason', async () => {
  await east.context().close()
  const { page } = await office.open('/glasses', 'supervisor', 'second')
  await eventually(async () => {
    expect(await page.getByRole('row').filter({ hasText: '公示屏 east' }).textContent()).toContain('离线')
  })
  const asked = await office.open('/glasses', 'reviewer', 'reader')
  await asked.page.getByText(/块屏正常/).waitFor()
  expect(await asked.page.getByRole('button', { name: '看画面' }).count()).toBe(0)
})
