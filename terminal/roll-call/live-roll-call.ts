// Answers the roll call that the hub asks for: speakers sound, then every device is told with its state; a window shows itself by its number.
import type { Logger } from 'pino'
import { rollCallContract } from '#contract/office/roll-call'
import { splitViewKey } from '#wire/view'
import { type Clock, createAlarm } from '../clock.ts'
import type { SignText } from '../driver.ts'
import { hallKey } from '../emergency/hall-word.ts'
import type { EmergencyNet } from '../emergency/ports.ts'
import { testSentence } from '../self-test/orders.ts'
import type { ViewCache } from '../views/view-cache.ts'
import type { Announcement } from '../voice/announcement.ts'
import type { Clips } from '../voice/clips.ts'
import { type Answering, answersOf } from './answers.ts'

/** A speaker that is away shows it within so long of being spoken to; ms. */
const listenMs = 3_000
const blinkLeaseSeconds = 15

export interface RollCallPorts {
  readonly cache: ViewCache
  readonly clips: Clips
  readonly clock: Clock
  readonly log: Logger
  readonly speakers: readonly string[]
  devices(): readonly Answering[]
  net(): EmergencyNet
  speak(deviceId: string, announcement: Announcement): void
  append(command: { name: string; data: unknown }): Promise<unknown>
  /** What signs must show has changed. */
  blinked(): void
}

export interface LiveRollCall {
  stop(): void
  /** What the sign of a window shows while it is to be found; null: as usual. */
  blinkAt(windowId: string | null): SignText | null
}

const { blink, rollCallAsked } = rollCallContract.slices

export function createLiveRollCall(ports: RollCallPorts): LiveRollCall {
  const { cache, clock, log } = ports
  const listening = createAlarm(clock)
  let answered = ''

  function begin(rollCallId: string): void {
    answered = rollCallId
    const sentence = testSentence(ports.clips)
    for (const deviceId of ports.speakers) ports.speak(deviceId, sentence)
    listening.set(listenMs, () => {
      const { heard, neighbours } = ports.net()
      const net = { heard: heard.length, neighbours: neighbours.length }
      const data = { rollCallId, devices: answersOf(ports.devices()), net }
      ports
        .append({ name: 'roll.answer', data })
        .catch((error) => log.warn({ err: error }, 'the roll call is not answered'))
    })
  }

  cache.onChange((key, change) => {
    if (change !== 'newer') return
    if (splitViewKey(key).kind === 'panel') ports.blinked()
    if (key !== hallKey) return
    const asked = rollCallAsked.value.safeParse(cache.get(key)?.view.facts.rollCallAsked?.value).data ?? null
    if (asked !== null && asked.rollCallId !== answered) begin(asked.rollCallId)
  })

  return {
    stop: listening.cancel,
    blinkAt(windowId) {
      const panel = windowId === null ? null : cache.get(`panel:${windowId}`)
      const shown = blink.value.safeParse(panel?.view.facts.blink?.value).data ?? null
      if (shown === null) return null
      const words = `${shown.number}号`
      return { title: words, person: words, state: words, notice: words, leaseSeconds: blinkLeaseSeconds }
    },
  }
}
