// The one place that starts a browser for tests: the system's chromium, else the one that comes with npm.
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of the system, if it has one. */
export function systemBrowser(): string | undefined {
  return systemBrowsers.find((path) => existsSync(path))
}

/** Starts chromium; needs nothing installed by hand. @param program usually the system's browser */
export async function launchBrowser(program = systemBrowser()): Promise<Browser> {
  return chromium.launch({ executablePath: program ?? (await sparticuz.executablePath()), args: flags })
}

/** A fresh profile as a hall's screens have it: Chinese, in the hall's time zone, with motion reduced so that pictures hold still. */
export function openProfile(browser: Browser, size: { width: number; height: number }): Promise<BrowserContext> {
  return browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
}
