// Which keys of a box were pressed last, and whose keys of a caller pad are only shown for a while. A rating is always kept.
import type { DeviceReport } from '#wire/device'
import type { Clock } from '../clock.ts'

/** How long keys of a pad are only shown; ms. */
export const keyTestMs = 60_000
const longestList = 6

export type Pressed = Extract<DeviceReport, { type: 'level' | 'key' | 'card' | 'alarm' }>

export interface SeenPress {
  /** Without what a card says: it is somebody's. */
  readonly key: 'card' | `level ${number}` | `key ${string}` | `alarm ${string}`
  /** Monotonic; ms. */
  readonly atMs: number
  readonly wallMs: number
}

export interface KeyWatch {
  /** For `keyTestMs` the keys of this device call, pause and sign in nobody. */
  begin(deviceId: string): void
  /** How long yet; 0 when no test is under way; ms. */
  leftMs(deviceId: string): number
  /** Whether the press has its usual effect, or was only to be seen. Levels and alarms always have theirs: nobody's word may be lost to a test. */
  see(deviceId: string, pressed: Pressed): 'obey' | 'onlyShow'
  /** The newest first, at most six. */
  presses(deviceId: string): readonly SeenPress[]
}

export function createKeyWatch(clock: Clock): KeyWatch {
  const until = new Map<string, number>()
  const seen = new Map<string, readonly SeenPress[]>()
  const leftMs = (deviceId: string) => Math.max(0, (until.get(deviceId) ?? 0) - clock.monotonicMs())

  return {
    begin: (deviceId) => void until.set(deviceId, clock.monotonicMs() + keyTestMs),
    leftMs,
    see(deviceId, pressed) {
      const press = { key: keyOf(pressed), atMs: clock.monotonicMs(), wallMs: clock.wallMs() }
      seen.set(deviceId, [press, ...(seen.get(deviceId) ?? [])].slice(0, longestList))
      const isHarmless = pressed.type === 'key' || pressed.type === 'card'
      return isHarmless && leftMs(deviceId) > 0 ? 'onlyShow' : 'obey'
    },
    presses: (deviceId) => seen.get(deviceId) ?? [],
  }
}

function keyOf(pressed: Pressed): SeenPress['key'] {
  if (pressed.type === 'level') return `level ${pressed.level}`
  if (pressed.type === 'key') return `key ${pressed.key}`
  if (pressed.type === 'alarm') return `alarm ${pressed.step}`
  return 'card'
}
