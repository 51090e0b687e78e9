// What each speaker has said, on the box's disk before the first sound, so that a restart repeats nobody's call.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeThrough } from '../whole-file.ts'

const saved = z.record(z.string(), z.array(z.string().max(128)).max(10_000))

/** Ids of spoken calls by device. */
export type Spoken = Readonly<Record<string, readonly string[]>>

export interface SpokenFile {
  /** Nothing when there is no file, or none that can be read: then at worst a call of the last minute is said again. */
  load(): Promise<Spoken>
  /** Resolves when it is on the disk; writes follow one another. */
  save(spoken: Spoken): Promise<void>
}

export function createSpokenFile(path: string): SpokenFile {
  let last: Promise<void> = Promise.resolve()

  return {
    async load() {
      try {
        const read = saved.safeParse(JSON.parse(await readFile(path, 'utf8')))
        return read.success ? read.data : {}
      } catch {
        return {}
      }
    },
    save(spoken) {
      const text = JSON.stringify(spoken)
      const written = last.then(() => writeThrough(path, text))
      last = written.catch(() => {})
      return written
    },
  }
}
