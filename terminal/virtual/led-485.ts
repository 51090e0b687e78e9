// Virtual digit tubes on Modbus RTU: they check unit, function, register and CRC, and light their segments.
import { faultCounter, type Surroundings, type VirtualDevice } from './device.ts'

export interface Tubes {
  readonly tubes: number
  readonly unit: number
}

const registers = { segments: 0x80 } as const
const exception = { function: 1, register: 2, value: 3, busy: 6 } as const
const longestFrame = 256
/** Silence that ends a frame, in ms: 3.5 characters at 9,600 Bd are 4, an adapter holds bytes back longer. */
const silenceMs = 30

export function led485(world: Surroundings, { tubes, unit }: Tubes): VirtualDevice {
  const faults = faultCounter()
  let heard: number[] = []
  let segments = Array<number>(tubes).fill(0)
  let cancelSilence = () => {}

  /** A frame of function 10 says its own length; any other ends with silence. */
  function take(): void {
    cancelSilence()
    const length = heard[1] === 0x10 ? 9 + (heard[6] ?? longestFrame) : 8
    if (heard.length < length) {
      cancelSilence = world.after(silenceMs, forget)
      return
    }
    const frame = heard.slice(0, length)
    heard = []
    const crc = crcOf(frame.slice(0, -2))
    if (frame[0] !== unit || frame.at(-2) !== crc % 256 || frame.at(-1) !== crc >> 8) return
    const fault = faults.take()
    if (fault === 'silent') return
    const code = fault === 'busy' ? exception.busy : fault === 'nack' ? exception.value : serve(frame)
    const asked = frame[1] ?? 0
    answer(code === null ? frame.slice(0, 6) : [unit, asked | 0x80, code])
    world.changed()
  }

  function serve(frame: readonly number[]): number | null {
    const [, code, high, low, countHigh, count = 0, bytes] = frame
    if (code !== 0x10) return exception.function
    if (high !== 0 || low !== registers.segments) return exception.register
    if (countHigh !== 0 || bytes !== count * 2 || count > Math.ceil(tubes / 2)) return exception.value
    segments = frame.slice(7, 7 + tubes)
    return null
  }

  function answer(frame: readonly number[]): void {
    const crc = crcOf(frame)
    world.send(Uint8Array.from([...frame, crc % 256, crc >> 8]))
  }

  function forget(): void {
    heard = []
  }

  return {
    keys: [],
    faults: ['silent', 'busy', 'nack'],
    receive(bytes) {
      heard = [...heard, ...bytes].slice(0, longestFrame)
      take()
    },
    press: () => {},
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => ({ type: 'digits', segments }),
    reset() {
      faults.clear()
      cancelSilence()
      forget()
      segments = Array<number>(tubes).fill(0)
    },
  }
}

/** CRC-16/MODBUS by the long division of the standard's appendix. */
function crcOf(bytes: readonly number[]): number {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) {
      const carry = crc % 2
      crc = Math.floor(crc / 2)
      if (carry === 1) crc ^= 0xa001
    }
  }
  return crc
}
