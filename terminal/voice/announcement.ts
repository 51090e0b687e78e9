// A call put together from clips: the longest recording that fits is taken, so whatever a hall records is used where it fits. Pure.

import { pause, type SpokenCall, sentenceOf } from '#wire/voice/sentence'
import type { Clips } from './clips.ts'
import { joined, silence } from './sound.ts'

/** What a speaker is given to say, in words and in sound. */
export interface Announcement {
  /** For a device that reads out by itself. */
  readonly text: string
  /** The same for one that only plays; 16,000 samples a second. */
  readonly samples: Int16Array
  /** How often it is said. */
  readonly times: number
  readonly volumePercent: number
}

/** Between two clips, at a comma, and between two sayings; ms. */
const gapMs = 30
const pauseMs = 250
export const betweenTimesMs = 900

/** The sound before a call. */
export const attention = '♪'

/** The clips that say a text, in their order; null when something in it has not been recorded. */
export function partsOf(text: string, words: ReadonlySet<string>): readonly string[] | null {
  const parts: string[] = []
  const longest = Math.max(0, ...Array.from(words, (word) => word.length))
  for (let at = 0; at < text.length; ) {
    const part = text[at] === pause ? pause : longestAt(text, at, words, longest)
    if (part === null) return null
    parts.push(part)
    at += part.length
  }
  return parts
}

/**
 * The clips of a call. A place that nobody has recorded is left out: half a place is worse than none.
 * @returns `unsaid` is the text that could not be said; `parts` is null when not even the call itself can be
 */
export function partsOfCall(
  call: SpokenCall,
  words: ReadonlySet<string>,
): { readonly parts: readonly string[] | null; readonly unsaid: string | null } {
  const whole = partsOf(sentenceOf(call), words)
  const opening = words.has(attention) ? [attention] : []
  if (whole !== null) return { parts: [...opening, ...whole], unsaid: null }
  const bare = partsOf(sentenceOf({ ...call, place: null }), words)
  return bare === null
    ? { parts: null, unsaid: sentenceOf(call) }
    : { parts: [...opening, ...bare], unsaid: call.place }
}

/** The sound of these parts, said once. */
export function soundOf(parts: readonly string[], clips: Clips): Int16Array {
  const gap = silence(gapMs)
  return joined(parts.flatMap((part) => (part === pause ? [silence(pauseMs)] : [clips.get(part) ?? silence(0), gap])))
}

/** The sound of an opening and of a text behind it; words that nobody has recorded are left to the sound before them. */
export function soundAfter(opening: string, text: string, clips: Clips): Int16Array {
  const words = new Set(clips.keys())
  return soundOf([...(words.has(opening) ? [opening] : []), ...(partsOf(text, words) ?? [])], clips)
}

function longestAt(text: string, at: number, words: ReadonlySet<string>, longest: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const part = text.slice(at, at + length)
    if (words.has(part)) return part
  }
  return null
}
