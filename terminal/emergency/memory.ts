// What must outlast a power cut: the box's key, the count of its runs, what it believed of others, and what stands.
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import { declaration, endWhy } from '#contract/public/emergency'
import { instant } from '#wire/ids'
import { writeThrough } from '../whole-file.ts'
import { freshKey, keysOf } from './datagram.ts'
import type { Heard } from './trust.ts'

const heard = z.object({ run: z.number(), count: z.number(), nonce: z.string(), sentAt: instant })

const memory = z.object({
  /** The private key, in PEM: the file is for the agent alone. */
  key: z.string(),
  run: z.number().int().nonnegative(),
  heard: z.record(z.string(), heard),
  savedAt: instant,
  active: z.array(z.object({ declaration, leftMs: z.number() })),
  ended: z.array(z.object({ emergencyId: z.string(), endedBy: z.string(), why: endWhy, agoMs: z.number() })),
})
export type Memory = z.output<typeof memory>

export interface MemoryFile {
  /** With a new key where there is no file, or none that can be read. */
  load(): Promise<Memory>
  /** Resolves when it is on the disk, or could not be put there; writes follow one another. */
  save(memory: Memory): Promise<void>
}

export function createMemoryFile(path: string, log: Logger): MemoryFile {
  let last: Promise<void> = Promise.resolve()

  return {
    async load() {
      try {
        const read = memory.parse(JSON.parse(await readFile(path, 'utf8')))
        keysOf(read.key)
        return read
      } catch (error) {
        log.info({ err: error }, 'this box begins with a new key for the emergency net')
        const savedAt = new Date(0).toISOString()
        return { key: freshKey(), run: 0, heard: {}, savedAt, active: [], ended: [] }
      }
    },
    save(content) {
      last = last
        .then(() => writeThrough(path, JSON.stringify(content)))
        .catch((error) => log.warn({ err: error }, 'what is known of emergencies could not be kept'))
      return last
    },
  }
}

/** Without what was learned of their clocks: ours has begun anew. */
export function rememberedOf(known: ReadonlyMap<string, Heard>): Memory['heard'] {
  return Object.fromEntries(
    [...known].map(([boxId, { run, count, nonce, sentAt }]) => [boxId, { run, count, nonce, sentAt }]),
  )
}
