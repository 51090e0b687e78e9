// Keeps a hub running: when its journal cannot be written it is stopped and another begins from the journal.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { HallConfig } from '../config/schema.ts'
import { beginningOf } from './beginning.ts'
import type { BrokerChoice } from './broker-access.ts'
import { type Clock, systemClock } from './core/clock.ts'
import { StoreError } from './core/store.ts'
import { type Hub, startHub } from './hub.ts'
import { openStore } from './store/database.ts'

/** Waits between two starts after a failure: 1 s, doubling, at most 30 s. */
const firstPauseMs = 1_000
const longestPauseMs = 30_000

/** Built pages, beside the sources. */
const dist = join(import.meta.dirname, '../dist')

export interface RunningHub {
  /** The hub of the moment; another one after a failure. */
  current(): Hub
  /** Rejects with the StoreError when another hub has taken the hall over and this one has ended. */
  readonly ended: Promise<never>
  stop(): Promise<void>
}

/**
 * Starts a hub and keeps one running until stopped.
 * @param screens `open` lets anyone look at screens without signing in: the demo only
 * @param clock the real one, but for a day that is watched fast
 * @throws whatever keeps the first start from succeeding: StoreError, a taken port, an unreachable broker
 */
export async function runHub(
  config: HallConfig,
  log: Logger,
  screens: 'open' | 'closed',
  clock: Clock = systemClock,
): Promise<RunningHub> {
  const broker = await brokerOf(config)
  let isStopping = false
  let overtaken: (error: StoreError) => void = () => {}
  const ended = new Promise<never>((_resolve, reject) => {
    overtaken = reject
  })
  // Whoever does not wait for the end is not to be ended by it.
  ended.catch(() => {})
  let restarting: Promise<void> = Promise.resolve()
  let running = await start()

  async function start() {
    const store = await openStore(config.database)
    try {
      const { http, mqtt: _mqtt, site, mediaDir, dataDir, retention } = config
      const hub = await startHub({
        site: site.id,
        store,
        clock,
        log,
        http,
        broker,
        public: config.public,
        screensAreOpen: screens === 'open',
        dist,
        media: [join(dataDir, 'media'), mediaDir],
        beginning: beginningOf(config),
        retention: { ...retention, timeZone: site.timeZone },
        failed: (error) => {
          if (isStopping) return
          // A newer hub has taken this hall over: beginning again would take it back, and so on for ever.
          if (error instanceof StoreError && error.fault === 'fenced') void yieldTo(error)
          else restarting = restart()
        },
      })
      return { hub, store }
    } catch (error) {
      await store.close()
      throw error
    }
  }

  async function yieldTo(error: StoreError): Promise<void> {
    isStopping = true
    log.fatal({ err: error }, 'another hub serves this hall now; this one ends')
    await end(running)
    overtaken(error)
  }

  async function restart(): Promise<void> {
    await end(running)
    for (let pauseMs = firstPauseMs; !isStopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      try {
        running = await start()
        return
      } catch (error) {
        log.error({ err: error, pauseMs }, 'the hub could not begin again; it goes on trying')
      }
    }
  }

  async function end({ hub, store }: typeof running): Promise<void> {
    await hub.stop().catch((error: unknown) => log.warn({ err: error }, 'the hub did not stop cleanly'))
    await store.close().catch((error: unknown) => log.warn({ err: error }, 'the database did not close cleanly'))
  }

  return {
    current: () => running.hub,
    ended,
    async stop() {
      const hasEnded = isStopping
      isStopping = true
      await restarting
      if (!hasEnded) await end(running)
    },
  }
}

async function brokerOf({ mqtt }: HallConfig): Promise<BrokerChoice> {
  const { broker, host, port } = mqtt
  if (broker.kind === 'embedded') return { kind: 'embedded', host, port }
  const password = (await readFile(broker.passwordFile, 'utf8')).split('\n')[0]?.trim() ?? ''
  return { kind: 'outside', url: broker.url, username: broker.username, password }
}
