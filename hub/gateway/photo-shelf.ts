// The folder of uploaded portraits: kept under names nobody can guess, deleted once nobody's portrait any more.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'

/** Addresses of files that were put here, and of no other pictures of the hall. */
const address = /^\/media\/(photo-[0-9a-f]{32}\.jpg)$/

/** Where the portraits of an earlier hall lie, inside the folder of uploads; served, and never swept. */
export function asideOf(folder: string): string {
  return join(folder, 'aside')
}

/**
 * Puts portraits aside that lie in the folder when a hall begins: they are another journal's, perhaps one that is about to be
 * restored, and this hall cannot know whose they are.
 */
export async function putAside(folder: string, log: Logger): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => address.test(`/media/${name}`))
  if (names.length === 0) return
  const aside = asideOf(folder)
  await mkdir(aside, { recursive: true })
  for (const name of names) await rename(join(folder, name), join(aside, name))
  log.warn(
    { aside, portraits: names.length },
    'portraits of an earlier hall were put aside; delete them if nobody needs them',
  )
}

export interface PhotoShelf {
  /** Puts a portrait on the disk for good; gives its address. Rejects when the disk does not take it. */
  keep(jpeg: Buffer): Promise<string>
  /** Deletes the file behind an address, if it was put here. */
  drop(photo: string): Promise<void>
  /** Deletes every file that was put here and is not among these addresses. */
  sweep(inUse: ReadonlySet<string>): Promise<void>
}

/** @param folder made when the first portrait comes */
export function openPhotoShelf(folder: string, log: Logger): PhotoShelf {
  const remove = (name: string) =>
    Promise.all([folder, asideOf(folder)].map((place) => rm(join(place, name), { force: true }))).catch(
      (error: unknown) => log.error({ err: error, name }, 'a portrait that is nobody’s could not be deleted'),
    )

  return {
    async keep(jpeg) {
      await mkdir(folder, { recursive: true })
      const name = `photo-${randomBytes(16).toString('hex')}.jpg`
      const part = join(folder, `.${randomUUID()}`)
      await writeFile(part, jpeg, { flush: true })
        .then(() => rename(part, join(folder, name)))
        .finally(() => rm(part, { force: true }))
      return `/media/${name}`
    },
    async drop(photo) {
      const name = address.exec(photo)?.[1]
      if (name !== undefined) await remove(name)
    },
    async sweep(inUse) {
      const names = await readdir(folder).catch(() => [])
      for (const name of names) {
        const photo = `/media/${name}`
        if (address.test(photo) && !inUse.has(photo)) await remove(name)
      }
    },
  }
}
