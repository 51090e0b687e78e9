// The catalogue at the box: fetched whole, checked against its hash, kept on the disk, and served with its date when the hub is away.
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { catalogueContract, type Edition, edition as editionShape } from '#contract/guides/catalogue'
import { readJson } from '#wire/json'
import type { View } from '#wire/view'
import { type Clock, createAlarm } from '../clock.ts'
import { keepFile } from './kept-files.ts'

const largestFile = 64 * 1024 * 1024
const fetchWithinMs = 120_000
const tryAgainAfterMs = 15_000
const editionFile = 'edition.json'

export interface Contents {
  /** Takes up the edition that was kept before the box was switched off, if it is whole. */
  start(): Promise<void>
  stop(): void
  /** A view came; when it names a newer edition, that is fetched. */
  seen(view: View): void
  /** The edition that is kept here, with its bytes; null when there is none yet. */
  current(): Promise<{ readonly edition: Edition; readonly bytes: Buffer } | null>
  /** What it says, read once for each edition and not checked against any form; null when there is none. */
  catalogue(): Promise<unknown>
}

export function createContents(folder: string, hubUrl: string, clock: Clock, log: Logger): Contents {
  const alarm = createAlarm(clock)
  let held: Edition | null = null
  let wanted: Edition | null = null
  let said: { readonly hash: string; readonly catalogue: unknown } | null = null
  let isFetching = false
  let isStopped = true

  const fileOf = ({ hash }: Edition) => join(folder, `${hash}.json`)

  async function load(edition: Edition): Promise<Buffer | null> {
    const bytes = await readFile(fileOf(edition)).catch(() => null)
    return bytes !== null && hashOf(bytes) === edition.hash ? bytes : null
  }

  async function fetchWanted(): Promise<void> {
    const edition = wanted
    if (edition === null || edition.hash === held?.hash || isFetching || isStopped) return
    isFetching = true
    try {
      const bytes = await download(edition)
      await put(`${edition.hash}.json`, bytes)
      // The name is written last: whoever reads it finds the whole file.
      await put(editionFile, Buffer.from(JSON.stringify(edition)))
      held = edition
      log.info({ hash: edition.hash, items: edition.items }, 'a new edition of the catalogue is kept here')
      await forgetOthers(edition)
    } catch (error) {
      log.warn({ err: error, hash: edition.hash }, 'the catalogue could not be fetched; the one before stays')
    } finally {
      isFetching = false
    }
    if (wanted?.hash !== held?.hash && !isStopped) alarm.set(tryAgainAfterMs, () => void fetchWanted())
  }

  async function download({ hash }: Edition): Promise<Buffer> {
    const signal = AbortSignal.timeout(fetchWithinMs)
    const answer = await fetch(new URL(`/content/${hash}.json`, hubUrl), { signal, redirect: 'error' })
    if (!answer.ok) throw new Error(`the hub answered ${answer.status}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (bytes.length > largestFile) throw new Error(`${bytes.length} bytes are too many`)
    if (hashOf(bytes) !== hash) throw new Error('the bytes are not those of this hash')
    return bytes
  }

  async function put(name: string, bytes: Buffer): Promise<void> {
    if ((await keepFile(folder, name, bytes)) === 'noRoom') throw new Error('there is no room on the disk')
  }

  async function forgetOthers(edition: Edition): Promise<void> {
    const kept = [`${edition.hash}.json`, editionFile]
    for (const name of await readdir(folder)) {
      if (!kept.includes(name)) await rm(join(folder, name), { force: true })
    }
  }

  async function current(): Promise<{ readonly edition: Edition; readonly bytes: Buffer } | null> {
    const edition = held
    const bytes = edition === null ? null : await load(edition)
    return edition === null || bytes === null ? null : { edition, bytes }
  }

  return {
    async start() {
      isStopped = false
      const text = await readFile(join(folder, editionFile), 'utf8').catch(() => '')
      const known = editionShape.safeParse(readJson(text))
      if (known.success && (await load(known.data)) !== null) held = known.data
      void fetchWanted()
    },
    stop() {
      isStopped = true
      alarm.cancel()
    },
    seen(view) {
      const fact = catalogueContract.slices.catalogue.value.safeParse(view.facts.catalogue?.value)
      if (!fact.success || fact.data === null) return
      wanted = fact.data
      void fetchWanted()
    },
    current,
    async catalogue() {
      if (said !== null && said.hash === held?.hash) return said.catalogue
      const kept = await current()
      if (kept === null) return null
      said = { hash: kept.edition.hash, catalogue: readJson(kept.bytes.toString('utf8')) ?? null }
      return said.catalogue
    },
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
