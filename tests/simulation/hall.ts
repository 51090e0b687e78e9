// The simulated hall: a hub, a box and two glasses at each window, a board, and the network between them.

import { type BoxAck, boxAck } from '../../hub/contract/topics.ts'
import type { View, ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import { chanceOf } from '../chaos/chance.ts'
import { type SimulatedBox, simulateBox } from './box.ts'
import type { Broken } from './broken.ts'
import { counters, setUp } from './counters.ts'
import { type Glass, simulateGlass } from './glass.ts'
import { type HubLife, type SimulatedHub, simulateHub } from './hub.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import { createWire, type Wire } from './wire.ts'
import type { Witness } from './witness.ts'
import type { World } from './world.ts'

/** As the real gateways have it, in ms. */
const renewEveryMs = { glass: 10_000, box: 20_000 }

export interface Counter {
  readonly windowId: string
  readonly box: SimulatedBox
  /** Between box and hub; up or down, and as good as its weather. */
  readonly wire: Wire
  connection: 'up' | 'down'
}

export interface SimulatedHall {
  readonly hub: SimulatedHub
  readonly store: MemoryStore
  readonly counters: readonly Counter[]
  readonly glasses: readonly Glass[]
  readonly glassWire: Wire
  /** Cuts a counter's connection, or mends it. */
  connect(counter: Counter, connection: 'up' | 'down'): void
  /** Lets somebody ask the hub again and again until it answers; gives up after `tries`. */
  insist(asked: (life: HubLife) => Promise<unknown>, tries: number): void
}

export function simulateHall(world: World, seed: number, witness: Witness, broken: Broken): SimulatedHall {
  const store = memoryStore(world, chanceOf(seed, 'commits'))
  const keys: ViewKey[] = [
    ...counters.flatMap(({ windowId }): ViewKey[] => [`panel:${windowId}`, `terminal:${windowId}`]),
    'board:main',
  ]
  const glasses = keys.map((key) => simulateGlass(world, key))
  const glassWire = createWire(world, chanceOf(seed, 'glass wire'))
  const standing: Counter[] = []

  const hub = simulateHub({
    world,
    store,
    keys,
    broken,
    begun(life) {
      void setUp(life)
      for (const glass of glasses) watch(glass)
      for (const counter of standing) if (counter.connection === 'up') counter.box.setOnline('up')
    },
    changed(views) {
      for (const view of views) {
        for (const glass of glasses) if (glass.key === view.key) glassWire.send(() => glass.take(view))
        for (const counter of standing) if (isOf(counter, view)) toBox(counter, () => counter.box.views([view]))
      }
    },
  })

  function watch(glass: Glass): void {
    const life = hub.life()
    if (life !== null) glassWire.send(() => hub.life() === life && glass.take(life.view(glass.key)))
  }

  function toBox(counter: Counter, deliver: () => void): void {
    if (counter.connection === 'up') counter.wire.send(() => counter.connection === 'up' && deliver())
  }

  function toHub(counter: Counter, payload: Buffer): void {
    if (counter.connection === 'down') return
    counter.wire.send(() => {
      const life = hub.life()
      if (life === null || counter.connection === 'down') return
      void life.take(counter.box.boxId, payload).then((ack) => {
        if (ack !== null) toBox(counter, () => counter.box.acked(copied(ack)))
      })
    })
  }

  function refresh({ box, windowId }: Counter): void {
    const life = hub.life()
    if (life !== null) box.views([life.view(`panel:${windowId}`), life.view(`terminal:${windowId}`)])
  }

  for (const { windowId, boxId } of counters) {
    const wire = createWire(world, chanceOf(seed, `wire of ${boxId}`))
    const counter: Counter = {
      windowId,
      wire,
      connection: 'up',
      box: simulateBox(boxId, windowId, {
        world,
        chance: chanceOf(seed, boxId),
        send: (payload) => toHub(counter, payload),
        named: (serviceId) => void witness.finishedAtMs.set(serviceId, world.nowMs()),
        broken,
        booted: () => toBox(counter, () => refresh(counter)),
      }),
    }
    counter.box.setOnline('up')
    standing.push(counter)
  }

  function renewGlasses(): void {
    const life = hub.life()
    for (const glass of life === null ? [] : glasses) {
      const { epoch } = life as HubLife
      const revisions = { [glass.key]: (life as HubLife).revisions().get(glass.key) ?? 0 }
      glassWire.send(() => glass.renew({ epoch, revisions, ageMs: 0 }) && watch(glass))
    }
    world.after(renewEveryMs.glass, renewGlasses)
  }
  function renewBoxes(): void {
    for (const counter of standing) toBox(counter, () => refresh(counter))
    world.after(renewEveryMs.box, renewBoxes)
  }
  world.after(renewEveryMs.glass, renewGlasses)
  world.after(renewEveryMs.box, renewBoxes)

  const hall: SimulatedHall = {
    hub,
    store,
    counters: standing,
    glasses,
    glassWire,
    connect(counter, connection) {
      counter.connection = connection
      counter.box.setOnline(connection)
    },
    insist(asked, tries) {
      const life = hub.life()
      let isAnswered = false
      if (life !== null)
        void asked(life).then(() => {
          isAnswered = true
        })
      world.after(5_000, () => {
        if (!isAnswered && tries > 1) hall.insist(asked, tries - 1)
      })
    },
  }
  return hall
}

function isOf({ windowId }: Counter, { key }: View): boolean {
  return key === `panel:${windowId}` || key === `terminal:${windowId}`
}

/** What goes over a wire is bytes: nobody holds the other's objects. */
function copied(ack: BoxAck): BoxAck {
  return boxAck.parse(JSON.parse(JSON.stringify(ack)))
}

/** The instant, in ms since 1970, of a wall-clock time of the hall on a date; the hall is in China. */
export function wallMs(date: string, time: string): number {
  return Date.parse(after(`${date}T${time}:00.000Z`, -8 * 3_600_000))
}
