// The pages of the queue, its voice and its appointments on the real hub: every key pressed, and what the journal then says.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { smallQueue } from '../fakes/queue-words.ts'
import { type Office, type OfficePage, startOffice } from './office.ts'

let office: Office
let queue: OfficePage
const slots = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 3 }))

beforeAll(async () => {
  office = await startOffice('office-queue', ['queue', 'voice', 'appointments'])
  const hub = office.test.hub()
  for (const { name, data } of smallQueue) await hub.ask(name, data)
  await hub.ask('appointment.setSlots', { seriesId: 'A', slots })
  for (let n = 1; n <= 4; n++) await hub.ask('ticket.take', { ticketId: `t${n}`, seriesId: 'A' })
  queue = await office.open('/queue', 'supervisor')
}, 120_000)
afterAll(() => office?.[Symbol.asyncDispose]())

const events = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type))
const lastData = async (type: string) => (await events(type)).at(-1)?.data

/** The part of the page about one series. */
const series = (letter: string) =>
  queue.page.locator('mc-card').filter({ has: queue.page.getByRole('heading', { name: new RegExp(`^${letter} `) }) })
const waiting = (number: string) => queue.page.getByRole('listitem').filter({ hasText: number })
const said = (text: string | RegExp) => queue.page.getByRole('status').filter({ hasText: text }).waitFor()

it('windows of a series are changed, and the wish can be dropped', async () => {
  await series('A').getByRole('button', { name: '调整窗口' }).click()
  await series('A').getByRole('button', { name: '取消' }).click()
  await series('A').getByRole('button', { name: '调整窗口' }).click()
  await series('A').getByLabel('3 号窗口').selectOption({ label: '兼办' })
  await series('A').getByRole('button', { name: '立即生效' }).click()
  await said('窗口已调整')
  const { windows } = (await lastData('series.assigned')) as { windows: unknown[] }
  expect(windows).toContainEqual({ windowId: 'w3', rank: 2 })
})

it('numbers are stopped with a reason that kiosks show, and given again', async () => {
  await series('B').getByRole('button', { name: '停止取号' }).click()
  await series('B').getByLabel('原因（取号机上显示）').fill('系统维护')
  await series('B').getByRole('button', { name: '立即停止' }).click()
  await series('B').getByText('已停止取号：系统维护').waitFor()
  expect(await lastData('series.stopped')).toEqual({ seriesId: 'B', remark: '系统维护' })
  await series('B').getByRole('button', { name: '恢复取号' }).click()
  await said('已恢复取号')
  expect(await events('series.resumed')).toHaveLength(1)
})

it('somebody goes first, somebody is told and cancelled', async () => {
  await waiting('A003').getByRole('button', { name: '优先叫' }).click()
  await said('已改为优先')
  expect(await lastData('ticket.kindSet')).toMatchObject({ number: 'A003', kind: 'priority' })
  await waiting('A004').getByRole('button', { name: '已说明，取消号' }).click()
  await said('该号已取消')
  expect(await lastData('ticket.cancelled')).toMatchObject({ number: 'A004', why: 'staff' })
})

it('whoever is rebooked gets a code that the journal does not know, and is no longer in the list', async () => {
  await waiting('A002').getByRole('button', { name: '改约' }).click()
  await waiting('A002').getByRole('button', { name: '改约，取消今天的号' }).click()
  await said(/A002 已改约到/)
  const code = /预约码 (\d{3} \d{3})/.exec((await queue.page.getByText(/预约码/).textContent()) ?? '')?.[1]
  expect(code).toBeDefined()
  expect(await lastData('ticket.cancelled')).toMatchObject({ number: 'A002', why: 'rebooked' })
  const journal = JSON.stringify(await office.test.journal())
  expect(journal).not.toContain(code?.replace(' ', ''))
  await waiting('A002').waitFor({ state: 'detached' })
})

it('everybody of a series is moved to another, with a reason', async () => {
  await series('A').getByRole('button', { name: '移到其他队列' }).click()
  await series('A').getByLabel('原因').fill('一号窗口设备故障')
  await series('A').getByRole('button', { name: '全部移过去' }).click()
  await said('等候的群众已移到新队列')
  expect(await lastData('ticket.queueMoved')).toMatchObject({ seriesId: 'A', toSeriesId: 'B' })
  // This hall has published no catalogue; the page then names items by their codes.
  expect(queue.complaints).toEqual(['Failed to load resource: the server responded with a status of 404 (Not Found)'])
})

it('the voice is set to twice, softer, and quiet at noon; half a span is not sent', async () => {
  const { page, complaints } = await office.open('/voice', 'supervisor', 'voice-lead')
  await page.getByLabel('每个号报几遍').selectOption({ label: '2 遍' })
  await page.getByLabel('音量').fill('45')
  await page.getByLabel('第 1 段 开始').fill('12:00')
  await page.getByRole('button', { name: '保存，立即生效' }).click()
  await page.getByRole('alert').filter({ hasText: '静音时段要同时填开始和结束' }).waitFor()
  const before = (await events('voice.changed')).length
  await page.getByLabel('第 1 段 结束').fill('13:20')
  await page.getByRole('button', { name: '保存，立即生效' }).click()
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await page.getByText('静音时段：12:00–13:20').waitFor()
  expect(await events('voice.changed')).toHaveLength(before + 1)
  expect(await lastData('voice.changed')).toMatchObject({
    ...{ calls: 'spoken', times: 2, volumePercent: 45 },
    quiet: [{ from: '12:00', to: '13:20' }],
  })
  expect(complaints).toEqual([])
})

it('a list from a platform is refused with its mistakes by row and column, and taken over once it is right', async () => {
  const { page, complaints } = await office.open('/appointments', 'supervisor', 'list-lead')
  const [day] = (office.test.hub().view('office:main').facts.booking?.value ?? []) as { date: string }[]
  const file = (...rows: string[]) => ({
    ...{ name: '名单.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['预约编号,姓名,手机号,队列,日期,开始时间', ...rows].join('\n')),
  })
  const rowOf = (n: number, from: string) => `y${n},王小明,1380000123${n},A,${day?.date},${from}`
  const choose = page.getByLabel('选择文件')
  await choose.setInputFiles(file(rowOf(1, '10:00'), rowOf(2, '十点')))
  await page.getByRole('alert').filter({ hasText: '有 1 处问题，一条都没有导入' }).waitFor()
  await page.getByRole('row').filter({ hasText: '第 3 行' }).filter({ hasText: '开始时间' }).waitFor()
  // Nothing is wrong with this one by itself; only the hub knows that no such time is offered.
  await choose.setInputFiles(file(rowOf(1, '10:00'), rowOf(2, '11:00')))
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByRole('row').filter({ hasText: '第 3 行' }).filter({ hasText: '该时段不开放预约' }).waitFor()
  const before = (await events('appointment.booked')).length
  await choose.setInputFiles(file(rowOf(1, '10:00'), rowOf(2, '10:00')))
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByRole('status').filter({ hasText: '已导入 2 条' }).waitFor()
  expect(await events('appointment.booked')).toHaveLength(before + 2)
  const journal = JSON.stringify(await office.test.journal())
  for (const text of ['王小明', '13800001231']) expect(journal).not.toContain(text)
  expect(complaints).toEqual([])
})

it('a platform is let in with a secret that is shown once, and shut out again', async () => {
  const { page, complaints } = await office.open('/appointments', 'administrator')
  await page.getByLabel('代号（字母、数字）').fill('city')
  await page.getByLabel('名称').fill('市民服务平台')
  await page.getByRole('button', { name: '接入，生成密钥' }).click()
  const told = page.getByRole('status').filter({ hasText: '密钥只显示这一次' })
  const key = /city:[\w-]{43}/.exec((await told.textContent()) ?? '')?.[0]
  const ask = () =>
    fetch(`${office.test.hub().publicUrl}/api/platform/slots`, { headers: { authorization: `Bearer ${key}` } })
  expect((await ask()).status).toBe(200)
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByText('没有接入预约平台').waitFor()
  expect((await ask()).status).toBe(401)
  expect(complaints).toEqual([])
})
