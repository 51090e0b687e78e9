// MQTT topics and payloads between boxes and hub, and who may use which: one pattern per box is the whole access list.
import { z } from 'zod'
import { deviceCard } from './device.ts'
import { refusal } from './errors.ts'
import { boxId, deviceId, instant, outboxId } from './ids.ts'
import { view } from './view.ts'

const root = 'mingchuang/v1'

/** Topics of one box: `mingchuang/v1/<site>/box/<boxId>/…`. */
export function boxTopics(site: string, box: string) {
  const base = `${root}/${site}/box/${box}`
  return {
    presence: `${base}/presence`,
    event: `${base}/event`,
    ack: `${base}/ack`,
    command: `${base}/command`,
    deviceView: (device: string) => `${base}/device/${device}/view`,
    /** Every view of the box's devices. */
    deviceViews: `${base}/device/+/view`,
  }
}

/** What the hub listens to. */
export function hubTopics(site: string) {
  return { presence: `${root}/${site}/box/+/presence`, event: `${root}/${site}/box/+/event` }
}

export type BoxTopic = 'presence' | 'event' | 'ack' | 'command' | 'deviceView'

/** Reads the box out of a topic of this site; null for any other topic. */
export function parseTopic(site: string, topic: string): { boxId: string; kind: BoxTopic } | null {
  const match = /^mingchuang\/v1\/([^/]+)\/box\/([^/]+)\/(presence|event|ack|command|device\/[^/]+\/view)$/.exec(topic)
  if (match === null || match[1] !== site || !boxId.safeParse(match[2]).success) return null
  const tail = match[3] ?? ''
  return { boxId: match[2] ?? '', kind: tail.startsWith('device/') ? 'deviceView' : (tail as BoxTopic) }
}

/** Who may publish and subscribe; `box` means this very box and no other. */
export const topicAccess: Readonly<Record<BoxTopic, { publish: 'box' | 'hub'; subscribe: 'box' | 'hub' }>> = {
  presence: { publish: 'box', subscribe: 'hub' },
  event: { publish: 'box', subscribe: 'hub' },
  ack: { publish: 'hub', subscribe: 'box' },
  command: { publish: 'hub', subscribe: 'box' },
  deviceView: { publish: 'hub', subscribe: 'box' },
}

/** Largest payload a box may send, in bytes; anything larger is refused by the gateway. */
export const largestPayload = 64 * 1024

/** Retained, with `{ presence: 'offline' }` as the last will. */
export const presence = z.discriminatedUnion('presence', [
  z.object({
    presence: z.literal('online'),
    bootId: z.string().min(1).max(64),
    version: z.string().max(32),
    devices: z.array(deviceCard).max(64),
  }),
  z.object({ presence: z.literal('offline'), bootId: z.string().min(1).max(64) }),
])
export type Presence = z.output<typeof presence>

/** One thing that happened at a box. Sequences of an outbox have no gaps: the hub takes them in order, as TCP does. */
export const boxReport = z.object({
  sequence: z.number().int().positive(),
  /** The box's wall clock; it may be wrong. */
  occurredAt: instant,
  bootId: z.string().min(1).max(64),
  /** Milliseconds since that boot. */
  monotonicMs: z.number().nonnegative(),
  command: z.object({ name: z.string().max(64), data: z.unknown() }),
})
export type BoxReport = z.output<typeof boxReport>

/** What a box publishes on `event`: reports in order, and its clocks at the moment of sending. */
export const boxEvents = z.object({
  outboxId,
  /** Clocks when this message left. */
  sent: z.object({ at: instant, bootId: z.string().min(1).max(64), monotonicMs: z.number().nonnegative() }),
  reports: z.array(boxReport).min(1).max(100),
})
export type BoxEvents = z.output<typeof boxEvents>

/** After the commit: everything up to and including `upTo` is in the journal and may be forgotten. */
export const boxAck = z.object({
  outboxId: z.string(),
  /** The highest sequence the hub has stored, 0 for none yet. */
  upTo: z.number().int().nonnegative(),
  /** Reports that were stored as refused, with the reason; they count as delivered. */
  refused: z.array(z.object({ sequence: z.number().int().positive(), refusal })),
})
export type BoxAck = z.output<typeof boxAck>

/** Retained; an empty payload clears it when the device moves away. */
export const deviceViews = z.object({ deviceId, views: z.array(view).max(4) })
export type DeviceViews = z.output<typeof deviceViews>

/** A one-off order from the hub to a device, answered by a report; void after `expiresAt`. */
export const boxCommand = z.object({
  commandId: z.string().min(1).max(64),
  deviceId: deviceId.nullable(),
  command: z.enum(['identify', 'restart']),
  expiresAt: instant,
})
export type BoxCommand = z.output<typeof boxCommand>
