// Looks into a packed file before anybody unpacks it: what would grow beyond all measure is never opened.
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** What all parts of a file together may grow to, in bytes, and how many parts it may have. */
const mostBytes = 48 * 1024 * 1024
const mostParts = 200

const endMark = 0x06054b50
const partMark = 0x02014b50
const headMark = 0x04034b50

const unpack = promisify(inflateRaw)

/** True when every part can be unpacked and all of them stay below 48 MB, by what they are and not by what they say. */
export async function isSmallEnough(bytes: Buffer): Promise<boolean> {
  try {
    let room = mostBytes
    for (const { method, packed } of partsOf(bytes)) {
      if (method === 8) room -= (await unpack(packed, { maxOutputLength: Math.max(1, room) })).length
      else if (method === 0) room -= packed.length
      else return false
      if (room < 0) return false
    }
    return true
  } catch {
    return false
  }
}

/** The parts by the file's own list of them; throws for anything that is no such file. */
function partsOf(bytes: Buffer): { method: number; packed: Buffer }[] {
  // The list's end stands last, but for a remark of at most 64 KB.
  const from = Math.max(0, bytes.length - 65_557)
  let end = bytes.length - 22
  while (end >= from && bytes.readUInt32LE(end) !== endMark) end -= 1
  if (end < from) throw new RangeError('no list of parts')
  const count = bytes.readUInt16LE(end + 10)
  if (count === 0 || count > mostParts) throw new RangeError(`${count} parts`)
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== partMark) throw new RangeError('a part is not listed')
    const [method, length] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const head = bytes.readUInt32LE(at + 42)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (bytes.readUInt32LE(head) !== headMark) throw new RangeError('a part has no head')
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    if (start + length > bytes.length) throw new RangeError('a part is cut off')
    return { method, packed: bytes.subarray(start, start + length) }
  })
}
