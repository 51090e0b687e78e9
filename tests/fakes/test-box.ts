// An enrolled box, as the hub sees it on the wire: numbers what it tells, repeats it, and forgets on the hub's word.
import { randomUUID } from 'node:crypto'
import { connectAsync, type MqttClient } from 'mqtt'
import type { HallCommand } from '../../hub/contract/index.ts'
import {
  type BoxAck,
  type BoxReport,
  boxAck,
  boxTopics,
  type DeviceViews,
  deviceViews,
  type Presence,
} from '../../hub/contract/topics.ts'
import { after, msBetween } from '../../hub/core/civil-time.ts'
import { hashOf } from '../../hub/gateway/identity.ts'
import { eventually } from './eventually.ts'
import { visitor } from './test-http.ts'
import { mondayMorning, site, type TestHub } from './test-hub.ts'

export const pad = {
  deviceId: 'pad-1',
  driver: 'test',
  label: '评价器',
  capabilities: ['rate' as const],
  windowId: null,
  state: 'ok' as const,
  text: '',
}

export interface TestBox {
  readonly boxId: string
  readonly secret: string
  readonly topics: ReturnType<typeof boxTopics>
  readonly acks: readonly BoxAck[]
  /** The newest retained views by device; null when cleared. */
  readonly shown: ReadonlyMap<string, DeviceViews | null>
  readonly outboxId: string
  mqtt(): MqttClient
  /** Keeps a report in the outbox and gives its sequence; nothing is sent yet. */
  keep(command: HallCommand | { name: string; data: unknown }, agoMs?: number): number
  /** Sends everything that is not acknowledged. */
  send(): Promise<void>
  /** Keeps, sends, and waits for the acknowledgement. */
  tell(command: HallCommand | { name: string; data: unknown }, agoMs?: number): Promise<BoxAck>
  publish(topic: string, payload: string | Buffer): Promise<void>
  appear(devices?: Extract<Presence, { presence: 'online' }>['devices']): Promise<void>
  /** Connects to the hub of the moment, as an agent does after a restart. */
  connect(): Promise<void>
  /** Ends without a word, so that the last will is given. */
  vanish(): Promise<void>
  disconnect(): Promise<void>
}

/** Enrols a box as a real one is: it shows a code, the office approves, it claims its place. */
export async function enrolBox(test: TestHub, boxId: string, windowId: string | null): Promise<TestBox> {
  const secret = `${boxId}-${randomUUID()}`
  const code = codeFrom(boxId)
  const http = visitor(test)
  await http.post('/api/enrolment', { code, description: boxId, secretHash: hashOf(secret) })
  const approved = await test.hub().ask('box.approve', { code, boxId, name: boxId, windowId })
  if (!approved.accepted) throw new Error(JSON.stringify(approved.refusal))
  const box = boxOf(test, boxId, secret)
  await box.connect()
  return box
}

/** A box with credentials; it need not be connected, nor be right. */
export function boxOf(test: TestHub, boxId: string, secret: string): TestBox {
  const topics = boxTopics(site, boxId)
  const outboxId = randomUUID()
  const bootId = randomUUID()
  const acks: BoxAck[] = []
  const shown = new Map<string, DeviceViews | null>()
  let waiting: BoxReport[] = []
  let last = 0
  let client: MqttClient | null = null

  const mqtt = () => {
    if (client === null) throw new Error(`${boxId} is not connected`)
    return client
  }
  const stamp = (at: string) => ({ bootId, monotonicMs: Math.max(0, msBetween(mondayMorning, at) + 3_600_000) })

  function receive(topic: string, payload: Buffer): void {
    if (topic === topics.ack) {
      const ack = boxAck.parse(JSON.parse(payload.toString()))
      acks.push(ack)
      if (ack.outboxId === outboxId) waiting = waiting.filter(({ sequence }) => sequence > ack.upTo)
      return
    }
    const deviceId = topic.split('/').at(-2) ?? ''
    shown.set(deviceId, payload.length === 0 ? null : deviceViews.parse(JSON.parse(payload.toString())))
  }

  const box: TestBox = {
    boxId,
    secret,
    topics,
    acks,
    shown,
    outboxId,
    mqtt,
    keep(command, agoMs = 0) {
      last += 1
      const at = after(test.clock.now(), -agoMs)
      waiting.push({ sequence: last, occurredAt: at, ...stamp(at), command })
      return last
    },
    async send() {
      if (waiting.length === 0) return
      const now = test.clock.now()
      const events = { outboxId, sent: { at: now, ...stamp(now) }, reports: waiting.slice(0, 100) }
      await box.publish(topics.event, JSON.stringify(events))
    },
    async tell(command, agoMs = 0) {
      const sequence = box.keep(command, agoMs)
      await box.send()
      return eventually(() => {
        const ack = acks.find(({ upTo }) => upTo >= sequence)
        if (ack === undefined) throw new Error(`${boxId}: ${sequence} is not acknowledged`)
        return ack
      })
    },
    async publish(topic, payload) {
      await mqtt().publishAsync(topic, payload, { qos: 1 })
    },
    async appear(devices = [pad]) {
      const online: Presence = { presence: 'online', bootId, version: '1.0.0', devices }
      await mqtt().publishAsync(topics.presence, JSON.stringify(online), { qos: 1, retain: true })
    },
    async connect() {
      const will = { presence: 'offline', bootId } satisfies Presence
      client = await connectAsync(test.hub().mqttUrl, {
        clientId: boxId,
        username: boxId,
        password: secret,
        reconnectPeriod: 0,
        will: { topic: topics.presence, payload: Buffer.from(JSON.stringify(will)), qos: 1, retain: true },
      })
      client.on('error', () => {})
      client.on('message', receive)
      await client.subscribeAsync([topics.ack, topics.command, topics.deviceViews], { qos: 1 })
    },
    async vanish() {
      mqtt().stream.destroy()
      await mqtt().endAsync(true)
    },
    async disconnect() {
      await client?.endAsync(true)
    },
  }
  return box
}

/** A code of the allowed letters, always the same for a box. */
function codeFrom(boxId: string): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const code = Array.from(Buffer.from(hashOf(boxId), 'hex').subarray(0, 8), (byte) => letters[byte % 32]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
