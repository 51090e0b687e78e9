// One record of the outbox file: magic, length, checksum, JSON. Pure; it knows a whole record from a torn one.

import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { readJson } from '#wire/json'
import { boxReport } from '#wire/topics'

/** Begins every record; 0xF5 never occurs in UTF-8, so no text inside a record can look like one. */
const magic = Buffer.from([0xf5, 0x4d, 0x43, 0x31])
const headBytes = 12

/** Longest payload of one record, in bytes. */
export const largestRecord = 60 * 1024

const record = z.discriminatedUnion('kind', [
  /** First in every file: whose sequences these are, where they go on, and what the hub has already taken. */
  z.object({
    kind: z.literal('head'),
    outboxId: z.string().min(1).max(64),
    next: z.number().int().positive(),
    forgotten: z.number().int().nonnegative(),
  }),
  z.object({ kind: z.literal('report'), commandId: z.string().nullable(), report: boxReport }),
  z.object({ kind: z.literal('mark'), upTo: z.number().int().nonnegative() }),
])
export type OutboxRecord = z.output<typeof record>

/** The record's bytes as they lie in the file. */
export function encodeRecord(entry: OutboxRecord): Buffer {
  const payload = Buffer.from(JSON.stringify(entry))
  const head = Buffer.alloc(headBytes)
  magic.copy(head)
  head.writeUInt32LE(payload.length, 4)
  head.writeUInt32LE(checksum(head.subarray(4, 8), payload), 8)
  return Buffer.concat([head, payload])
}

/** Reads the record that begins at `offset`; null when none does, or not a whole one. */
export function readRecord(bytes: Buffer, offset: number): { entry: OutboxRecord; end: number } | null {
  const start = offset + headBytes
  if (start > bytes.length || !bytes.subarray(offset, offset + magic.length).equals(magic)) return null
  const length = bytes.readUInt32LE(offset + 4)
  const end = start + length
  if (length > largestRecord || end > bytes.length) return null
  const payload = bytes.subarray(start, end)
  if (checksum(bytes.subarray(offset + 4, offset + 8), payload) !== bytes.readUInt32LE(offset + 8)) return null
  const parsed = record.safeParse(readJson(payload.toString('utf8')))
  return parsed.success ? { entry: parsed.data, end } : null
}

/** Where the next record might begin, at or after `offset`; null when nowhere. */
export function findMagic(bytes: Buffer, offset: number): number | null {
  const found = bytes.indexOf(magic, offset)
  return found === -1 ? null : found
}

function checksum(length: Buffer, payload: Buffer): number {
  return crc32(payload, crc32(length))
}
