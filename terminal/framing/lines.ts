// Lines of printable ASCII, as badge readers and scanners send them: ended by CR, LF or ETX, with or without an STX before.
import { type Framing, nothing } from './framing.ts'

const control = { stx: 0x02, etx: 0x03, lf: 0x0a, cr: 0x0d } as const
const ends: ReadonlySet<number> = new Set([control.etx, control.lf, control.cr])
/** A reader sends its line in one go; what follows a longer silence is the next one. */
const pauseMs = 500
/** Stands for a line that can be none any more, because of its length or of what is in it. */
const spoilt = 0x00

/** Empty lines are none: CR LF ETX ends one line, not three. @param longest characters of a line; a longer one is dropped whole */
export function lines(longest: number): Framing {
  return {
    maxFrame: longest + 1,
    streamed: true,
    checked: false,
    pauseMs,
    cut(rest, chunk) {
      const frames: Uint8Array[] = []
      let line = [...rest]
      let dropped = 0
      for (const byte of chunk) {
        if (byte === control.stx) {
          dropped += line.length
          line = []
        } else if (ends.has(byte)) {
          if (line[0] === spoilt) dropped += 1
          else if (line.length > 0) frames.push(Uint8Array.from(line))
          line = []
        } else if (line[0] === spoilt || !isPrintable(byte) || line.length === longest) {
          dropped += line[0] === spoilt ? 1 : line.length
          line = [spoilt]
        } else line.push(byte)
      }
      return { frames, rest: line.length === 0 ? nothing : Uint8Array.from(line), dropped }
    },
    wrap: (line) => Uint8Array.of(...line, control.cr),
  }
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f
}
