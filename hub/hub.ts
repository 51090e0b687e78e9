// The whole hub on one page: store, machine, sequencer, views, alarms, gateways; started and stopped together.
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { View } from './contract/view.ts'
import { createAlarms } from './core/alarms.ts'
import type { Clock } from './core/clock.ts'
import { type Command, createMachine } from './core/machine.ts'
import { markOf } from './core/reception.ts'
import { recover, snapshotOf } from './core/recovery.ts'
import { createSequencer, type Sequencer } from './core/sequencer.ts'
import type { Store } from './core/store.ts'
import { createViews } from './core/view.ts'
import { features } from './features/index.ts'
import { type Broker, hubUser, startBroker } from './gateway/broker.ts'
import { ask, type Desk } from './gateway/desk.ts'
import { createHttpGateway } from './gateway/http.ts'
import { newSecret } from './gateway/identity.ts'
import { startMqttGateway } from './gateway/mqtt.ts'
import { startSocketGateway } from './gateway/socket.ts'
import { eraseDaily, type Retention } from './retention.ts'
import { createProjector } from './store/projector.ts'

/** The hub's version, told to boxes and in the API description. */
export const version = '0.1.0'

/** A snapshot is written after this many entries, and at every orderly stop. */
const snapshotEvery = 5_000

export type BrokerChoice =
  | { readonly kind: 'embedded'; readonly host: string; readonly port: number }
  | { readonly kind: 'outside'; readonly url: string; readonly username: string; readonly password: string }

export interface HubPorts {
  readonly site: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Logger
  readonly http: { readonly host: string; readonly port: number }
  readonly broker: BrokerChoice
  /** Whether anyone may look at screens without signing in; true only in the demo. */
  readonly screensAreOpen: boolean
  /** Folder of the built pages, and folders of portraits. */
  readonly dist: string
  readonly media: readonly string[]
  /** What a new hall begins with; asked once, when the journal is empty. */
  readonly beginning: readonly Command[]
  readonly retention: Retention
  /** The journal could not be written: stop this hub and start another from the journal. */
  readonly failed: (error: unknown) => void
}

export interface Hub {
  readonly httpUrl: string
  readonly mqttUrl: string
  readonly epoch: number
  /** Asks as the hub itself; for the command line, the demo and tests. */
  submit: Sequencer['submit']
  ask(name: string, data: unknown): ReturnType<typeof ask>
  view: (key: View['key']) => View
  /** Resolves when the projections have taken everything committed so far. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a hub on a store.
 * @throws StoreError when the journal is damaged; Error when a port is taken or the broker cannot be reached
 */
export async function startHub(ports: HubPorts): Promise<Hub> {
  const { store, clock, log, site } = ports
  const machine = createMachine(features)
  const epoch = await store.beginEpoch()
  let durable = await recover(machine, store)
  let snapshotAt = durable.sequence
  log.info({ epoch, entries: durable.sequence }, 'the hall stands as the journal tells')

  const projector = createProjector(
    store,
    features.flatMap(({ projections }) => [...projections]),
    (fault) => log.error(fault, 'a projection stopped; the others go on'),
  )
  await projector.catchUp()
  const views = createViews(features, epoch, () => clock.now(), durable.states, durable.sequence)
  const listeners = new Set<(views: readonly View[]) => void>()
  let isReady = true

  const sequencer = createSequencer(
    {
      machine,
      store,
      clock,
      epoch,
      longestRetentionDays: ports.retention.personalTextDays,
      sealed({ entries, hall }) {
        const changed = views.changed(entries, hall.states, hall.sequence)
        return () => {
          durable = hall
          for (const listener of listeners) guarded(log, () => listener(changed))
          projector.follow(entries)
          alarms.rearm()
          if (hall.sequence - snapshotAt >= snapshotEvery) void takeSnapshot()
        }
      },
      threw: (error, command) => log.error({ err: error, command }, 'a decision failed; the hub goes on'),
      failed(error) {
        isReady = false
        log.fatal({ err: error }, 'the journal cannot be written; the hub begins again from it')
        ports.failed(error)
      },
    },
    durable,
  )
  const alarms = createAlarms(machine, clock, () => sequencer.hall().states, sequencer.submit)

  async function takeSnapshot(): Promise<void> {
    snapshotAt = durable.sequence
    await store.snapshots
      .save(snapshotOf(durable))
      .catch((error: unknown) => log.warn({ err: error }, 'no snapshot; the next start will replay more'))
  }

  const desk: Desk = {
    site,
    clock,
    log,
    machine,
    views,
    screensAreOpen: ports.screensAreOpen,
    states: () => durable.states,
    markOf: (boxId, outboxId) => markOf(durable.reception, boxId, outboxId),
    submit: sequencer.submit,
    onViews(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  if (durable.sequence === 0) {
    for (const { name, data } of ports.beginning) {
      const outcome = await ask(desk, { kind: 'system' }, name, data, null)
      if (!outcome.accepted) throw new Error(`the hall cannot begin: ${name}: ${JSON.stringify(outcome.refusal)}`)
    }
  }
  alarms.rearm()
  const stopErasing = eraseDaily(store.private, clock, log, ports.retention)

  const access = await brokerAccess(ports.broker, desk)
  const mqtt = await startMqttGateway({ desk, ...access })
  const http = createHttpGateway({
    desk,
    version,
    dist: ports.dist,
    media: ports.media,
    mqttUrl: () => access.url,
    isReady: () => isReady,
  })
  const socket = startSocketGateway(http, desk)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(ports.http.port, ports.http.host, () => resolve())
  })
  const { port } = http.address() as AddressInfo

  return {
    httpUrl: `http://${ports.http.host === '0.0.0.0' ? '127.0.0.1' : ports.http.host}:${port}`,
    mqttUrl: access.url,
    epoch,
    submit: sequencer.submit,
    ask: (name, data) => ask(desk, { kind: 'system' }, name, data, null),
    view: (key) => views.get(key as Parameters<typeof views.get>[0]),
    settled: () => projector.settled(),
    async stop() {
      isReady = false
      stopErasing()
      alarms.stop()
      await socket.stop()
      await mqtt.stop()
      await sequencer.stop()
      await access.broker?.stop()
      await projector.settled()
      await takeSnapshot()
    },
  }
}

interface BrokerAccess {
  readonly url: string
  readonly username: string
  readonly password: string
  /** The broker that lives in this process, or null for an outside one. */
  readonly broker: Broker | null
}

async function brokerAccess(choice: BrokerChoice, desk: Desk): Promise<BrokerAccess> {
  if (choice.kind === 'outside') {
    return { url: choice.url, username: choice.username, password: choice.password, broker: null }
  }
  const password = newSecret()
  const broker = await startBroker({ desk, host: choice.host, port: choice.port, hubPassword: password })
  return { url: broker.url, username: hubUser, password, broker }
}

/** One failing listener never stops the others. */
function guarded(log: Logger, call: () => void): void {
  try {
    call()
  } catch (error) {
    log.error({ err: error }, 'a listener failed')
  }
}
