// The pages of the office in a real browser, served by the real hub, each opened by somebody who is signed in.
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../../hub/contract/define.ts'
import { type HttpClient, signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { buildPages } from './pages.ts'

const root = resolve(import.meta.dirname, '../..')

export interface OfficePage {
  readonly page: Page
  readonly client: HttpClient
  /** Errors in the console and uncaught exceptions. */
  readonly complaints: readonly string[]
}

export interface Office extends AsyncDisposable {
  readonly test: TestHub
  readonly browser: Browser
  /** What signs a browser in as an account of this role. */
  cookies(role: Role, accountId: string): Promise<{ name: string; value: string; url: string }[]>
  /** Opens a page as an account of this role. */
  open(path: string, role: Role, accountId?: string): Promise<OfficePage>
}

/** @param name of the folder of built pages, each test's own; @param apps the apps that are built; @param others folders of further pages */
export async function startOffice(
  name: string,
  apps: readonly string[],
  others: readonly string[] = [],
): Promise<Office> {
  const dist = await buildPages(root, name, [...apps.map((app) => `hub/apps/${app}`), ...others])
  const test = await startTestHub({ dist })
  const browser: Browser = await launchBrowser()
  const cookieOf = (client: HttpClient) => {
    const [name = '', value = ''] = client.cookie().split('=')
    return { name, value, url: test.hub().httpUrl }
  }
  return {
    test,
    browser,
    cookies: async (role, accountId) => [cookieOf(await signedIn(test, role, accountId))],
    async open(path, role, accountId = role) {
      const client = await signedIn(test, role, accountId)
      const context = await openProfile(browser, { width: 1280, height: 900 })
      await context.addCookies([cookieOf(client)])
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(test.hub().httpUrl + path)
      return { page, client, complaints }
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await test.stop()
    },
  }
}
