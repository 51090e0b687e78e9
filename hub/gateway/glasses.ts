// Knows from the screens' own reports which glasses show what they were sent, and tells the hall when one goes dark or lights up.
import { type GlassState, isGlass } from '#contract/office/glass'
import type { Painted } from '../contract/socket.ts'
import { isNewer, type View, type ViewKey } from '../contract/view.ts'
import { after } from '../core/civil-time.ts'
import { every } from '../core/clock.ts'
import { ask, type Desk } from './desk.ts'

/** A screen whose connection broke may come back within this; 15 s. */
const goneMs = 15_000

/** A screen has so long to paint what it was sent; 30 s. */
const paintMs = 30_000

/** After a start nothing is known of any screen; each may come back and paint within this; 60 s. */
const startMs = 60_000

/** How often it is looked whether a glass has gone dark; 1 s. */
const lookEveryMs = 1_000

/** What a socket last painted of a view, and since when something newer has been waiting; null: nothing has. */
interface Paint {
  readonly painted: Painted
  readonly paintedAt: string
  readonly behindSince: string | null
}

/** What one socket says stands on its glass, and since when. */
export interface GlassPaint extends Paint {
  readonly key: ViewKey
  readonly socketId: string
}

export interface Glasses {
  /** The keys a socket watches from now on; none when it has gone. */
  watch(socketId: string, keys: readonly ViewKey[]): void
  /** A socket reports what stands on its glass; a view that it does not watch does not count. */
  painted(socketId: string, report: Painted): void
  /** These views have been sent to whoever watches them. */
  sent(views: readonly View[]): void
  /** What every glass that is connected has painted last; those that have painted nothing yet are left out. */
  paints(): readonly GlassPaint[]
  stop(): void
}

/** Follows the sockets and asks for `glass.light` and `glass.darken`, only where that changes something. */
export function watchGlasses(desk: Desk): Glasses {
  const { clock } = desk
  /** View → the sockets that watch it → what they painted; null: nothing yet. */
  const watchers = new Map<ViewKey, Map<string, Paint | null>>()
  const watched = new Map<string, readonly ViewKey[]>()
  /** When the last screen that showed a lit view went away. */
  const leftAt = new Map<ViewKey, string>()
  const asking = new Set<ViewKey>()
  const unknownUntil = after(clock.now(), startMs)

  const isLit = (key: ViewKey) => (desk.states().glass as GlassState).glasses[key]?.isLit === true

  function turn(key: ViewKey, name: 'glass.light' | 'glass.darken'): void {
    if (asking.has(key)) return
    asking.add(key)
    void ask(desk, { kind: 'system' }, name, { key }, null).then(() => {
      asking.delete(key)
      // A screen may have come back while the hall was told that it is dark.
      if (name === 'glass.darken' && !isDark(key, clock.now())) turn(key, 'glass.light')
    })
  }

  /** A view whose last screens are late is dark at once; one whose last screen has gone, after a while. */
  function isDark(key: ViewKey, now: string): boolean {
    const paints = [...(watchers.get(key)?.values() ?? [])].filter((paint) => paint !== null)
    if (paints.length > 0) return paints.every((paint) => isLate(paint, now))
    const since = leftAt.get(key)
    return since === undefined ? now >= unknownUntil : now >= after(since, goneMs)
  }

  const stopLooking = every(clock, lookEveryMs, () => {
    const now = clock.now()
    for (const key of leftAt.keys()) if (!isLit(key)) leftAt.delete(key)
    for (const key of Object.keys((desk.states().glass as GlassState).glasses) as ViewKey[]) {
      if (isLit(key) && isDark(key, now)) turn(key, 'glass.darken')
    }
  })

  function leave(socketId: string, key: ViewKey): void {
    const others = watchers.get(key)
    if (others?.get(socketId) != null) leftAt.set(key, clock.now())
    others?.delete(socketId)
    if (others?.size === 0) watchers.delete(key)
  }

  return {
    watch(socketId, keys) {
      for (const key of watched.get(socketId) ?? []) if (!keys.includes(key)) leave(socketId, key)
      const shown = keys.filter(isGlass)
      if (shown.length === 0) watched.delete(socketId)
      else watched.set(socketId, shown)
      for (const key of shown) {
        const here = watchers.get(key) ?? new Map<string, Paint | null>()
        watchers.set(key, here.set(socketId, here.get(socketId) ?? null))
      }
    },
    painted(socketId, painted) {
      const { key } = painted
      const here = watchers.get(key)
      if (here?.has(socketId) !== true) return
      const paintedAt = clock.now()
      const behindSince = isNewer(desk.views.get(key), painted) ? paintedAt : null
      here.set(socketId, { painted, paintedAt, behindSince })
      if (!isLit(key)) turn(key, 'glass.light')
    },
    sent(views) {
      for (const view of views) {
        for (const [socketId, paint] of watchers.get(view.key) ?? []) {
          if (paint === null || paint.behindSince !== null || !isNewer(view, paint.painted)) continue
          watchers.get(view.key)?.set(socketId, { ...paint, behindSince: view.asOf })
        }
      }
    },
    paints: () =>
      [...watchers].flatMap(([key, here]) =>
        [...here].flatMap(([socketId, paint]) => (paint === null ? [] : [{ key, socketId, ...paint }])),
      ),
    stop: stopLooking,
  }
}

function isLate({ behindSince }: Paint, now: string): boolean {
  return behindSince !== null && now >= after(behindSince, paintMs)
}
