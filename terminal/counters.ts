// The counters this box serves and the devices that stand at them: who reports to which, and who is told what.
import type { Logger } from 'pino'
import type { Invitation } from '#contract/counter/service'
import { viewKinds } from '#wire/define'
import type { DeviceCard, DeviceReport, DeviceState } from '#wire/device'
import type { BoxAck, BoxCommand, BoxReport, DeviceViews } from '#wire/topics'
import { splitViewKey, type View, type ViewKey } from '#wire/view'
import type { Clock } from './clock.ts'
import type { BoxConfig } from './config.ts'
import type { StoredCommand } from './counter/kept.ts'
import type { OwnFacts } from './counter/line.ts'
import { createLiveCounter, type LiveCounter } from './counter/live-counter.ts'
import { cardOf } from './device/card.ts'
import { createPlacement } from './device/placement.ts'
import { createSession, type DeviceSession } from './device/session.ts'
import type { PrintOutcome } from './device/slips.ts'
import type { SessionStanding } from './device/standing.ts'
import type { LastingOrder, SignText, Slip } from './driver.ts'
import type { Known } from './roll-call/answers.ts'
import type { KeyWatch } from './self-test/key-watch.ts'
import type { IsPresent, OpenPort } from './transport/port.ts'
import type { ViewCache } from './views/view-cache.ts'
import type { Announcement } from './voice/announcement.ts'

/** The hub renews every 20 s what it shows to a device's box: who has heard nothing for so long is alone; ms. */
const silentAfterMs = 45_000

/** A sign at no window, after an emergency. */
const blank: SignText = { title: '', person: '', state: '', notice: '', leaseSeconds: 1 }

export interface CounterHallPorts {
  readonly devices: BoxConfig['devices']
  readonly cache: ViewCache
  readonly clock: Clock
  readonly log: Logger
  readonly openPort: OpenPort
  readonly isPresent: IsPresent
  append(command: { name: string; data: unknown }): Promise<number>
  /** Whether the box has its line to the hub. */
  isOnline(): boolean
  /** What this box knows better about a view has changed. */
  onMoved(key: ViewKey): void
  /** A device works, or does not any more. */
  onStanding(deviceId: string, state: DeviceState): void
  /** A key was pressed or a card read: whether it has its usual effect, or was only to be seen. */
  see: KeyWatch['see']
  /** An alarm key of this box was pressed or held. */
  onAlarm(step: 'pressed' | 'held'): void
  /** The hub's placement of devices has changed. */
  onPlaced(known: Readonly<Record<string, string>>): void
}

export interface Counters {
  start(): void
  stop(): Promise<void>
  placeBox(windowId: string | null): void
  restorePlaces(known: Readonly<Record<string, string>>): void
  /** What waits in the outbox since an earlier life, in order. */
  replay(reports: readonly BoxReport[]): void
  /** A screen's command is on the disk. */
  stored(command: StoredCommand): void
  acked(ack: BoxAck): void
  /** Reports the state of every device again, for a hub that may have forgotten. */
  retell(): void
  /** What screens should show of a terminal view's invitation where the hub's is not right yet; undefined when it is. */
  invitationOf(key: ViewKey): Invitation | null | undefined
  /** The same of the call at the window of a panel or terminal view. */
  ownOf(key: ViewKey): OwnFacts | undefined
  deviceViews(deviceId: string, views: DeviceViews['views'] | null): void
  obey(command: BoxCommand): void
  /** Shows this on the sign of a window, or of none, instead of all that holds there; null: what holds there again. */
  overrule(textAt: (windowId: string | null, deviceId: string) => SignText | null): void
  /** Says it on a speaker of the box, now or not at all. */
  speak(deviceId: string, announcement: Announcement): void
  /** Prints on a device of the box; `failed` when there is none of this id. */
  print(deviceId: string, slip: Slip): Promise<PrintOutcome>
  cards(): DeviceCard[]
  /** The same with where each stands, and its frames. */
  known(): Known[]
  standing(): (SessionStanding & { deviceId: string; label: string; windowId: string | null })[]
}

export function createCounters(ports: CounterHallPorts): Counters {
  const { devices, cache, clock, log, append } = ports
  const pinned = new Map(devices.map(({ deviceId, windowId }) => [deviceId, windowId]))
  const placement = createPlacement(pinned)
  const counters = new Map<string, LiveCounter>()
  const lastTold = new Map<string, string>()
  const overruled = new Set<string>()

  const sessions = devices.map((plan) =>
    createSession(plan, {
      openPort: ports.openPort,
      isPresent: ports.isPresent,
      clock,
      log: log.child({ deviceId: plan.deviceId, driver: plan.driver.id }),
      report: (report) => reported(plan.deviceId, report),
      tell(state, text) {
        void told(plan.deviceId, state, text).catch(() => {})
        ports.onStanding(plan.deviceId, state)
      },
    }),
  )

  const sessionOf = (deviceId: string) => sessions.find(({ plan }) => plan.deviceId === deviceId)

  function counterAt(windowId: string): LiveCounter {
    const known = counters.get(windowId)
    if (known !== undefined) return known
    const counter = createLiveCounter(windowId, {
      clock,
      append,
      hub: () => hubAt(windowId),
      moved() {
        ports.onMoved(`terminal:${windowId}`)
        ports.onMoved(`panel:${windowId}`)
      },
      order(order) {
        for (const session of sessions) {
          if (placement.windowOf(session.plan.deviceId) === windowId) tellDevice(session, order)
        }
      },
    })
    counters.set(windowId, counter)
    counter.view('panel', cache.get(`panel:${windowId}`))
    counter.view('terminal', cache.get(`terminal:${windowId}`))
    return counter
  }

  /** A hub that is there stands by its views again and again. */
  function hubAt(windowId: string): 'there' | 'away' {
    const terminal = cache.get(`terminal:${windowId}`)
    const isSilent = terminal === null || clock.monotonicMs() - terminal.vouchedAtMs > silentAfterMs
    return ports.isOnline() && !isSilent ? 'there' : 'away'
  }

  async function reported(deviceId: string, report: DeviceReport): Promise<void> {
    if (report.type === 'state') return told(deviceId, report.state, report.text)
    if (report.type === 'missed') return told(deviceId, 'warning', `漏收 ${report.count} 次按键`)
    if (ports.see(deviceId, report) === 'onlyShow') throw new Error('the keys of this device are being tested')
    if (report.type === 'alarm') return ports.onAlarm(report.step)
    const windowId = placement.windowOf(deviceId)
    if (windowId === null) throw new Error('the device stands at no window yet: what it says belongs to nobody')
    return counterAt(windowId).report(deviceId, report)
  }

  async function told(deviceId: string, state: DeviceState, text: string): Promise<void> {
    const standing = `${state} ${text}`
    if (lastTold.get(deviceId) === standing) return
    lastTold.set(deviceId, standing)
    try {
      await append({ name: 'device.report', data: { deviceId, state, text } })
    } catch (error) {
      lastTold.delete(deviceId)
      throw error
    }
  }

  /** A sign that is overruled is told what holds at its window afterwards. */
  function tellDevice(session: DeviceSession, order: LastingOrder): void {
    if (order.order !== 'show' || !overruled.has(session.plan.deviceId)) session.obey(order)
  }

  /** The device comes to its window and is told what holds there. */
  function greet(deviceId: string): void {
    const windowId = placement.windowOf(deviceId)
    const session = sessionOf(deviceId)
    if (windowId === null || session === undefined) return
    // A counter that begins tells its devices by itself.
    const begun = counters.get(windowId)
    if (begun === undefined) counterAt(windowId)
    else for (const order of begun.orders()) tellDevice(session, order)
  }

  const cardAt = (session: DeviceSession) => cardOf(session, pinned.get(session.plan.deviceId) ?? null)

  cache.onChange((key, change) => {
    const { kind, subject } = splitViewKey(key)
    const counter = counters.get(subject)
    if (counter === undefined) return
    if (kind === 'panel') counter.view('panel', cache.get(key))
    // A terminal view stood by again says nothing new about an invitation, and may be older than a key pressed here.
    if (kind === 'terminal' && change !== 'vouched') counter.view('terminal', cache.get(key))
  })

  return {
    start() {
      for (const { plan } of sessions) greet(plan.deviceId)
      for (const session of sessions) session.start()
    },
    async stop() {
      await Promise.all(sessions.map((session) => session.stop()))
      for (const counter of counters.values()) counter.stop()
    },
    placeBox(windowId) {
      placement.placeBox(windowId)
      for (const { plan } of sessions) greet(plan.deviceId)
    },
    restorePlaces: placement.restore,
    replay(reports) {
      for (const { sequence, occurredAt, command } of reports) {
        const windowId = windowOf(command.data)
        const agoMs = Math.max(0, clock.wallMs() - Date.parse(occurredAt))
        if (windowId !== null) counterAt(windowId).stored({ ...command, sequence, atMs: clock.monotonicMs() - agoMs })
      }
    },
    stored(command) {
      const windowId = windowOf(command.data)
      if (windowId !== null) counters.get(windowId)?.stored(command)
    },
    acked(ack) {
      for (const counter of counters.values()) counter.acked(ack)
    },
    retell() {
      // A hub that saw the box vanish knows nothing about its devices: say it again.
      lastTold.clear()
      for (const session of sessions) {
        const { state, text } = session.standing()
        void told(session.plan.deviceId, state, text).catch(() => {})
      }
    },
    invitationOf(key) {
      const { kind, subject } = splitViewKey(key)
      const held = cache.get(key)
      return kind === 'terminal' && held !== null ? counters.get(subject)?.invitation(held) : undefined
    },
    ownOf(key) {
      const { kind, subject } = splitViewKey(key)
      const held = kind === 'panel' || kind === 'terminal' ? cache.get(key) : null
      return held === null ? undefined : counters.get(subject)?.own(held)
    },
    deviceViews(deviceId, views) {
      const subject = views?.map(({ key }) => windowOfView(key as ViewKey)).find((one) => one !== null) ?? null
      const before = placement.windowOf(deviceId)
      const hasMoved = placement.place(deviceId, subject)
      for (const view of views ?? []) cache.put(view as View, 0)
      const isDeserted = before !== null && devices.every((one) => placement.windowOf(one.deviceId) !== before)
      if (isDeserted || (views === null && before !== null)) {
        cache.drop(`terminal:${before}`)
        cache.drop(`panel:${before}`)
      }
      ports.onPlaced(placement.known())
      if (hasMoved) greet(deviceId)
    },
    obey({ command, deviceId, expiresAt }) {
      if (Date.parse(expiresAt) < clock.wallMs()) return log.warn({ command, expiresAt }, 'an order came too late')
      if (command !== 'restart') return log.warn({ command, deviceId }, 'no driver can obey this order')
      for (const session of sessions) if (deviceId === null || session.plan.deviceId === deviceId) session.reset()
    },
    overrule(textAt) {
      for (const session of sessions) {
        const { deviceId, driver } = session.plan
        if (!driver.capabilities.includes('sign')) continue
        const panel = textAt(placement.windowOf(deviceId), deviceId)
        if (panel !== null) {
          overruled.add(deviceId)
          session.obey({ order: 'show', panel })
        } else if (overruled.delete(deviceId)) {
          session.obey({ order: 'show', panel: blank })
          greet(deviceId)
        }
      }
    },
    speak(deviceId, announcement) {
      sessionOf(deviceId)?.speak(announcement)
    },
    async print(deviceId, slip) {
      const printer = sessionOf(deviceId)
      return printer === undefined ? { result: 'failed', text: '没有打印机' } : printer.print(slip)
    },
    cards: () => sessions.map(cardAt),
    known: () =>
      sessions.map((session) => ({
        card: cardAt(session),
        windowId: placement.windowOf(session.plan.deviceId),
        frames: session.standing().frames,
      })),
    standing: () =>
      sessions.map((session) => {
        const { deviceId, label } = session.plan
        return { deviceId, label, windowId: placement.windowOf(deviceId), ...session.standing() }
      }),
  }
}

/** The window a view is about; null for one about the whole hall. */
function windowOfView(key: ViewKey): string | null {
  const { kind, subject } = splitViewKey(key)
  return viewKinds[kind].scope === 'window' ? subject : null
}

function windowOf(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'windowId' in data && typeof data.windowId === 'string'
    ? data.windowId
    : null
}
