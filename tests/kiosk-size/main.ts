// Prints what a kiosk page costs at its start: script on the wire, and the first useful paint when everything lies in the cache.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Table from 'cli-table3'
import { build } from 'vite'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { launchBrowser, openProfile } from '../browser/browser.ts'
import { startTestHub } from '../fakes/test-hub.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, '.cache/kiosk-size')
const visits = 5

/** The page, and the words by which a visitor can begin to act. */
const pages = [
  { path: '/kiosk', useful: '取号' },
  { path: '/guide', useful: '直接搜索' },
  { path: '/map', useful: '大厅地图' },
  { path: '/opinion', useful: '意见投诉' },
] as const

await build({ root, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } })
const config = await loadConfig(join(root, 'config/halls/demo/hall.yaml'), {})
const test = await startTestHub({ screens: 'open', beginning: beginningOf(config), dist })
const browser = await launchBrowser()
const table = new Table({ head: ['page', 'script, gzip', 'useful from cache'], style: { head: [] } })
try {
  for (const { path, useful } of pages) {
    const page = await (await openProfile(browser, { width: 1080, height: 1920 })).newPage()
    const scripts = new Set<string>()
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.add(pathname)
    })
    const spans: number[] = []
    for (let visit = 0; visit <= visits; visit += 1) {
      await page.goto(`${test.hub().httpUrl}${path}`)
      await page.getByText(useful, { exact: true }).first().waitFor()
      const atMs = await page.evaluate(
        () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
      )
      // The first visit fills the cache.
      if (visit > 0) spans.push(atMs)
    }
    const sizes = await Promise.all([...scripts].map(async (file) => gzipSync(await readFile(join(dist, file))).length))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    const middle = spans.sort((one, other) => one - other)[Math.floor(spans.length / 2)] ?? 0
    table.push([path, `${(bytes / 1024).toFixed(1)} KB in ${scripts.size} files`, `${middle.toFixed(0)} ms`])
    await page.context().close()
  }
  console.log(table.toString())
} finally {
  await browser.close()
  await test.stop()
}
