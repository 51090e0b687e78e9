// The box's one MQTT connection: brings reports to the hub, and views, acknowledgements and orders back.
import { connect, type MqttClient } from 'mqtt'
import type { Logger } from 'pino'
import { type BoxAck, type BoxCommand, type BoxEvents, boxTopics, type DeviceViews, type Presence } from '#wire/topics'
import { type Clock, createAlarm, stamp } from '../clock.ts'
import type { Credentials } from '../enrolment/credentials.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { retryDelayMs } from './backoff.ts'
import { type DeliveryEffect, type DeliveryInput, initialDelivery, nextDelivery } from './delivery.ts'
import { readIncoming } from './incoming.ts'

export interface HubLink {
  start(): void
  /** Says goodbye, waiting at most 1 s for it, and closes. */
  stop(): Promise<void>
  isOnline(): boolean
}

export interface HubLinkPorts {
  readonly credentials: Credentials
  readonly outbox: Outbox
  readonly clock: Clock
  readonly log: Logger
  presence(): Extract<Presence, { presence: 'online' }>
  onAck(ack: BoxAck): void
  /** `views` is null when the hub has cleared them. */
  onDeviceViews(deviceId: string, views: DeviceViews['views'] | null): void
  onCommand(command: BoxCommand): void
  /** The connection stands, also after each break; presence has been said. */
  onOnline(): void
}

/** A batch leaves room for the topic and the envelope below `largestPayload`. */
const most = { reports: 100, bytes: 48 * 1024 }
/** The box's presence is a lease: it is renewed this often. */
const presenceEveryMs = 20_000
/** A connection that held so long ends the growing of the waits. */
const steadyAfterMs = 5_000

export function createHubLink(ports: HubLinkPorts): HubLink {
  const { credentials, outbox, clock, log } = ports
  const topics = boxTopics(credentials.site, credentials.boxId)
  const retry = createAlarm(clock)
  const vain = createAlarm(clock)
  const renewal = createAlarm(clock)
  let client: MqttClient | null = null
  let isOnline = false
  let isStopped = true
  let attempt = 0
  let connectedAtMs = 0
  let delivery = initialDelivery(0, 0)

  function feed(input: DeliveryInput): void {
    const next = nextDelivery(delivery, input)
    delivery = next.state
    next.effects.forEach(run)
  }

  function run(effect: DeliveryEffect): void {
    switch (effect.do) {
      case 'send':
        send(effect.after)
        break
      case 'forget':
        outbox.forget(effect.upTo)
        break
      case 'wait':
        vain.set(effect.ms, () => feed({ type: 'waitedInVain' }))
        break
      case 'stopWaiting':
        vain.cancel()
        break
      case 'renew':
        log.error({ standing: outbox.standing() }, 'hub and box disagree about what was sent: a new numbering begins')
        outbox.renew().then(
          () => feed({ type: 'renewed', highest: outbox.standing().highest }),
          (error) => log.error({ err: error }, 'no new numbering could be written'),
        )
    }
  }

  function send(after: number): void {
    const { outboxId } = outbox.standing()
    const reports = outbox.after(after, most)
    const last = reports.at(-1)
    if (outboxId === null || last === undefined) return
    const events: BoxEvents = { outboxId, sent: stamp(clock), reports: [...reports] }
    publish(topics.event, JSON.stringify(events), false)
    feed({ type: 'sent', last: last.sequence })
  }

  function publish(topic: string, payload: string, retain: boolean): void {
    client?.publish(topic, payload, { qos: 1, retain }, (error) => {
      if (error != null) log.debug({ err: error, topic }, 'a message did not reach the broker')
    })
  }

  function announce(): void {
    publish(topics.presence, JSON.stringify(ports.presence()), true)
    renewal.set(presenceEveryMs, announce)
  }

  function offline(): string {
    const presence: Presence = { presence: 'offline', bootId: clock.bootId }
    return JSON.stringify(presence)
  }

  function open(): void {
    const opening = connect(credentials.mqttUrl, {
      protocolVersion: 4,
      clean: true,
      clientId: credentials.boxId,
      username: credentials.boxId,
      password: credentials.secret,
      keepalive: 15,
      connectTimeout: 10_000,
      // Each connection is a new client: what it sends again is decided by the outbox, not by a queue in memory.
      reconnectPeriod: 0,
      queueQoSZero: false,
      will: { topic: topics.presence, payload: Buffer.from(offline()), qos: 1, retain: true },
    })
    client = opening
    opening.on('connect', () => {
      // Without this the acknowledgement of a press takes 10 ms instead of 1: Nagle waits for company.
      if ('setNoDelay' in opening.stream && typeof opening.stream.setNoDelay === 'function') {
        opening.stream.setNoDelay(true)
      }
      opening.subscribe([topics.ack, topics.command, topics.deviceViews], { qos: 1 }, (error, granted) => {
        if (client !== opening) return
        if (error != null || granted?.some(({ qos }) => qos > 2)) return close(error ?? 'the broker refused a topic')
        online()
      })
    })
    opening.on('message', (topic, payload) => {
      if (client === opening) receive(topic, payload)
    })
    opening.on('error', (error) => close(error))
    opening.on('close', () => close('closed'))

    function close(why: unknown): void {
      if (client !== opening) return
      client = null
      opening.end(true)
      lost(why)
    }
  }

  function online(): void {
    connectedAtMs = clock.monotonicMs()
    isOnline = true
    log.info('connected to the hub')
    announce()
    ports.onOnline()
    feed({ type: 'online' })
  }

  function lost(why: unknown): void {
    const wasOnline = isOnline
    isOnline = false
    renewal.cancel()
    feed({ type: 'offline' })
    if (wasOnline && clock.monotonicMs() - connectedAtMs > steadyAfterMs) attempt = 0
    const waitMs = retryDelayMs(attempt, Math.random())
    attempt += 1
    log.warn({ why: why instanceof Error ? why.message : why, attempt, waitMs }, 'no connection to the hub')
    if (!isStopped) retry.set(waitMs, open)
  }

  function receive(topic: string, payload: Buffer): void {
    const read = readIncoming(topics, topic, payload)
    switch (read.kind) {
      case 'ack': {
        if (read.ack.outboxId !== outbox.standing().outboxId) return
        for (const refused of read.ack.refused) log.warn(refused, 'the hub refused a report')
        feed({ type: 'ack', upTo: read.ack.upTo, atMs: clock.monotonicMs() })
        ports.onAck(read.ack)
        break
      }
      case 'views':
        ports.onDeviceViews(read.deviceId, read.views)
        break
      case 'command':
        ports.onCommand(read.command)
        break
      case 'unreadable':
        log.warn({ topic, bytes: payload.length, why: read.why }, 'ignored a message that cannot be read')
        break
    }
  }

  outbox.onStored((highest) => feed({ type: 'stored', highest }))

  return {
    start() {
      isStopped = false
      const { forgotten, highest } = outbox.standing()
      delivery = initialDelivery(forgotten, highest)
      open()
    },
    async stop() {
      isStopped = true
      retry.cancel()
      renewal.cancel()
      vain.cancel()
      const closing = client
      client = null
      if (closing === null) return
      if (isOnline) await goodbye(closing, clock, topics.presence, offline())
      isOnline = false
      await closing.endAsync(true)
    },
    isOnline: () => isOnline,
  }
}

function goodbye(client: MqttClient, clock: Clock, topic: string, payload: string): Promise<void> {
  return new Promise((done) => {
    const timer = clock.after(1_000, done)
    client.publish(topic, payload, { qos: 1, retain: true }, () => {
      timer.cancel()
      done()
    })
  })
}
