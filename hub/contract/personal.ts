// Personal data on its way in: marked by the contract, sealed by the hub before any decision sees it.
import { z } from 'zod'
import { sha256 } from './ids.ts'

/** What the journal holds instead of the text: where it lies in the private store, and its salted hash. */
export const sealed = z.object({ ref: z.string().min(1).max(64), hash: sha256 })
export type Sealed = z.output<typeof sealed>

/** A personal text that is not sealed yet; it must never reach a decider, the journal or a log. */
export class Personal {
  readonly text: string
  readonly retentionDays: number

  constructor(text: string, retentionDays: number) {
    this.text = text
    this.retentionDays = retentionDays
  }

  toJSON(): string {
    return '[personal]'
  }
}

/** A text that the sequencer has sealed before any decision. @throws Error where it is still plain: that is a bug */
export function sealedOf<T extends Sealed | null>(text: Personal | T): T {
  if (text instanceof Personal) throw new Error('personal text reached a decision unsealed')
  return text
}

/**
 * A field for free text, a name or a phone number. On the wire it is a plain string; inside the hub it is `Personal`
 * until the sequencer seals it, then `Sealed`.
 * @param max longest text, in characters
 * @param retentionDays days after which the private store erases it, 1 to 3650
 */
export function personalText(max: number, retentionDays: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((text): Personal | Sealed => new Personal(text, retentionDays))
}

/** A text by which somebody is recognised again, not yet made unreadable; it must never reach a decider, the journal or a log. */
export class Recognisable {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toJSON(): string {
    return '[recognisable]'
  }
}

/** The keyed hash that the sequencer has made before any decision. @throws Error where the text is still plain: that is a bug */
export function keyedHashOf<T extends string | null>(text: Recognisable | T): T {
  if (text instanceof Recognisable) throw new Error('recognisable text reached a decision unhashed')
  return text
}

/**
 * A field for what must be recognised but never read: a card's number, a person's. On the wire it is a plain string; the
 * sequencer turns it into a keyed hash (HMAC-SHA256, 64 hex digits) under a key that lies with the personal data, so the
 * same text gives the same hash in this hall and tells nothing anywhere else.
 * @param max longest text, in characters
 */
export function recognisable(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((text): Recognisable | string => new Recognisable(text))
}

/** The last four characters of a phone number or an identity card, by which whoever asks for a matter shows that it is theirs. */
export const lastFour = z
  .string()
  .trim()
  .regex(/^\d{3}[\dXx]$/, 'the last four digits of the phone number or identity card that was given')
  .meta({ examples: ['5678', '123X'] })
  .transform((text): Recognisable | string => new Recognisable(text.toUpperCase()))
