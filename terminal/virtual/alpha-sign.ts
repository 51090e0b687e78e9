// A virtual Alpha sign: it finds the start of a transmission, checks its sum, keeps files in memory and shows the one it runs.
import { type DotsArea, faultCounter, type Surroundings, type VirtualDevice } from './device.ts'

export interface AlphaGlass {
  /** Dots. */
  readonly width: number
  readonly height: number
  /** Whether it was told to answer; plain Alpha 1.0 signs never do. */
  readonly answers: 'none' | 'acknowledge'
}

const byte = {
  start: 0x01,
  text: 0x02,
  endOfText: 0x03,
  end: 0x04,
  ack: 0x06,
  picture: 0x14,
  nak: 0x15,
  escape: 0x1b,
} as const
const longestTransmission = 20_000
const usualBrightness = 15
/** Dots per second. */
const speed = 40
/** A byte that comes later than this belongs to no transmission (the manual's inter-byte time-out). */
const silenceMs = 1_000

interface File {
  readonly type: string
  readonly size: string
}
interface Picture {
  readonly width: number
  readonly rows: readonly string[]
}
/** What a space keeps apart, and what follows a text that moves. */
const gap: Picture = { width: 16, rows: [] }

export function alphaSign(world: Surroundings, glass: AlphaGlass): VirtualDevice {
  const faults = faultCounter()
  const files = new Map<string, File>()
  const pictures = new Map<string, Picture>()
  const texts = new Map<string, string>()
  let runs: string[] = []
  let since = 0
  let heard: number[] = []
  let cancelSilence = () => {}

  function take(): void {
    const from = heard.indexOf(byte.start)
    const transmission = heard.slice(from)
    heard = []
    if (from < 5 || String.fromCharCode(...transmission.slice(1, 4)) !== 'Z00') return
    const fault = faults.take()
    if (fault === 'silent') return
    const end = transmission.lastIndexOf(byte.endOfText)
    const body = transmission.slice(4, end + 1)
    const sum = Number.parseInt(String.fromCharCode(...transmission.slice(end + 1, -1)), 16)
    const isSound = body[0] === byte.text && sum === body.reduce((total, one) => total + one, 0) % 65_536
    if (fault === null && isSound) serve(String.fromCharCode(...body.slice(1, -1)))
    if (glass.answers === 'acknowledge') world.send(Uint8Array.of(fault === null && isSound ? byte.ack : byte.nak))
    world.changed()
  }

  function serve(command: string): void {
    const label = command[1] ?? ''
    if (command === 'E$') {
      for (const memory of [files, pictures, texts]) memory.clear()
      runs = []
    } else if (command.startsWith('E$')) {
      for (const [, name = '', type = '', size = ''] of command.slice(2).matchAll(/(.)([ABD])[UL](.{4}).{4}/gs))
        files.set(name, { type, size })
    } else if (command.startsWith('E.')) runs = [...command.slice(4)]
    else if (command[0] === 'I') keep(label, command.slice(2))
    else if (command[0] === 'A' && files.get(label)?.type === 'A') {
      if (texts.get(label) !== command.slice(2)) since = world.now()
      texts.set(label, command.slice(2))
    }
  }

  /** A picture larger than its file, or one whose rows are not as they say, is not taken. */
  function keep(label: string, content: string): void {
    const file = files.get(label)
    const [height, width] = [content.slice(0, 2), content.slice(2, 4)].map((part) => Number.parseInt(part, 16))
    const rows = content.slice(4).split('\r').slice(0, -1)
    if (file?.type !== 'D' || height === undefined || width === undefined) return
    const fits =
      height <= Number.parseInt(file.size.slice(0, 2), 16) && width <= Number.parseInt(file.size.slice(2), 16)
    if (fits && rows.length === height && rows.every((row) => row.length === width))
      pictures.set(label, { width, rows })
  }

  /** Each `1B position mode` begins a line of its own; `14` calls a picture, a space keeps two apart. */
  function areas(): DotsArea[] {
    const lines = (texts.get(runs[0] ?? '') ?? '').split(String.fromCharCode(byte.escape)).slice(1)
    return lines.flatMap((line, id) => {
      const [place, mode] = line
      const calls = line.slice(2).split(String.fromCharCode(byte.picture)).slice(1)
      const parts = calls.flatMap((call) => [pictures.get(call[0] ?? '') ?? gap, ...(call.length > 1 ? [gap] : [])])
      if (parts.length === 0) return []
      const moves = mode === 'a'
      const written = parts.reduce((sum, { width }) => sum + width, moves ? gap.width : 0)
      const length = Math.max(glass.width, written)
      const height = place === '0' || place === ' ' ? glass.height : glass.height / 2
      const rows = Array.from({ length: height }, (_, row) =>
        parts
          .map((part) => part.rows[row] ?? '0'.repeat(part.width))
          .join('')
          .padEnd(length, '0')
          .slice(0, length),
      )
      const y = place === '&' ? glass.height - height : 0
      const dotsPerSecond = moves ? speed : 0
      return [{ id, x: 0, y, width: glass.width, height, dots: rows.join(''), dotsPerSecond, since, expiresAt: null }]
    })
  }

  return {
    keys: [],
    faults: ['silent', 'nack'],
    receive(bytes) {
      cancelSilence()
      cancelSilence = world.after(silenceMs, () => {
        heard = []
      })
      for (const one of bytes) {
        if (heard.length < longestTransmission) heard.push(one & 0x7f)
        if (one === byte.end) take()
      }
    },
    press: () => {},
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => ({
      type: 'dots',
      said: [],
      width: glass.width,
      height: glass.height,
      brightness: usualBrightness,
      areas: areas(),
    }),
    reset() {
      faults.clear()
      cancelSilence()
      heard = []
    },
  }
}
