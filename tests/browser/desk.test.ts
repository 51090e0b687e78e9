// The clerk's bar on a real hub, by keyboard alone: every key is seen to do its deed in the view and in the journal.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { buildDesk, type Clerk, clerks, type DeskStage, launchBrowser, openDesk } from './desk-stage.ts'

let browser: Browser
let dist: string
let desk: DeskStage

beforeAll(async () => {
  dist = await buildDesk('desk-bar')
  browser = await launchBrowser()
}, 120_000)
beforeEach(async () => {
  desk = await openDesk(dist, browser)
})
afterEach(async () => {
  const { complaints } = desk
  await desk[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})
afterAll(() => browser?.close())

/** Signs in with badge number and PIN; where nobody is on duty, that begins the duty. */
async function begin(clerk: Clerk): Promise<void> {
  await desk.confirm(clerk)
  await desk.says(clerks[clerk].name)
}
/** Who is on duty at the window, who answers for it first. */
const onDuty = () => {
  const lead = desk.fact('onDuty')
  return lead === null ? [] : [lead.staffId, ...lead.together.map(({ staffId }) => staffId)]
}

it('a clerk signs in by PIN, receives a visitor and finishes with the matter’s number', async () => {
  await begin('li')
  expect(onDuty()).toEqual(['li'])
  expect(await desk.told('duty.started', 1)).toMatchObject([{ windowId: 'w1', staffId: 'li', role: 'A' }])
  await desk.type('A012')
  await desk.press('F2')
  await desk.says('正在办理')
  expect(desk.fact('activity')).toEqual({ activity: 'serving', number: 'A012' })
  expect(await desk.measure()).toEqual([])

  // The first field is empty again; the second is one Tab further.
  await desk.page.getByLabel('票号').focus()
  expect(await desk.page.getByLabel('票号').inputValue()).toBe('')
  await desk.press('Tab')
  await desk.type('2026112300017')
  await desk.press('F3')
  await desk.says('评价进行中')
  expect(await desk.told('service.finished', 1)).toMatchObject([
    { windowId: 'w1', number: 'A012', matterNumber: '2026112300017', staffId: 'li', role: 'A', way: 'touch' },
  ])
  expect(desk.fact('lastService')).toMatchObject({ rating: 'asking', matterNumber: '2026112300017' })
  expect(await desk.page.getByText(/满意/).count()).toBe(0)
})

it('a wrong finish is undone within a minute and finished again; who did not rate is asked once more', async () => {
  await begin('li')
  await desk.type('A012')
  await desk.press('Enter')
  await desk.says('正在办理')
  await desk.press('F3')
  await desk.says('评价进行中')
  await desk.page
    .getByRole('button', { name: /撤销办结/ })
    .getByText('秒')
    .waitFor()
  await desk.press('F5')
  await desk.says('正在办理')
  expect(await desk.told('service.undone', 1)).toMatchObject([{ windowId: 'w1', number: 'A012' }])
  expect(desk.fact('activity')).toEqual({ activity: 'serving', number: 'A012' })

  await desk.press('F3')
  await desk.says('评价进行中')
  desk.test.clock.advance(30_000)
  await desk.says('评价待定')
  await desk.press('F4')
  await desk.says('评价进行中')
  expect(await desk.told('invitation.reopened', 1)).toMatchObject([{ windowId: 'w1', way: 'touch' }])
  desk.test.clock.advance(30_001)
  await desk.says('评价待定')
  // Asked twice and a minute over: neither key has anything to do any more.
  await desk.page.getByRole('button', { name: /再次邀请/, disabled: true }).waitFor()
  await desk.page.getByRole('button', { name: /撤销办结/, disabled: true }).waitFor()
  await desk.press('F4', 'F5')
  await desk.press('F2')
  await desk.says('正在办理')
  expect(await desk.told('invitation.reopened', 1)).toHaveLength(1)
  expect(await desk.told('service.undone', 1)).toHaveLength(1)
})

it('a clerk is away for ten minutes and back, with the same key', async () => {
  await begin('li')
  await desk.press('F7')
  await desk.says('离岗多久')
  expect(await desk.measure()).toEqual([])
  await desk.press('F7')
  await desk.says('至 09:10')
  expect(await desk.told('duty.steppedAway', 1)).toMatchObject([
    { windowId: 'w1', staffId: 'li', until: '2026-11-23T01:10:00.000Z' },
  ])
  await desk.press('F7')
  await desk.says('空闲')
  expect(await desk.told('duty.cameBack', 1)).toMatchObject([{ staffId: 'li' }])
  expect(desk.fact('onDuty')?.away).toBeNull()
})

it('A hands over, B confirms the same list with a PIN on the same screen and goes on there', async () => {
  await begin('li')
  await desk.press('F8')
  await desk.says('交接给')
  expect(await desk.measure()).toEqual([])
  await desk.press('F8')
  await desk.says('请接替人刷工牌，或输入工号和PIN')
  expect(await desk.measure()).toEqual([])
  expect(desk.fact('handover')).toMatchObject({
    from: { staffId: 'li' },
    to: { staffId: 'wang' },
    checklist: { seal: 'handed', papers: 'handed', files: 'handed', remark: null },
  })
  await desk.confirm('wang')
  await desk.page.getByText('李明', { exact: true }).waitFor({ state: 'detached' })
  await desk.says('王芳')
  expect(onDuty()).toEqual(['wang'])
  expect(await desk.told('duty.ended', 1)).toMatchObject([{ staffId: 'li', why: 'handover' }])
  expect(await desk.told('handover.accepted', 1)).toMatchObject([{ from: 'li', to: 'wang' }])

  // The page is hers now: her own absence is told without another word.
  await desk.page.waitForFunction(async () => {
    const answer = (await (await fetch('/api/me')).json()) as { staffId?: string }
    return answer.staffId === 'wang'
  })
  await desk.page.getByText('登录人不在岗').waitFor({ state: 'detached' })
  await desk.press('F7', 'F7')
  expect(await desk.told('duty.steppedAway', 1)).toMatchObject([{ staffId: 'wang' }])
})

it('two badges hand over without a key: the first offers, the second is on duty', async () => {
  const box = await enrolBox(desk.test, 'box-1', 'w1')
  const show = (card: string) =>
    box.tell({ name: 'badge.present', data: { windowId: 'w1', deviceId: 'w1-badge', card } })
  const office = await signedIn(desk.test, 'administrator')
  await begin('li')
  for (const staffId of ['li', 'wang']) {
    await office.ask('badge.await', { staffId, windowId: 'w1' })
    await show(`card of ${staffId}`)
    await desk.told('badge.enrolled', staffId === 'li' ? 1 : 2)
  }
  await desk.says('工牌卡登记成功')
  await show('a stranger’s card')
  await desk.says('这张卡没有登记')
  await show('card of li')
  await desk.says('请接替人刷工牌，或输入工号和PIN')
  await desk.says('工牌已识别')
  await show('card of wang')
  await desk.says('王芳')
  expect(onDuty()).toEqual(['wang'])
  // It was A who signed in to this page: what only B may do asks for B's own PIN.
  await desk.press('F8', 'F8')
  await desk.says('请本人输入工号和PIN')
  await desk.confirm('wang')
  await desk.page.getByText('登录人不在岗').waitFor({ state: 'detached' })
  await desk.press('F8', 'F8')
  await eventually(() => expect(desk.fact('handover')).toMatchObject({ from: { staffId: 'wang' } }))
  await box.disconnect()
})

it('a second person joins with a PIN, and one key names who handled the service', async () => {
  await begin('li')
  await desk.press('F6')
  await desk.says('第二人加入联合办理')
  await desk.confirm('wang')
  await desk.page.getByRole('button', { name: /王芳/ }).waitFor()
  expect(onDuty()).toEqual(['li', 'wang'])
  expect(await desk.measure()).toEqual([])
  await desk.press('F6', 'F6', 'F3')
  await desk.says('评价进行中')
  await desk.press('F2')
  await desk.says('正在办理')
  await desk.press('F3')
  expect(await desk.told('service.finished', 2)).toMatchObject([
    { staffId: 'wang', role: 'B' },
    { staffId: 'li', role: 'A' },
  ])
})

it('a wrong PIN is told in words, and nobody is on duty', async () => {
  await desk.page.getByRole('textbox', { name: '工号' }).waitFor()
  await desk.page.getByRole('textbox', { name: '工号' }).fill('A001')
  await desk.press('Tab')
  await desk.type('000000')
  await desk.press('Enter')
  await desk.says('工号或 PIN 不正确')
  expect(onDuty()).toEqual([])
  expect(await desk.measure()).toEqual([])
})

it('signing out asks for the hand-over first, and is done by the same key', async () => {
  await begin('li')
  await desk.press('F9')
  await desk.says('离开窗口')
  expect(await desk.measure()).toEqual([])
  await desk.press('Escape')
  expect(onDuty()).toEqual(['li'])
  await desk.press('F9')
  await desk.says('离开窗口')
  await desk.press('F9')
  await desk.says('窗口屏显示“暂停服务”')
  expect(await desk.told('duty.ended', 1)).toMatchObject([{ staffId: 'li', why: 'signOut' }])
  await desk.press('F9')
  await desk.says('李明')
  expect(onDuty()).toEqual(['li'])
})

it('in a hall whose screens are open the bar asks who is there, and says nothing of rights before anybody has signed in', async () => {
  await using open = await openDesk(dist, browser, { screens: 'open' })
  await open.page.getByRole('textbox', { name: '工号' }).waitFor()
  expect(await open.page.getByRole('alert').count()).toBe(0)
  await open.confirm('li')
  await open.says('李明')
})

it('a call to stand in elsewhere comes to the bar and is answered there', async () => {
  await begin('wang')
  await desk.test.hub().ask('task.ask', {
    kind: 'standIn',
    windowId: 'w2',
    about: null,
    to: 'wang',
    remark: null,
  })
  await desk.says('2 号窗口空窗，请您顶岗')
  expect(await desk.measure()).toEqual([])
  await desk.press('F10')
  await desk.says('我这就去')
  await desk.press('F10')
  expect(await desk.told('task.promised', 1)).toMatchObject([{ windowId: 'w2' }])
  await desk.says('您已答应到 2 号窗口顶岗')
  expect(await desk.measure()).toEqual([])

  // It stays open until she is really there.
  await desk.press('F10')
  await desk.says('我已到岗')
  await desk.test.hub().ask('duty.signOut', { windowId: 'w1', staffId: 'wang' })
  await desk.test.hub().ask('duty.signIn', { windowId: 'w2', staffId: 'wang' })
  expect(await desk.told('task.closed', 1)).toMatchObject([{ outcome: 'came' }])
  await desk.page.getByText('顶岗').waitFor({ state: 'detached' })
})
