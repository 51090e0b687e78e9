// MQTT under attack: an enrolled box gone mad publishes anything on any topic, and next to it another box goes on with its work.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { boxTopics, presence } from '../../hub/contract/topics.ts'
import { press } from '../fakes/counter-words.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { site, startTestHub } from '../fakes/test-hub.ts'
import { arbitraryOf } from '../laws/arbitrary-of.ts'
import { type Attack, tryAll } from './attack.ts'
import { expectCalm, expectHealthyPress, followJournal } from './hall-laws.ts'
import { boxCommands, commands } from './http-routes.ts'
import { bodyOf, damaged } from './mutation.ts'

const mad = boxTopics(site, 'box-1')
const other = boxTopics(site, 'box-2')
const good = '2026-11-23T01:00:00.000Z'

const at = fc.constantFrom(good, '2026-11-23T00:59:00.000Z', '2031-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z')
const bootId = fc.constantFrom('boot', 'boot-2')
const monotonicMs = fc.constantFrom(0, 5_000, 1e300)
const outboxId = fc.constantFrom('fuzz-1', 'fuzz-2', 'fuzz-3')
const said = fc.oneof({ weight: 3, arbitrary: boxCommands }, { weight: 1, arbitrary: commands })
/** Many outboxes begin at 1, so that most reports are the next and are taken. */
const sequence = fc.constantFrom(1, 2, 3, 4, 2 ** 53)
const report = fc.record({ sequence, occurredAt: at, bootId, monotonicMs, command: said })
const events = fc
  .record({
    outboxId,
    sent: fc.record({ at, bootId, monotonicMs }),
    reports: fc.array(report, { minLength: 1, maxLength: 4 }),
  })
  .map((whole) => ({
    ...whole,
    outboxId: `${whole.outboxId}-${randomUUID().slice(0, 8)}`,
    reports: whole.reports.map((one, index) => (one.sequence > 4 ? one : { ...one, sequence: index + 1 })),
  }))

const nobodysPress = press(null, 5, 'w2')

/** Silence longer than this is a hang. */
const hangMs = 20_000

const topic = fc.oneof(
  { weight: 4, arbitrary: fc.constant(mad.event) },
  { weight: 3, arbitrary: fc.constant(mad.presence) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      mad.ack,
      mad.command,
      mad.deviceView('pad-1'),
      other.event,
      other.presence,
      other.ack,
      `${mad.event}/more`,
      boxTopics('other-site', 'box-1').event,
      boxTopics(site, '__proto__').event,
      '$SYS/hub',
      `mingchuang/v1/${site}/box//event`,
      'x'.repeat(500),
    ),
  },
)
const payload = fc.oneof(
  { weight: 6, arbitrary: bodyOf(events) },
  { weight: 3, arbitrary: bodyOf(arbitraryOf(presence)) },
  { weight: 1, arbitrary: damaged(fc.constant(Buffer.alloc(70_000, '['))) },
)

/** Resolves when the broker has taken the message, or has ended the connection over it, as it does where a box may not publish. */
async function publish(box: TestBox, to: string, bytes: Buffer, isRetained: boolean): Promise<void> {
  if (!box.mqtt().connected) await connectAtOnce(box)
  const mqtt = box.mqtt()
  await new Promise<void>((resolve) => {
    mqtt.once('close', resolve)
    mqtt.publish(to, bytes, { qos: 1, retain: isRetained }, () => {
      mqtt.off('close', resolve)
      resolve()
    })
  })
}

/** Each try waits for two acknowledgements, so no packet may wait for the next. */
async function connectAtOnce(box: TestBox): Promise<void> {
  if (!box.mqtt().connected) await box.connect()
  const stream = box.mqtt().stream as { setNoDelay?: (on: boolean) => void }
  stream.setNoDelay?.(true)
}

/** Resolves when the hub has answered a press that is nobody's; rejects when it stays silent. */
async function pressAndWait(box: TestBox): Promise<void> {
  const sequence = box.keep(nobodysPress)
  await new Promise<void>((resolve, reject) => {
    const silence = setTimeout(() => reject(new Error(`the hub is silent for ${hangMs} ms`)), hangMs)
    box.mqtt().on('message', function look() {
      if (!box.acks.some(({ upTo }) => upTo >= sequence)) return
      clearTimeout(silence)
      box.mqtt().off('message', look)
      resolve()
    })
    box.send().catch(reject)
  })
}

export const attackMqtt: Attack = async (force) => {
  const test = await startTestHub()
  const [box, neighbour] = [await enrolBox(test, 'box-1', 'w1'), await enrolBox(test, 'box-2', 'w2')]
  try {
    await Promise.all([connectAtOnce(box), connectAtOnce(neighbour)])
    const gained = followJournal(test)
    await gained()
    await tryAll(
      force,
      fc.record({ topic, payload, isRetained: fc.boolean() }),
      async ({ topic, payload, isRetained }) => {
        await publish(box, topic, payload, isRetained)
        // Messages are taken in order: when the neighbour is answered, the mad one's has been judged.
        await pressAndWait(neighbour)
        const mayPublish = topic === mad.event || topic === mad.presence
        const entries = (await gained()).filter(({ origin }) => origin?.boxId !== 'box-2')
        if (!mayPublish) expect(entries).toEqual([])
        for (const { actor } of entries) expect(actor).not.toEqual({ kind: 'box', boxId: 'box-2' })
        expectCalm(test)
      },
    )
    await expectHealthyPress(test)
  } finally {
    await box.disconnect()
    await neighbour.disconnect()
    await test.stop()
  }
}
