// Waiting for what a real hub, broker or browser will make true, with patience for a busy machine.
import { vi } from 'vitest'

/** Longer than any pause of a machine at work, shorter than a test's own limit; what never comes true still fails. */
const patienceMs = 20_000

/** Tries until `holds` no longer throws and gives its result; throws its last error after `timeout` ms. */
export function eventually<T>(holds: () => T | Promise<T>, { timeout = patienceMs } = {}): Promise<T> {
  return vi.waitFor(holds, { timeout, interval: 20 })
}
