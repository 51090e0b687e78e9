// A visitor at the kiosk beyond numbers: the way to a window, the nursing room, an opinion by keyboard, and what a screen reader hears.
import { expect, it } from 'vitest'
import { signedIn } from '../fakes/test-http.ts'
import { kioskStage } from './kiosk-stage.ts'

const kioskPages = ['kiosk', 'guide', 'map', 'hall', 'opinion'].map((name) => `kiosk/screens/${name}`)
const stage = kioskStage({
  name: 'kiosk-visitor-pages',
  pages: [...kioskPages, 'hub/apps/phone-guide'],
  phones: 'https://rate.hall.example',
})

const key = (name: string | RegExp) => stage.page().getByRole('button', { name, exact: true })
const door = (name: string) => stage.page().getByRole('link', { name, exact: false })

/** Steps from key to key as a keyboard does, until one has this name. */
async function tabTo(name: RegExp): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await stage.page().keyboard.press('Tab')
    const focused = await stage.page().evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement
      return element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`no key is called ${name}`)
}

it('is shown the way to a window on the floor above, and without stairs in the low layout', async () => {
  await door('大厅地图').click()
  await key(/8 号窗口 住房公积金/).click()
  await stage.page().getByRole('heading', { name: '怎么走：8 号窗口 住房公积金' }).waitFor()
  await stage.page().getByRole('img', { name: '大厅平面图 二楼' }).waitFor()
  await key('低位操作').click()
  await stage.page().getByText('乘电梯到二楼').waitFor()
  await stage.page().getByText('全程没有台阶').waitFor()
})

it('comes from a guide to the way, and takes the list along as a code that a phone can open', async () => {
  await stage.page().goto(`${stage.test().hub().httpUrl}/guide?item=social-card`)
  await key('在哪办').click()
  await key('怎么走到 1 号窗口').click()
  await stage
    .page()
    .getByText(/到 1 号窗口 社会保障/)
    .first()
    .waitFor()
  await key('上一步').click()
  await key('带走清单').click()
  await stage.page().getByRole('img', { name: '手机扫码带走' }).waitFor()
  await key('打印一张').click()
  // This page is served by no box: there is no printer, and that is said in words.
  await stage
    .page()
    .getByText(/您可以用手机扫码带走/)
    .waitFor()
})

it('opens on a phone what was taken along: papers to tick, the window, and nothing of anybody', async () => {
  await stage.page().goto(`${stage.test().hub().publicUrl}/g/social-card`)
  await stage.page().getByRole('heading', { name: '社会保障卡申领' }).waitFor()
  await stage.page().getByRole('checkbox').first().check()
  await stage.page().getByText('1 号窗口 社会保障').waitFor()
  await stage.page().goto(`${stage.test().hub().publicUrl}/g/nothing-of-this-name`)
  await stage.page().getByRole('alert').waitFor()
})

it('sees the nursing room become free when the clerk says so', async () => {
  await door('大厅信息').click()
  await key('母婴室').click()
  await stage.page().getByText('空闲，可以使用').waitFor()
  const supervisor = await signedIn(stage.test(), 'supervisor')
  const seen = { facilityId: 'nursing-room', state: 'inUse' }
  expect(await supervisor.post('/api/commands/facility.set', seen)).toMatchObject({ status: 200 })
  await stage.page().getByText('有人正在使用').waitFor()
  await key('我们的承诺').click()
  await stage.page().getByText('不良言行，到我为止').waitFor()
})

it('writes an opinion with the keyboard alone, choosing characters, and is told where to go when it cannot be kept', async () => {
  await tabTo(/^意见投诉/)
  await stage.page().keyboard.press('Enter')
  await stage.page().getByRole('heading', { name: '意见投诉' }).waitFor()
  await tabTo(/^提意见、建议、表扬/)
  await stage.page().keyboard.press('Enter')
  await stage.page().getByRole('heading', { name: '请写下您要说的话' }).waitFor()
  await stage.page().keyboard.type('taidu')
  await tabTo(/^态度很好$/)
  await stage.page().keyboard.press('Enter')
  expect(await stage.page().getByRole('status').filter({ hasText: '态度很好' }).count()).toBe(1)
  await tabTo(/^写好了$/)
  await stage.page().keyboard.press('Enter')
  await tabTo(/^交上去$/)
  await stage.page().keyboard.press('Enter')
  // Served by no box, nobody may enter anything: the page says so and names the front desk.
  await stage.page().getByText('您也可以到一楼前台当面反映。').waitFor()
})

it('forgets what was written when the visitor has gone', async () => {
  await door('意见投诉').click()
  await key(/^提意见/).click()
  await stage.page().keyboard.type('taidu')
  await key('态度').first().click()
  await stage.page().clock.fastForward(61_000)
  await stage.page().getByText('您还在吗').waitFor()
  await stage.page().clock.fastForward(31_000)
  await stage.page().getByText('您好，请问您要办什么').waitFor()
  await stage.page().goBack()
  expect(await stage.page().getByText('态度', { exact: true }).count()).toBe(0)
})

it('tells a screen reader what each thing is: landmarks, headings, keys by name, and changes as they happen', async () => {
  const heard = async () => (await stage.page().locator('body').ariaSnapshot()).split('\n').map((line) => line.trim())
  expect(await heard()).toEqual(
    expect.arrayContaining([
      '- banner:',
      '- main:',
      '- contentinfo "显示和帮助":',
      '- heading "您好，请问您要办什么？" [level=1]',
      '- navigation "您好，请问您要办什么？":',
      '- button "请工作人员帮忙"',
    ]),
  )
  await door('大厅地图').click()
  await stage.page().getByRole('img', { name: '大厅平面图 一楼' }).waitFor()
  expect(await heard()).toEqual(
    expect.arrayContaining(['- heading "大厅地图" [level=1]', '- navigation "楼层":', '- button "1 号窗口 社会保障"']),
  )
  await stage.page().goto(`${stage.test().hub().httpUrl}/guide`)
  await key(/^直接搜索/).click()
  await key('s').click()
  const status = stage.page().getByRole('status', { name: '输入框' })
  expect(await status.textContent()).toContain('s')
  // What is found is told when it changes.
  expect(await stage.page().locator('[aria-live=polite]').count()).toBe(1)
})
