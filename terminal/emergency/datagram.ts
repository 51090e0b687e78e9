// What boxes tell each other without the hub: one small signed datagram, which says of itself who, when and which in order. Pure.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { declaration, endWhy, longestMs } from '#contract/public/emergency'
import { boxId, emergencyId, instant, label } from '#wire/ids'
import { readJson } from '#wire/json'

/** `MCE` and the version of this form: what is signed begins with it, so that no other signed text can be taken for one. */
const head = Uint8Array.of(0x4d, 0x43, 0x45, 0x01)
const signatureBytes = 64
/** One that fits every Ethernet whole: a datagram in pieces is lost when one piece is. */
export const largestDatagram = 1_400

export const saying = z.discriminatedUnion('is', [
  /** Nothing has happened: so boxes know that they hear each other, and how each one's clock goes. */
  z.object({ is: z.literal('here') }),
  z.object({ is: z.literal('active'), declaration, leftMs: z.number().int().min(0).max(longestMs) }),
  z.object({ is: z.literal('ended'), emergencyId, endedBy: label, why: endWhy }),
])
export type Saying = z.output<typeof saying>

const statement = z.object({
  /** Who says it, not who declared it: boxes pass on what they know in their own name. */
  boxId,
  /** Rises with every start of the agent and every time its clock is set; kept on its disk. */
  run: z.number().int().nonnegative(),
  /** Rises with every datagram of a run. */
  count: z.number().int().positive(),
  /** Drawn anew for each run: two runs of one number are two agents with one key, or a disk that kept nothing. */
  nonce: z.string().regex(/^[A-Za-z0-9_-]{11}$/),
  /** By the clock of the box, which may be wrong but goes evenly within a run. */
  sentAt: instant,
  says: saying,
})
export type Statement = z.output<typeof statement>

export interface Datagram {
  readonly statement: Statement
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

/** @throws RangeError when it would not fit one datagram */
export function writeDatagram(said: Statement, privateKey: KeyObject): Uint8Array {
  const signed = Buffer.concat([head, Buffer.from(JSON.stringify(said), 'utf8')])
  const bytes = Buffer.concat([signed, sign(null, signed, privateKey)])
  if (bytes.length > largestDatagram) throw new RangeError(`${bytes.length} bytes do not fit one datagram`)
  return bytes
}

/** Total: null for anything that is not of this form; whether it is true is another question. */
export function readDatagram(bytes: Uint8Array): Datagram | null {
  const isOurs = bytes.length > head.length + signatureBytes && head.every((byte, index) => bytes[index] === byte)
  if (!isOurs || bytes.length > largestDatagram) return null
  const signed = bytes.subarray(0, -signatureBytes)
  const read = statement.safeParse(readJson(Buffer.from(signed.subarray(head.length)).toString('utf8')))
  return read.success ? { statement: read.data, signed, signature: bytes.subarray(-signatureBytes) } : null
}

/** @param publicKey 32 bytes in base64url, as the hub hands them out */
export function isSignedBy({ signed, signature }: Datagram, publicKey: string): boolean {
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
    return verify(null, signed, key, signature)
  } catch {
    return false
  }
}

/** A new private key, in PEM. */
export function freshKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** Both halves of a private key in PEM. @throws Error when it is none */
export function keysOf(pem: string): { readonly privateKey: KeyObject; readonly publicKey: string } {
  const privateKey = createPrivateKey(pem)
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (privateKey.asymmetricKeyType !== 'ed25519' || x === undefined) throw new Error('expected an Ed25519 key')
  return { privateKey, publicKey: x }
}
