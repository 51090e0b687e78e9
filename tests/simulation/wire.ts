// The network between box and hub and glass: it loses, repeats, delays and so reorders, by the seed.
import type { Chance } from '../chaos/chance.ts'
import type { World } from './world.ts'

/** How bad the network is just now. */
export interface Weather {
  /** In a hundred messages. */
  readonly lost: number
  readonly repeated: number
  /** Longest delay, in ms. */
  readonly slowestMs: number
}

export const fair: Weather = { lost: 0, repeated: 0, slowestMs: 20 }
export const foul: Weather = { lost: 12, repeated: 12, slowestMs: 2_000 }

export interface Wire {
  weather: Weather
  send(deliver: () => void): void
}

export function createWire(world: World, chance: Chance): Wire {
  const wire: Wire = {
    weather: fair,
    send(deliver) {
      const { lost, repeated, slowestMs } = wire.weather
      if (chance.isLucky(lost)) return
      world.after(chance.between(1, slowestMs), deliver)
      if (chance.isLucky(repeated)) world.after(chance.between(1, 2 * slowestMs), deliver)
    },
  }
  return wire
}
