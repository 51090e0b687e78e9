// The whole hub on one page: store, machine, sequencer, views, alarms, gateways; started and stopped together.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { type BrokerChoice, brokerAccess } from './broker-access.ts'
import { type CataloguePress, startCataloguePress } from './catalogue.ts'
import type { View } from './contract/view.ts'
import { createAlarms } from './core/alarms.ts'
import type { Clock } from './core/clock.ts'
import { factsFrom } from './core/facts.ts'
import { createHistory } from './core/history.ts'
import { type Command, createMachine } from './core/machine.ts'
import { markOf } from './core/reception.ts'
import { recover, snapshotOf } from './core/recovery.ts'
import { recogniser } from './core/seal.ts'
import { createSequencer, type Sequencer } from './core/sequencer.ts'
import type { Store } from './core/store.ts'
import { createViews } from './core/view.ts'
import { features } from './features/index.ts'
import { ask, type Desk, parseCommand } from './gateway/desk.ts'
import { createHttpGateway } from './gateway/http.ts'
import { startMqttGateway } from './gateway/mqtt.ts'
import { putAside } from './gateway/photo-shelf.ts'
import { createPublicGateway } from './gateway/public.ts'
import { type SocketGateway, startSocketGateway } from './gateway/socket.ts'
import { openGuideExchange } from './guide-exchange.ts'
import { eraseDaily, eraseOriginals, type Retention } from './retention.ts'
import { createProjector } from './store/projector.ts'
import { tellLater } from './tell-later.ts'

/** The hub's version, told to boxes and in the API description. */
export const version = '0.4.1'

const system = { kind: 'system' } as const

/** A snapshot is written after this many entries, and at every orderly stop. */
const snapshotEvery = 5_000

export interface HubPorts {
  readonly site: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Logger
  readonly http: { readonly host: string; readonly port: number }
  readonly broker: BrokerChoice
  /** The phones' own listener, or null where the hall has none; `trustedRelays` stand between it and the phones. */
  readonly public: { readonly host: string; readonly port: number; readonly trustedRelays: number } | null
  /** Whether anyone may look at screens without signing in; true only in the demo. */
  readonly screensAreOpen: boolean
  /** Folder of the built pages, and folders of portraits; in the first lie those that were uploaded. */
  readonly dist: string
  readonly media: readonly [uploads: string, ...others: string[]]
  /** What a new hall begins with; asked once, when the journal is empty. */
  readonly beginning: readonly Command[]
  readonly retention: Retention
  /** The journal could not be written: stop this hub and start another from the journal. */
  readonly failed: (error: unknown) => void
}

export interface Hub {
  readonly httpUrl: string
  readonly mqttUrl: string
  /** Where phones are answered, or null. */
  readonly publicUrl: string | null
  readonly epoch: number
  /** Asks as the hub itself; for the command line, the demo and tests. */
  submit: Sequencer['submit']
  ask(name: string, data: unknown): ReturnType<typeof ask>
  view: (key: View['key']) => View
  /** Resolves when everything asked for so far is committed, and the projections have taken it. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a hub on a store.
 * @throws StoreError when the journal is damaged or cannot be written; Error when the beginning is refused, a port is taken or the broker cannot be reached
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
  const views = createViews(
    features,
    epoch,
    () => clock.now(),
    durable.states,
    durable.sequence,
    (fault) =>
      log.error(
        { err: fault.error, key: fault.key, slice: fault.slice },
        'a fact could not be computed and is left out',
      ),
  )
  const listeners = new Set<(views: readonly View[]) => void>()
  const tellWalls = tellLater((changed) => {
    for (const listener of listeners) guarded(log, () => listener(changed))
  })
  let [isReady, isStarted] = [true, false]
  let breakStart = (_error: unknown) => {}
  const broken = new Promise<never>((_, reject) => {
    breakStart = reject
  })
  broken.catch(() => {})

  const recognise = recogniser(await store.private.hallKey())
  const sequencer = createSequencer(
    {
      machine,
      store,
      clock,
      epoch,
      longestRetentionDays: ports.retention.personalTextDays,
      recognise,
      // Views are computed after the commit: a screen that asks meanwhile must not see what is not durable.
      sealed:
        ({ entries, hall }) =>
        () => {
          durable = hall
          tellWalls(views.changed(entries, hall.states, hall.sequence))
          projector.follow(entries)
          guarded(log, () => alarms.rearm())
          if (hall.sequence - snapshotAt >= snapshotEvery) void takeSnapshot()
        },
      threw: (error, command) => log.error({ err: error, command }, 'a decision failed; the hub goes on'),
      failed(error) {
        isReady = false
        log.fatal({ err: error }, 'the journal cannot be written; the hub begins again from it')
        breakStart(error)
        if (isStarted) ports.failed(error)
      },
    },
    durable,
  )
  const alarms = createAlarms(
    machine,
    clock,
    () => sequencer.hall().states,
    sequencer.submit,
    (error) => log.error({ err: error }, 'what is due could not be found out'),
  )

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
    history: createHistory(features, store.projections, () => projector.settled(), recognise),
    screensAreOpen: ports.screensAreOpen,
    states: () => durable.states,
    markOf: (boxId, outboxId) => markOf(durable.reception, boxId, outboxId),
    submit: sequencer.submit,
    onViews(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  /** What has been started, so that it is stopped in the opposite order, also when the start fails half-way. */
  const started: (() => unknown)[] = [takeSnapshot, () => projector.settled(), () => sequencer.stop()]
  async function stop(): Promise<void> {
    isReady = false
    while (started.length > 0) await started.pop()?.()
  }

  async function start(): Promise<Hub> {
    if (durable.sequence === 0) {
      await putAside(ports.media[0], log)
      await Promise.race([begin(desk, ports.beginning), broken])
    }
    alarms.rearm()
    started.push(() => alarms.stop())
    started.push(eraseDaily(store.private, clock, log, ports.retention), eraseOriginals(desk, store.private))
    const access = await brokerAccess(ports.broker, desk)
    started.push(() => access.broker?.stop())
    const mqtt = await startMqttGateway(desk, access.wire)
    started.push(() => mqtt.stop())
    const contents = startCataloguePress(desk)
    started.push(() => contents.stop())
    const http = createHttpGateway({
      ...{ desk, version, texts: store.private },
      dist: ports.dist,
      media: ports.media,
      contents,
      exchange: openGuideExchange(desk),
      mqttUrl: (host) => access.broker?.urlFor(host) ?? access.url,
      glasses: { all: () => socket.glasses(), picture: (key) => socket.picture(key) },
      isReady: () => isReady,
    })
    const socket = startSocketGateway(http, desk)
    started.push(() => socket.stop())
    const httpUrl = await listen(http, ports.http)
    const publicUrl = ports.public === null ? null : await startPublic(ports.public, desk, contents, socket)
    if (!isReady) await broken
    isStarted = true
    return {
      httpUrl,
      publicUrl,
      mqttUrl: access.url,
      epoch,
      submit: sequencer.submit,
      ask: (name, data) => ask(desk, system, name, data, null),
      view: (key) => views.get(key as Parameters<typeof views.get>[0]),
      async settled() {
        await sequencer.settled()
        await projector.settled()
      },
      stop,
    }
  }

  async function startPublic(
    { host, port, trustedRelays }: NonNullable<HubPorts['public']>,
    desk: Desk,
    contents: CataloguePress,
    { staffAddresses }: SocketGateway,
  ): Promise<string> {
    const server = createPublicGateway({ desk, contents, dist: ports.dist, trustedRelays, staffAddresses })
    started.push(() => {
      server.close()
      server.closeAllConnections()
    })
    return listen(server, { host, port })
  }

  try {
    return await start()
  } catch (error) {
    await stop()
    throw error
  }
}

/** Resolves with the address once the server listens; rejects when the port is taken. */
async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${(server.address() as AddressInfo).port}`
}

/** What a new hall begins with, tried first and then written in one batch: a hall begins whole or not at all. */
async function begin(desk: Desk, beginning: readonly Command[]): Promise<void> {
  const { machine } = desk
  const now = desk.clock.now()
  let states = machine.initial
  for (const { name, data } of beginning) {
    const parsed = parseCommand(machine, name, data)
    const turn = 'command' in parsed ? machine.turn(states, parsed.command, system, factsFrom(now, now, '')) : parsed
    if (turn.refusal !== null) throw new Error(`the hall cannot begin: ${name}: ${JSON.stringify(turn.refusal)}`)
    states = turn.states
  }
  await Promise.all(beginning.map(({ name, data }) => ask(desk, system, name, data, null)))
}

/** One failing listener never stops the others. */
function guarded(log: Logger, call: () => void): void {
  try {
    call()
  } catch (error) {
    log.error({ err: error }, 'a listener failed')
  }
}
