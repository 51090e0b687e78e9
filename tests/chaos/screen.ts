// One browser with one screen on it, read as people read it: by the words on the glass.
import { type BrowserServer, chromium, type Page } from 'playwright-core'
import type { Cuttable } from './program.ts'
import { until } from './until.ts'

export interface Screen extends Cuttable {
  /** What is wrong on the glass: a text that is not there, an old fact, a lost connection; null when it is right. */
  wrong(texts: readonly string[]): Promise<string | null>
}

const executablePath = '/usr/bin/chromium'
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const loadsWithinMs = 60_000

export function planScreen(name: string, url: string, viewport: { width: number; height: number }): Screen {
  let server: BrowserServer | null = null
  let page: Page | null = null
  let life = 0

  async function show(mine: number): Promise<void> {
    const launched = await chromium.launchServer({ executablePath, args })
    if (mine !== life) return launched.kill()
    server = launched
    const browser = await chromium.connect(launched.wsEndpoint())
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    const opened = await context.newPage()
    // A browser that comes back before its box finds no page yet and tries again, as a kiosk does.
    await until(`${name} to load ${url}`, loadsWithinMs, async () => {
      if (mine !== life) return true
      return opened.goto(url, { waitUntil: 'domcontentloaded' }).then(
        (answer) => answer?.ok() === true,
        () => false,
      )
    })
    if (mine === life) page = opened
  }

  return {
    name,
    async start() {
      const mine = ++life
      await show(mine).catch((error: unknown) => {
        if (mine === life) throw error
      })
    },
    async kill() {
      life += 1
      const dying = server
      server = null
      page = null
      await dying?.kill()
    },
    async wrong(texts) {
      if (page === null) return `${name} is dark`
      try {
        for (const text of texts) {
          if ((await page.getByText(text, { exact: true }).count()) === 0) return `${name} does not say “${text}”`
        }
        if ((await page.locator('mc-stale-mark span').count()) > 0) return `${name} shows something as old`
        if ((await page.locator('mc-offline-ribbon p').count()) > 0) return `${name} says its connection is lost`
        return null
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.message : error}`
      }
    },
  }
}
