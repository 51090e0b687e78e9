// MQTT: boxes report here and receive the views of their devices, over the embedded broker or an outside one.
import { setTimeout } from 'node:timers/promises'
import type { DeviceCard } from '../contract/device.ts'
import { readJson } from '../contract/json.ts'
import { boxTopics, type DeviceViews, hubTopics, largestPayload, parseTopic, presence } from '../contract/topics.ts'
import type { View, ViewKey } from '../contract/view.ts'
import { every } from '../core/clock.ts'
import type { BoxState } from '../features/office/box/contract.ts'
import { ask, type Desk } from './desk.ts'
import { boxesOf } from './identity.ts'
import { takeReports } from './reports.ts'
import type { OpenWire } from './wire.ts'

/** A box that has said nothing for this long is away, whatever its will says; 45 s. */
export const presenceLeaseMs = 45_000

/** How often device views are vouched for by sending them again; 20 s. */
const renewEveryMs = 20_000

/** How long the start waits for the broker before it goes on without; 5 s. */
const firstConnectionMs = 5_000

export interface MqttGateway {
  stop(): Promise<void>
}

/**
 * Serves the boxes on a wire until stopped. A broker that is away holds up nothing but the boxes: after a power cut the
 * hub may well be there first.
 */
export async function startMqttGateway(desk: Desk, openWire: OpenWire): Promise<MqttGateway> {
  const { site, log } = desk
  const lastHeard = new Map<string, string>()
  const shown = new Map<string, { boxId: string; keys: ViewKey[] }>()
  let placed: BoxState | null = null

  const showDevice = (deviceId: string, boxId: string, keys: readonly ViewKey[]) => {
    const message: DeviceViews = { deviceId, views: keys.map((key) => desk.views.get(key)) }
    wire.publish(boxTopics(site, boxId).deviceView(deviceId), JSON.stringify(message), 'retained')
  }

  const place = (deviceId: string, where: { boxId: string; keys: ViewKey[] } | null) => {
    for (const key of where?.keys ?? []) desk.views.keep(key)
    for (const key of shown.get(deviceId)?.keys ?? []) desk.views.release(key)
    if (where === null) shown.delete(deviceId)
    else shown.set(deviceId, where)
  }

  /** Brings the retained views in line with which device now stands where. */
  function placeDevices(): void {
    const boxes = boxesOf(desk.states())
    if (boxes === placed) return
    placed = boxes
    const wanted = devicePlaces(boxes)
    for (const [deviceId, { boxId }] of shown) {
      if (wanted.get(deviceId)?.boxId === boxId) continue
      place(deviceId, null)
      wire.publish(boxTopics(site, boxId).deviceView(deviceId), '', 'retained')
    }
    for (const [deviceId, where] of wanted) {
      const before = shown.get(deviceId)
      if (before?.boxId === where.boxId && before.keys.join() === where.keys.join()) continue
      place(deviceId, where)
      showDevice(deviceId, where.boxId, where.keys)
    }
  }

  const isAdmitted = (boxId: string) => boxesOf(desk.states()).boxes[boxId]?.isRevoked === false

  async function onPresence(boxId: string, payload: Buffer): Promise<void> {
    const parsed = presence.safeParse(payload.length > largestPayload ? undefined : readJson(payload.toString('utf8')))
    if (!parsed.success) return void log.warn({ boxId }, 'mqtt: unreadable presence')
    const box = boxesOf(desk.states()).boxes[boxId]
    if (parsed.data.presence === 'offline') {
      if (box?.bootId === parsed.data.bootId)
        await ask(desk, { kind: 'system' }, 'box.vanish', { boxId, why: 'will' }, null)
      return
    }
    const { bootId, version, devices } = parsed.data
    if (box?.presence === 'online' && box.bootId === bootId) return
    await ask(desk, { kind: 'system' }, 'box.appear', { boxId, bootId, version, devices }, null)
  }

  function onMessage(topic: string, payload: Buffer, isRemembered: boolean): void {
    const place = parseTopic(site, topic)
    if (place === null || payload.length === 0) return
    const { boxId, kind } = place
    if (!isAdmitted(boxId)) return void log.warn({ boxId, kind }, 'mqtt: a box that is shut out still speaks')
    if (!isRemembered) lastHeard.set(boxId, desk.clock.now())
    const handled =
      kind === 'event'
        ? takeReports(desk, boxId, payload).then((ack) => {
            if (ack !== null) wire.publish(boxTopics(site, boxId).ack, JSON.stringify(ack), 'once')
          })
        : kind === 'presence'
          ? onPresence(boxId, payload)
          : Promise.resolve()
    handled.catch((error: unknown) => log.error({ err: error, boxId, kind }, 'mqtt: a message failed'))
  }

  let nowServing = () => {}
  const isServing = new Promise<void>((resolve) => {
    nowServing = resolve
  })
  const wire = openWire(Object.values(hubTopics(site)), {
    onMessage,
    // A broker that was away may have forgotten: every device is told anew.
    onOpen() {
      for (const deviceId of shown.keys()) place(deviceId, null)
      placed = null
      placeDevices()
      nowServing()
    },
  })

  const stopListening = desk.onViews((views: readonly View[]) => {
    placeDevices()
    const changed = new Set(views.map(({ key }) => key))
    for (const [deviceId, { boxId, keys }] of shown) {
      if (keys.some((key) => changed.has(key))) showDevice(deviceId, boxId, keys)
    }
  })
  const stopRenewing = every(desk.clock, renewEveryMs, () => {
    for (const [deviceId, { boxId, keys }] of shown) showDevice(deviceId, boxId, keys)
    for (const box of Object.values(boxesOf(desk.states()).boxes)) {
      const heard = lastHeard.get(box.boxId) ?? box.since
      const silentMs = Date.parse(desk.clock.now()) - Date.parse(heard)
      if (box.presence === 'online' && silentMs > presenceLeaseMs) {
        void ask(desk, { kind: 'system' }, 'box.vanish', { boxId: box.boxId, why: 'lease' }, null)
      }
    }
  })

  await Promise.race([isServing, setTimeout(firstConnectionMs, undefined, { ref: false })])
  if (!wire.isOpen()) log.warn('mqtt: the broker cannot be reached yet; boxes must wait')

  return {
    async stop() {
      stopRenewing()
      stopListening()
      await wire.stop()
    },
  }
}

/** Which views each device of an admitted box is sent: what its window shows and asks visitors, what the hall’s speakers say. */
function devicePlaces({ boxes, devices }: BoxState): Map<string, { boxId: string; keys: ViewKey[] }> {
  const places = new Map<string, { boxId: string; keys: ViewKey[] }>()
  for (const { deviceId, boxId, capabilities, windowId: pinned } of Object.values(devices)) {
    const keys = viewsFor(pinned ?? boxes[boxId]?.windowId ?? null, capabilities)
    if (keys.length > 0 && boxes[boxId]?.isRevoked === false) places.set(deviceId, { boxId, keys })
  }
  return places
}

function viewsFor(windowId: string | null, capabilities: DeviceCard['capabilities']): ViewKey[] {
  const speaks = capabilities.includes('speak')
  const hall: ViewKey[] = speaks ? ['speaker:main'] : []
  if (windowId === null) return hall
  const asks = speaks || capabilities.includes('rate')
  return [...(asks ? [`terminal:${windowId}` as const] : []), `panel:${windowId}`, ...hall]
}
