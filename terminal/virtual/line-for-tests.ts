// A driver and a virtual device on a line without a wire: every byte arrives at once, and time passes when a test says so.
import type { Effect, Order } from '../driver.ts'
import { drivers } from '../drivers/index.ts'
import { nothing } from '../framing/framing.ts'
import type { Surroundings, VirtualDevice } from './device.ts'

type Answer = Extract<Effect, { do: 'answer' }>['answer']

/** Surroundings of a device whose clock stands still until `pass`. */
export function stillWorld(send: (bytes: Uint8Array) => void) {
  let now = Date.UTC(2026, 10, 23)
  let timers: { readonly at: number; readonly act: () => void }[] = []
  const world: Surroundings = {
    send,
    now: () => now,
    after(ms, act) {
      const timer = { at: now + ms, act }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    changed: () => {},
    thanked: () => {},
  }
  const pass = (ms: number) => {
    now += ms
    const due = timers.filter(({ at }) => at <= now)
    timers = timers.filter(({ at }) => at > now)
    for (const { act } of due) act()
  }
  return { world, pass }
}

export function line(driverId: string, givenSettings: object, device: (world: Surroundings) => VirtualDevice) {
  const driver = drivers.get(driverId)
  if (driver === undefined) throw new Error(`no driver ${driverId}`)
  const settings = driver.settings.parse(givenSettings)
  const framing = driver.framing(settings)
  const answers: Answer[] = []
  const sent: Uint8Array[] = []
  let state = driver.initial(settings)
  let rest = nothing
  const { world, pass } = stillWorld((bytes) => {
    const cut = framing.cut(rest, bytes)
    rest = cut.rest
    for (const frame of cut.frames) {
      const decoded = driver.decode(frame, state, settings)
      state = decoded.state
      for (const effect of decoded.effects) if (effect.do === 'answer') answers.push(effect.answer)
    }
  })
  const other = device(world)
  const put = (encoded: ReturnType<typeof driver.encode>) => {
    state = encoded.state
    for (const { bytes } of encoded.frames) {
      sent.push(bytes)
      other.receive(bytes)
    }
  }
  return {
    /** What the device answered, in order. */
    answers,
    /** Frames as they went out. */
    sent,
    device: other,
    pass,
    tell: (order: Order) => put(driver.encode(order, state, settings)),
    beat: () => put(driver.heartbeat?.frames(state, settings) ?? { frames: [], state }),
  }
}
