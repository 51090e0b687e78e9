// Reads ESC/POS as a printer does, knowing nothing of whoever wrote it: what stands on the paper, and what is asked.

/** Something on the paper; lengths in dots, eight to the millimetre. */
export type Printed =
  | {
      readonly kind: 'text'
      readonly text: string
      /** From the left edge of the printable area. */
      readonly x: number
      /** 1 to 8 times the font: 12 × 24 dots, 24 × 24 for a Chinese character. */
      readonly across: number
      readonly down: number
    }
  | { readonly kind: 'barcode'; readonly symbology: 'code128'; readonly text: string; readonly height: number }
  | { readonly kind: 'qr'; readonly text: string; readonly cell: number }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly bits: string }
  /** An empty line. */
  | { readonly kind: 'feed' }

export type PrinterDeed =
  | { readonly do: 'print'; readonly printed: Printed }
  | { readonly do: 'cut' }
  /** GS r 1: the paper sensor, when all before is printed. */
  | { readonly do: 'askPaper' }
  /** Bytes that no manual explains. */
  | { readonly do: 'garbage'; readonly byte: number }

const [esc, fs, gs, lf] = [0x1b, 0x1c, 0x1d, 0x0a]

/** Commands that only set something this reader has no use for: how many bytes follow their two. */
const settingBytes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ '1b 4d': 1, '1b 20': 1, '1b 32': 0, '1b 33': 1, '1b 7b': 1, '1b 2d': 1, '1b 45': 1, '1b 74': 1, '1b 61': 1 },
    ...{ '1c 53': 2, '1c 2e': 0, '1c 26': 0, '1c 2d': 1 },
    ...{ '1d 61': 1, '1d 42': 1, '1d 57': 2, '1d 77': 1, '1d 48': 1 },
  }),
)

/** Takes the stream piece by piece; what is not whole yet waits for the next piece. */
export function escposReader() {
  let waiting: number[] = []
  let line: number[] = []
  let [x, across, down, barHeight, cell] = [0, 1, 1, 162, 3]
  let stored = ''

  function reset(): void {
    line = []
    x = 0
    across = 1
    down = 1
  }

  function endOfLine(): PrinterDeed {
    const text = new TextDecoder('gb18030').decode(Uint8Array.from(line))
    const printed: Printed = text === '' ? { kind: 'feed' } : { kind: 'text', text, x, across, down }
    line = []
    x = 0
    return { do: 'print', printed }
  }

  /** GS ( k: the functions of QR codes, model 2. */
  function qr(code: number, data: readonly number[]): PrinterDeed[] {
    if (code === 0x43) cell = data[0] ?? cell
    if (code === 0x50) stored = String.fromCharCode(...data.slice(1))
    return code === 0x51 ? [{ do: 'print', printed: { kind: 'qr', text: stored, cell } }] : []
  }

  /** Takes one command or byte from the front; null when more must come first. */
  function step(): PrinterDeed[] | null {
    const [first = 0, second, third, fourth] = waiting
    const word = (at: number) => (waiting[at] ?? 0) + (waiting[at + 1] ?? 0) * 256
    const take = (count: number) => (waiting.length < count ? null : waiting.splice(0, count))
    if (first === lf) {
      take(1)
      return [endOfLine()]
    }
    if (first !== esc && first !== fs && first !== gs) {
      take(1)
      if (first < 0x20) return [{ do: 'garbage', byte: first }]
      line.push(first)
      return []
    }
    if (second === undefined) return null
    const setting = settingBytes.get(`${first.toString(16)} ${second.toString(16)}`)
    if (setting !== undefined) return take(2 + setting) && []
    const name = `${first === esc ? 'ESC' : first === fs ? 'FS' : 'GS'} ${String.fromCharCode(second)}`
    switch (name) {
      case 'ESC @':
        take(2)
        reset()
        return []
      case 'ESC $':
      case 'GS L': {
        const bytes = take(4)
        if (bytes !== null && name === 'ESC $') x = (bytes[2] ?? 0) + (bytes[3] ?? 0) * 256
        return bytes && []
      }
      case 'ESC \\': {
        const bytes = take(4)
        if (bytes !== null) x += (bytes[2] ?? 0) + (bytes[3] ?? 0) * 256
        return bytes && []
      }
      case 'GS !': {
        const bytes = take(3)
        if (bytes === null) return null
        across = ((bytes[2] ?? 0) >> 4) + 1
        down = ((bytes[2] ?? 0) & 0x0f) + 1
        return []
      }
      case 'GS h': {
        const bytes = take(3)
        if (bytes !== null) barHeight = bytes[2] ?? barHeight
        return bytes && []
      }
      case 'GS k': {
        if (fourth === undefined) return null
        const data = take(4 + fourth)?.slice(4)
        if (data === undefined) return null
        if (third !== 73) return [{ do: 'garbage', byte: third ?? 0 }]
        return [
          { do: 'print', printed: { kind: 'barcode', symbology: 'code128', text: code128(data), height: barHeight } },
        ]
      }
      case 'GS (': {
        if (waiting.length < 5) return null
        const data = take(5 + word(3))?.slice(5)
        if (data === undefined) return null
        return third === 0x6b && data[0] === 0x31 ? qr(data[1] ?? 0, data.slice(2)) : []
      }
      case 'GS v': {
        if (waiting.length < 8) return null
        const [width, height] = [word(4), word(6)]
        const data = take(8 + width * height)?.slice(8)
        if (data === undefined) return null
        const bits = Buffer.from(data).toString('base64')
        return [{ do: 'print', printed: { kind: 'picture', width: width * 8, height, bits } }]
      }
      case 'GS V':
        return take(4) && [{ do: 'cut' }]
      case 'GS r':
        return take(3) && [{ do: 'askPaper' }]
      default:
        take(1)
        return [{ do: 'garbage', byte: first }]
    }
  }

  return {
    /** What the printer does with these bytes, in order. */
    read(bytes: Uint8Array): PrinterDeed[] {
      waiting.push(...bytes)
      const deeds: PrinterDeed[] = []
      while (waiting.length > 0) {
        const next = step()
        if (next === null) break
        deeds.push(...next)
      }
      return deeds
    },
    /** Power is gone. */
    reset(): void {
      waiting = []
      reset()
    },
  }
}

/** The characters of a Code 128 in the printer's notation: `{A`, `{B` and `{C` choose the set, `{{` is one brace. */
function code128(data: readonly number[]): string {
  let set = 'B'
  let text = ''
  for (let at = 0; at < data.length; at++) {
    const byte = data[at] ?? 0
    if (byte === 0x7b) {
      at += 1
      const next = String.fromCharCode(data[at] ?? 0)
      if (next === '{') text += '{'
      else if (next !== 'S') set = next
    } else text += set === 'C' ? String(byte).padStart(2, '0') : String.fromCharCode(byte)
  }
  return text
}
