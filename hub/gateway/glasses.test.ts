// A glass is lit while a screen that is there has painted what it was sent, and dark soon after; nobody is told twice.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openDesk, type TestDesk } from '../../tests/fakes/test-desk.ts'
import type { ViewKey } from '../contract/view.ts'
import { type Glasses, watchGlasses } from './glasses.ts'

const key: ViewKey = 'panel:w1'

let desk: TestDesk
let glasses: Glasses

beforeEach(async () => {
  desk = await openDesk()
  desk.views.keep(key)
  glasses = watchGlasses(desk)
  desk.onViews((views) => glasses.sent(views))
})
afterEach(async () => {
  glasses.stop()
  expect(desk.threw).toEqual([])
  await desk.close()
})

const paint = (socketId: string, view = desk.views.get(key)) => {
  const { epoch, revision } = view
  glasses.painted(socketId, { key: view.key, epoch, revision })
}
const isLit = () => (desk.states().glass as { glasses: Record<string, { isLit: boolean }> }).glasses[key]?.isLit
const seen = (lit: boolean | undefined) => eventually(() => expect(isLit()).toBe(lit))
/** What the journal tells of glasses, in order. */
const told = async () =>
  (await desk.journal()).flatMap(({ events }) =>
    events.filter(({ type }) => type.startsWith('glass.')).map(({ type }) => type),
  )
/** Lets time pass, and everything that was asked by then be answered. */
async function pass(spanMs: number): Promise<void> {
  desk.clock.advance(spanMs)
  await desk.tell('invitation.setPatience', { keysMs: 10_000, touchMs: 30_000 })
}
/** Something on the panel changes. */
const change = (n: number) => desk.tell('service.begin', { windowId: 'w1', number: `A${n}` })

async function lit(socketId = 'one'): Promise<void> {
  glasses.watch(socketId, [key])
  paint(socketId)
  await seen(true)
}

it('a glass is lit when a screen has painted it, not when one only watches', async () => {
  glasses.watch('one', [key])
  await pass(1_000)
  expect(isLit()).toBeUndefined()
  paint('one')
  await seen(true)
})

it('a glass whose view does not change stays lit for hours without another word', async () => {
  await lit()
  await pass(4 * 3_600_000)
  expect(isLit()).toBe(true)
  expect(await told()).toEqual(['glass.lit'])
})

it('a glass whose screen has gone is dark after fifteen seconds', async () => {
  await lit()
  glasses.watch('one', [])
  await pass(14_000)
  expect(isLit()).toBe(true)
  await pass(1_000)
  await seen(false)
})

it('a glass whose screen shows something else now is dark as well', async () => {
  await lit()
  glasses.watch('one', ['panel:w2'])
  await pass(15_000)
  await seen(false)
})

it('a screen that comes back in time and paints leaves no trace', async () => {
  await lit()
  glasses.watch('one', [])
  await pass(10_000)
  glasses.watch('two', [key])
  paint('two')
  await pass(3_600_000)
  expect(await told()).toEqual(['glass.lit'])
})

it('somebody who looks at the view without painting it does not keep the glass lit', async () => {
  await lit()
  glasses.watch('office', [key])
  glasses.watch('one', [])
  await pass(10_000)
  glasses.watch('office', [])
  await pass(5_000)
  await seen(false)
})

it('of two screens with one view the second keeps the glass lit when the first goes', async () => {
  await lit('one')
  glasses.watch('two', [key])
  paint('two')
  glasses.watch('one', [])
  await pass(60_000)
  expect(isLit()).toBe(true)
})

it('a screen that does not paint what it was sent is dark after thirty seconds, and lit when it does', async () => {
  await lit()
  await change(1)
  await pass(29_000)
  expect(isLit()).toBe(true)
  await pass(1_000)
  await seen(false)
  paint('one')
  await seen(true)
})

it('news that keep coming do not hide a screen that stands still', async () => {
  await lit()
  for (let n = 1; n <= 6; n++) {
    await change(n)
    await pass(5_000)
  }
  await seen(false)
})

it('a screen that paints everything, each a little late, stays lit', async () => {
  await lit()
  let newest = desk.views.get(key)
  for (let n = 1; n <= 20; n++) {
    const shown = newest
    await change(n)
    newest = desk.views.get(key)
    paint('one', shown)
    await pass(5_000)
  }
  expect(isLit()).toBe(true)
})

it('of two screens with one view the one that paints keeps the glass lit though the other stands still', async () => {
  await lit('one')
  glasses.watch('two', [key])
  paint('two')
  await change(1)
  paint('two')
  await pass(60_000)
  expect(isLit()).toBe(true)
})

it('what a screen painted before a break is of the past: it has to paint the newest in time', async () => {
  glasses.watch('one', [key])
  const before = desk.views.get(key)
  await change(1)
  paint('one', before)
  await seen(true)
  await pass(30_000)
  await seen(false)
})

it('what a screen claims to paint without watching it does not count', async () => {
  glasses.watch('one', ['panel:w2'])
  paint('one')
  await pass(1_000)
  expect(isLit()).toBeUndefined()
})

it('desks and the office are people’s own screens and no glasses', async () => {
  glasses.watch('one', ['desk:w1', 'office:main'])
  paint('one', desk.views.get('desk:w1'))
  paint('one', desk.views.get('office:main'))
  await pass(1_000)
  expect(await told()).toEqual([])
})

it('after a start a glass that nobody paints within a minute is dark', async () => {
  await lit()
  glasses.stop()
  glasses = watchGlasses(desk)
  await pass(59_000)
  expect(isLit()).toBe(true)
  await pass(1_000)
  await seen(false)
})

it('after a start a glass that is painted within a minute stays lit, and nothing is written', async () => {
  await lit()
  glasses.stop()
  glasses = watchGlasses(desk)
  await pass(50_000)
  glasses.watch('again', [key])
  paint('again')
  await pass(3_600_000)
  expect(await told()).toEqual(['glass.lit'])
})

it('a screen that comes back in the moment in which its glass is called dark is lit again', async () => {
  await lit()
  glasses.watch('one', [])
  desk.clock.advance(15_000)
  glasses.watch('two', [key])
  paint('two')
  await eventually(async () => expect(await told()).toEqual(['glass.lit', 'glass.darkened', 'glass.lit']))
})
