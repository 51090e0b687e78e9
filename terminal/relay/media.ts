// Portraits and pictures of the hub, fetched once and kept, so that a face does not vanish with the hub.
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Logger } from 'pino'

/** File name → content type; what is not listed is not served. */
const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
}
const nameForm = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/
const largestFile = 16 * 1024 * 1024
/** Pictures never take the last room of the disk: that belongs to ratings. In bytes. */
const roomForRatings = 64 * 1024 * 1024
const fetchWithinMs = 10_000

export interface Media {
  /** Null when there is no such file, or none that can be had now. */
  get(name: string): Promise<{ type: string; content: Buffer } | null>
}

export function createMedia(folder: string, hubUrl: string, log: Logger): Media {
  const fetching = new Map<string, Promise<Buffer | null>>()

  async function fetchFile(name: string): Promise<Buffer | null> {
    try {
      const signal = AbortSignal.timeout(fetchWithinMs)
      const response = await fetch(new URL(`/media/${name}`, hubUrl), { signal, redirect: 'error' })
      const announced = Number(response.headers.get('content-length') ?? 0)
      if (!response.ok || announced > largestFile) return null
      const content = Buffer.from(await response.arrayBuffer())
      if (content.length > largestFile) return null
      await keep(name, content).catch((error) => log.warn({ err: error, name }, 'a picture could not be kept'))
      return content
    } catch (error) {
      log.debug({ err: error, name }, 'a picture could not be fetched')
      return null
    }
  }

  async function keep(name: string, content: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true })
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < roomForRatings + content.length) return
    const part = join(folder, `.${randomUUID()}`)
    await writeFile(part, content, { flush: true })
      .then(() => rename(part, join(folder, name)))
      .finally(() => rm(part, { force: true }))
  }

  function fetchOnce(name: string): Promise<Buffer | null> {
    const fetched = fetching.get(name) ?? fetchFile(name).finally(() => fetching.delete(name))
    fetching.set(name, fetched)
    return fetched
  }

  return {
    async get(name) {
      const type = types[extname(name).toLowerCase()]
      if (type === undefined || !nameForm.test(name)) return null
      const kept = await readFile(join(folder, name)).catch(() => null)
      const content = kept ?? (await fetchOnce(name))
      return content === null ? null : { type, content }
    },
  }
}
