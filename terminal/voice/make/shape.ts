// What a raw recording goes through to become a clip: one rate, no silence at its ends, one loudness, no click. Pure.
import { sampleRate, samplesIn } from '../sound.ts'

/** Loudness of every clip and the highest it may reach, as shares of full scale: −20 and −1.4 dB. */
export const loudness = 0.1
export const highest = 0.85
/** What counts as silence at the ends, as a share of the loudest sample. */
const still = 0.02
/** Kept before and after the sound, and over which it fades; ms. */
const edgeMs = 8
/** Half width of the filter, in samples of the slower rate. */
const reach = 16

/** A clip out of a recording at another rate. */
export function shaped(samples: Int16Array, rate: number): Int16Array {
  return levelled(faded(trimmed(resampled(samples, rate))))
}

/** At the voice's rate: a windowed sinc that lets nothing through above half of the slower rate. */
export function resampled(samples: Int16Array, rate: number): Float64Array {
  const length = Math.floor((samples.length * sampleRate) / rate)
  const cut = Math.min(1, sampleRate / rate)
  const width = reach / cut
  return Float64Array.from({ length }, (_, index) => {
    const centre = (index * rate) / sampleRate
    let sum = 0
    for (let at = Math.max(0, Math.ceil(centre - width)); at <= Math.min(samples.length - 1, centre + width); at++) {
      const from = at - centre
      const window = 0.5 + 0.5 * Math.cos((Math.PI * from) / width)
      sum += (samples[at] ?? 0) * cut * sinc(cut * from) * window
    }
    return sum
  })
}

/** Without the silence at its ends, but for the edges. */
function trimmed(samples: Float64Array): Float64Array {
  const floor = peakOf(samples) * still
  const first = samples.findIndex((sample) => Math.abs(sample) > floor)
  const last = samples.findLastIndex((sample) => Math.abs(sample) > floor)
  const edge = samplesIn(edgeMs)
  return samples.slice(Math.max(0, first - edge), last + edge + 1)
}

/** Without a click at either end. */
export function faded(samples: Float64Array): Float64Array {
  const edge = samplesIn(edgeMs)
  return samples.map((sample, index) => sample * Math.min(1, index / edge, (samples.length - 1 - index) / edge))
}

/** As loud as every other clip, or as loud as its highest sample allows. */
function levelled(samples: Float64Array): Int16Array {
  const full = 32_767
  const factor = Math.min((loudness * full) / rmsOf(samples), (highest * full) / peakOf(samples))
  return Int16Array.from(samples, (sample) => Math.round(sample * factor))
}

/** Root of the mean square: how loud it is. */
export function rmsOf(samples: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < samples.length; at++) sum += (samples[at] ?? 0) ** 2
  return Math.sqrt(sum / samples.length)
}

export function peakOf(samples: ArrayLike<number>): number {
  let peak = 0
  for (let at = 0; at < samples.length; at++) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
  return peak
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}
