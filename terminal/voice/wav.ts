// Clips as files: WAV with plain samples, the one form that every recorder writes and every player reads. Pure.
import { bytesOfSamples, sampleRate, samplesOfBytes } from './sound.ts'

export interface Wav {
  readonly samples: Int16Array
  /** Samples a second. */
  readonly rate: number
}

const plainSamples = 1

/**
 * Reads a WAV file of one channel with 16-bit samples, at whatever rate.
 * @throws Error naming what is not as it must be
 */
export function readWav(file: Uint8Array): Wav {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (wordAt(file, 0) !== 'RIFF' || wordAt(file, 8) !== 'WAVE') throw new Error('not a WAV file')
  let rate: number | null = null
  for (let at = 12; at + 8 <= file.length; ) {
    const [name, length] = [wordAt(file, at), view.getUint32(at + 4, true)]
    const body = at + 8
    if (name === 'fmt ') {
      if (length < 16 || body + 16 > file.length) throw new Error('its form is cut off')
      const [form, channels, bits] = [
        view.getUint16(body, true),
        view.getUint16(body + 2, true),
        view.getUint16(body + 14, true),
      ]
      if (form !== plainSamples || channels !== 1 || bits !== 16) {
        throw new Error(
          `expected plain 16-bit samples of one channel, found form ${form}, ${channels} channels, ${bits} bits`,
        )
      }
      rate = view.getUint32(body + 4, true)
    }
    if (name === 'data') {
      if (rate === null) throw new Error('its samples stand before their form')
      return { samples: samplesOfBytes(file.subarray(body, Math.min(body + length, file.length))), rate }
    }
    at = body + length + (length % 2)
  }
  throw new Error('it holds no samples')
}

/** A WAV file of these samples at the voice's own rate. */
export function writeWav(samples: Int16Array): Uint8Array {
  const body = bytesOfSamples(samples)
  const file = new Uint8Array(44 + body.length)
  const view = new DataView(file.buffer)
  const put = (at: number, name: string) => file.set(new TextEncoder().encode(name), at)
  put(0, 'RIFF')
  view.setUint32(4, file.length - 8, true)
  put(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, plainSamples, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  put(36, 'data')
  view.setUint32(40, body.length, true)
  file.set(body, 44)
  return file
}

function wordAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4))
}
