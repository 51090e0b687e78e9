// Builds the stage from the screens on disk, serves it, and opens it in a real browser.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { launchBrowser, openProfile } from '../../browser/browser.ts'

export interface OpenStage extends AsyncDisposable {
  /** A fresh page with the stage; console errors and uncaught exceptions gather in `complaints`. */
  page(size: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }>
}

const media = 'config/halls/demo/media'

export async function openStage(root: string): Promise<OpenStage> {
  const outDir = join(root, '.cache/stage')
  const common = { root, configFile: false, publicDir: false, logLevel: 'error' } as const
  await build({
    ...common,
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      rolldownOptions: { input: join(root, 'tests/laws/screens-stage/index.html') },
    },
  })
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the stage has no port')
  const browser: Browser = await launchBrowser()
  return {
    async page(size) {
      const context = await openProfile(browser, size)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.route('**/media/*', async (route) => {
        const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
        await route.fulfill({ path: join(root, media, name) }).catch(() => route.fulfill({ status: 404 }))
      })
      await page.goto(`http://127.0.0.1:${address.port}/tests/laws/screens-stage/`)
      await page.waitForFunction(() => 'stagePage' in window)
      return { page, complaints }
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server.close()
    },
  }
}
