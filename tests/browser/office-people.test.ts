// The people page on the real hub: a picture is chosen, cut and saved, a card enrolled, and whoever leaves takes the portrait along.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SliceValue } from '#wire/define'
import type { staffContract } from '../../hub/features/counter/staff/contract.ts'
import { until } from '../agent/until.ts'
import { fromCamera, portrait } from '../fakes/pictures.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { type Office, startOffice } from './office.ts'

let office: Office
let box: TestBox

beforeAll(async () => {
  office = await startOffice('office-people', ['people'])
  box = await enrolBox(office.test, 'box-1', 'w1')
}, 120_000)
afterAll(async () => {
  await box?.disconnect()
  await office?.[Symbol.asyncDispose]()
})

const photoOf = (staffId: string) => {
  const people = office.test.hub().view('office:main').facts.people?.value as SliceValue<typeof staffContract, 'people'>
  return people.staff.find((one) => one.staffId === staffId)?.photo ?? null
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '办理' }).click()
  await page.getByRole('heading', { name }).waitFor()
}
const choose = (page: Page, buffer: Buffer, mimeType = 'image/jpeg') =>
  page.getByLabel(/选择照片|更换照片/).setInputFiles({ name: 'photo', mimeType, buffer })

/** What the page says the panel will show. */
async function preview(page: Page): Promise<Buffer> {
  const drawn = await page.locator('.panel mc-portrait img').getAttribute('src')
  return Buffer.from(drawn?.split(',')[1] ?? '', 'base64')
}

/** The colour in the middle of the left half and of the right half. */
async function colours(picture: Buffer): Promise<string[]> {
  const { width, height } = await sharp(picture).metadata()
  const at = [width / 4, (width * 3) / 4].map(async (left) => {
    const spot = { left: Math.round(left), top: Math.round(height / 2), width: 1, height: 1 }
    const [r = 0, , b = 0] = await sharp(picture).extract(spot).raw().toBuffer()
    return r > 200 && b < 60 ? 'red' : b > 200 && r < 60 ? 'blue' : 'other'
  })
  return Promise.all(at)
}

describe('a portrait', () => {
  it('from a camera is cut by keys and mouse, seen before it is saved, and stands on the hub as it was seen', async () => {
    const { page, complaints } = await office.open('/people', 'supervisor', 'zhou')
    await openPerson(page, '李明')
    await choose(page, await fromCamera())
    const frame = page.getByRole('application')
    await page.getByRole('button', { name: '保存照片' }).waitFor()
    // More than twice as near, by keys to the left end, by the mouse to the right.
    await frame.focus()
    for (let n = 0; n < 12; n += 1) await page.keyboard.press('+')
    for (let n = 0; n < 20; n += 1) await page.keyboard.press('Shift+ArrowRight')
    expect(await colours(await preview(page))).toEqual(['red', 'red'])
    const { x = 0, y = 0, width = 0, height = 0 } = (await frame.boundingBox()) ?? {}
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 - 400, y + height / 2, { steps: 4 })
    await page.mouse.up()
    expect(await colours(await preview(page))).toEqual(['blue', 'blue'])
    await page.getByRole('button', { name: '保存照片' }).click()
    await page.getByText('照片已保存').waitFor()
    const stored = await fetch(office.test.hub().httpUrl + photoOf('li'))
    expect(await colours(Buffer.from(await stored.arrayBuffer()))).toEqual(['blue', 'blue'])
    await page.locator(`.panel img[src="${photoOf('li')}"]`).waitFor()
    expect(complaints).toEqual([])
  })

  it.each([
    ['a text', Buffer.from('text'), 'text/plain', '请选择 JPG、PNG 或 WebP'],
    ['a text that calls itself a picture', Buffer.from('text'), 'image/jpeg', '不完整或已损坏'],
    ['nine megabytes', Buffer.alloc(9 * 1024 * 1024), 'image/jpeg', '内容过大'],
  ])('that is %s is refused in words before it is sent', async (_what, buffer, type, words) => {
    const { page } = await office.open('/people', 'supervisor', `zhou-${buffer.length}-${type.length}`)
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await openPerson(page, '王芳')
    await choose(page, buffer, type)
    await page.getByRole('alert').filter({ hasText: words }).waitFor()
    expect(sent.filter((path) => path.startsWith('/api/photos'))).toEqual([])
  })

  it('too small to be sharp is refused in words', async () => {
    const small = await sharp(await portrait())
      .resize(200, 267)
      .jpeg()
      .toBuffer()
    const { page } = await office.open('/people', 'supervisor', 'zhou-small')
    await openPerson(page, '王芳')
    await choose(page, small)
    await page.getByRole('alert').filter({ hasText: '照片太小' }).waitFor()
  })

  it('that the hub refuses is refused in the hub’s words', async () => {
    const { page } = await office.open('/people', 'supervisor', 'zhou-cut')
    await openPerson(page, '王芳')
    // Chromium shows as much as there is of a picture that was cut off; the hub does not.
    const whole = await sharp(await portrait())
      .png()
      .toBuffer()
    await choose(page, whole.subarray(0, whole.length - 30), 'image/png')
    await page.getByRole('button', { name: '保存照片' }).click()
    await page.getByRole('alert').filter({ hasText: '不完整或已损坏' }).waitFor()
    expect(photoOf('wang')).toBeNull()
  })
})

it('a card is awaited at a window, enrolled by being shown there, and cancelled when it is lost', async () => {
  const { page, complaints } = await office.open('/people', 'supervisor', 'zhou-card')
  await openPerson(page, '陈静')
  await page.getByLabel('在哪个窗口刷卡').selectOption({ label: '1 号窗口 · 社会保障' })
  await page.getByRole('button', { name: '开始登记' }).click()
  await page.getByText(/请在 1 号窗口刷卡，还有 \d+ 秒/).waitFor()
  const shown = { windowId: 'w1', deviceId: 'reader-1', card: '04A1B2C3' }
  expect((await box.tell({ name: 'badge.present', data: shown })).refused).toEqual([])
  await page.getByRole('heading', { name: '工牌卡 · 已登记工牌卡' }).waitFor()
  expect(JSON.stringify(await office.test.journal())).not.toContain('04A1B2C3')
  await page.getByRole('button', { name: '挂失注销' }).click()
  await page.getByRole('heading', { name: '工牌卡 · 未登记工牌卡' }).waitFor()
  expect(complaints).toEqual([])
})

it('an administrator adds somebody, who is at once to be found, and changes what is known of them', async () => {
  const { page, complaints } = await office.open('/people', 'administrator', 'admin-adds')
  const staff = () => {
    const people = office.test.hub().view('office:main').facts.people?.value as SliceValue<
      typeof staffContract,
      'people'
    >
    return people.staff.find(({ badge }) => badge === 'B077')
  }
  await page.getByRole('button', { name: '添加人员' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('孙磊')
  await page.getByLabel('姓名（英文或拼音）').fill('Sun Lei')
  await page.getByRole('textbox', { name: '工号' }).fill('A001')
  await page.getByLabel('职务').fill('科员')
  await page.getByRole('button', { name: '保存资料' }).click()
  await page.getByRole('alert').filter({ hasText: '工号已被使用' }).waitFor()
  await page.getByRole('textbox', { name: '工号' }).fill('B077')
  await page.getByRole('button', { name: '保存资料' }).click()
  await page.getByRole('heading', { name: '孙磊' }).waitFor()
  const added = staff()
  expect(added).toMatchObject({ name: '孙磊', nameEn: 'Sun Lei', title: '科员', photo: null, stars: null })

  await page.getByRole('button', { name: '修改资料' }).click()
  await page.getByLabel('职务').fill('副科长')
  await page.getByRole('button', { name: '保存资料' }).click()
  await page.getByText(/副科长 · /).waitFor()
  await page.getByText('资料已保存').waitFor()
  expect(staff()).toEqual({ ...added, title: '副科长' })
  await page.getByRole('button', { name: '离开中心' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('人员（4）').waitFor()
  expect(complaints).toEqual([])
})

it('whoever leaves is let go by an administrator, and the portrait goes with them', async () => {
  const { page } = await office.open('/people', 'administrator', 'admin')
  await openPerson(page, '赵敏')
  await choose(page, await portrait())
  await page.getByRole('button', { name: '保存照片' }).click()
  await page.getByText('照片已保存').waitFor()
  const file = photoOf('zhao')?.slice('/media/'.length) ?? ''
  await page.getByRole('button', { name: '离开中心' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('人员（3）').waitFor()
  expect(await page.getByText('赵敏').count()).toBe(0)
  await until('the file is gone', async () => !(await readdir(join(office.test.folder, 'media'))).includes(file))
})

it('a reviewer looks, and has nothing to press', async () => {
  const { page } = await office.open('/people', 'reviewer')
  await openPerson(page, '李明')
  expect(await page.getByLabel(/选择照片|更换照片/).count()).toBe(0)
  expect(await page.getByRole('button', { name: /离开|登记|移除/ }).count()).toBe(0)
})
