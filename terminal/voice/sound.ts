// Sound as the voice handles it: 16-bit samples of one channel at one rate, so that clips can simply be put one after the other. Pure.

/** Samples a second of every clip and of everything that is spoken. */
export const sampleRate = 16_000

/** Samples of `ms` milliseconds. */
export function samplesIn(ms: number): number {
  return Math.round((ms * sampleRate) / 1_000)
}

/** Length in ms. */
export function lengthMs(samples: { readonly length: number }): number {
  return (samples.length * 1_000) / sampleRate
}

/** Stillness of `ms` milliseconds. */
export function silence(ms: number): Int16Array {
  return new Int16Array(samplesIn(ms))
}

/** One after the other, without anything between. */
export function joined(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Every sample times `factor`, 0 to 1. */
export function scaled(samples: Int16Array, factor: number): Int16Array {
  return samples.map((sample) => Math.round(sample * factor))
}

/** Samples as they travel: two bytes each, the low one first. */
export function bytesOfSamples(samples: Int16Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2))
  samples.forEach((sample, index) => {
    bytes.setInt16(index * 2, sample, true)
  })
  return new Uint8Array(bytes.buffer)
}

/** The whole samples in these bytes; an odd last byte is left out. */
export function samplesOfBytes(bytes: Uint8Array): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Int16Array.from({ length: bytes.length >> 1 }, (_, index) => view.getInt16(index * 2, true))
}
