// The voice of a box: each of its speakers calls the visitors of its zone, one after the other, from the hub's view of the calls.
import type { Logger } from 'pino'
import type { VoiceRules } from '#contract/public/voice'
import type { Call } from '#contract/queue/ticket'
import type { DeviceState } from '#wire/device'
import { splitViewKey, type ViewKey } from '#wire/view'
import { type Announcer, initialAnnouncer, type LastingCall, nextAnnouncer } from '#wire/voice/announcer'
import { isQuiet } from '#wire/voice/quiet-hours'
import { doneSentence, sentenceOf } from '#wire/voice/sentence'
import { type Alarm, type Clock, createAlarm } from '../clock.ts'
import type { BoxConfig } from '../config.ts'
import { timeZoneOf } from '../counter/hall-time.ts'
import { factsOf, type HeldView, hubTimeAt, momentOf } from '../counter/held-view.ts'
import type { Counters } from '../counters.ts'
import { capabilitiesOf } from '../device/plan.ts'
import type { ViewCache } from '../views/view-cache.ts'
import { type Announcement, betweenTimesMs, partsOf, partsOfCall, soundOf } from './announcement.ts'
import type { Clips } from './clips.ts'
import { lengthMs } from './sound.ts'
import type { SpokenFile } from './spoken-file.ts'

const view: ViewKey = 'speaker:main'

/** The windows whose calls a speaker speaks; null: all of the hall. */
type Zone = readonly string[] | 'ownWindow' | null

export interface VoicePorts {
  readonly speakers: ReadonlyMap<string, Zone>
  readonly clips: Clips
  readonly cache: ViewCache
  readonly spoken: SpokenFile
  readonly clock: Clock
  readonly log: Logger
  readonly counters: Pick<Counters, 'known' | 'speak'>
  /** Whether calls must not be heard now, nor be made up for afterwards. */
  isHushed(): boolean
}

export interface Voice {
  start(): Promise<void>
  stop(): void
  /** A speaker works, or does not any more. */
  standing(deviceId: string, state: DeviceState): void
}

interface CallToSpeak extends LastingCall {
  readonly text: string
  /** Clips that say it; they are put together only when its turn has come. */
  readonly parts: readonly string[]
}

interface Speaker {
  announcer: Announcer<CallToSpeak>
  state: DeviceState
  readonly alarm: Alarm
}

export function createVoice(ports: VoicePorts): Voice {
  const { speakers: zones, clips, cache, spoken, clock, log, counters, isHushed } = ports
  const words = new Set(clips.keys())
  const unsaid = new Set<string>()
  const speakers = new Map<string, Speaker>()
  let isStopped = false

  function look(deviceId: string): void {
    const speaker = speakers.get(deviceId)
    const held = cache.get(view)
    const rules = factsOf.voice(held)?.value
    if (isStopped || speaker === undefined || held === null || rules === undefined) return
    const atMs = clock.monotonicMs()
    const zone = windowsOf(deviceId)
    const calls = (factsOf.calls(held)?.value.current ?? []).filter(
      ({ windowId }) => zone === null || zone.includes(windowId),
    )
    const next = nextAnnouncer(
      speaker.announcer,
      {
        calls: [...calls.flatMap((call) => toSpeak(call, held) ?? []), ...doneAt(zone)],
        hours:
          isHushed() || rules.calls === 'silent' || isQuiet(rules.quiet, timeZoneOf(held), hubTimeAt(held, atMs))
            ? 'quiet'
            : 'speaking',
        speaker: speaker.state === 'ok' || speaker.state === 'warning' ? 'ready' : 'away',
        freshMs: rules.freshMs,
      },
      (call) => lastsMs(announcementOf(call, rules)),
      atMs,
    )
    speaker.announcer = next.state
    speaker.alarm.cancel()
    if (next.wakeAtMs !== null) speaker.alarm.set(next.wakeAtMs - atMs, () => look(deviceId))
    if (next.speak !== null) void say(deviceId, next.speak.callId, announcementOf(next.speak, rules))
  }

  /** Remembered first: a box that loses its power now keeps still about this call rather than saying it twice. */
  async function say(deviceId: string, callId: string, announcement: Announcement): Promise<void> {
    const known = Object.fromEntries([...speakers].map(([id, { announcer }]) => [id, announcer.spoken]))
    await spoken.save(known).catch((error) => log.warn({ err: error }, 'what was spoken could not be kept'))
    log.info({ deviceId, callId, text: announcement.text }, 'spoken')
    if (!isStopped) counters.speak(deviceId, announcement)
  }

  function windowsOf(deviceId: string): readonly string[] | null {
    const zone = zones.get(deviceId) ?? null
    if (zone !== 'ownWindow') return zone
    const windowId = counters.known().find(({ card }) => card.deviceId === deviceId)?.windowId ?? null
    return windowId === null ? [] : [windowId]
  }

  function announcementOf({ text, parts }: CallToSpeak, { times, volumePercent }: VoiceRules): Announcement {
    return { text, samples: soundOf(parts, clips), times, volumePercent }
  }

  function toSpeak(call: Call, held: HeldView): CallToSpeak | null {
    const { number, windowId, calledAt } = call
    const said = partsOfCall(call, words)
    if (said.unsaid !== null && !unsaid.has(said.unsaid)) {
      unsaid.add(said.unsaid)
      log.warn({ text: said.unsaid }, 'nobody has recorded this, so it is not said')
    }
    if (said.parts === null) return null
    const callId = `${number} ${windowId} ${calledAt}`
    return { number, callId, calledAtMs: momentOf(held, calledAt), text: sentenceOf(call), parts: said.parts }
  }

  /** At a window of its own a speaker tells the visitor that all is done, once for each service. */
  function doneAt(zone: readonly string[] | null): CallToSpeak[] {
    const [windowId, another] = zone ?? []
    const held = windowId === undefined || another !== undefined ? null : cache.get(`terminal:${windowId}`)
    const invitation = factsOf.invitation(held)?.value ?? null
    const parts = partsOf(doneSentence, words)
    if (held === null || invitation === null || parts === null) return []
    const { invitationId, openedAt } = invitation
    const calledAtMs = momentOf(held, openedAt)
    return [{ number: doneSentence, callId: invitationId, calledAtMs, text: doneSentence, parts }]
  }

  const lookAll = () => {
    for (const deviceId of speakers.keys()) look(deviceId)
  }
  cache.onChange((key) => {
    if (key === view || splitViewKey(key).kind === 'terminal') lookAll()
  })

  return {
    async start() {
      const before = await spoken.load()
      for (const deviceId of zones.keys()) {
        const announcer = initialAnnouncer<CallToSpeak>(before[deviceId] ?? [])
        speakers.set(deviceId, { announcer, state: 'offline', alarm: createAlarm(clock) })
      }
      lookAll()
    },
    stop() {
      isStopped = true
      for (const { alarm } of speakers.values()) alarm.cancel()
    },
    standing(deviceId, state) {
      const speaker = speakers.get(deviceId)
      if (speaker === undefined) return
      speaker.state = state
      look(deviceId)
    },
  }
}

function lastsMs({ samples, times }: Announcement): number {
  return lengthMs(samples) * times + betweenTimesMs * (times - 1)
}

/** The speakers among a box's devices, with their zones: a sign with a voice speaks for the window where it stands. */
export function speakersAmong(devices: BoxConfig['devices']): VoicePorts['speakers'] {
  const usual = ({ driver }: BoxConfig['devices'][number]) =>
    driver.capabilities.includes('sign') ? ('ownWindow' as const) : null
  return new Map(
    devices
      .filter((one) => capabilitiesOf(one).includes('speak'))
      .map((one) => [one.deviceId, one.zone ?? usual(one)] as const),
  )
}
