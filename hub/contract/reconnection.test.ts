// After the hub was away its glasses come back spread out: whoever stormed it would keep it from its visitors.
import { Manager } from 'socket.io-client'
import { expect, it } from 'vitest'
import { reconnection, spreadOut } from './reconnection.ts'

const glassCount = 500

/** How long a glass waits before its next try, ms. @param tries before it, that failed */
function waitAfter(tries: number): number {
  const manager = new Manager('http://127.0.0.1:9', { ...reconnection, autoConnect: false })
  spreadOut(manager)
  const backoff: { duration(): number } = Reflect.get(manager, 'backoff')
  for (let n = 0; n < tries; n++) {
    backoff.duration()
    for (const told of manager.listeners('reconnect_attempt')) told(n + 1)
  }
  return backoff.duration()
}

it.each([
  [0, 125, 375],
  [1, 250, 750],
  [5, 1_000, 2_000],
  [300, 1_000, 2_000],
])(
  'after %i vain tries five hundred glasses wait %i to %i ms, and never a tenth of them the same fiftieth of that',
  (tries, least, most) => {
    const waits = Array.from({ length: glassCount }, () => waitAfter(tries))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(least)
    expect(Math.max(...waits)).toBeLessThanOrEqual(most)
    const alike = new Map<number, number>()
    for (const wait of waits) {
      const fiftieth = Math.floor((50 * (wait - least)) / (most - least))
      alike.set(fiftieth, (alike.get(fiftieth) ?? 0) + 1)
    }
    expect(Math.max(...alike.values())).toBeLessThan(glassCount / 10)
  },
)
