// A window of a real hub with the clerk's bar open in a browser: what its keys do is read in the view and in the journal.
import { join, resolve } from 'node:path'
import { hash } from '@node-rs/argon2'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import type { FactsOf } from '#wire/index'
import { eventually } from '../fakes/eventually.ts'
import { startTestHub, type TestHub, type TestHubChoices } from '../fakes/test-hub.ts'
import { launchBrowser, openProfile } from './browser.ts'

const root = resolve(import.meta.dirname, '../..')

/** People of the small hall who have an account and a PIN; the PIN follows the badge. */
export const clerks = {
  li: { badge: 'A001', pin: '258013', name: '李明' },
  wang: { badge: 'A002', pin: '694027', name: '王芳' },
} as const
export type Clerk = keyof typeof clerks

/** Builds the pages that these tests open, and no others, in a folder of their own. */
export async function buildDesk(name: string): Promise<string> {
  const outDir = join(root, '.cache', name)
  const input = ['desk', 'front-desk', 'sign-in'].map((app) => join(root, 'hub/apps', app, 'index.html'))
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, minify: false, rolldownOptions: { input } },
  })
  return outDir
}

type Desk = FactsOf<'desk'>

export interface DeskStage extends AsyncDisposable {
  readonly test: TestHub
  readonly page: Page
  /** Errors of the page, but for what a browser says when nobody is signed in yet. */
  readonly complaints: readonly string[]
  /** A fact of the desk of window w1, as the hub has it now. */
  fact<F extends keyof Desk>(name: F): Desk[F]['value']
  /** What the events of a type in the journal tell, oldest first; waits until there are so many. */
  told(type: string, count: number): Promise<unknown[]>
  /** Presses keys of the keyboard one after the other. */
  press(...keys: string[]): Promise<void>
  /** Presses a key of the bar once it stands there to be pressed. */
  pressOnceThere(key: string): Promise<void>
  /** Types where the cursor is, or where the bar takes it. */
  type(text: string): Promise<void>
  /** Waits until the bar says this. */
  says(words: string): Promise<void>
  /** Types badge number and PIN where the bar asks for them, by keyboard alone. */
  confirm(clerk: Clerk): Promise<void>
  /** Faults of the bar as it stands: a bar that scrolls, keys too small for a finger. */
  measure(): Promise<string[]>
}

/** Opens the bar of window w1 on a glass of 1280 × 112; nobody is signed in. */
export async function openDesk(
  dist: string,
  browser: Browser,
  choices: Partial<TestHubChoices> = {},
): Promise<DeskStage> {
  const test = await startTestHub({ ...choices, dist })
  await Promise.all(
    Object.entries(clerks).map(async ([staffId, { pin, name }]) => {
      await test.hub().ask('account.open', { accountId: staffId, name, role: 'clerk', staffId })
      await test.hub().ask('account.setPinHash', { accountId: staffId, pinHash: await hash(pin) })
    }),
  )
  const context = await openProfile(browser, { width: 1280, height: 112 })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  await page.goto(`${test.hub().httpUrl}/desk?window=w1`)

  const stage: DeskStage = {
    test,
    page,
    complaints,
    fact: (name) => {
      const { facts } = test.hub().view('desk:w1') as unknown as { facts: Desk }
      return facts[name].value
    },
    told: (type, count) =>
      eventually(async () => {
        const entries = await test.journal()
        const told = entries.flatMap(({ events }) => events).filter((event) => event.type === type)
        expect(told, `${type} in the journal`).toHaveLength(count)
        return told.map(({ data }) => data)
      }),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    pressOnceThere: async (key) => {
      await page.locator(`button[data-key="${key}"]:not(:disabled)`).waitFor()
      await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    says: (words) => page.getByText(words).first().waitFor({ timeout: 20_000 }),
    confirm: async (clerk) => {
      await page.getByRole('textbox', { name: '工号' }).waitFor()
      await page.waitForFunction(() => document.querySelector('mc-desk')?.shadowRoot?.activeElement?.matches('input'))
      await page.keyboard.type(clerks[clerk].badge)
      await page.keyboard.press('Tab')
      await page.keyboard.type(clerks[clerk].pin)
      await page.keyboard.press('Enter')
    },
    measure: () => page.evaluate(faultsOfBar),
    async [Symbol.asyncDispose]() {
      await context.close()
      await test.stop()
    },
  }
  return stage
}

export { launchBrowser }

/** Runs in the page: what a clerk at a touchscreen of 112 px would complain about. */
function faultsOfBar(): string[] {
  const root = document.querySelector('mc-desk')?.shadowRoot
  const faults: string[] = []
  const { scrollHeight, scrollWidth } = document.documentElement
  if (scrollHeight > innerHeight || scrollWidth > innerWidth) faults.push(`scrolls: ${scrollWidth}×${scrollHeight}`)
  for (const target of root?.querySelectorAll('button, input:not([type=radio]), .choice, a') ?? []) {
    const { width, height } = target.getBoundingClientRect()
    const least = target.matches('.big .key') ? 60 : 44
    if (width < least - 0.5 || height < least - 0.5) faults.push(`${target.textContent}: ${width}×${height}`)
  }
  return faults
}
