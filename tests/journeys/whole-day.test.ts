// A whole day of the hall, with the clock moved by hand: every panel in a real browser, pictured at each step and right.
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { civilTime, instantOf, msBetween } from '../../hub/core/civil-time.ts'
import { launchBrowser, openProfile } from '../browser/browser.ts'
import { buildPages } from '../browser/pages.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { type HttpClient, signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

const root = resolve(import.meta.dirname, '../..')
const pictures = join(root, '.cache/pictures/whole-day')
const zone = 'Asia/Shanghai'
const windows = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'] as const
/** A of each window; 孙磊 and the others stand as B. */
const mains = { w1: 'li-ming', w2: 'wang-fang', w3: 'zhang-wei', w4: 'chen-jing', w5: 'liu-yang', w6: 'zhao-min' }

let test: TestHub
let browser: Browser
let context: BrowserContext
let supervisor: HttpClient
let box: TestBox
const panels = new Map<string, Page>()

beforeAll(async () => {
  await mkdir(pictures, { recursive: true })
  const dist = await buildPages(root, 'whole-day', ['display/screens/panel'])
  const config = await loadConfig(join(root, 'config/halls/demo/hall.yaml'), {})
  test = await startTestHub({
    screens: 'open',
    // Wednesday, the day before National Day.
    startsAt: '2026-09-30T00:30:00.000Z',
    beginning: beginningOf(config),
    dist,
    media: config.mediaDir,
  })
  supervisor = await signedIn(test, 'supervisor')
  box = await enrolBox(test, 'box-1', 'w1')
  browser = await launchBrowser()
  context = await openProfile(browser, { width: 1280, height: 800 })
  for (const windowId of windows) {
    const page = await context.newPage()
    await page.goto(`${test.hub().httpUrl}/panel?window=${windowId}`)
    panels.set(windowId, page)
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await box?.disconnect()
  await test?.stop()
})

/** Moves the hall's clock on to a time of a day, minute by minute, as clocks do. */
async function until(date: string, time: string): Promise<void> {
  const target = instantOf(zone, date, time)
  for (let now = test.clock.now(); now < target; now = test.clock.now()) {
    const wall = civilTime(zone, now)
    // Nights and holidays are long; nothing happens in them but the change of the date.
    const isQuiet = wall.time < '07:30' || wall.time >= '17:30' || (wall.date > '2026-09-30' && wall.date < date)
    test.clock.advance(Math.min(isQuiet ? 1_800_000 : 60_000, msBetween(now, target)))
    await test.hub().settled()
  }
}

async function ask(name: string, data: object): Promise<void> {
  expect(await test.hub().ask(name, data)).toMatchObject({ accepted: true })
}

async function tell(name: string, data: object): Promise<void> {
  expect((await box.tell({ name, data })).refused).toEqual([])
}

/** The words on a panel once it shows the newest view, and its picture. */
async function seen(step: string): Promise<Record<(typeof windows)[number], string>> {
  const words: Partial<Record<(typeof windows)[number], string>> = {}
  await context.clock.setFixedTime(new Date(test.clock.now()))
  for (const windowId of windows) {
    const page = panels.get(windowId)
    if (page === undefined) throw new Error(`no panel for ${windowId}`)
    const { revision } = test.hub().view(`panel:${windowId}`)
    await page.waitForFunction(
      ([newest, at]) => {
        const panel = document.querySelector('mc-panel') as {
          shown?: { seen?: { view: { revision: number } } | null; now: { at: string } }
        } | null
        return (panel?.shown?.seen?.view.revision ?? -1) >= Number(newest) && panel?.shown?.now.at.slice(0, 16) === at
      },
      [revision, test.clock.now().slice(0, 16)] as const,
    )
    await page.bringToFront()
    words[windowId] = await page.evaluate(() =>
      [...(document.querySelector('mc-panel')?.shadowRoot?.children ?? [])]
        .map((part) => (part instanceof HTMLElement ? part.innerText : ''))
        .join('\n'),
    )
    await page.screenshot({ path: join(pictures, `${step}-${windowId}.png`) })
  }
  return words as Record<(typeof windows)[number], string>
}

const signInAll = async () => {
  for (const [windowId, staffId] of Object.entries(mains)) await ask('duty.signIn', { windowId, staffId })
}

describe.sequential('the day before a holiday', { timeout: 180_000 }, () => {
  it('before nine the panels say when the hall opens', async () => {
    await until('2026-09-30', '08:35')
    for (const words of Object.values(await seen('0835-before'))) expect(words).toContain('09:00')
  })

  it('at nine everybody stands on the panel of their window', async () => {
    await signInAll()
    await until('2026-09-30', '09:02')
    const words = await seen('0902-open')
    expect(words.w1).toContain('李明')
    expect(words.w6).toContain('赵敏')
    for (const one of Object.values(words)) expect(one).toMatch(/空闲/)
  })

  it('at 10:17 A hands over to B by two badges, and B stands on the panel with the next picture', async () => {
    await until('2026-09-30', '10:15')
    for (const [staffId, card] of [
      ['li-ming', '0004711001'],
      ['sun-lei', '0004711002'],
    ]) {
      expect(await supervisor.ask('badge.await', { staffId, windowId: 'w1' })).toMatchObject({ accepted: true })
      await tell('badge.present', { windowId: 'w1', deviceId: 'reader-1', card })
    }
    await until('2026-09-30', '10:17')
    await tell('badge.present', { windowId: 'w1', deviceId: 'reader-1', card: '0004711001' })
    await tell('badge.present', { windowId: 'w1', deviceId: 'reader-1', card: '0004711002' })
    const words = await seen('1017-hand-over')
    expect(words.w1).toContain('孙磊')
    expect(words.w1).not.toContain('李明')
  })

  it('a short absence asks visitors to wait', async () => {
    await until('2026-09-30', '10:40')
    await ask('duty.stepAway', { windowId: 'w4', minutes: 10 })
    expect((await seen('1040-away')).w4).toContain('请稍候')
    await ask('duty.comeBack', { windowId: 'w4' })
  })

  it('a window without A and with B missing is empty: the panel says so, and the watch alerts', async () => {
    await until('2026-09-30', '11:00')
    await ask('duty.signOut', { windowId: 'w5' })
    await until('2026-09-30', '11:04')
    expect((await seen('1104-empty')).w5).toContain('暂停服务')
    const lines = test.hub().view('office:main').facts.windows?.value as {
      windowId: string
      alertedAt: string | null
    }[]
    expect(lines.find(({ windowId }) => windowId === 'w5')?.alertedAt).not.toBeNull()
    await ask('duty.signIn', { windowId: 'w5', staffId: 'liu-yang' })
  })

  it('through lunch three windows serve, the others point to the front desk and who is on duty there', async () => {
    await ask('lunch.plan', { date: '2026-09-30', staffId: 'zhou-ting', windowIds: ['w1', 'w2', 'w3'] })
    await until('2026-09-30', '12:05')
    const words = await seen('1205-lunch')
    for (const windowId of ['w4', 'w5', 'w6'] as const) {
      expect(words[windowId]).toContain('午间休息')
      expect(words[windowId]).toContain('一楼前台')
      expect(words[windowId]).toContain('周婷')
    }
    for (const windowId of ['w1', 'w2', 'w3'] as const) expect(words[windowId]).not.toContain('午间休息')
  })

  it('between lunch duty and the afternoon the panels say when it goes on', async () => {
    await until('2026-09-30', '13:24')
    for (const words of Object.values(await seen('1324-gap'))) expect(words).toContain('13:30')
  })

  it('whoever waits is served past closing, and the supervisor has the overtime in writing', async () => {
    await until('2026-09-30', '16:58')
    await ask('service.begin', { windowId: 'w2', number: 'A031' })
    await until('2026-09-30', '17:08')
    const words = await seen('1708-overtime')
    expect(words.w2).toContain('正在办理')
    await ask('service.finish', { windowId: 'w2', number: null, way: 'touch', named: null })
    expect(test.hub().view('office:main').facts.overtime?.value).toMatchObject([{ windowId: 'w2', services: 1 }])
  })

  it('after everybody has gone the panels close and name the next opening, after the holiday', async () => {
    for (const windowId of windows) await ask('duty.signOut', { windowId })
    await until('2026-09-30', '17:35')
    for (const words of Object.values(await seen('1735-closed'))) {
      expect(words).toContain('10月8日')
      expect(words).toContain('09:00')
    }
  })

  it('on the holiday the panels name it', async () => {
    await until('2026-10-01', '10:00')
    for (const words of Object.values(await seen('1001-holiday'))) expect(words).toMatch(/国庆/)
  })

  it('on the first working day the hall opens again, and nobody stands there who has not signed in', async () => {
    await until('2026-10-08', '09:00')
    expect((await seen('1008-morning')).w1).toContain('暂停服务')
    await signInAll()
    const words = await seen('1008-open')
    expect(words.w1).toContain('李明')
    expect(words.w4).toContain('陈静')
  })
})
