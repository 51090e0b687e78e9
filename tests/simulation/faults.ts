// What goes wrong in a day, by the seed: weather on the wires, cut connections, power, full disks, wrong clocks, reloads.
import type { Chance } from '../chaos/chance.ts'
import { type SimulatedHall, wallMs } from './hall.ts'
import { fair, foul } from './wire.ts'
import type { Witness } from './witness.ts'
import type { World } from './world.ts'

/** Faults of a day, at least and at most. */
const howMany = { least: 8, most: 30 }
const second = 1_000
const minute = 60 * second

/** Plans the faults of a day into the world; all are over by 17:30. Gives how many there are. */
export function planFaults(world: World, hall: SimulatedHall, witness: Witness, chance: Chance, date: string): number {
  const first = wallMs(date, '08:40')
  const last = wallMs(date, '17:05')
  const during = (lengthMs: number, begin: () => void, end: () => void) => {
    begin()
    world.after(lengthMs, end)
  }
  const kinds: (() => void)[] = [
    () => {
      const { wire } = chance.pick(hall.stations)
      during(
        chance.between(20 * second, 10 * minute),
        () => (wire.weather = foul),
        () => (wire.weather = fair),
      )
    },
    () => {
      const { glassWire } = hall
      during(
        chance.between(20 * second, 10 * minute),
        () => (glassWire.weather = foul),
        () => (glassWire.weather = fair),
      )
    },
    () => {
      const station = chance.pick(hall.stations)
      during(
        chance.between(5 * second, 20 * minute),
        () => hall.connect(station, 'down'),
        () => hall.connect(station, 'up'),
      )
    },
    // Somebody trips over the cables: the network goes, then the power, and the network comes back last.
    () => {
      const station = chance.pick(hall.stations)
      const lengthMs = chance.between(5 * minute, 40 * minute)
      world.after(chance.between(lengthMs / 4, lengthMs / 2), () => station.box.isUp() && station.box.crash())
      during(
        lengthMs,
        () => hall.connect(station, 'down'),
        () => hall.connect(station, 'up'),
      )
    },
    () => hall.hub.life() !== null && hall.hub.crash(),
    () => {
      const { box } = chance.pick(hall.stations)
      if (box.isUp()) box.crash()
    },
    () => {
      const { box } = chance.pick(hall.stations)
      during(
        chance.between(10 * second, 2 * minute),
        () => box.setDisk('full'),
        () => box.setDisk('free'),
      )
    },
    () => {
      during(
        chance.between(1 * second, 10 * second),
        () => hall.store.setFull('full'),
        () => hall.store.setFull('free'),
      )
    },
    () => {
      const { box } = chance.pick(hall.stations)
      witness.jumped.add(box.boxId)
      box.setOffset(chance.between(-400, 400) * 24 * 60 * minute)
    },
    () => chance.pick(hall.glasses).reload(),
  ]
  const count = chance.between(howMany.least, howMany.most)
  for (let index = 0; index < count; index++) {
    const fault = chance.pick(kinds)
    world.after(chance.between(first, last) - world.nowMs(), () => void fault())
  }
  // Some boxes have had a wrong clock since they were bought.
  for (const { box } of hall.stations) if (chance.isLucky(30)) box.setOffset(chance.between(-3_000, 3_000) * minute)
  return count
}
