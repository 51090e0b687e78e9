// A virtual badge reader that is a keyboard, at the level of its HID reports, for tests here and for /dev/uhid in the guest machine.
import type { Surroundings } from './device.ts'

/** The boot keyboard of HID 1.11 appendix E.6, byte for byte: eight modifier bits, a reserved byte, five lamps, six usages. */
export const keyboardDescriptor = Uint8Array.from([
  0x05, 0x01, 0x09, 0x06, 0xa1, 0x01, 0x05, 0x07, 0x19, 0xe0, 0x29, 0xe7, 0x15, 0x00, 0x25, 0x01, 0x75, 0x01, 0x95,
  0x08, 0x81, 0x02, 0x95, 0x01, 0x75, 0x08, 0x81, 0x01, 0x95, 0x05, 0x75, 0x01, 0x05, 0x08, 0x19, 0x01, 0x29, 0x05,
  0x91, 0x02, 0x95, 0x01, 0x75, 0x03, 0x91, 0x01, 0x95, 0x06, 0x75, 0x08, 0x15, 0x00, 0x25, 0x65, 0x05, 0x07, 0x19,
  0x00, 0x29, 0x65, 0x81, 0x00, 0xc0,
])

const enter = 0x28
const shift = 0x02

export interface BadgeWedge {
  /** Holds a card to it: its letters and digits are typed, one report for each key that goes down or up, and then Enter. */
  show(card: string): void
}

export function badgeWedge(world: Pick<Surroundings, 'send'>): BadgeWedge {
  const type = (modifier: number, usage: number) => {
    world.send(Uint8Array.of(modifier, 0, usage, 0, 0, 0, 0, 0))
    world.send(new Uint8Array(8))
  }
  return {
    show(card) {
      for (const character of card) {
        const isDigit = character >= '0' && character <= '9'
        // 1E is the key 1, 26 the key 9 and 27 the key 0; 04 is the key A.
        const usage = isDigit ? 0x1e + ((Number(character) + 9) % 10) : 0x04 + Number.parseInt(character, 36) - 10
        type(!isDigit && character === character.toUpperCase() ? shift : 0, usage)
      }
      type(0, enter)
    },
  }
}
