// A visitor at the kiosk, in a real browser before a real hub with the demo's guides: finds, reads, and leaves nothing behind.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { kioskStage } from './kiosk-stage.ts'

const pages = ['kiosk/screens/kiosk', 'kiosk/screens/guide', 'kiosk/screens/matter']
const stage = kioskStage({ name: 'kiosk-pages', pages, phones: null })

const key = (name: string | RegExp) => stage.page().getByRole('button', { name, exact: true })

async function openSearch(): Promise<void> {
  await stage.page().getByRole('link', { name: '查怎么办' }).click()
  await key(/^直接搜索/).click()
}

it('finds by three letters what to bring for a new card, and goes on to take a number for it', async () => {
  await openSearch()
  for (const letter of 'sbk') await key(letter).click()
  await key('社保卡').click()
  await stage.page().getByRole('button', { name: '社会保障卡申领', exact: false }).first().click()
  await stage.page().getByRole('heading', { name: '社会保障卡申领' }).waitFor()
  await stage.page().getByText('居民身份证').waitFor()
  await key('多久多少钱').click()
  await stage.page().getByText('当场办结').waitFor()
  expect(await stage.page().getByRole('link', { name: '取号办这件事' }).getAttribute('href')).toBe(
    '/ticket?item=social-card',
  )
})

it('serves somebody who types on a plugged-in keyboard and steps from key to key', async () => {
  await openSearch()
  await stage.page().keyboard.type('lihun')
  const find = stage.page().getByRole('button', { name: /^离婚登记\s*民政局/ })
  await find.focus()
  await stage.page().keyboard.press('Enter')
  await stage.page().getByRole('heading', { name: '离婚登记' }).waitFor()
  await key('怎么办').focus()
  await stage.page().keyboard.press('Enter')
  await stage.page().getByText('30天内任何一方都可以撤回').waitFor()
})

it('keeps large print and high contrast from page to page', async () => {
  await key('大字').click()
  await key('高对比度').click()
  await stage.page().getByRole('link', { name: '查怎么办' }).click()
  await key('标准字').waitFor()
  await key('普通颜色').waitFor()
  expect(await stage.page().locator('mc-guide').getAttribute('data-contrast')).toBe('high')
})

it('asks after a minute whether somebody is there, stays when they are, and forgets everything when they are not', async () => {
  await key('大字').click()
  await openSearch()
  await key('q').click()
  await stage.page().clock.fastForward(61_000)
  await key('我还在用').click()
  await key('q').waitFor()
  await stage.page().clock.fastForward(61_000)
  await stage.page().getByText('您还在吗').waitFor()
  await stage.page().clock.fastForward(31_000)
  await stage.page().getByText('您好，请问您要办什么').waitFor()
  await key('大字').waitFor()
  expect(await stage.page().evaluate(() => sessionStorage.length)).toBe(0)
})

it('says where a matter went that was passed down', async () => {
  await openSearch()
  for (const letter of 'dibao') await key(letter).click()
  await stage.page().getByRole('button', { name: '最低生活保障申请', exact: false }).first().click()
  await stage.page().getByText('户籍地街道便民服务中心').waitFor()
  expect(await stage.page().getByRole('link', { name: '取号办这件事' }).count()).toBe(0)
})

it('tells how a matter stands by its number and four digits, and the next visitor finds nothing of it', async () => {
  const config = await loadConfig(join(import.meta.dirname, '../../config/halls/demo/hall.yaml'), {})
  const { ask } = stage.test().hub()
  const { windowId, a: staffId } = config.import.posts[0] ?? { windowId: '', a: '' }
  await ask('duty.signIn', { windowId, staffId, handoverId: null })
  const opened = await ask('matter.open', {
    ...{ windowId, itemId: 'social-card', kind: 'promised', limit: { count: 5, unit: 'workingDay' } },
    ...{ applicant: '孙悦', contact: '13812345678', lastFour: '5678' },
  })
  expect(opened).toMatchObject({ accepted: true })
  await stage.page().getByRole('link', { name: '查办件进度' }).click()
  for (const digit of '2611230001') await key(digit).click()
  await key('下一步').click()
  for (const digit of '5678') await key(digit).click()
  await key('查询').click()
  await stage.page().getByText('正在办理', { exact: true }).waitFor()
  await stage.page().getByText('社会保障卡申领').waitFor()
  expect(await stage.page().getByText('孙悦').count()).toBe(0)
  await key('好了').click()
  await stage.page().getByText('您好，请问您要办什么').waitFor()
  await stage.page().getByRole('link', { name: '查办件进度' }).click()
  await stage.page().getByText('请输入办件号').waitFor()
  expect(await stage.page().getByText('2611230001').count()).toBe(0)
})
