// The simulated box: the real outbox, delivery, view cache and counter on a disk and clocks that can fail it.
import { pino } from 'pino'
import type { BoxAck, BoxEvents } from '../../hub/contract/topics.ts'
import type { View, ViewKey } from '../../hub/contract/view.ts'
import { type Clock, stamp } from '../../terminal/clock.ts'
import { createLiveCounter, type LiveCounter } from '../../terminal/counter/live-counter.ts'
import { type DeliveryInput, initialDelivery, nextDelivery } from '../../terminal/hub-link/delivery.ts'
import { createOutbox, type Outbox } from '../../terminal/outbox/outbox.ts'
import { createViewCache } from '../../terminal/views/view-cache.ts'
import { memoryDisk } from '../agent/memory-disk.ts'
import type { Chance } from '../chaos/chance.ts'
import type { Broken } from './broken.ts'
import { reportName } from './witness.ts'
import type { World } from './world.ts'

/** Batches and messages as the real link has them. */
const most = { reports: 100, bytes: 48 * 1024 }
/** A sync takes 2 to 12 ms; power that goes meanwhile finds it undone. */
const syncMs = { least: 2, most: 12 }
const bootsWithinMs = 8_000

export interface SimulatedBox {
  readonly boxId: string
  readonly windowId: string
  /** A key of the pad; resolves when it is on the disk, rejects when it is not, never when the power went. */
  press(deviceId: string, level: 1 | 2 | 3 | 4 | 5): Promise<void>
  key(key: 'pleaseRate' | 'next'): Promise<void>
  /** A command of the box's own screen; resolves with the name of its report. */
  tell(name: string, data: unknown): Promise<string>
  acked(ack: BoxAck): void
  views(views: readonly View[]): void
  setOnline(connection: 'up' | 'down'): void
  crash(): void
  setDisk(disk: 'full' | 'free'): void
  /** The wall clock is off by this much from now on, in ms. */
  setOffset(ms: number): void
  isUp(): boolean
  /** Reports that wait for the hub. */
  waiting(): number
}

interface BoxWires {
  readonly world: World
  readonly chance: Chance
  /** To the hub, over the network. */
  readonly send: (payload: Buffer) => void
  /** A service was named here and is on its way to the disk. */
  readonly named: (serviceId: string) => void
  readonly broken: Broken
  /** The box came up and wants its views. */
  readonly booted: () => void
}

/** What the files of a box still say when its power has gone: as much of the unsynced rest as chance leaves. */
const tornBytes = 40

export function simulateBox(boxId: string, windowId: string, wires: BoxWires): SimulatedBox {
  const { world, chance } = wires
  const disk = memoryDisk()
  const log = pino({ level: 'silent' })
  let offsetMs = 0
  let connection: 'up' | 'down' = 'down'
  let life = 0
  let running: Running | null = null

  interface Running {
    readonly outbox: Outbox
    readonly counter: LiveCounter
    readonly cache: ReturnType<typeof createViewCache>
    readonly feed: (input: DeliveryInput) => void
    readonly append: (command: { name: string; data: unknown }) => Promise<number>
  }

  async function boot(): Promise<void> {
    life += 1
    const mine = life
    const isMine = () => mine === life
    const bootMs = world.nowMs()
    const clock: Clock = {
      bootId: `${boxId}-boot-${mine}`,
      wallMs: () => world.nowMs() + offsetMs,
      monotonicMs: () => world.nowMs() - bootMs,
      after(ms, run) {
        const cancel = world.after(ms, () => isMine() && run())
        return { cancel }
      },
    }
    const slow = {
      ...disk,
      async open(name: string) {
        const file = await disk.open(name)
        const sync = () =>
          new Promise<void>((resolve, reject) => {
            world.after(chance.between(syncMs.least, syncMs.most), () => {
              if (isMine()) file.sync().then(resolve, reject)
            })
          })
        return { ...file, sync }
      },
    }
    const outbox = createOutbox(slow, log)
    await outbox.start()
    if (!isMine()) return
    const cache = createViewCache(clock)
    let delivery = initialDelivery(outbox.standing().forgotten, outbox.standing().highest)
    let vain = () => {}
    const feed = (input: DeliveryInput): void => {
      if (!isMine()) return
      const next = nextDelivery(delivery, input)
      delivery = next.state
      for (const effect of next.effects) {
        if (effect.do === 'forget') outbox.forget(effect.upTo)
        if (effect.do === 'stopWaiting' || effect.do === 'wait') vain()
        if (effect.do === 'wait') vain = world.after(effect.ms, () => feed({ type: 'waitedInVain' }))
        if (effect.do === 'renew') {
          outbox.renew().then(
            () => feed({ type: 'renewed', highest: outbox.standing().highest }),
            () => {},
          )
        }
        if (effect.do === 'send') {
          const { outboxId } = outbox.standing()
          const reports = outbox.after(effect.after, most)
          const last = reports.at(-1)
          if (outboxId === null || last === undefined) continue
          const events: BoxEvents = { outboxId, sent: stamp(clock), reports: [...reports] }
          wires.send(Buffer.from(JSON.stringify(events)))
          feed({ type: 'sent', last: last.sequence })
          if (wires.broken === 'forgetsWhenSent') outbox.forget(last.sequence)
        }
      }
    }
    outbox.onStored((highest) => feed({ type: 'stored', highest }))
    const append = (command: { name: string; data: unknown }) => {
      const { at, ...counted } = stamp(clock)
      return outbox.append({ occurredAt: at, ...counted, command }, null)
    }
    const counter = createLiveCounter(windowId, {
      clock,
      append(command) {
        if (command.name === 'service.finish' && command.data.named != null) wires.named(command.data.named.serviceId)
        return append(command)
      },
      order: () => {},
      hub: () => (connection === 'up' ? 'there' : 'away'),
      moved: () => {},
    })
    cache.onChange((key: ViewKey) => {
      counter.view(key.startsWith('panel:') ? 'panel' : 'terminal', cache.get(key))
    })
    running = { outbox, counter, cache, feed, append }
    if (connection === 'up') feed({ type: 'online' })
    wires.booted()
  }

  const up = (): Running => {
    if (running === null) throw new Error(`${boxId} is down`)
    return running
  }
  void boot()
  return {
    boxId,
    windowId,
    press: (deviceId, level) => up().counter.report(deviceId, { type: 'level', level }),
    key: (key) => up().counter.report(`${boxId}-caller`, { type: 'key', key }),
    async tell(name, data) {
      const { outbox, append } = up()
      const sequence = await append({ name, data })
      return reportName({ boxId, outboxId: outbox.standing().outboxId ?? '', sequence })
    },
    acked(ack) {
      if (running === null || ack.outboxId !== running.outbox.standing().outboxId) return
      running.feed({ type: 'ack', upTo: ack.upTo, atMs: world.nowMs() })
      running.counter.acked(ack)
    },
    views(views) {
      for (const view of views) running?.cache.put(view, 0)
    },
    setOnline(next) {
      connection = next
      running?.feed(next === 'up' ? { type: 'online' } : { type: 'offline' })
    },
    crash() {
      life += 1
      running?.counter.stop()
      running = null
      disk.losePower(chance.between(0, tornBytes))
      world.after(chance.between(1_000, bootsWithinMs), () => void boot())
    },
    setDisk: (state) => disk.setRoom(state === 'full' ? 0 : Number.POSITIVE_INFINITY),
    setOffset(ms) {
      offsetMs = ms
    },
    isUp: () => running !== null,
    waiting: () => (running === null ? 0 : running.outbox.standing().highest - running.outbox.standing().forgotten),
  }
}
