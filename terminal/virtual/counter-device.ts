// One virtual device on its wire: its log of frames and thanks, its plug, and its picture for the page.
import { loadClips } from '../voice/clips.ts'
import { alphaSign } from './alpha-sign.ts'
import { androidEvaluator } from './android-evaluator.ts'
import { badgeReader } from './badge-reader.ts'
import type { FaultKind, Glass, Key, Surroundings, VirtualDevice } from './device.ts'
import type { DevicePlan } from './hall-plan.ts'
import { led485 } from './led-485.ts'
import { onbonGraphicSign } from './onbon-graphic-sign.ts'
import { onbonSign } from './onbon-sign.ts'
import { rs485Evaluator } from './rs485-evaluator.ts'
import { slipPrinter } from './slip-printer.ts'
import { speaker } from './speaker.ts'
import { type Place, plug, type Wire } from './wire.ts'

/** Entries kept of each log; a day of presses fits, a week does not. */
const frameLogLength = 40
const thanksLogLength = 2_000
/** Bytes of a frame that the log keeps: all but those of sound are shorter. */
const shownBytes = 1_200

export interface FrameLog {
  readonly at: string
  readonly direction: 'toDevice' | 'fromDevice'
  readonly hex: string
}

/** A device as `GET /api/devices` shows it; times are ISO 8601 in UTC. */
export interface DevicePicture {
  readonly deviceId: string
  readonly windowId: string
  readonly windowName: string
  readonly kind: DevicePlan['kind']
  readonly place: Place
  readonly plugged: boolean
  readonly keys: readonly Key[]
  readonly faults: readonly FaultKind[]
  readonly glass: Glass
  readonly frames: readonly FrameLog[]
  /** Presses that ended in a 谢谢, because the host's own acknowledgement came back. */
  readonly thanked: ReadonlyArray<{ readonly at: string; readonly level: number }>
}

export interface CounterDevice {
  readonly deviceId: string
  readonly keys: readonly Key[]
  readonly faults: readonly FaultKind[]
  isPlugged(): boolean
  press(key: Key): void
  fault(kind: FaultKind, count: number): void
  unplug(): Promise<void>
  replug(): Promise<void>
  picture(): DevicePicture
}

/** Plugs the device in. `changed` is called whenever its picture is another. */
export async function placeDevice(plan: DevicePlan, folder: string, changed: () => void): Promise<CounterDevice> {
  const frames: FrameLog[] = []
  const thanked: { at: string; level: number }[] = []
  const path = `${folder}/tty-${plan.deviceId}`
  let wire: Wire | null = null
  /** Plug and unplug follow one another, never overlap. */
  let turn = Promise.resolve()

  const log = (direction: FrameLog['direction'], bytes: Uint8Array) => {
    const hex = Buffer.from(bytes.subarray(0, shownBytes))
      .toString('hex')
      .toUpperCase()
      .replaceAll(/(..)(?=.)/g, '$1 ')
    frames.unshift({ at: new Date().toISOString(), direction, hex })
    frames.splice(frameLogLength)
    changed()
  }
  const world: Surroundings = {
    send(bytes) {
      if (wire === null) return
      log('fromDevice', bytes)
      wire.send(bytes)
    },
    now: Date.now,
    after(ms, act) {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    changed,
    thanked(level) {
      thanked.push({ at: new Date().toISOString(), level })
      thanked.splice(0, thanked.length - thanksLogLength)
    },
  }
  const device = await deviceOf(plan, world)

  const inTurn = (act: () => Promise<void>) => {
    turn = turn.then(act, act)
    return turn
  }
  const unplug = () =>
    inTurn(async () => {
      const leaving = wire
      wire = null
      device.reset()
      await leaving?.unplug()
      changed()
    })
  const replug = () =>
    inTurn(async () => {
      wire ??= await plug(plan.wire, path, (bytes) => {
        log('toDevice', bytes)
        device.receive(bytes)
      })
      changed()
    })
  await replug()

  return {
    deviceId: plan.deviceId,
    keys: device.keys,
    faults: device.faults,
    isPlugged: () => wire !== null,
    press: device.press,
    fault: device.fault,
    unplug,
    replug,
    picture: () => ({
      deviceId: plan.deviceId,
      windowId: plan.windowId,
      windowName: plan.windowName,
      kind: plan.kind,
      place: plan.wire.transport === 'pty' ? { transport: 'pty', path } : { ...plan.wire, host: '127.0.0.1' },
      plugged: wire !== null,
      keys: device.keys,
      faults: device.faults,
      glass: device.glass(),
      frames: [...frames],
      thanked: [...thanked],
    }),
  }
}

async function deviceOf(plan: DevicePlan, world: Surroundings): Promise<VirtualDevice> {
  switch (plan.kind) {
    case 'rs485-evaluator':
      return rs485Evaluator(world)
    case 'android-evaluator':
      return androidEvaluator(world)
    case 'onbon-sign':
      return onbonSign(world, plan)
    case 'onbon-graphic-sign':
      return onbonGraphicSign(world, plan)
    case 'alpha-sign':
      return alphaSign(world, plan)
    case 'led-485':
      return led485(world, plan)
    case 'badge-reader':
      return badgeReader(world, plan.cards)
    case 'speaker':
      return speaker(world, await loadClips(null))
    case 'slip-printer':
      return slipPrinter(world)
  }
}
