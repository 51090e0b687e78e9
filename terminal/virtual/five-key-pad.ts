// A virtual five-key pad at the level of its HID reports, for tests here and for /dev/uhid in the guest machine.
import type { Surroundings } from './device.ts'

/** The report descriptor printed in docs/devices/five-key-pad.md, byte for byte. */
export const reportDescriptor = Uint8Array.from([
  0x06, 0x00, 0xff, 0x09, 0x01, 0xa1, 0x01, 0x85, 0x01, 0x19, 0x01, 0x29, 0x05, 0x15, 0x00, 0x25, 0x01, 0x75, 0x01,
  0x95, 0x05, 0x81, 0x02, 0x75, 0x03, 0x95, 0x01, 0x81, 0x03, 0x09, 0x10, 0x26, 0xff, 0x00, 0x75, 0x08, 0x95, 0x01,
  0x81, 0x02, 0x85, 0x02, 0x09, 0x20, 0x25, 0x03, 0x95, 0x05, 0x91, 0x02, 0x85, 0x03, 0x09, 0x30, 0x26, 0xff, 0x00,
  0x95, 0x08, 0xb1, 0x02, 0xc0,
])

export type LampState = 'off' | 'on' | 'blinking' | 'thanking'
const lampStates: readonly LampState[] = ['off', 'on', 'blinking', 'thanking']
const thanksMs = 3_000

export interface FiveKeyPad {
  readonly serial: string
  /** Keys are 1 to 5, counted from the left. */
  press(key: number): void
  release(key: number): void
  /** An output report from the host, its id first. */
  output(report: Uint8Array): void
  /** A feature report the host asks for: id 3 is the serial, eight ASCII bytes. */
  feature(id: number): Uint8Array | null
  lamps(): readonly LampState[]
  /** The next report never reaches the host. */
  loseNextReport(): void
}

export function fiveKeyPad(world: Surroundings, serial = 'MC000001'): FiveKeyPad {
  let held = 0
  let sequence = 0
  let isLosing = false
  let lamps: readonly LampState[] = ['off', 'off', 'off', 'off', 'off']
  let lastPressed = 0
  let cancelTimer = () => {}

  function tell(): void {
    const report = Uint8Array.of(1, held, sequence)
    sequence = (sequence + 1) % 256
    if (!isLosing) world.send(report)
    isLosing = false
  }

  return {
    serial,
    press(key) {
      held |= 1 << (key - 1)
      lastPressed = key
      tell()
    },
    release(key) {
      held &= ~(1 << (key - 1))
      tell()
    },
    output(report) {
      if (report[0] !== 2) return
      cancelTimer()
      lamps = Array.from({ length: 5 }, (_, index) => lampStates[report[index + 1] ?? 0] ?? 'off')
      if (lamps[lastPressed - 1] === 'thanking') world.thanked(lastPressed)
      cancelTimer = world.after(thanksMs, () => {
        lamps = lamps.map((lamp) => (lamp === 'thanking' ? 'off' : lamp))
        world.changed()
      })
      world.changed()
    },
    feature: (id) => (id === 3 ? Uint8Array.from([3, ...new TextEncoder().encode(serial)]) : null),
    lamps: () => lamps,
    loseNextReport() {
      isLosing = true
    },
  }
}
