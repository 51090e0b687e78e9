// The real hub in a folder of its own: real files, real broker, real sockets on free ports; only the clock is ours.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { BrokerChoice } from '../../hub/broker-access.ts'
import { type JournalEntry, journalEntry } from '../../hub/core/journal.ts'
import type { Command } from '../../hub/core/machine.ts'
import type { Store } from '../../hub/core/store.ts'
import { type Hub, startHub } from '../../hub/hub.ts'
import { openStore } from '../../hub/store/database.ts'
import { type FakeClock, fakeClock } from './clock.ts'
import { smallHall } from './small-hall.ts'

/** Monday, 09:00 on the wall of the hall. */
export const mondayMorning = '2026-11-23T01:00:00.000Z'
export const site = 'test-hall'

const anyPorts = { http: 0, mqtt: 0 }

export interface TestHubChoices {
  /** `open` lets anyone look at screens, as the demo does. */
  readonly screens: 'open' | 'closed'
  readonly beginning: readonly Command[]
  /** When the hall begins, ISO 8601 UTC. */
  readonly startsAt: string
  /** Folder of built pages, for a browser; an empty one otherwise. */
  readonly dist: string
  /** Folder of uploaded portraits, where there is one before the hall begins. */
  readonly uploads: string
  /** More portraits than the test's own. */
  readonly media: string
  /** Address that the web server and the broker listen on; usually 127.0.0.1. */
  readonly host: string
  /** 0 takes any free port. */
  readonly ports: { readonly http: number; readonly mqtt: number }
  /** A broker of the hall's own instead of the embedded one. */
  readonly broker: BrokerChoice
  /** Wraps the store, to make it fail or to count. */
  readonly around: (store: Store) => Store
}

export interface TestHub {
  readonly clock: FakeClock
  /** Folder of the hall's files; `media` in it is served as portraits. */
  readonly folder: string
  /** Lines of the hub's log, as written. */
  readonly log: readonly string[]
  /** What the hub said when its journal could not be written. */
  readonly failures: readonly unknown[]
  hub(): Hub
  store(): Store
  /** Every entry of the journal, as stored. */
  journal(): Promise<JournalEntry[]>
  /** Stops; what it gives starts the hub again, on the same files and ports. */
  goAway(): Promise<() => Promise<void>>
  /** Stops and starts on the same files and ports. */
  restart(): Promise<void>
  /** Leaves the running hub where it is, without a word, and starts another from the files; it has new ports. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Starts a hub; ports are free ones and stay the same over restarts. */
export async function startTestHub(choices: Partial<TestHubChoices> = {}): Promise<TestHub> {
  const { screens = 'closed', beginning = smallHall, around = (store) => store, ports = anyPorts } = choices
  const host = choices.host ?? '127.0.0.1'
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-test-'))
  await mkdir(join(folder, 'dist'))
  const clock = fakeClock(choices.startsAt ?? mondayMorning)
  const log: string[] = []
  const failures: unknown[] = []
  const left: { hub: Hub; store: Store }[] = []
  let running = await start(ports.http, ports.mqtt)

  async function start(httpPort: number, mqttPort: number) {
    const store = around(await openStore({ kind: 'sqlite', file: join(folder, 'hall.db') }))
    const hub = await startHub({
      site,
      store,
      clock,
      log: pino({ level: 'debug' }, { write: (line) => void log.push(line) }),
      http: { host, port: httpPort },
      public: { host, port: 0, trustedRelays: 0 },
      broker: choices.broker ?? { kind: 'embedded', host, port: mqttPort },
      screensAreOpen: screens === 'open',
      dist: choices.dist ?? join(folder, 'dist'),
      media: [choices.uploads ?? join(folder, 'media'), ...(choices.media === undefined ? [] : [choices.media])],
      beginning,
      retention: { personalTextDays: 365, eraseAt: '03:00', timeZone: 'Asia/Shanghai' },
      failed: (error) => void failures.push(error),
    })
    return { hub, store }
  }

  async function end({ hub, store }: typeof running): Promise<void> {
    await hub.stop()
    await store.close()
  }

  async function goAway(): Promise<() => Promise<void>> {
    const { httpUrl, mqttUrl } = running.hub
    await end(running)
    return async () => {
      running = await start(portOf(httpUrl), portOf(mqttUrl))
    }
  }

  return {
    clock,
    folder,
    log,
    failures,
    hub: () => running.hub,
    store: () => running.store,
    async journal() {
      const entries: JournalEntry[] = []
      for await (const { body } of running.store.journal.read(1)) entries.push(journalEntry.parse(JSON.parse(body)))
      return entries
    },
    goAway,
    async restart() {
      const comeBack = await goAway()
      await comeBack()
    },
    async crash() {
      left.push(running)
      running = await start(0, 0)
    },
    async stop() {
      for (const one of [running, ...left]) await end(one)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}
