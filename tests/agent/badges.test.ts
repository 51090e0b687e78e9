// What becomes of a badge: kept before anything else, told with its time, and nowhere to be found once the hub has it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pino from 'pino'
import { io } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#wire/errors'
import type { Agent } from '../../terminal/agent.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { type BoxSetting, freshDir, letIn, removeDir, startAgent } from './box.ts'
import { type FakeHub, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

const [liMing, wangFang] = ['0004770215', '0004770217']

let hub: FakeHub
let reader: CounterDevice
let setting: BoxSetting
let agent: Agent
let url: string
let said: string

beforeEach(async () => {
  hub = await startFakeHub()
  const dataDir = await freshDir()
  const cards = [
    { name: '李明', number: liMing },
    { name: '王芳', number: wangFang },
  ]
  const plan = { deviceId: 'reader', windowId: 'w1', windowName: '1号窗口', kind: 'badge-reader' as const, cards }
  reader = await placeDevice({ ...plan, wire: { transport: 'pty' } }, dataDir, () => {})
  said = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    },
  })
  const log = pino({ level: 'trace' }, sink)
  setting = { hub, dataDir, evaluators: [], readers: [`${dataDir}/tty-reader`], log }
  await letIn(setting)
})
afterEach(async () => {
  await agent.stop()
  await reader.unplug()
  await hub.close()
  await removeDir(setting.dataDir)
})

async function running() {
  const started = await startAgent(setting)
  agent = started.agent
  url = started.url
  await until('the reader is open', async () => {
    const { devices } = (await (await fetch(`${url}/health`)).json()) as { devices: { state: string }[] }
    return devices[0]?.state === 'ok'
  })
}
const badges = () => hub.journal.filter(({ command }) => command.name === 'badge.present')

/** Files of the box that hold the number of a card. */
async function holding(number: string): Promise<string[]> {
  const entries = await readdir(setting.dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })))
  return contents.flatMap(({ file, bytes }) => (bytes.includes(number) ? [file] : []))
}

describe('a badge', () => {
  it('shown at the reader of a window reaches the hub with the window, the reader and the card', async () => {
    await running()
    reader.press('card1')
    await until('the hub has it', () => badges().length === 1)
    expect(badges()[0]?.command.data).toEqual({ windowId: 'w1', deviceId: 'reader1', card: liMing })
  })

  it('that the reader repeats is one showing, and another person’s is another', async () => {
    await running()
    for (const key of ['card1', 'card1', 'card1', 'card2']) reader.press(key)
    await until('the hub has both', () => badges().length === 2)
    expect(badges().map(({ command }) => (command.data as { card: string }).card)).toEqual([liMing, wangFang])
  })

  it('shown while the hub is away arrives when it is back, with the time at which it was shown', async () => {
    await hub.goAway()
    await running()
    const before = new Date().toISOString()
    reader.press('card1')
    await until('it is on the disk', async () => (await holding(liMing)).length === 1)
    const after = new Date().toISOString()
    await hub.comeBack()
    await until('the hub has it', () => badges().length === 1, 20_000)
    const { occurredAt } = badges()[0] ?? { occurredAt: '' }
    expect(occurredAt >= before && occurredAt <= after).toBe(true)
  }, 30_000)

  it('lies on the disk until the hub acknowledges it, and in no file of the box afterwards', async () => {
    hub.isAcking = false
    await running()
    reader.press('card1')
    await until('the hub has seen it', () => badges().length === 1)
    expect(await holding(liMing)).toEqual([join(setting.dataDir, 'outbox/outbox.log')])
    hub.isAcking = true
    await until('it is nowhere any more', async () => (await holding(liMing)).length === 0, 10_000)
  }, 20_000)

  it('is in no log, on no page and in no picture of the box, however talkative the box is', async () => {
    await running()
    reader.press('card1')
    await until('the hub has it', () => badges().length === 1)
    const pages = await Promise.all(['/', '/health'].map(async (path) => (await fetch(url + path)).text()))
    for (const text of [said, ...pages]) expect(text).not.toContain(liMing)
    expect(said.length).toBeGreaterThan(0)
  })

  it('cannot be shown by a page of the box: only its reader can say so', async () => {
    await running()
    const screen = io(url, { transports: ['websocket'], forceNew: true, reconnection: false })
    const ask = (name: string, data: object): Promise<Outcome> =>
      screen.emitWithAck('command', { id: crypto.randomUUID(), name, data })
    const badge = { windowId: 'w1', deviceId: 'reader1', card: wangFang }
    const outcomes = [
      await ask('badge.present', badge),
      await ask('device.report', { deviceId: 'reader1', state: 'ok', text: '' }),
      await ask('badge.await', { staffId: 'li', windowId: 'w1' }),
      await ask('duty.stepAway', { windowId: 'w1' }),
      await ask('handover.offer', {
        windowId: 'w1',
        to: null,
        checklist: { seal: 'handed', papers: 'handed', files: 'none', remark: null },
      }),
    ]
    screen.disconnect()
    const allowed = outcomes.map((outcome) => (outcome.accepted ? 'accepted' : outcome.refusal.code))
    expect(allowed).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'accepted', 'accepted'])
  })
})
