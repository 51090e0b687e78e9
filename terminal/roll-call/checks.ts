// Everything by which the devices of a box are looked at: the keys seen, the opening roll call, and the tests of the box's own page.
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Counters } from '../counters.ts'
import type { SignText } from '../driver.ts'
import type { BoxEmergency } from '../emergency/at-box.ts'
import { createKeyWatch, type KeyWatch } from '../self-test/key-watch.ts'
import { createSelfTest, type SelfTestDesk } from '../self-test/live-self-test.ts'
import type { ViewCache } from '../views/view-cache.ts'
import type { Clips } from '../voice/clips.ts'
import { createLiveRollCall } from './live-roll-call.ts'

export interface CheckPorts {
  readonly cache: ViewCache
  readonly clips: Clips
  readonly clock: Clock
  readonly log: Logger
  readonly speakers: readonly string[]
  readonly counters: Pick<Counters, 'known' | 'speak' | 'print'>
  readonly emergency: Pick<BoxEmergency, 'desk' | 'refreshSigns' | 'isHushed'>
  append(command: { name: string; data: unknown }): Promise<unknown>
}

export interface Checks {
  readonly desk: SelfTestDesk
  readonly see: KeyWatch['see']
  stop(): void
  /** What a sign shows while it is tested, or its window is to be found; null: as usual. */
  signAt(windowId: string | null, deviceId: string): SignText | null
}

export function createChecks({ counters, emergency, append, ...ports }: CheckPorts): Checks {
  const { cache, clips, clock, log, speakers } = ports
  const keys = createKeyWatch(clock)
  const rollCall = createLiveRollCall({
    ...{ cache, clips, clock, log, speakers, append },
    devices: () =>
      counters.known().map((known) => ({ ...known, keySeen: keys.presses(known.card.deviceId)[0] ?? null })),
    net: emergency.desk.net,
    speak: counters.speak,
    blinked: emergency.refreshSigns,
  })
  const selfTest = createSelfTest({
    ...{ clock, clips, keys, counters },
    isEmergency: emergency.isHushed,
    changed: emergency.refreshSigns,
  })
  return {
    desk: selfTest.desk,
    see: keys.see,
    stop() {
      rollCall.stop()
      selfTest.stop()
    },
    signAt: (windowId, deviceId) => selfTest.pictureOn(deviceId) ?? rollCall.blinkAt(windowId),
  }
}
