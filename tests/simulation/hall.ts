// The simulated hall: a hub, a box and two glasses at each window, two kiosks, a board, and the network between them.

import { type BoxAck, boxAck } from '../../hub/contract/topics.ts'
import type { ViewKey } from '../../hub/contract/view.ts'
import { after } from '../../hub/core/civil-time.ts'
import { chanceOf } from '../chaos/chance.ts'
import { type SimulatedBox, simulateBox } from './box.ts'
import type { Broken } from './broken.ts'
import type { Computer, ComputerWires } from './computer.ts'
import { counters, kioskBoxes, setUp } from './counters.ts'
import { type Glass, simulateGlass } from './glass.ts'
import { type HubLife, type SimulatedHub, simulateHub } from './hub.ts'
import { type SimulatedKiosk, simulateKiosk } from './kiosk.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import { createWire, type Wire } from './wire.ts'
import type { Witness } from './witness.ts'
import type { World } from './world.ts'

const system = { kind: 'system' } as const

/** As the real gateways have it, in ms. */
const renewEveryMs = { glass: 10_000, box: 20_000 }

/** A computer in the hall and its connection. */
export interface Station {
  readonly box: Computer
  /** Between box and hub; up or down, and as good as its weather. */
  readonly wire: Wire
  /** Views that are sent to it. */
  readonly keys: readonly ViewKey[]
  connection: 'up' | 'down'
}

export interface Counter extends Station {
  readonly windowId: string
  readonly box: SimulatedBox
}

export interface KioskStation extends Station {
  readonly box: SimulatedKiosk
}

/** A cut is known at once by the will of the connection, or when its silence has lasted too long; ms. */
const noticedAfterMs = [100, 45_000] as const

export interface SimulatedHall {
  readonly hub: SimulatedHub
  readonly store: MemoryStore
  readonly counters: readonly Counter[]
  readonly kiosks: readonly KioskStation[]
  /** All of both. */
  readonly stations: readonly Station[]
  readonly glasses: readonly Glass[]
  readonly glassWire: Wire
  /** Cuts a computer's connection, or mends it. */
  connect(station: Station, connection: 'up' | 'down'): void
  /** Lets somebody ask the hub again and again until it answers; gives up after `tries`. */
  insist(asked: (life: HubLife) => Promise<unknown>, tries: number): void
}

export function simulateHall(world: World, seed: number, witness: Witness, broken: Broken): SimulatedHall {
  const store = memoryStore(world, chanceOf(seed, 'commits'))
  const keys: ViewKey[] = [...counters.flatMap(({ windowId }) => keysOf(windowId)), 'board:main']
  const glasses = keys.map((key) => simulateGlass(world, key))
  const glassWire = createWire(world, chanceOf(seed, 'glass wire'))
  const standing: Counter[] = []
  const kiosks: KioskStation[] = []
  const stations: Station[] = []
  const cuts = chanceOf(seed, 'cuts')

  const hub = simulateHub({
    world,
    store,
    keys: [...keys, ...kioskBoxes.map((boxId): ViewKey => `kiosk:${boxId}`)],
    broken,
    begun(life) {
      void setUp(life).then(() => {
        for (const station of stations) notice(station)
      })
      for (const glass of glasses) watch(glass)
      for (const { box, connection } of stations) if (connection === 'up') box.setOnline('up')
    },
    changed(views) {
      for (const view of views) {
        for (const glass of glasses) if (glass.key === view.key) glassWire.send(() => glass.take(view))
        for (const station of stations) {
          if (station.keys.includes(view.key)) toBox(station, () => station.box.views([view]))
        }
      }
    },
  })

  function watch(glass: Glass): void {
    const life = hub.life()
    if (life !== null) glassWire.send(() => hub.life() === life && glass.take(life.view(glass.key)))
  }

  function toBox(station: Station, deliver: () => void): void {
    if (station.connection === 'up') station.wire.send(() => station.connection === 'up' && deliver())
  }

  function toHub(station: Station, payload: Buffer): void {
    if (station.connection === 'down') return
    station.wire.send(() => {
      const life = hub.life()
      if (life === null || station.connection === 'down') return
      void life.take(station.box.boxId, payload).then((ack) => {
        if (ack !== null) toBox(station, () => station.box.acked(copied(ack)))
      })
    })
  }

  function refresh({ box, keys }: Station): void {
    const life = hub.life()
    if (life !== null) box.views(keys.map((key) => life.view(key)))
  }

  /** The hub hears whether a computer is there: at once when it comes, later when it goes. */
  function notice(station: Station): void {
    const life = hub.life()
    const { boxId } = station.box
    if (isThere(station)) {
      const boot = { boxId, bootId: boxId, version: 'simulated', devices: [] }
      void life?.ask(system, 'box.appear', boot)
      return
    }
    world.after(cuts.pick(noticedAfterMs), () => {
      if (!isThere(station)) void hub.life()?.ask(system, 'box.vanish', { boxId, why: 'will' })
    })
  }

  /** A computer is built together with its place: what it is told before it stands there, nobody hears. */
  function stand<S extends Station>(
    place: Omit<S, 'box'>,
    build: (wires: ComputerWires) => S['box'],
    boxId: string,
  ): S {
    const station: { of: S | null } = { of: null }
    const box = build({
      world,
      broken,
      chance: chanceOf(seed, boxId),
      send: (payload) => station.of !== null && toHub(station.of, payload),
      turned(power) {
        const { of } = station
        if (of === null) return
        notice(of)
        if (power === 'on') toBox(of, () => refresh(of))
      },
    })
    station.of = { ...place, box } as S
    box.setOnline('up')
    stations.push(station.of)
    return station.of
  }

  for (const { windowId, boxId } of counters) {
    const wire = createWire(world, chanceOf(seed, `wire of ${boxId}`))
    const place = { windowId, wire, connection: 'up' as const, keys: keysOf(windowId) }
    const named = (serviceId: string) => void witness.finishedAtMs.set(serviceId, world.nowMs())
    standing.push(stand<Counter>(place, (wires) => simulateBox(boxId, windowId, { ...wires, named }), boxId))
  }
  for (const boxId of kioskBoxes) {
    const wire = createWire(world, chanceOf(seed, `wire of ${boxId}`))
    const place = { wire, connection: 'up' as const, keys: [`kiosk:${boxId}` as const] }
    kiosks.push(stand<KioskStation>(place, (wires) => simulateKiosk(boxId, wires), boxId))
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
    for (const station of stations) toBox(station, () => refresh(station))
    world.after(renewEveryMs.box, renewBoxes)
  }
  world.after(renewEveryMs.glass, renewGlasses)
  world.after(renewEveryMs.box, renewBoxes)

  const hall: SimulatedHall = {
    hub,
    store,
    counters: standing,
    kiosks,
    stations,
    glasses,
    glassWire,
    connect(station, connection) {
      station.connection = connection
      station.box.setOnline(connection)
      notice(station)
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

function keysOf(windowId: string): ViewKey[] {
  return [`panel:${windowId}`, `terminal:${windowId}`]
}

function isThere({ box, connection }: Station): boolean {
  return box.isUp() && connection === 'up'
}

/** What goes over a wire is bytes: nobody holds the other's objects. */
function copied(ack: BoxAck): BoxAck {
  return boxAck.parse(JSON.parse(JSON.stringify(ack)))
}

/** The instant, in ms since 1970, of a wall-clock time of the hall on a date; the hall is in China. */
export function wallMs(date: string, time: string): number {
  return Date.parse(after(`${date}T${time}:00.000Z`, -8 * 3_600_000))
}
