// The last views on the box's disk, so that a hall whose power comes back before its hub shows what it showed, and its age.
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import { instant, windowId } from '#wire/ids'
import { type View, view } from '#wire/view'
import { type Clock, createAlarm } from '../clock.ts'
import { sealed, unsealed } from '../sealed.ts'
import { replaceFile } from '../whole-file.ts'
import { messageOf, type ViewCache } from './view-cache.ts'

const saved = z.object({
  /** The box's wall clock when the ages below were true. */
  savedAt: instant,
  views: z.array(z.object({ view, ageMs: z.number().nonnegative() })),
  /** Where the hub last placed each device. */
  windows: z.record(z.string(), windowId),
})
type Saved = z.output<typeof saved>

export interface ViewFile {
  /** Fills the cache with what was saved, as old as it is by now. Gives the windows of the devices. */
  load(): Promise<Readonly<Record<string, string>>>
  /** Saves soon; calls that come together are one write. */
  saveSoon(windows: Readonly<Record<string, string>>): void
  /** Saves what is still unsaved. */
  stop(): Promise<void>
}

const saveAfterMs = 1_000
/** A view stood by again is worth a write only this often: its age after a restart may be too old, never too young. */
const saveVouchedAfterMs = 60_000
/** The age of views when the wall clock has gone back since: nobody knows, so they are old. One day. */
const unknownAgeMs = 86_400_000

export function createViewFile(path: string, cache: ViewCache, clock: Clock, log: Logger): ViewFile {
  const soon = createAlarm(clock)
  const later = createAlarm(clock)
  let windows: Readonly<Record<string, string>> = {}
  let isUnsaved = false
  let saving: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const now = clock.monotonicMs()
    const savedAt = new Date(clock.wallMs()).toISOString()
    const content: Saved = { savedAt, views: cache.all().map((held) => messageOf(held, now)), windows }
    await replaceFile(path, sealed(JSON.stringify(content)))
  }

  function save(): Promise<void> {
    soon.cancel()
    later.cancel()
    isUnsaved = false
    saving = saving.then(write).catch((error) => log.warn({ err: error }, 'the last views could not be saved'))
    return saving
  }

  cache.onChange((_key, change) => {
    if (change !== 'vouched') return schedule()
    if (isUnsaved) return
    isUnsaved = true
    later.set(saveVouchedAfterMs, () => void save())
  })

  function schedule(): void {
    isUnsaved = true
    soon.setUnlessSet(saveAfterMs, () => void save())
  }

  return {
    async load() {
      const read = await readSaved(path)
      if (read === null) return {}
      const sinceMs = clock.wallMs() - Date.parse(read.savedAt)
      const heldMs = sinceMs >= 0 ? sinceMs : unknownAgeMs
      for (const { view, ageMs } of read.views) cache.put(view as View, ageMs + heldMs)
      windows = read.windows
      return windows
    },
    saveSoon(next) {
      windows = next
      schedule()
    },
    async stop() {
      if (isUnsaved) await save()
      await saving
    },
  }
}

/** Null when there is no file, or not the very one that was written: one changed letter would put another name on a panel. */
async function readSaved(path: string): Promise<Saved | null> {
  try {
    const text = unsealed(await readFile(path, 'utf8'))
    return text === null ? null : (saved.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}
