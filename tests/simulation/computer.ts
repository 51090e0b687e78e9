// A simulated computer of the hall: the real outbox, its delivery and the views it keeps, on a disk and clocks that can fail it.
import { pino } from 'pino'
import type { BoxAck, BoxEvents } from '../../hub/contract/topics.ts'
import type { View, ViewKey } from '../../hub/contract/view.ts'
import { type Clock, stamp } from '../../terminal/clock.ts'
import { type DeliveryInput, initialDelivery, nextDelivery } from '../../terminal/hub-link/delivery.ts'
import type { Disk } from '../../terminal/outbox/disk.ts'
import { createOutbox, type Outbox } from '../../terminal/outbox/outbox.ts'
import { createViewCache, type ViewCache } from '../../terminal/views/view-cache.ts'
import { memoryDisk } from '../agent/memory-disk.ts'
import type { Chance } from '../chaos/chance.ts'
import type { Broken } from './broken.ts'
import type { World } from './world.ts'

/** Batches and messages as the real link has them. */
const most = { reports: 100, bytes: 48 * 1024 }
/** A sync takes 2 to 12 ms; power that goes meanwhile finds it undone. */
const syncMs = { least: 2, most: 12 }
const bootsWithinMs = 8_000

export interface Computer {
  readonly boxId: string
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

/** What runs on it after a start, until the power goes. */
export interface Program {
  stop(): void
  acked(ack: BoxAck): void
}

export interface Parts {
  readonly clock: Clock
  readonly disk: Disk
  readonly outbox: Outbox
  readonly cache: ViewCache
  readonly append: (command: { name: string; data: unknown }, commandId: string | null) => Promise<number>
  readonly hub: () => 'there' | 'away'
}

export interface ComputerWires {
  readonly world: World
  readonly chance: Chance
  /** To the hub, over the network. */
  readonly send: (payload: Buffer) => void
  readonly broken: Broken
  /** It came up, or lost its power. */
  readonly turned: (power: 'on' | 'off') => void
}

/** So old at least are views that a start finds on the disk, in ms. */
const savedAgeMs = 60_000

/** What the files still say when the power has gone: as much of the unsynced rest as chance leaves. */
const tornBytes = 40

export const silent = pino({ level: 'silent' })

/** @param begin starts what runs on it; whatever it needs of an earlier life is on the disk */
export function simulateComputer<P extends Program>(
  boxId: string,
  wires: ComputerWires,
  begin: (parts: Parts) => Promise<P>,
): { readonly computer: Computer; up(): P & Pick<Parts, 'outbox' | 'append'> } {
  const { world, chance } = wires
  const disk = memoryDisk()
  let offsetMs = 0
  let connection: 'up' | 'down' = 'down'
  let life = 0
  /** The last two of each view: which one the file of views has when the power goes, nobody knows. */
  const saved = new Map<ViewKey, readonly View[]>()
  let running: (P & Pick<Parts, 'outbox' | 'append' | 'cache'> & { feed(input: DeliveryInput): void }) | null = null

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
    const slow: Disk = {
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
    const outbox = createOutbox(slow, silent)
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
    const append: Parts['append'] = (command, commandId) => {
      const { at, ...counted } = stamp(clock)
      return outbox.append({ occurredAt: at, ...counted, command }, commandId)
    }
    const hub = () => (connection === 'up' ? ('there' as const) : ('away' as const))
    const program = await begin({ clock, disk: slow, outbox, cache, append, hub })
    if (!isMine()) return
    running = { ...program, outbox, cache, feed, append }
    for (const views of saved.values()) cache.put(chance.pick(views), savedAgeMs)
    if (connection === 'up') feed({ type: 'online' })
    wires.turned('on')
  }

  void boot()
  return {
    up() {
      if (running === null) throw new Error(`${boxId} is down`)
      return running
    },
    computer: {
      boxId,
      acked(ack) {
        if (running === null || ack.outboxId !== running.outbox.standing().outboxId) return
        running.feed({ type: 'ack', upTo: ack.upTo, atMs: world.nowMs() })
        running.acked(ack)
      },
      views(views) {
        for (const view of views) {
          running?.cache.put(view, 0)
          saved.set(view.key, [...(saved.get(view.key)?.slice(-1) ?? []), view])
        }
      },
      setOnline(next) {
        connection = next
        running?.feed(next === 'up' ? { type: 'online' } : { type: 'offline' })
      },
      crash() {
        life += 1
        running?.stop()
        running = null
        disk.losePower(chance.between(0, tornBytes))
        wires.turned('off')
        world.after(chance.between(1_000, bootsWithinMs), () => void boot())
      },
      setDisk: (state) => disk.setRoom(state === 'full' ? 0 : Number.POSITIVE_INFINITY),
      setOffset(ms) {
        offsetMs = ms
      },
      isUp: () => running !== null,
      waiting: () => (running === null ? 0 : running.outbox.standing().highest - running.outbox.standing().forgotten),
    },
  }
}
