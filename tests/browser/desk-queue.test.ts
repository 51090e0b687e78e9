// The clerk's bar at a window that calls numbers: visitors served by keyboard alone, one key for each usual step.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildDesk, type DeskStage, launchBrowser, openDesk } from './desk-stage.ts'

let browser: Browser
let dist: string
let desk: DeskStage

beforeAll(async () => {
  dist = await buildDesk('desk-queue')
  browser = await launchBrowser()
}, 120_000)
beforeEach(async () => {
  desk = await openDesk(dist, browser)
  const { ask } = desk.test.hub()
  const windows = [{ windowId: 'w1', rank: 1 }]
  await ask('series.set', { seriesId: 'A', name: '综合业务', nameEn: 'General', itemIds: [], windows })
  await ask('series.set', {
    ...{ seriesId: 'B', name: '社会保险', nameEn: 'Insurance', itemIds: [] },
    windows: [{ windowId: 'w2', rank: 1 }],
  })
  for (const n of [1, 2, 3]) {
    desk.test.clock.advance(60_000)
    const taken = { seriesId: 'A', ticketId: `ticket-${n}`, kind: n === 3 ? 'priority' : 'ordinary' }
    expect(await ask('ticket.take', taken)).toMatchObject({ accepted: true })
  }
  await desk.confirm('li')
  await desk.says('等候 3 人')
})
afterEach(async () => {
  const { complaints } = desk
  await desk[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})
afterAll(() => browser?.close())

const press = (key: string) => desk.pressOnceThere(key)

it('three visitors are called, received and finished with one key, the priority first, and each with its reason', async () => {
  await desk.says('下一位 A003：优先人群')
  for (const number of ['A003', 'A001', 'A002']) {
    await press('F2')
    await desk.says(`正在呼叫${number}`)
    await press('F2')
    await desk.says(`正在办理${number}`)
    expect(await desk.measure()).toEqual([])
    await press('F2')
    await desk.says(`评价进行中${number}`)
  }
  await desk.says('没有群众等候')
  const reasons = (await desk.told('ticket.called', 3)) as { number: string; reason: { code: string } }[]
  expect(reasons.map(({ number, reason }) => [number, reason.code])).toEqual([
    ['A003', 'priority'],
    ['A001', 'time'],
    ['A002', 'time'],
  ])
  expect(await desk.told('service.finished', 3)).toMatchObject(
    ['A003', 'A001', 'A002'].map((number) => ({ windowId: 'w1', number, staffId: 'li' })),
  )
  await desk.told('ticket.served', 3)
})

it('whoever does not come is called again, passed by, and called back from the list', async () => {
  await press('F2')
  await desk.says('正在呼叫A003')
  desk.test.clock.advance(6_000)
  await desk.test.hub().ask('ticket.turn', {})
  await press('F3')
  await desk.told('ticket.recalled', 1)
  desk.test.clock.advance(6_000)
  await desk.test.hub().ask('ticket.recall', { windowId: 'w1' })
  await press('F4')
  expect(await desk.told('ticket.missed', 1)).toMatchObject([{ number: 'A003', calls: 3 }])
  await press('F8')
  await desk.says('过号')
  expect(await desk.measure()).toEqual([])
  await press('F2')
  await desk.says('正在呼叫A003')
  expect(desk.fact('queue').current).toMatchObject({ number: 'A003', reason: { code: 'named' } })
})

it('whoever fills in a form is held and called by number; a visitor of another window is sent on with the reason', async () => {
  await desk.test.hub().ask('duty.signIn', { windowId: 'w2', staffId: 'zhao' })
  await press('F2')
  await desk.says('正在呼叫A003')
  await press('F5')
  expect(await desk.told('ticket.held', 1)).toMatchObject([{ number: 'A003', windowId: 'w1' }])
  await desk.says('下一位 A001')
  await desk.type('a003')
  await press('F2')
  await desk.says('正在呼叫A003')
  await press('F6')
  await desk.says('A003 转办')
  expect(await desk.measure()).toEqual([])
  await press('F6')
  expect(await desk.told('ticket.transferred', 1)).toMatchObject([
    { number: 'A003', onlyAt: 'w2', place: 'front', reason: 'wrongItem', route: [] },
  ])
  await desk.says('等候 2 人')
})

it('a visitor without a number is served between, and one of a kiosk that was alone by the number on the slip', async () => {
  await press('F3')
  await desk.says('正在办理')
  await press('F2')
  await desk.told('service.finished', 1)
  await desk.page.getByLabel('票号').waitFor()
  await desk.type('B501')
  await press('F3')
  await desk.says('正在办理B501')
  expect(await desk.told('ticket.unknownServed', 1)).toMatchObject([{ number: 'B501', windowId: 'w1' }])
})
