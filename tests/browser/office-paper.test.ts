// Paper forms on the real hub: entered by keyboard by two people who never see each other's entry, and counted when both agree.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, type OfficePage, startOffice } from './office.ts'

let office: Office
let first: OfficePage
let second: OfficePage

beforeAll(async () => {
  office = await startOffice('office-paper', ['paper'])
  first = await office.open('/paper', 'supervisor', 'zhou')
  second = await office.open('/paper', 'reviewer', 'zhao')
}, 120_000)
afterAll(() => office?.[Symbol.asyncDispose]())

interface Form {
  readonly formNumber: string
  readonly number: string
  /** Digits pressed for the level and for its tags. */
  readonly level: string
  readonly tags: readonly string[]
  readonly writing: string
}

const bad: Form = { formNumber: 'P-0421', number: 'A012', level: '2', tags: ['1', '3'], writing: '等候时间太长' }

/** Types a form as one does with a stack of them: the hands stay on the keys. */
async function type(page: Page, { formNumber, number, level, tags, writing }: Form): Promise<void> {
  const { keyboard } = page
  await page.getByLabel('表格编号').focus()
  await keyboard.press('Control+A')
  await keyboard.type(formNumber)
  await keyboard.press('Enter')
  await keyboard.press('Control+A')
  await keyboard.type('1')
  await keyboard.press('Enter')
  // The day is today's already; the next stop is the number.
  await keyboard.press('Enter')
  await keyboard.press('Control+A')
  await keyboard.type(number)
  await keyboard.press('Enter')
  await keyboard.press(level)
  await keyboard.press('Enter')
  for (const tag of tags) await keyboard.press(tag)
  await keyboard.press('Enter')
  await keyboard.press('Control+A')
  await keyboard.type(writing)
  await keyboard.press('Control+Enter')
}
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
const events = async (type: string) =>
  (await office.test.journal()).flatMap((entry) => entry.events.filter((event) => event.type === type))

it('the first entry waits for another person, and its own author cannot confirm it', async () => {
  await type(first.page, bad)
  await status(first.page, 'P-0421 已录入，等待另一人复核')
  expect(await first.page.getByLabel('表格编号').inputValue()).toBe('')
  expect(await first.page.getByLabel('窗口号').inputValue()).toBe('1')
  await type(first.page, bad)
  await first.page.getByRole('alert').filter({ hasText: '须由另一人复核录入' }).waitFor()
})

it('the second person sees that a form waits, and nothing of what it says', async () => {
  const { page } = second
  await page.getByText('等待复核', { exact: true }).waitFor()
  expect(await page.getByText('P-0421').count()).toBe(1)
  const whole = await page.evaluate(() => document.body.firstElementChild?.shadowRoot?.textContent ?? '')
  expect(whole).not.toMatch(/A012|等候时间太长|没有提供材料样本/)
  expect(JSON.stringify(office.test.hub().view('office:main').facts.papers)).not.toMatch(/A012|w1|207|等候/)
})

it('an entry that differs is told in which fields, stays to be corrected, and counts once it agrees', async () => {
  const { page } = second
  await type(page, { ...bad, level: '1', tags: ['1'] })
  await status(page, 'P-0421 与另一次录入不一致：等级、标签')
  expect(await page.getByLabel('表格编号').inputValue()).toBe('P-0421')
  expect(await events('paper.confirmed')).toEqual([])
  expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('1')
  await page.getByRole('radio').nth(3).check()
  await page.getByLabel('没有提供材料样本').check()
  await page.getByLabel('未在承诺时间内办结').check()
  await page.getByRole('button', { name: '提交' }).click()
  await status(page, 'P-0421 两次录入一致，已入账')
  const [confirmed] = await events('paper.confirmed')
  expect(confirmed?.data).toMatchObject({
    formNumber: 'P-0421',
    windowId: 'w1',
    date: '2026-11-23',
    number: 'A012',
    level: 2,
    tags: ['207', '209'],
    enteredBy: 'zhou',
    confirmedBy: 'zhao',
  })
  await first.page.getByText('没有待复核的评价表').waitFor()
})

it('another level clears the tags of the first, and only its own are offered', async () => {
  const { page } = first
  await page.getByRole('radio').nth(0).check()
  await page.getByLabel('可以就近办理').check()
  await page.getByRole('radio').nth(4).check()
  expect(await page.getByRole('checkbox').count()).toBe(8)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  expect(await page.getByLabel('可以就近办理').count()).toBe(0)
})

it('what is missing is where the cursor goes, and nothing is sent', async () => {
  const { page } = await office.open('/paper', 'supervisor', 'sun')
  await page.getByRole('button', { name: '提交' }).click()
  const focused = () =>
    page.evaluate(() => {
      const field = document.body.firstElementChild?.shadowRoot?.activeElement
      return field?.getAttribute('name') ?? null
    })
  expect(await focused()).toBe('formNumber')
  await page.keyboard.type('P-1')
  await page.getByLabel('窗口号').fill('99')
  await page.getByText('没有这个窗口').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  expect(await focused()).toBe('window')
  await page.getByLabel('窗口号').fill('1')
  await page.getByRole('button', { name: '提交' }).click()
  expect(await focused()).toBe('level')
  expect(
    (await events('paper.entered')).filter(({ data }) => (data as { formNumber: string }).formNumber === 'P-1'),
  ).toEqual([])
})

it('a form can be thrown away with a reason, and entered anew', async () => {
  const { page } = first
  await page.reload()
  await page.getByLabel('表格编号').waitFor()
  await type(page, { ...bad, formNumber: 'P-0500' })
  await status(page, 'P-0500 已录入')
  await page.getByRole('button', { name: '作废' }).click()
  await page.getByLabel('作废原因').fill('编号看错')
  await page.getByRole('button', { name: '确定' }).click()
  await status(page, '已作废')
  expect([...first.complaints, ...second.complaints]).toEqual([])
})
