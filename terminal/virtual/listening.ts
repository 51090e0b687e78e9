// Makes out which recordings a stream of samples is put together from, by their sound alone: what a listener would write down. Pure.
import type { Clips } from '../voice/clips.ts'
import { lengthMs, samplesIn } from '../voice/sound.ts'

export interface HeardSaying {
  readonly words: readonly string[]
  readonly lastsMs: number
  /** Below full scale, dB. */
  readonly loudness: number
}

const unknown = '？'
/** So long a stillness parts two sounds, and so long a one two sayings; ms. */
const betweenSoundsMs = 20
const betweenSayingsMs = 450
/** Recordings begin softly: quiet playing hides so much of the first moment; ms. */
const hiddenMs = 12
/** How alike a sound must be to a recording; 1 is the same. */
const alike = 0.995

interface Sound {
  readonly from: number
  readonly to: number
}

/** The sayings in these samples, in their order. */
export function sayingsIn(samples: Int16Array, clips: Clips): HeardSaying[] {
  const sounds = soundsIn(samples)
  const sayings: Sound[][] = []
  for (const sound of sounds) {
    const last = sayings.at(-1)?.at(-1)
    if (last === undefined || sound.from - last.to > samplesIn(betweenSayingsMs)) sayings.push([sound])
    else sayings.at(-1)?.push(sound)
  }
  return sayings.map((parts) => {
    const whole = samples.subarray(parts[0]?.from, parts.at(-1)?.to)
    return { words: wordsOf(parts, samples, clips), lastsMs: Math.round(lengthMs(whole)), loudness: loudnessOf(whole) }
  })
}

function wordsOf(parts: readonly Sound[], samples: Int16Array, clips: Clips): string[] {
  const words: string[] = []
  for (let at = 0; at < parts.length; ) {
    const { word, taken } = wordAt(parts.slice(at), samples, clips)
    words.push(word)
    at += taken
  }
  return words
}

/** The recording that begins here; one with stillness in it takes several sounds. */
function wordAt(parts: readonly Sound[], samples: Int16Array, clips: Clips): { word: string; taken: number } {
  let best = { word: unknown, taken: 1, likeness: alike }
  for (const [word, clip] of clips) {
    const from = parts[0]?.from ?? 0
    const taken = parts.findLastIndex(({ to }) => to - from <= clip.length) + 1
    const length = (parts[taken - 1]?.to ?? 0) - from
    if (taken === 0 || clip.length - length > samplesIn(2 * hiddenMs)) continue
    const likeness = likenessAt(samples, from, length, clip)
    if (likeness > best.likeness) best = { word, taken, likeness }
  }
  return best
}

/** The highest correlation over the moments at which the recording may have begun; from −1 to 1. */
function likenessAt(samples: Int16Array, from: number, length: number, clip: Int16Array): number {
  let highest = -1
  for (let hidden = 0; hidden <= samplesIn(hiddenMs) && hidden + length <= clip.length; hidden++) {
    let [both, one, other] = [0, 0, 0]
    // Every fourth sample tells nearly as much, in a quarter of the time.
    for (let at = 0; at < length; at += 4) {
      const [a, b] = [samples[from + at] ?? 0, clip[hidden + at] ?? 0]
      both += a * b
      one += a * a
      other += b * b
    }
    highest = Math.max(highest, both / Math.sqrt(one * other))
  }
  return highest
}

/** Where something sounds, between stretches of perfect stillness. */
function soundsIn(samples: Int16Array): Sound[] {
  const sounds: Sound[] = []
  let from: number | null = null
  let last = 0
  for (let at = 0; at < samples.length; at++) {
    if (samples[at] === 0) continue
    if (from !== null && at - last > samplesIn(betweenSoundsMs)) {
      sounds.push({ from, to: last + 1 })
      from = null
    }
    from ??= at
    last = at
  }
  return from === null ? sounds : [...sounds, { from, to: last + 1 }]
}

function loudnessOf(samples: Int16Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / samples.length
  return Math.round(10 * Math.log10(meanSquare))
}
