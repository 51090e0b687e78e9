// The voice of a virtual Onbon card: it reads strictly what it is to say and keeps it for whoever looks; nobody hears it.
import { textOfGb2312 } from '../framing/gb2312.ts'
import type { CardSaying, Surroundings } from './device.ts'
import type { Reader } from './onbon-wire.ts'

/** Sayings kept. */
const longestList = 20
/** A voice, a volume or a speed beyond these is none. */
const most = { person: 5, volume: 10, speed: 10 } as const
const silentFlag = 0

type Manner = Omit<CardSaying, 'at' | 'text'>
/** What an area told the card to say; `text` is null where it is the text that the area shows. */
export type Told = Manner & { readonly text: string | null }

/** The voice field of a 6th generation area; null when it says nothing. @throws RangeError when it is not as the manual has it */
export function graphicVoiceIn(from: Reader): Told | null {
  if (upTo(1, from.byte(), 'voice flag') === silentFlag) return null
  const manner = mannerIn(from, upTo(most.person, from.byte(), 'voice'))
  if (from.byte() !== 0) throw new RangeError('texts are GB2312 here')
  const repeats = upTo(255, from.long(), 'repeats')
  from.long()
  if (from.byte() !== 3) throw new RangeError('three readings follow')
  for (const reading of ['numbers', 'language', 'letters']) upTo(2, from.byte(), reading)
  return { ...manner, times: repeats + 1, text: textIn(from) }
}

/** The voice field of a font card's area; null when it says nothing. @throws RangeError when it is not as the manual has it */
export function fontVoiceIn(from: Reader): Told | null {
  const flag = upTo(2, from.byte(), 'voice flag')
  if (flag === silentFlag) return null
  const who = from.byte()
  const manner = mannerIn(from, upTo(most.person, who & 0x0f, 'voice'))
  return { ...manner, times: (who >> 4) + 1, text: flag === 1 ? null : textIn(from) }
}

/** What was said, the newest first. */
export function createMouth(world: Surroundings) {
  let said: readonly CardSaying[] = []
  return {
    said: () => said,
    say(saying: Omit<CardSaying, 'at'>): void {
      said = [{ at: new Date(world.now()).toISOString(), ...saying }, ...said].slice(0, longestList)
    },
  }
}

function mannerIn(from: Reader, person: number): Omit<Manner, 'times'> {
  const volume = upTo(most.volume, from.byte(), 'volume')
  return { person, volume, speed: upTo(most.speed, from.byte(), 'speed') }
}

function textIn(from: Reader): string {
  const text = from.bytes(from.long())
  if (text.length === 0) throw new RangeError('there is nothing to say')
  return textOfGb2312(text)
}

function upTo(limit: number, value: number, what: string): number {
  if (value > limit) throw new RangeError(`${what} ${value} is more than ${limit}`)
  return value
}
