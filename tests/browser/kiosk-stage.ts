// A kiosk on stage: the demo's hall behind a real hub, its pages built, and a visitor before an upright glass for each test.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { eventually } from '../fakes/eventually.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { buildPages } from './pages.ts'

const root = join(import.meta.dirname, '../..')

export interface KioskStage {
  test(): TestHub
  /** The glass of this test, at the kiosk's first page. */
  page(): Page
}

interface StageChoices {
  /** Folder of the built pages under `.cache`. */
  readonly name: string
  /** Folders of pages to build. */
  readonly pages: readonly string[]
  /** Where phones reach the hall, or null. */
  readonly phones: string | null
}

/** Sets the stage for the tests of a file; a page that throws fails its test. */
export function kioskStage({ name, pages, phones }: StageChoices): KioskStage {
  let browser: Browser
  let test: TestHub
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const config = await loadConfig(join(root, 'config/halls/demo/hall.yaml'), {})
    const dist = await buildPages(root, name, pages)
    const beginning = beginningOf({ ...config, public: { ...config.public, address: phones } })
    test = await startTestHub({ screens: 'open', beginning, dist })
    await eventually(async () => {
      expect((await fetch(new URL('/content/catalogue.json', test.hub().httpUrl))).status).toBe(200)
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await test?.stop()
  })

  beforeEach(async () => {
    complaints = []
    page = await (await openProfile(browser, { width: 1080, height: 1920 })).newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.clock.install({ time: new Date(test.clock.now()) })
    await page.goto(`${test.hub().httpUrl}/kiosk`)
    await page.getByText('您好，请问您要办什么').waitFor()
  })
  afterEach(async () => {
    await page.context().close()
    expect(complaints).toEqual([])
  })
  return { test: () => test, page: () => page }
}
