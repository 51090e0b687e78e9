// The opening roll call on the real hub: begun by one key, answered by a box, signed, printed; a window shows itself on its panel.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enrolBox, pad, type TestBox } from '../fakes/test-box.ts'
import { type Office, type OfficePage, startOffice } from './office.ts'

/** For people to look at. */
const sheetOnPaper = join(import.meta.dirname, '../../.cache/roll-call.pdf')

let office: Office
let sheet: OfficePage
let box: TestBox

beforeAll(async () => {
  office = await startOffice('office-roll-call', ['roll-call'], ['display/screens/panel'])
  box = await enrolBox(office.test, 'box-1', 'w1')
  await enrolBox(office.test, 'box-2', 'w2')
  sheet = await office.open('/roll-call', 'supervisor')
}, 120_000)
afterAll(async () => {
  await box?.disconnect()
  await office?.[Symbol.asyncDispose]()
})

const lastData = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type)).at(-1)?.data
const said = (words: string) => sheet.page.getByRole('status').filter({ hasText: words }).waitFor()

it('one key asks all boxes; who has not answered is named, and the answer stands in the row of its window', async () => {
  await sheet.page.getByRole('button', { name: '开始点名' }).click()
  await sheet.page.getByText('没有回报：box-1、box-2').waitFor()
  const { rollCallId } = (await lastData('roll.begun')) as { rollCallId: string }
  const { deviceId, label, capabilities, state } = pad
  const device = { deviceId, label, capabilities, state, text: '', windowId: 'w1', keySeenAt: office.test.clock.now() }
  const net = { heard: 1, neighbours: 1 }
  await box.tell({ name: 'roll.answer', data: { rollCallId, devices: [device], net } })
  await sheet.page.getByText('没有回报：box-2').waitFor()
  await sheet.page.getByRole('row').filter({ hasText: label }).filter({ hasText: '最近按键' }).waitFor()
})

it('a window that is asked to shows its number on its panel, and the panel is as before ten seconds later', async () => {
  const { page } = await office.open('/panel?window=w1', 'supervisor', 'looker')
  await sheet.page.getByRole('row').filter({ hasText: '评价器' }).getByRole('button', { name: '亮号' }).click()
  await page.getByText('正在点名').waitFor()
  await page.getByRole('heading', { name: '1', exact: true }).waitFor()
  office.test.clock.advance(10_000)
  await page.getByText('正在点名').waitFor({ state: 'detached' })
  await page.context().close()
})

it('is signed once with what is missing, and printed as a sheet without keys and with a line for a signature', async () => {
  await sheet.page.getByLabel(/备注/).fill('2号盒未开机')
  await sheet.page.getByRole('button', { name: '核对无误，签字' }).click()
  await said('已签字')
  expect(await lastData('roll.signed')).toMatchObject({ remark: '2号盒未开机' })
  expect(await sheet.page.getByRole('button', { name: '核对无误，签字' }).count()).toBe(0)
  await sheet.page.emulateMedia({ media: 'print' })
  await sheet.page.getByText('签名：').waitFor()
  expect(await sheet.page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  const paper = await sheet.page.pdf({ path: sheetOnPaper, format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(sheet.complaints).toEqual([])
})
