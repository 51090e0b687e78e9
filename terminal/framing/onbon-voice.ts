// What an Onbon card with a voice is given to say, in the fields of both kinds of card, and the setting that lets it speak.
import { z } from 'zod'
import type { SignText } from '../driver.ts'
import { type Announcement, betweenTimesMs } from '../voice/announcement.ts'
import { gb2312Of } from './gb2312.ts'
import { long } from './onbon.ts'

const speaking = z.strictObject({
  /** One of the six voices of the card. */
  person: z.number().int().min(0).max(5).default(0),
  /** Of this card at the hall's full volume, 10 loudest. */
  volume: z.number().int().min(1).max(10).default(10),
  /** 0 slowest. */
  speed: z.number().int().min(0).max(10).default(5),
})
export type CardVoice = z.output<typeof speaking>

export const cardVoice = z
  .union([z.literal('silent'), speaking], {
    error: 'expected silent, or { person: 0 to 5, volume: 1 to 10, speed: 0 to 10 }',
  })
  .default('silent')
  .describe('only for a card with a voice (-YY), and only where no speaker calls: two voices call everybody twice')

/** Characters of one announcement; a call with its place has about twenty. */
export const longestSpoken = 60

/** What carries the words of a sign that has nothing to show yet; it holds as long as any of them take. */
export const darkPanel: SignText = { title: '', person: '', state: '', notice: '', leaseSeconds: 60 }

const flag = { none: 0, graphicWords: 1, fontWords: 2 } as const
/** An area that says nothing; in both kinds of card. */
export const unspoken: readonly number[] = [flag.none]

const encoding = { gb2312: 0 } as const
/** Digits one by one, as Chinese, letters one by one; the text has its digits as characters anyway. */
const readings = [1, 1, 1] as const

/** A font card: 2, voice in the low and repeats in the high half of a byte, volume, speed, length, text. */
export function fontVoice(announcement: Announcement, voice: CardVoice): number[] {
  const text = textOf(announcement)
  const who = (repeats(announcement) << 4) | voice.person
  return [flag.fontWords, who, volumeOf(announcement, voice), voice.speed, ...long(text.length), ...text]
}

/** A 6th generation card: 1, voice, volume, speed, encoding, repeats, silence between in 10 ms, three readings, length, text. */
export function graphicVoice(announcement: Announcement, voice: CardVoice): number[] {
  const text = textOf(announcement)
  const manner = [voice.person, volumeOf(announcement, voice), voice.speed, encoding.gb2312]
  const again = [...long(repeats(announcement)), ...long(betweenTimesMs / 10)]
  return [flag.graphicWords, ...manner, ...again, readings.length, ...readings, ...long(text.length), ...text]
}

/** 0 says it once. */
const repeats = ({ times }: Announcement) => times - 1

/** Never down to silence: that is what the setting and the hall's own are for. */
const volumeOf = ({ volumePercent }: Announcement, { volume }: CardVoice) => Math.ceil((volume * volumePercent) / 100)

/** Without the signs by which cards and speech chips are given orders within a text. */
function textOf({ text }: Announcement): Uint8Array {
  return gb2312Of(
    Array.from(text.replaceAll(/[\\[\]]/g, ' '))
      .slice(0, longestSpoken)
      .join(''),
  )
}
