// A power cut takes hub, box and browser at once: the glass shows its layout again without a hand on it, first as it last was, then true.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDir, removeDir } from '../agent/box.ts'
import { until } from '../agent/until.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { buildPages } from './pages.ts'

const root = resolve(import.meta.dirname, '../..')
const zones = [
  { content: 'pledges', column: 1, row: 1, width: 16, height: 8 },
  { content: 'supervisionPhone', column: 1, row: 9, width: 16, height: 1 },
]

let test: TestHub
let dataDir: string
let startBox: () => Promise<{ readonly child: ChildProcess; readonly port: number }>
let box: Awaited<ReturnType<typeof startBox>>
let browser: Browser

beforeAll(async () => {
  const dist = await buildPages(root, 'glass-recovers', ['display/screens/board'])
  test = await startTestHub({ dist })
  const { ask, httpUrl, mqttUrl } = test.hub()
  await ask('pledges.publish', {
    pledges: [{ group: 'fivePledges', zh: '不让群众受冷落', en: 'Nobody is left in the cold' }],
  })
  await ask('layout.save', { layoutId: 'hall', name: '主屏', form: '1920x1080', zones })
  await ask('layout.release', { layoutId: 'hall', version: 1 })
  await ask('layout.assign', { target: { is: 'glass', glassId: 'main' }, usual: 'hall', scheduleId: null })
  const enrolled = await enrolBox(test, 'hall-box', null)
  await enrolled.disconnect()
  dataDir = await freshDir()
  const { boxId, secret } = enrolled
  startBox = () => spawnBox([httpUrl, mqttUrl, dataDir, dist, boxId, secret])
  box = await startBox()
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  box?.child.kill('SIGKILL')
  await test?.stop()
  if (dataDir !== undefined) await removeDir(dataDir)
})

/** The agent as a process of its own, so that its power can be cut. */
async function spawnBox(args: readonly string[]) {
  const program = join(root, 'tests/browser/namespace-box.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const line = await new Promise<string>((done, failed) => {
    child.once('exit', (code) => failed(new Error(`the box ended with ${code}`)))
    createInterface(child.stdout).once('line', done)
  })
  return { child, port: (JSON.parse(line) as { relayPort: number }).relayPort }
}

/** What a wall computer does when its power comes: it opens the page of its box. */
async function switchOn(): Promise<Page> {
  const page = await (await openProfile(browser, { width: 1920, height: 1080 })).newPage()
  await page.goto(`http://127.0.0.1:${box.port}/board`)
  return page
}

it('comes back with what it last knew, and with the truth once the hub is there', async () => {
  const before = await switchOn()
  await before.getByText('不让群众受冷落').waitFor()
  // The box writes its views down soon after they have come.
  await until('the view is on the disk', () =>
    readFile(join(dataDir, 'views.json'), 'utf8').then(
      (text) => text.includes('"board:main"'),
      () => false,
    ),
  )
  const comeBack = await test.goAway()
  box.child.kill('SIGKILL')
  await before.context().close()

  box = await startBox()
  const after = await switchOn()
  await after.getByText('不让群众受冷落').waitFor()

  await comeBack()
  await test
    .hub()
    .ask('pledges.publish', { pledges: [{ group: 'fivePledges', zh: '不让差错在我手中发生', en: 'No mistake' }] })
  await after.getByText('不让差错在我手中发生').waitFor()
  expect(await after.locator('mc-layout').count()).toBe(1)
})
