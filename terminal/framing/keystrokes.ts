// Reports of a USB boot keyboard into the lines it types (HID 1.11 appendix B.1; usages of the HID Usage Tables, page 07).
import { type Framing, joined, nothing, type Rest } from './framing.ts'

/** Modifiers, a reserved byte, the usages of up to six keys that are down. */
const reportBytes = 8
const modifiers = { shift: 0x22, others: 0xdd } as const
/** Usages below stand for no key: none, and a keyboard that cannot tell. */
const firstKey = 0x04
const ends: ReadonlySet<number> = new Set([0x28, 0x58])
/** A reader types a card in one go; what follows a longer silence is the next one. */
const pauseMs = 500
/** Stands for a line that can be none any more, because of its length or of a key that types nothing. */
const spoilt = 0x00

/** What the keys from `a` on type on a keyboard of the American layout, without and with shift; a space where nothing. */
const plain = "abcdefghijklmnopqrstuvwxyz1234567890     -=[]\\ ;'`,./"
const shifted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()     _+{}| :"~<>?'
const keypad = { first: 0x54, types: '/*-+ 1234567890.' } as const

const release = new Uint8Array(reportBytes)

/** Each read must be whole reports, as hidraw gives them. @param longest characters of a line; a longer one is dropped whole */
export function keystrokes(longest: number): Framing {
  return {
    maxFrame: (longest + 1) * 2 * reportBytes,
    streamed: false,
    checked: false,
    pauseMs,
    cut(rest, chunk) {
      if (chunk.length % reportBytes !== 0) return { frames: [], rest: nothing, dropped: rest.length + chunk.length }
      const frames: Uint8Array[] = []
      let held = rest.length === 0 ? release : rest.subarray(0, reportBytes)
      let line = [...rest.subarray(reportBytes)]
      let dropped = 0
      for (let at = 0; at < chunk.length; at += reportBytes) {
        const report = chunk.subarray(at, at + reportBytes)
        for (const usage of pressed(held, report)) {
          if (!ends.has(usage)) {
            const typed = typedBy(usage, report[0] ?? 0)
            const isLine = line[0] !== spoilt && typed !== spoilt && line.length < longest
            if (!isLine) dropped += line.filter((byte) => byte !== spoilt).length + 1
            line = isLine ? [...line, typed] : [spoilt]
            continue
          }
          if (line.length > 0 && line[0] !== spoilt) frames.push(Uint8Array.from(line))
          line = []
        }
        held = report
      }
      return { frames, rest: restOf(held, line), dropped }
    },
    wrap: (line) => Uint8Array.from([...[...line].flatMap((byte) => stroke(...keyFor(byte))), ...stroke(0, 0x28)]),
  }
}

/** Keys that are down now and were not before, in the order of the report. */
function pressed(before: Uint8Array, now: Uint8Array): number[] {
  return [...now.subarray(2)].filter((usage) => usage >= firstKey && !before.subarray(2).includes(usage))
}

/** With all keys up and nothing typed there is nothing to remember. */
function restOf(held: Uint8Array, line: readonly number[]): Rest {
  return line.length === 0 && held.every((byte) => byte === 0) ? nothing : joined(held, Uint8Array.from(line))
}

function typedBy(usage: number, modifier: number): number {
  const types =
    usage >= keypad.first
      ? keypad.types[usage - keypad.first]
      : (modifier & modifiers.shift ? shifted : plain)[usage - firstKey]
  if (types === undefined || types === ' ' || (modifier & modifiers.others) !== 0) return spoilt
  return types.charCodeAt(0)
}

/** Modifier and usage of the key that types a character. */
function keyFor(byte: number): [modifier: number, usage: number] {
  const character = String.fromCharCode(byte)
  const at = plain.indexOf(character)
  return at >= 0 ? [0, firstKey + at] : [0x02, firstKey + shifted.indexOf(character)]
}

function stroke(modifier: number, usage: number): number[] {
  return [modifier, 0, usage, 0, 0, 0, 0, 0, ...release]
}
