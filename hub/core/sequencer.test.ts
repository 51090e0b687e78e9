// The promises of the sequencer: acknowledged is stored, a burst is few statements, and what failed is never answered.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, press, signIn } from '../../tests/fakes/counter-words.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openDesk, type TestDesk } from '../../tests/fakes/test-desk.ts'
import { Personal, Recognisable } from '../contract/personal.ts'
import { verify } from './journal.ts'
import type { Command } from './machine.ts'
import { recogniser } from './seal.ts'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const box = { kind: 'box', boxId: 'box-1' } as const
const fromBox = (sequence: number, command: Command) =>
  desk.submit({ command, actor: box, at: null, origin: { boxId: 'box-1', outboxId: 'o1', sequence } })
const head = async () => (await desk.store.journal.head())?.sequence ?? 0

describe('what is answered', () => {
  it('is stored: the row is on the disk before the answer comes', async () => {
    const letGo = desk.brittle.hold()
    let isAnswered = false
    const answer = desk.tell('duty.signIn', { windowId: 'w1', staffId: 'li' }).then((outcome) => {
      isAnswered = true
      return outcome
    })
    const before = await head()
    expect(isAnswered).toBe(false)
    letGo()
    expect(await answer).toEqual({ accepted: true, sequence: before + 1 })
    expect(await head()).toBe(before + 1)
  })

  it('in a burst of 500 comes from few statements, each answered once and in order', async () => {
    await fromBox(1, signIn('li'))
    const [rows, statements] = [await head(), desk.brittle.appends.length]
    const order: number[] = []
    const outcomes = await Promise.all(
      Array.from({ length: 500 }, (_, n) =>
        fromBox(n + 2, begin(n)).then((outcome) => {
          if (outcome.accepted) order.push(outcome.sequence)
          return outcome
        }),
      ),
    )
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true)
    expect(order).toEqual(Array.from({ length: 500 }, (_, n) => rows + n + 1))
    expect(desk.brittle.appends.length - statements).toBeLessThanOrEqual(2)
    expect(await verify(desk.store.journal.read(1))).toMatchObject({ ok: true, entries: rows + 500 })
  })

  it('while a commit is under way waits for the next, and all that came meanwhile share it', async () => {
    const statements = desk.brittle.appends.length
    const letGo = desk.brittle.hold()
    const first = fromBox(1, begin(1))
    await Promise.resolve()
    const others = Array.from({ length: 50 }, (_, n) => fromBox(n + 2, begin(n + 2)))
    letGo()
    await Promise.all([first, ...others])
    expect(desk.brittle.appends.slice(statements).map((rows) => rows.length)).toEqual([1, 50])
  })
})

describe('a refusal', () => {
  it('to a person leaves no entry', async () => {
    const before = await head()
    const outcome = await desk.tell('duty.signOut', { windowId: 'w1' })
    expect(outcome).toMatchObject({ accepted: false, refusal: { code: 'duty.nobody' } })
    expect(await head()).toBe(before)
  })

  it('to a box is an entry that counts: the report was taken and need not come again', async () => {
    const outcome = await fromBox(1, { name: 'duty.signOut', data: { windowId: 'w1' } })
    expect(outcome).toMatchObject({ accepted: false, refusal: { code: 'duty.nobody' } })
    expect((await desk.journal()).at(-1)).toMatchObject({ events: [], refusal: { code: 'duty.nobody' } })
    expect(desk.markOf('box-1', 'o1')).toBe(1)
  })

  it('because the role may not, or the command is unknown, is one of the list', async () => {
    const clerk = { kind: 'person', accountId: 'c', role: 'clerk', staffId: null } as const
    for (const [name, code] of [
      ['box.revoke', 'notAllowed'],
      ['hall.explode', 'unknownCommand'],
    ] as const) {
      const outcome = await desk.submit({ command: { name, data: {} }, actor: clerk, at: null, origin: null })
      expect(outcome).toMatchObject({ accepted: false, refusal: { code } })
    }
  })

  it('because a decision broke is "internal": a box’s report counts as taken, and the hub goes on', async () => {
    const broken = await fromBox(1, { name: 'rating.press', data: null })
    expect(broken).toMatchObject({ accepted: false, refusal: { code: 'internal' } })
    expect(desk.threw).toHaveLength(1)
    expect(await fromBox(2, press(null, 5))).toMatchObject({ accepted: true })
    expect(desk.markOf('box-1', 'o1')).toBe(2)
  })
})

describe('a repeat or a gap', () => {
  it('changes nothing', async () => {
    await fromBox(1, press(null, 5))
    const before = await head()
    await fromBox(1, press(null, 5))
    await fromBox(3, press(null, 5))
    expect(await head()).toBe(before)
    expect(desk.markOf('box-1', 'o1')).toBe(1)
  })

  it('is not answered before what it repeats is durable', async () => {
    const letGo = desk.brittle.hold()
    const first = fromBox(1, press(null, 5))
    let mark = -1
    const repeat = fromBox(1, press(null, 5)).then(() => {
      mark = desk.markOf('box-1', 'o1')
    })
    letGo()
    await Promise.all([first, repeat])
    expect(mark).toBe(1)
  })
})

describe('when a commit fails', () => {
  it('nothing of it is answered, nothing more is accepted, and it is told once', async () => {
    desk.views.keep('panel:w1')
    const sent = desk.sent.length
    desk.brittle.breakNow()
    const answered: number[] = []
    for (const n of [1, 2, 3]) void fromBox(n, begin(n)).then(() => answered.push(n))
    void fromBox(2, begin(2)).then(() => answered.push(2))
    await eventually(() => expect(desk.failures).toHaveLength(1))
    const later = await desk.tell('duty.signIn', { windowId: 'w1', staffId: 'li' })
    expect(later).toMatchObject({ accepted: false, refusal: { code: 'stopping' } })
    expect(answered).toEqual([])
    expect(desk.failures).toHaveLength(1)
    expect(desk.sent.length).toBe(sent)
    expect(desk.markOf('box-1', 'o1')).toBe(0)
  })
})

describe('views', () => {
  it('go out after the commit, once, at their newest revision', async () => {
    desk.views.keep('panel:w1')
    await fromBox(1, signIn('li'))
    const before = desk.sent.length
    const letGo = desk.brittle.hold()
    const all = Promise.all(Array.from({ length: 30 }, (_, n) => fromBox(n + 2, finish(n))))
    await Promise.resolve()
    expect(desk.sent.length).toBe(before)
    letGo()
    await all
    const batches = desk.sent.slice(before)
    expect(batches).toHaveLength(1)
    expect(batches[0]?.map(({ key, revision }) => [key, revision])).toEqual([['panel:w1', await head()]])
  })
})

describe('personal text', () => {
  const secret = '张三的电话是一三八零零零零'
  const complaint = (n: number): Command => ({
    name: 'rating.press',
    data: { ...press(n, 1).data, writing: new Personal(secret, 30) },
  })

  beforeEach(async () => {
    await fromBox(1, signIn('li'))
    await fromBox(2, finish(1))
    await fromBox(3, complaint(1))
  })

  const reference = async () => {
    const given = (await desk.journal()).at(-1)?.events[0]?.data as { writing: { ref: string } } | undefined
    return given?.writing.ref ?? 'nothing was given'
  }

  it('never reaches the journal, the log or a decision; it is read from the private store alone', async () => {
    expect(JSON.stringify(await desk.journal())).not.toContain(secret)
    expect(desk.lines.join()).not.toContain(secret)
    expect(desk.threw).toEqual([])
    expect(await desk.store.private.read(await reference())).toBe(secret)
    const files = readdirSync(desk.folder)
    const holders = files.filter((file) => readFileSync(join(desk.folder, file)).includes(Buffer.from(secret)))
    expect(holders.length).toBeGreaterThan(0)
    for (const file of holders) expect(file).toContain('private')
  })

  it('can be erased when its time is over, and the journal still verifies', async () => {
    const ref = await reference()
    desk.clock.advance(30 * 86_400_000)
    expect(await desk.store.private.eraseExpired(desk.clock.now())).toBe(1)
    expect(await desk.store.private.read(ref)).toBeNull()
    for (const file of readdirSync(desk.folder))
      expect(readFileSync(join(desk.folder, file)).includes(Buffer.from(secret)), file).toBe(false)
    expect(await verify(desk.store.journal.read(1))).toMatchObject({ ok: true })
  })
})

it('a card’s number never reaches a decision, a file or the log: the journal has a hash that only this hall can make', async () => {
  const card = '04:71:9A:B2'
  const shown = (): Command => ({
    name: 'badge.present',
    data: { windowId: 'w1', deviceId: 'card-1', card: new Recognisable(card) },
  })
  const asked = { name: 'badge.await', data: { staffId: 'li', windowId: 'w1' } }
  const supervisor = { kind: 'person', accountId: 's', role: 'supervisor', staffId: null } as const
  await desk.submit({ command: asked, actor: supervisor, at: null, origin: null })
  await fromBox(1, shown())
  await fromBox(2, shown())
  const hash = recogniser(await desk.store.private.hallKey())(card)
  expect((await desk.journal()).slice(-2).map(({ command }) => command.data)).toMatchObject([
    { card: hash },
    { card: hash },
  ])
  expect((await desk.journal()).at(-2)?.events).toMatchObject([{ data: { staffId: 'li', cardHash: hash } }])
  expect((await desk.journal()).at(-1)?.events[0]).toMatchObject({ type: 'badge.presented', data: { staffId: 'li' } })
  expect(desk.threw).toEqual([])
  const key = Buffer.from(await desk.store.private.hallKey())
  for (const file of readdirSync(desk.folder)) {
    const bytes = readFileSync(join(desk.folder, file))
    expect(bytes.includes(Buffer.from(card)), file).toBe(false)
    if (!file.includes('private')) expect(bytes.includes(key), file).toBe(false)
  }
  for (const secret of [card, key.toString('hex'), key.toString('base64')]) {
    expect(desk.lines.join() + JSON.stringify(await desk.journal())).not.toContain(secret)
  }
})

it('stopping lets what waits commit, and answers it', async () => {
  const before = await head()
  const asked = [1, 2, 3].map((n) => fromBox(n, begin(n)))
  await desk.sequencer.stop()
  expect(await head()).toBe(before + 3)
  expect((await Promise.all(asked)).every(({ accepted }) => accepted)).toBe(true)
  expect(await fromBox(4, begin(4))).toMatchObject({ accepted: false, refusal: { code: 'stopping' } })
})
