// The host's side for tests: a real port, a real driver and the agent's rule "store, then write", nothing else.
import { vi } from 'vitest'
import type { DeviceReport } from '#wire/device'
import type { Effect, Order, Outgoing } from '../driver.ts'
import { drivers } from '../drivers/index.ts'
import { nothing } from '../framing/framing.ts'
import { openPort } from '../transport/open.ts'
import type { PortAddress, PortError } from '../transport/port.ts'

const writeWithinMs = 1_000
/** Virtual devices answer at once; a test that waits longer has its answer. */
const answersWithinMs = 500

/** `store` stands for the disk: a report whose storing fails is not thanked for. */
export async function host(
  driverId: string,
  givenSettings: object,
  address: PortAddress,
  store: (report: DeviceReport) => boolean = () => true,
) {
  const driver = drivers.get(driverId)
  if (driver === undefined) throw new Error(`no driver ${driverId}`)
  const settings = driver.settings.parse(givenSettings)
  const framing = driver.framing(settings)
  const reports: DeviceReport[] = []
  const answers: Extract<Effect, { do: 'answer' }>[] = []
  const conditions: Extract<Effect, { do: 'condition' }>[] = []
  const ends: (PortError | null)[] = []
  let state = driver.initial(settings)
  let rest = nothing

  const port = await openPort(address, {
    data(bytes) {
      const cut = framing.cut(rest, bytes)
      rest = cut.rest
      for (const frame of cut.frames) {
        const decoded = driver.decode(frame, state, settings)
        state = decoded.state
        for (const effect of decoded.effects) {
          if (effect.do === 'report') {
            if (!store(effect.report)) break
            reports.push(effect.report)
          } else if (effect.do === 'write') port.write(effect.bytes, writeWithinMs).catch(() => {})
          else if (effect.do === 'answer') answers.push(effect)
          else conditions.push(effect)
        }
      }
    },
    closed: (error) => ends.push(error),
  })
  const send = async (frames: readonly Outgoing[]) => {
    for (const { bytes, answerWithinMs } of frames) {
      const before = answers.length
      await port.write(bytes, writeWithinMs)
      if (answerWithinMs !== null)
        await vi.waitUntil(() => answers.length > before, { timeout: answersWithinMs, interval: 5 })
    }
  }
  return {
    reports,
    answers,
    conditions,
    ends,
    port,
    async order(order: Order) {
      const encoded = driver.encode(order, state, settings)
      state = encoded.state
      await send(encoded.frames)
    },
    async beat() {
      const encoded = driver.heartbeat?.frames(state, settings)
      if (encoded === undefined) return
      state = encoded.state
      await send(encoded.frames)
    },
  }
}
