// Portraits and pictures of the hub, fetched once and kept, so that a face does not vanish with the hub; deleted once the hub has deleted them.
import { readdir, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { readJson } from '#wire/json'
import { type Clock, createAlarm } from '../clock.ts'
import { keepFile } from './kept-files.ts'

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
const fetchWithinMs = 10_000
/** How often the hub is asked whether it still has what is kept here. */
const lookEveryMs = 20 * 60_000

/** The hub's own words for what it does not have; another web server at its address says something else. */
const notFound = z.object({ refusal: z.object({ code: z.literal('notFound') }) })

export interface Media {
  /** From now on looks regularly for what the hub has deleted. */
  start(): void
  stop(): void
  /** Null when there is no such file, or none that can be had now. */
  get(name: string): Promise<{ type: string; content: Buffer } | null>
}

export function createMedia(folder: string, hubUrl: string, clock: Clock, log: Logger): Media {
  const fetching = new Map<string, Promise<Buffer | null>>()
  const alarm = createAlarm(clock)
  let isStopped = true

  async function fetchFile(name: string): Promise<Buffer | null> {
    try {
      const signal = AbortSignal.timeout(fetchWithinMs)
      const response = await fetch(new URL(`/media/${name}`, hubUrl), { signal, redirect: 'error' })
      const announced = Number(response.headers.get('content-length') ?? 0)
      if (!response.ok || announced > largestFile) return null
      const content = Buffer.from(await response.arrayBuffer())
      if (content.length > largestFile) return null
      await keepFile(folder, name, content).catch((error) =>
        log.warn({ err: error, name }, 'a picture could not be kept'),
      )
      return content
    } catch (error) {
      log.debug({ err: error, name }, 'a picture could not be fetched')
      return null
    }
  }

  function fetchOnce(name: string): Promise<Buffer | null> {
    const fetched = fetching.get(name) ?? fetchFile(name).finally(() => fetching.delete(name))
    fetching.set(name, fetched)
    return fetched
  }

  function lookAgain(): void {
    if (isStopped) return
    alarm.set(lookEveryMs, () => {
      forgetGone()
        .catch((error) => log.debug({ err: error }, 'the hub was not asked about all pictures'))
        .finally(lookAgain)
    })
  }

  /** Deletes what the hub says it has not. Whatever else happens, a face stays: no hub, no answer, no word of the hub's. */
  async function forgetGone(): Promise<void> {
    for (const name of (await readdir(folder).catch(() => [])).filter(isPicture)) {
      if (!(await isGone(name))) continue
      await rm(join(folder, name), { force: true })
      log.info({ name }, 'the hub has deleted a picture, and so has this box')
    }
  }

  async function isGone(name: string): Promise<boolean> {
    const ask = (method: 'HEAD' | 'GET') =>
      fetch(new URL(`/media/${name}`, hubUrl), {
        method,
        signal: AbortSignal.timeout(fetchWithinMs),
        redirect: 'error',
      })
    if ((await ask('HEAD')).status !== 404) return false
    const answer = await ask('GET')
    return answer.status === 404 && notFound.safeParse(readJson(await answer.text())).success
  }

  return {
    start() {
      isStopped = false
      lookAgain()
    },
    stop() {
      isStopped = true
      alarm.cancel()
    },
    async get(name) {
      if (!isPicture(name)) return null
      const kept = await readFile(join(folder, name)).catch(() => null)
      const content = kept ?? (await fetchOnce(name))
      return content === null ? null : { type: typeOf(name), content }
    },
  }
}

function isPicture(name: string): boolean {
  return nameForm.test(name) && typeOf(name) !== ''
}

function typeOf(name: string): string {
  return types[extname(name).toLowerCase()] ?? ''
}
