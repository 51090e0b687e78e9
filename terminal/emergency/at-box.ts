// An emergency at one box: its key and page declare it, its screens, signs and speakers show it, whether the hub is there or not.
import type { Logger } from 'pino'
import type { Declaration, Emergency, EmergencyKind, EmergencyMode, ShownEmergency } from '#contract/public/emergency'
import { splitViewKey, type ViewKey, type ViewMessage } from '#wire/view'
import { type Clock, createAlarm } from '../clock.ts'
import { factsOf } from '../counter/held-view.ts'
import type { Counters } from '../counters.ts'
import type { SignText } from '../driver.ts'
import type { ViewCache } from '../views/view-cache.ts'
import type { Clips } from '../voice/clips.ts'
import type { OpenAir } from './air.ts'
import type { EmergencyConfig } from './config.ts'
import { createLiveEmergency } from './live-emergency.ts'
import { createLoud } from './loud.ts'
import { createMemoryFile } from './memory.ts'
import type { EmergencyNet } from './ports.ts'
import { pressed, type Trigger } from './trigger.ts'
import { announcementOf, signLeaseSeconds, signTextOf } from './words.ts'

export interface BoxEmergencyPorts {
  readonly config: EmergencyConfig
  readonly openAir: OpenAir
  readonly memoryPath: string
  readonly speakers: readonly string[]
  readonly clips: Clips
  readonly cache: ViewCache
  readonly clock: Clock
  readonly log: Logger
  readonly counters: () => Pick<Counters, 'overrule' | 'speak'>
  append(command: { name: string; data: unknown }): Promise<unknown>
  /** What a sign shows where no emergency stands; null: as usual. */
  otherwise(windowId: string | null, deviceId: string): SignText | null
  /** Screens that are open now must be told. */
  refreshScreens(): void
}

/** What the box's own page shows and asks. */
export interface EmergencyDesk {
  readonly pin: string | null
  standing(): readonly { readonly declaration: Declaration; readonly leftMs: number }[]
  net(): EmergencyNet
  declare(kind: EmergencyKind, mode: EmergencyMode): void
  end(emergencyId: string): boolean
}

export interface BoxEmergency {
  start(): Promise<void>
  stop(): Promise<void>
  belongTo(boxId: string): void
  registerKey(): void
  /** The alarm key was pressed or held. */
  alarm(step: 'pressed' | 'held'): void
  /** What a screen of this box shows; undefined when the hub's word is right as it is. */
  shownOn(key: ViewKey, hubs: ViewMessage | null): ShownEmergency | null | undefined
  /** Signs are told again what they must show. */
  refreshSigns(): void
  /** Calls keep still. */
  isHushed(): boolean
  readonly desk: EmergencyDesk
}

const byKey = '报警键'
const byPage = '本机页面'

export function createBoxEmergency(ports: BoxEmergencyPorts): BoxEmergency {
  const { config, cache, clock, log, counters } = ports
  const { exit } = config
  const { minutes, ...said } = config.key
  const showingAgain = createAlarm(clock)
  let trigger: Trigger = null

  const live = createLiveEmergency({
    address: config,
    openAir: ports.openAir,
    memory: createMemoryFile(ports.memoryPath, log),
    cache,
    clock,
    log,
    append: ports.append,
    changed() {
      showOnDevices()
      ports.refreshScreens()
    },
  })
  const loud = createLoud(clock, (announcement) => {
    for (const deviceId of ports.speakers) counters().speak(deviceId, announcement)
  })

  /** Where a window is the hub tells; where the box hangs its installer. */
  function placeOf(windowId: string | null): string | null {
    const panel = windowId === null ? null : cache.get(`panel:${windowId}`)
    return factsOf.window(panel)?.value?.place ?? config.place
  }

  const shownAt = (place: string | null): Emergency | null => live.shownAt(place, null) ?? null

  function showOnDevices(): void {
    counters().overrule((windowId, deviceId) => {
      const shown = shownAt(placeOf(windowId))
      return shown === null ? ports.otherwise(windowId, deviceId) : signTextOf(shown, exit)
    })
    const heard = shownAt(config.place)
    loud.say(heard === null ? null : announcementOf(heard, ports.clips))
    showingAgain.cancel()
    if (live.standing().length === 0) return
    // A sign shows nothing for longer than its lease; it is told in good time.
    showingAgain.set((signLeaseSeconds * 1_000) / 3, showOnDevices)
  }

  function declareByKey(): void {
    live.declare({ ...said, declaredBy: byKey, lastsMs: minutes * 60_000 })
  }

  return {
    start: live.start,
    async stop() {
      showingAgain.cancel()
      loud.say(null)
      await live.stop()
    },
    belongTo: live.belongTo,
    registerKey: live.registerKey,
    alarm(step) {
      const next = pressed(trigger, step, clock.monotonicMs())
      trigger = next.trigger
      log.warn({ step, leadsTo: next.leadsTo }, 'the alarm key')
      if (next.leadsTo === 'declaration') declareByKey()
    },
    shownOn(viewKey, hubs) {
      const { kind, subject } = splitViewKey(viewKey)
      const place = kind === 'panel' || kind === 'terminal' ? placeOf(subject) : config.place
      const shown = live.shownAt(place, hubs)
      if (shown === undefined || shown === null) return shown
      return { ...shown, exit }
    },
    refreshSigns: showOnDevices,
    isHushed: () => live.standing().length > 0,
    desk: {
      pin: config.pin,
      standing: live.standing,
      net: live.net,
      declare: (kind, mode) => live.declare({ ...said, kind, mode, declaredBy: byPage, lastsMs: minutes * 60_000 }),
      end: (emergencyId) => live.end(emergencyId, byPage),
    },
  }
}
