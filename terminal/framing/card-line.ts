// A reader's line into the number of a card, the same for readers on every wire.
import { z } from 'zod'
import type { Effect } from '../driver.ts'

/** Printable characters that stand around the number; STX and ETX are no part of the line. */
const around = z.string().regex(/^[\x21-\x7e]{0,16}$/, 'up to 16 printable characters')

/** What an installer can say about the lines of a reader. */
export const cardLineSettings = z
  .strictObject({
    prefix: around.default('').describe('what the reader sends before the number, such as ; from a magnetic stripe'),
    suffix: around.default('').describe('what the reader sends after the number, before the end of the line'),
    shortest: z.number().int().min(4).max(64).default(4).describe('fewest letters and digits of a number, 4–64'),
    longest: z.number().int().min(4).max(64).default(64).describe('most letters and digits of a number, 4–64'),
  })
  .refine(({ shortest, longest }) => shortest <= longest, 'shortest: expected no more than longest')
export type CardLineSettings = z.output<typeof cardLineSettings>

/** Characters of the longest line that can hold a number. */
export const longestCardLine = 96

/** A card, or a word for the installer that never repeats what was read: it may be most of somebody's card. */
export function cardIn(line: Uint8Array, { prefix, suffix, shortest, longest }: CardLineSettings): Effect {
  const text = String.fromCharCode(...line)
  const isFramed = text.startsWith(prefix) && text.endsWith(suffix) && text.length >= prefix.length + suffix.length
  const card = isFramed ? text.slice(prefix.length, text.length - suffix.length) : ''
  if (/^[0-9A-Za-z]+$/.test(card) && card.length >= shortest && card.length <= longest) {
    return { do: 'report', report: { type: 'card', card } }
  }
  const words = '读到的内容不像卡号，未处理；请检查前缀、后缀和长度的设置'
  return { do: 'report', report: { type: 'state', state: 'ok', text: words } }
}
