// A matter at the clerk's bar, by keyboard: accepted with a gap, the paper comes, it is finished, and the visitor is asked to rate.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { eventually } from '../fakes/eventually.ts'
import { registerPension } from '../fakes/matter-words.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { buildDesk, type DeskStage, launchBrowser, openDesk } from './desk-stage.ts'

let browser: Browser
let dist: string
let desk: DeskStage

beforeAll(async () => {
  dist = await buildDesk('desk-matter')
  browser = await launchBrowser()
}, 120_000)
beforeEach(async () => {
  desk = await openDesk(dist, browser)
  const { ask, httpUrl } = desk.test.hub()
  await ask(registerPension.name, registerPension.data)
  const validity = { effectiveFrom: '2026-11-01', reviewDueOn: '2027-11-01' }
  expect(await ask('guide.import', { itemId: 'pension', guide: sampleGuide, ...validity })).toMatchObject({
    accepted: true,
  })
  await eventually(async () => {
    const published = (await (await fetch(`${httpUrl}/content/catalogue.json`)).json()) as { items: unknown[] }
    expect(published.items).toHaveLength(1)
  })
  await desk.page.reload()
  await desk.confirm('li')
  await press('F1')
})
afterEach(async () => {
  const { complaints } = desk
  await desk[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})
afterAll(() => browser?.close())

const press = (key: string) => desk.pressOnceThere(key)

const field = (name: string) => desk.page.locator(`.sheet [name="${name}"]`)
const [paper] = sampleGuide.materials

it('a matter is accepted with a gap, the paper comes, it is finished, and the invitation opens', async () => {
  await press('F2')
  await field('itemId').selectOption('pension')
  await field('kind').selectOption('promised')
  await field('applicant').fill('孙悦')
  await field('contact').fill('13812345678')
  if (sampleGuide.promised === 'onTheSpot') await field('days').fill('5')
  await field('missing').first().check({ force: true })
  await field('by').fill('2026-11-25')
  await press('F2')
  await desk.says('最近受理 2611230001')
  expect(await desk.told('matter.opened', 1)).toMatchObject([{ gaps: [{ name: paper?.name, by: '2026-11-25' }] }])
  expect(await desk.told('slip.issued', 1)).toMatchObject([{ kinds: ['promised'], matterNumber: '2611230001' }])

  await press('F4')
  await field('words').fill('参保登记完成')
  await press('F2')
  await desk.says('还有材料没有补齐，不能办结')
  await press('F5')
  await desk.told('matter.paperTaken', 1)
  await press('F1')
  await press('F4')
  await field('words').fill('参保登记完成')
  await press('F2')
  await desk.says('评价进行中')
  expect(await desk.told('service.finished', 1)).toMatchObject([{ matterNumber: '2611230001', staffId: 'li' }])
  expect(desk.test.hub().view('terminal:w1').facts.invitation?.value).not.toBeNull()
})

it('what is missing is ticked and told at once, and a refusal for unclear rules waits for a consultation', async () => {
  await press('F3')
  await field('itemId').selectOption('pension')
  for (const box of await field('missing').all()) await box.check({ force: true })
  await press('F2')
  await desk.says('G2611230001')
  const [slip] = (await desk.told('slip.issued', 1)) as { missing: unknown[] }[]
  expect(slip?.missing).toHaveLength(sampleGuide.materials.length)

  await press('F3')
  await field('itemId').selectOption('pension')
  await field('kind').selectOption('refused')
  await field('why').selectOption('unclear')
  await field('reason').fill('规定没有写明')
  await field('basis').fill('待明确')
  await press('F2')
  await desk.says('先请示并登记征询记录')
})

it('a question that must wait is written down in one sheet, and its phone number is shown for the call alone', async () => {
  await press('F5')
  await field('text').fill('外省缴费年限能不能合并')
  await field('phone').fill('13812345678')
  await press('F2')
  await desk.told('question.asked', 1)
  await press('F1')
  await press('F5')
  await press('F5')
  await desk.says('13812345678')
  await field('answer').fill('可以，先办转移接续')
  await press('F3')
  expect(await desk.told('question.answered', 1)).toMatchObject([{ answer: '可以，先办转移接续' }])
})
