// Two machines on one wire: the hall's server on an address that no browser trusts, and a kiosk that asks it in plain HTTP.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLeftOut } from '../fakes/left-out.ts'
import { launchBrowser, openProfile } from './browser.ts'
import { hallAddress, type Machine, type Namespaces, openNamespaces, whyNoBrowserThere } from './namespaces.ts'
import { buildPages } from './pages.ts'

const root = join(import.meta.dirname, '../..')
const boxId = 'box-kiosk'
const secret = 'n'.repeat(43)
const part = 'a kiosk on a machine of its own'

describe.skipIf(isLeftOut(part, whyNoBrowserThere()))(part, () => {
  let net: Namespaces
  let folder: string
  let browser: Browser
  let hubUrl: string
  let boxUrl: string
  const programs: ChildProcess[] = []

  /** Starts a program on a machine; gives the one line it says when it stands. */
  async function start(machine: Machine, file: string, ...words: readonly string[]): Promise<Record<string, unknown>> {
    const [command = '', ...before] = net.on(machine)
    const args = [...before, process.execPath, '--import', 'tsx', join(root, 'tests/browser', file), ...words]
    const child = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
    programs.push(child)
    for await (const line of createInterface(child.stdout)) if (line.startsWith('{')) return JSON.parse(line)
    throw new Error(`${file} ended before it stood`)
  }

  beforeAll(async () => {
    const pages = ['kiosk', 'guide', 'ticket', 'map', 'opinion'].map((name) => `kiosk/screens/${name}`)
    const dist = await buildPages(root, 'namespace-pages', pages)
    net = await openNamespaces()
    folder = await mkdtemp(join(tmpdir(), 'mingchuang-kiosk-'))
    const hall = await start('hall', 'namespace-hall.ts', hallAddress, dist, boxId, secret)
    expect(hall).toMatchObject({ approved: { accepted: true } })
    hubUrl = String(hall.httpUrl)
    const box = await start('kiosk', 'namespace-box.ts', hubUrl, String(hall.mqttUrl), folder, dist, boxId, secret)
    boxUrl = `http://localhost:${box.relayPort}`
    browser = await launchBrowser(net.browser)
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    for (const program of programs.toReversed()) {
      program.stdin?.end()
      if (program.exitCode === null) await once(program, 'exit')
    }
    await net?.[Symbol.asyncDispose]()
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }, 60_000)

  async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await (await openProfile(browser, { width: 1080, height: 1920 })).newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${url}/kiosk`)
    await page.getByText('您好，请问您要办什么').waitFor()
    return { page, complaints }
  }

  /** From the first page over search and guide to the papers of an item, by touch. */
  async function walkToPapers(page: Page): Promise<void> {
    await page.getByRole('link', { name: '查怎么办' }).click()
    await page.getByRole('button', { name: /^直接搜索/ }).click()
    for (const letter of 'sbk') await page.getByRole('button', { name: letter, exact: true }).click()
    await page.getByRole('button', { name: '社会保障卡申领' }).first().click()
    await page.getByRole('heading', { name: '社会保障卡申领' }).waitFor()
    await page.getByRole('link', { name: '取号办这件事' }).click()
    await page.getByText('请带好：').waitFor()
  }

  it('has none of what browsers keep for safe addresses when it asks the hall’s server itself', async () => {
    const { page } = await open(hubUrl)
    expect(new URL(page.url()).hostname).toBe(hallAddress)
    expect(
      await page.evaluate(() => ({
        isSafe: isSecureContext,
        subtle: typeof crypto.subtle,
        randomUUID: typeof crypto.randomUUID,
        serviceWorker: 'serviceWorker' in navigator,
      })),
    ).toEqual({ isSafe: false, subtle: 'undefined', randomUUID: 'undefined', serviceWorker: false })
    await page.context().close()
  })

  it('walks from the first page over the guide to the number all the same; without a box the page says who helps', async () => {
    const { page, complaints } = await open(hubUrl)
    await walkToPapers(page)
    await page.getByRole('button', { name: '取号', exact: true }).click()
    await page.getByRole('heading', { name: '暂时不能取号' }).waitFor()
    await page.getByText('请到前台，工作人员会帮您。').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('gives a number at its own box, whose hub is the other machine, and shows the way to the window', async () => {
    const { page, complaints } = await open(boxUrl)
    await walkToPapers(page)
    await page.getByRole('button', { name: '取号', exact: true }).click()
    await page.getByText(/^[A-Z]\d{3}$/).waitFor()
    await page.getByRole('button', { name: '看怎么走' }).click()
    await page.getByRole('img', { name: /大厅平面图/ }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
  it('takes an opinion at its own box, and shows a receipt although nothing can be printed', async () => {
    const { page, complaints } = await open(boxUrl)
    await page.getByRole('link', { name: '意见投诉' }).click()
    await page.getByRole('button', { name: /^提意见/ }).click()
    await page.keyboard.type('jianyi')
    await page.getByRole('button', { name: '建议', exact: true }).click()
    await page.getByRole('button', { name: '写好了' }).click()
    await page.getByRole('button', { name: '交上去' }).click()
    await page.getByRole('heading', { name: '意见已经收下' }).waitFor()
    await page.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/).waitFor()
    await page.getByText('这台机器没有打印机').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
