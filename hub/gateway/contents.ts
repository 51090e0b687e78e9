// Published files that screens fetch whole, each under the hash of its bytes, and which of them holds now.
import type { Edition } from '#contract/guides/catalogue'

export interface Content {
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string
  /** JSON in UTF-8. */
  readonly bytes: Buffer
  /** The same, compressed by gzip. */
  readonly zipped: Buffer
}

export interface Contents {
  /** The edition that holds now, once its content is here. */
  current(): { readonly edition: Edition; readonly content: Content } | null
  /** Null for a hash that is not kept any more. */
  get(hash: string): Content | null
}
