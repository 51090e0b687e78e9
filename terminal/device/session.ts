// One device at work: its port, its driver and its ladder of recovery. It fails alone.
import type { Logger } from 'pino'
import type { DeviceReport, DeviceState } from '#wire/device'
import { type Clock, createAlarm } from '../clock.ts'
import type { Effect, LastingOrder } from '../driver.ts'
import { nothing, type Rest } from '../framing/framing.ts'
import { type IsPresent, type OpenPort, type Port, PortError } from '../transport/port.ts'
import type { Announcement } from '../voice/announcement.ts'
import { createInbox } from './inbox.ts'
import { createLatestOrders } from './latest-orders.ts'
import { emptyQueue, nextQueue, type QueueEffect, type QueueInput, type Waiting } from './order-queue.ts'
import { partsOf } from './parts.ts'
import type { DevicePlan } from './plan.ts'
import { initialRecovery, nextRecovery, type RecoveryEffect, type RecoveryInput } from './recovery.ts'
import { createSlips, type Slips } from './slips.ts'
import { type Condition, type SessionStanding, standingOf } from './standing.ts'
import { createWriter } from './writer.ts'

export interface SessionPorts {
  readonly openPort: OpenPort
  readonly isPresent: IsPresent
  readonly clock: Clock
  readonly log: Logger
  /** Resolves when the report is on the disk; rejects when it is not and never will be. */
  report(report: DeviceReport): Promise<void>
  tell(state: DeviceState, text: string): void
}

export interface DeviceSession {
  readonly plan: DevicePlan
  start(): void
  stop(): Promise<void>
  /** The newest order of each kind wins, also over a device that is away: it gets it when it is back. */
  obey(order: LastingOrder): void
  readonly print: Slips['print']
  /** Says it now; a device that is away stays silent about it for good. */
  speak(announcement: Announcement): void
  reset(): void
  standing(): SessionStanding
}

export function createSession(plan: DevicePlan, ports: SessionPorts): DeviceSession {
  const { driver, settings, address } = plan
  const { clock, log } = ports
  const framing = driver.framing(settings)
  const latest = createLatestOrders(clock)
  const inbox = createInbox(read, log)
  const { write } = createWriter({
    clock,
    current: () => port,
    lost: (error) => recover({ type: 'lost', text: textOf(error), atMs: clock.monotonicMs() }),
  })
  const slips = createSlips((slip) => {
    if (recovery.phase !== 'open') return 'away'
    enqueue({ type: 'order', order: { order: 'print', slip } })
    return 'begun'
  })
  const [resting, awaiting, beating] = [createAlarm(clock), createAlarm(clock), createAlarm(clock)]
  let driverState = driver.initial(settings)
  let recovery = initialRecovery
  let queue = emptyQueue
  let port: Port | null = null
  let opening = 0
  let rest: Rest = nothing
  let readAtMs = 0
  let dropped = 0
  let condition: Condition | null = null
  let closing: Promise<void> = Promise.resolve()

  function recover(input: RecoveryInput): void {
    const next = nextRecovery(recovery, input)
    recovery = next.state
    next.effects.forEach(runRecovery)
  }

  function runRecovery(effect: RecoveryEffect): void {
    switch (effect.do) {
      case 'open':
        void open()
        break
      case 'close':
        close()
        break
      case 'lookForIt':
        void ports
          .isPresent(address)
          .catch(() => false)
          .then((isPresent) => recover({ type: 'present', isPresent }))
        break
      case 'wait':
        resting.set(effect.ms, () => recover({ type: 'elapsed' }))
        break
      case 'stopWaiting':
        resting.cancel()
        break
      case 'reinitialise':
        driverState = driver.initial(settings)
        condition = null
        break
      case 'replay':
        for (const order of latest.all()) enqueue({ type: 'order', order })
        beat()
        break
      case 'tell':
        log.info({ state: effect.state, text: effect.text, rung: recovery.rung }, 'device state')
        tellStanding()
        break
    }
  }

  function tellStanding(): void {
    const { state, text } = standingOf(recovery.told, condition)
    ports.tell(state, text)
  }

  async function open(): Promise<void> {
    const mine = ++opening
    const isCurrent = () => mine === opening
    rest = nothing
    try {
      await closing
      const opened = await ports.openPort(address, {
        data: (bytes) => (isCurrent() ? inbox.put(bytes, clock.monotonicMs()) : undefined),
        closed: (error) => {
          if (isCurrent()) recover({ type: 'lost', text: error?.message ?? 'closed', atMs: clock.monotonicMs() })
        },
      })
      if (!isCurrent()) return await opened.close()
      port = opened
      recover({ type: 'opened', flaw: opened.flaw })
    } catch (error) {
      const fault = error instanceof PortError ? error.fault : 'failed'
      const text = textOf(error)
      if (isCurrent()) recover({ type: 'openFailed', fault, text, atMs: clock.monotonicMs() })
    }
  }

  function close(): void {
    opening += 1
    beating.cancel()
    enqueue({ type: 'closed' })
    const gone = port
    port = null
    if (gone !== null) closing = gone.close().catch((error) => log.warn({ err: error }, 'closing the port failed'))
  }

  function enqueue(input: QueueInput): void {
    const next = nextQueue(queue, input)
    queue = next.state
    next.effects.forEach(runQueue)
  }

  function runQueue(effect: QueueEffect): void {
    switch (effect.do) {
      case 'encode':
        enqueue({ type: 'encoded', frames: encode(effect.order) })
        break
      case 'write':
        beat()
        void write(partsOf(effect.frame), port).then((isOut) => (isOut ? enqueue({ type: 'written' }) : undefined))
        break
      case 'wait':
        awaiting.set(effect.ms, () => enqueue({ type: 'elapsed' }))
        break
      case 'stopWaiting':
        awaiting.cancel()
        break
      case 'refused':
        recover({ type: 'troubled', text: `设备拒绝：${effect.text}`.slice(0, 200) })
        break
      case 'silent':
        recover({ type: 'silent', atMs: clock.monotonicMs() })
        break
      case 'printEnded':
        log.info({ result: effect.result, text: effect.text }, 'a slip')
        slips.ended({ result: effect.result, text: effect.text })
        break
    }
  }

  function encode(order: Waiting) {
    try {
      const encoded =
        order.order === 'heartbeat'
          ? driver.heartbeat?.frames(driverState, settings)
          : latest.isOver(order)
            ? undefined
            : driver.encode(latest.asOfNow(order), driverState, settings)
      if (encoded === undefined) return []
      driverState = encoded.state
      return encoded.frames
    } catch (error) {
      log.error({ err: error, order: order.order }, 'the driver failed to encode an order')
      return []
    }
  }

  function beat(): void {
    if (driver.heartbeat === null) return
    beating.set(driver.heartbeat.everyMs, () => {
      if (queue.phase === 'idle') enqueue({ type: 'order', order: { order: 'heartbeat' } })
      beat()
    })
  }

  async function read(chunk: Uint8Array, atMs: number): Promise<void> {
    const from = port
    if (framing.pauseMs !== undefined && atMs - readAtMs > framing.pauseMs) {
      dropped += rest.length
      rest = nothing
    }
    readAtMs = atMs
    const cut = framing.cut(rest, chunk)
    rest = cut.rest
    dropped += cut.dropped
    for (const frame of cut.frames) {
      recover({ type: 'heard' })
      const decoded = driver.decode(frame, driverState, settings)
      driverState = decoded.state
      await act(decoded.effects, from)
    }
  }

  /** In order: what follows a report waits until the report is on the disk, and is not written when it is not. */
  async function act(effects: readonly Effect[], from: Port | null): Promise<void> {
    let isStored = true
    for (const effect of effects) {
      if (effect.do === 'answer') enqueue({ type: 'answer', answer: effect.answer, text: effect.text })
      else if (effect.do === 'condition') become(effect)
      else if (effect.do === 'report') isStored = (await store(effect.report)) && isStored
      else if (isStored) await write([{ bytes: effect.bytes, restMs: 0 }], from)
    }
    if (!isStored) enqueue({ type: 'order', order: { order: 'notStored' } })
  }

  function become(next: Condition): void {
    const isNews = condition?.state !== next.state || condition.text !== next.text
    condition = next
    if (isNews) tellStanding()
  }

  async function store(report: DeviceReport): Promise<boolean> {
    if (report.type === 'missed') {
      recover({ type: 'troubled', text: `漏收 ${report.count} 次按键` })
      return true
    }
    try {
      await ports.report(report)
      return true
    } catch (error) {
      // Its kind only: a report may be the number of somebody's card.
      log.error({ err: error, report: report.type }, 'a report was not stored; the device does not thank')
      return false
    }
  }

  return {
    plan,
    start: () => recover({ type: 'start' }),
    async stop() {
      recover({ type: 'stop' })
      await inbox.drained()
      await closing
    },
    obey(order) {
      latest.put(order)
      if (recovery.phase === 'open') enqueue({ type: 'order', order })
    },
    print: slips.print,
    speak(announcement) {
      if (recovery.phase === 'open') enqueue({ type: 'order', order: { order: 'speak', announcement } })
    },
    reset: () => recover({ type: 'resetAsked', atMs: clock.monotonicMs() }),
    standing: () => ({
      ...standingOf(recovery.told, condition),
      climbed: recovery.climbed,
      frames: queue.counts,
      dropped,
    }),
  }
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200)
}
