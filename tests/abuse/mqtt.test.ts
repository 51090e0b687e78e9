// What a broken or hostile box can send: each gets its stated answer, nothing is lost, and the next press still counts.
import { createConnection } from 'node:net'
import { connectAsync } from 'mqtt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boxTopics, hubTopics } from '../../hub/contract/topics.ts'
import { after } from '../../hub/core/civil-time.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { boxOf, enrolBox, type TestBox } from '../fakes/test-box.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let box: TestBox

beforeEach(async () => {
  test = await startTestHub()
  box = await enrolBox(test, 'box-1', 'w1')
  await box.tell(signIn('li'))
})

afterEach(async () => {
  await aGoodPressStillWorks()
  await box.disconnect()
  await test.stop()
})

async function aGoodPressStillWorks(): Promise<void> {
  await box.tell(finish(99))
  await box.tell(press(99, 5))
  const given = (await test.journal()).flatMap(({ events }) => events).filter(({ type }) => type === 'rating.given')
  expect(given.at(-1)?.data).toMatchObject({ serviceId: 'srv_99', level: 5 })
}

const quarantined = async () => (await test.journal()).filter(({ command }) => command.name === 'box.quarantine')
const textOf = async (payload: unknown) => test.store().private.read((payload as { ref: string }).ref)
const stampNow = () => ({ at: test.clock.now(), bootId: 'boot', monotonicMs: 5_000 })
const message = (reports: unknown[]) => JSON.stringify({ outboxId: box.outboxId, sent: stampNow(), reports })
const report = (sequence: number, command: unknown, more: object = {}) => ({
  sequence,
  occurredAt: test.clock.now(),
  bootId: 'boot',
  monotonicMs: 4_000,
  command,
  ...more,
})

/** Sends a report in place of the next and waits for its acknowledgement; the outbox goes on behind it. */
async function sendAsNext(make: (sequence: number) => unknown): Promise<(typeof box.acks)[number]> {
  const sequence = box.keep(press(null, 5))
  await box.publish(box.topics.event, message([make(sequence)]))
  return eventually(() => {
    const ack = box.acks.find(({ upTo }) => upTo >= sequence)
    if (ack === undefined) throw new Error(`${sequence} is not acknowledged`)
    return ack
  })
}

describe('a message that cannot be read', () => {
  it.each([
    ['broken JSON', '{"outboxId": "x", '],
    ['another type', JSON.stringify([1, 2, 3])],
    ['nothing but blanks', '   '],
    ['no sequence', ''],
    ['bytes of no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('(%s) is kept in quarantine, and the office is told how many', async (what, payload) => {
    await box.publish(box.topics.event, what === 'no sequence' ? message([report(0, press(null, 5))]) : payload)
    await eventually(async () => expect(await quarantined()).toHaveLength(1))
    expect(test.hub().view('office:main').facts.boxes?.value).toMatchObject({ boxes: [{ quarantined: 1 }] })
  })

  it('of 10 MiB is kept shortened', async () => {
    await box.publish(box.topics.event, Buffer.alloc(10 * 1024 * 1024, 'x'))
    await eventually(async () => expect(await quarantined()).toHaveLength(1))
    const [entry] = await quarantined()
    const kept = entry?.events[0]?.data as { payload: unknown } | undefined
    expect((await textOf(kept?.payload))?.length).toBeLessThanOrEqual(65_536)
  })

  it('on presence says nothing about the box', async () => {
    for (const payload of ['{', '[]', '{"presence":"online"}', Buffer.alloc(10 * 1024 * 1024, '[')])
      await box.publish(box.topics.presence, payload)
    await eventually(() => expect(test.log.filter((line) => line.includes('unreadable presence'))).toHaveLength(4))
  })
})

describe('a report that cannot be understood is quarantined and acknowledged:', () => {
  it.each<[string, (sequence: number) => unknown]>([
    ['an unknown command', (n) => report(n, { name: 'hall.explode', data: {} })],
    ['a command of the wrong form', (n) => report(n, { name: 'rating.press', data: { level: 'best' } })],
    ['no command at all', (n) => ({ sequence: n })],
    ['a wrong type of name', (n) => report(n, { name: 5, data: null })],
    ['a time that is none', (n) => report(n, press(null, 5), { occurredAt: 'yesterday' })],
    ['a window called like a part of every object', (n) => report(n, press(null, 5, 'constructor'))],
    ['deep nesting', (n) => JSON.parse(`{"sequence":${n},"command":{"name":"x","data":${deep(8_000)}}}`)],
    [
      'keys that reach for the prototype',
      (n) => JSON.parse(`{"sequence":${n},"__proto__":{"polluted":1},"command":{"name":"__proto__","data":{}}}`),
    ],
  ])('%s', async (_what, make) => {
    const ack = await sendAsNextText(make)
    expect(ack.refused).toEqual([])
    expect(await quarantined()).toHaveLength(1)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  /** Deep values cannot be written by JSON.stringify, so the text is made by hand. */
  async function sendAsNextText(make: (sequence: number) => unknown) {
    const value = make(box.acks.at(-1)?.upTo === undefined ? 1 : (box.acks.at(-1)?.upTo ?? 0) + 1)
    try {
      JSON.stringify(value)
      return await sendAsNext(make)
    } catch {
      const sequence = box.keep(press(null, 5))
      const text = `{"sequence":${sequence},"command":{"name":"x","data":${deep(8_000)}}}`
      const sent = JSON.stringify(stampNow())
      await box.publish(box.topics.event, `{"outboxId":"${box.outboxId}","sent":${sent},"reports":[${text}]}`)
      return eventually(() => {
        const ack = box.acks.find(({ upTo }) => upTo >= sequence)
        if (ack === undefined) throw new Error(`${sequence} is not acknowledged`)
        return ack
      })
    }
  }
})

describe('a report that is not for a box to make', () => {
  it('is refused, recorded and acknowledged', async () => {
    const ack = await sendAsNext((n) => report(n, { name: 'box.revoke', data: { boxId: 'box-1' } }))
    expect(ack.refused).toMatchObject([{ refusal: { code: 'notAllowed' } }])
    const [entry] = (await test.journal()).filter(({ command }) => command.name === 'box.revoke')
    expect(entry).toMatchObject({ events: [], refusal: { code: 'notAllowed' }, origin: { boxId: 'box-1' } })
  })
})

describe('numbers and times', () => {
  it('a gap is not filled by guessing: the box is told how far the hub has come', async () => {
    await box.publish(box.topics.event, message([report(50, press(null, 5))]))
    await eventually(() => expect(box.acks.at(-1)).toEqual({ outboxId: box.outboxId, upTo: 1, refused: [] }))
  })

  it('a repeat changes nothing, also inside one message', async () => {
    await box.tell(finish(1))
    await box.publish(box.topics.event, message([report(3, press(1, 5)), report(3, press(1, 5)), report(2, finish(1))]))
    await eventually(() => expect(box.acks.at(-1)?.upTo).toBe(3))
    expect((await test.journal()).filter(({ command }) => command.name === 'rating.press')).toHaveLength(1)
    box.keep(press(1, 5))
  })

  it.each(['__proto__', 'constructor', 'toString'])('an outbox called %s is not taken for one', async (outboxId) => {
    const text = JSON.stringify({ outboxId, sent: stampNow(), reports: [report(1, press(null, 4))] })
    await box.publish(box.topics.event, text)
    await eventually(async () => expect(await quarantined()).toHaveLength(1))
  })

  it.each([
    ['in the future', { occurredAt: '2031-01-01T00:00:00.000Z', bootId: 'other' }],
    ['at the end of time', { occurredAt: '9999-12-31T23:59:59.999Z', bootId: 'other' }],
    ['before there were years', { occurredAt: '0000-01-01T00:00:00.000Z', bootId: 'other' }],
    ['after a boot longer than the world', { monotonicMs: 1e300 }],
  ])('a press %s is kept at a time the journal can be read with', async (_what, more) => {
    for (const sentAt of [test.clock.now(), '0001-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z']) {
      const sent = { at: sentAt, bootId: 'boot', monotonicMs: sentAt.startsWith('9999') ? 1e300 : 5_000 }
      const first = [report(1, press(null, 5), more)]
      await box.publish(box.topics.event, JSON.stringify({ outboxId: `first-${sentAt}`, sent, reports: first }))
      await eventually(() => expect(box.acks).toContainEqual({ outboxId: `first-${sentAt}`, upTo: 1, refused: [] }))
    }
    const presses = (await test.journal()).filter(({ command }) => command.name === 'rating.press')
    expect(presses).toHaveLength(3)
    for (const { at, now } of presses) expect(at <= now).toBe(true)
    await test.restart()
    await box.connect()
  })
})

describe('the broker', () => {
  let other: TestBox
  beforeEach(async () => {
    other = await enrolBox(test, 'box-2', 'w2')
  })
  afterEach(() => other.disconnect())

  it.each([
    ['event', (topics: ReturnType<typeof boxTopics>) => topics.event],
    ['presence', (topics: ReturnType<typeof boxTopics>) => topics.presence],
    ['ack', (topics: ReturnType<typeof boxTopics>) => topics.ack],
    ['device view', (topics: ReturnType<typeof boxTopics>) => topics.deviceView('pad-1')],
  ])('cuts a box off that speaks in the name of another (%s), and nothing comes of it', async (_kind, topicOf) => {
    const entries = (await test.journal()).length
    other.mqtt().publish(topicOf(box.topics), message([report(2, press(null, 1))]), { qos: 1 })
    await eventually(() => expect(other.mqtt().connected).toBe(false))
    expect((await test.journal()).length).toBe(entries)
  })

  it('cuts a box off that plays the hub on its own topics', async () => {
    other.mqtt().publish(other.topics.ack, JSON.stringify({ outboxId: 'x', upTo: 9, refused: [] }), { qos: 1 })
    await eventually(() => expect(other.mqtt().connected).toBe(false))
  })

  it.each(['#', '+/#', 'mingchuang/#', hubTopics(site).event, hubTopics(site).presence, boxTopics(site, 'box-1').ack])(
    'lets no box listen to %s',
    async (filter) => {
      const granted = await other
        .mqtt()
        .subscribeAsync(filter, { qos: 1 })
        .catch(() => [{ qos: 128 }])
      expect(granted.map(({ qos }) => qos)).toEqual([128])
    },
  )

  it('lets nobody in without an account, with a wrong secret, or as the hub', async () => {
    for (const [username, password] of [
      [undefined, undefined],
      ['box-1', 'wrong'],
      ['~hub', 'wrong'],
      ['constructor', 'wrong'],
      ['__proto__', ''],
    ]) {
      const options = { reconnectPeriod: 0, ...(username === undefined ? {} : { username, password }) }
      await expect(connectAsync(test.hub().mqttUrl, options)).rejects.toThrow(/not authorized/i)
    }
  })

  it('lets no box take the place of another, or of the hub, by its client id', async () => {
    for (const clientId of ['box-1', `hub-${site}`, `~hub-${site}`]) {
      const connecting = connectAsync(test.hub().mqttUrl, {
        clientId,
        username: 'box-2',
        password: other.secret,
        reconnectPeriod: 0,
      })
      await expect(connecting).rejects.toThrow(/not authorized/i)
    }
    expect(box.mqtt().connected).toBe(true)
  })

  it('lives on after bytes that are no MQTT', async () => {
    for (const bytes of [
      'GET / HTTP/1.1\r\n\r\n',
      Buffer.alloc(100_000, 0xff),
      Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]),
    ]) {
      const socket = createConnection(Number(new URL(test.hub().mqttUrl).port), '127.0.0.1')
      socket.on('error', () => {})
      await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
      socket.destroy()
    }
  })

  it('gives no last will in the name of another box', async () => {
    await box.appear()
    await eventually(async () => expect((await test.journal()).at(-1)?.events[0]?.type).toBe('box.appeared'))
    const hostile = await connectAsync(test.hub().mqttUrl, {
      clientId: 'box-2',
      username: 'box-2',
      password: other.secret,
      reconnectPeriod: 0,
      will: {
        topic: box.topics.event,
        payload: Buffer.from(message([report(2, press(null, 1))])),
        qos: 1,
        retain: false,
      },
    }).catch(() => null)
    const entries = (await test.journal()).length
    hostile?.stream.destroy()
    await boxOf(test, 'box-2', other.secret)
      .connect()
      .catch(() => {})
    expect((await test.journal()).length).toBe(entries)
  })
})

function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}

it('a clock that runs behind does not make a press count that came too late', async () => {
  await box.tell(finish(1))
  test.clock.advance(60_000)
  const ack = await sendAsNext((n) => report(n, press(1, 5), { occurredAt: after(test.clock.now(), -3_600_000) }))
  expect(ack.refused).toEqual([])
  const [entry] = (await test.journal()).filter(({ command }) => command.name === 'rating.press')
  expect(entry?.events[0]?.data).toMatchObject({ rule: 'tooLate' })
})
