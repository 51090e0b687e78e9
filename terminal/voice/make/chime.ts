// The notes before every call and before an emergency, for whoever does not listen yet: made by reckoning, not recorded. Pure.
import { sampleRate, samplesIn } from '../sound.ts'
import { faded } from './shape.ts'

/** Low enough for old ears: E5 and C5, in Hz, one after the other. */
const notes = [659.26, 523.25] as const
const noteMs = 420
const wholeMs = 1_100
/** How fast a note dies away; ms. */
const dyingMs = 260
/** Of one note, as a sample. */
const loudest = 9_000

export function chime(): Int16Array {
  const sound = Float64Array.from({ length: samplesIn(wholeMs) }, (_, index) =>
    notes.reduce((sum, note, place) => sum + sounding(note, index - samplesIn(place * noteMs)), 0),
  )
  return Int16Array.from(faded(sound), (sample) => Math.round(sample * loudest))
}

/** Two tones in turn, in Hz, as sirens have them: nobody takes it for a call. */
const tones = [554.37, 440] as const
const toneMs = 400
const turns = 4
/** Of a tone, as a sample: a steady tone at the loudness of all clips. */
const steady = 4_800

/** The sound before the words of an emergency. */
export function alarm(): Int16Array {
  const sound = Float64Array.from({ length: samplesIn(toneMs * turns) }, (_, index) => {
    const tone = tones[Math.floor(index / samplesIn(toneMs)) % tones.length] ?? tones[0]
    const seconds = index / sampleRate
    return Math.sin(2 * Math.PI * tone * seconds) + 0.3 * Math.sin(6 * Math.PI * tone * seconds)
  })
  return Int16Array.from(faded(sound), (sample) => Math.round(sample * steady))
}

/** A struck note with its octave, from −1.3 to 1.3; `since` is in samples. */
function sounding(note: number, since: number): number {
  if (since < 0) return 0
  const seconds = since / sampleRate
  const swell = Math.min(1, since / samplesIn(6))
  const fall = Math.exp((-seconds * 1_000) / dyingMs)
  return swell * fall * (Math.sin(2 * Math.PI * note * seconds) + 0.3 * Math.sin(4 * Math.PI * note * seconds))
}
