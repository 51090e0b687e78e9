// Publishes the catalogue anew whenever something in it has changed: first the file is there, then screens are told its name.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type CatalogueParts, catalogueReads, composeCatalogue } from './features/guides/catalogue/compose.ts'
import { type Edition, edition as editionShape } from './features/guides/catalogue/contract.ts'
import type { Content, Contents } from './gateway/contents.ts'
import { ask, type Desk } from './gateway/desk.ts'
import { publishedGuides } from './published-guides.ts'

const zip = promisify(gzip)

/** Files kept at hand: the one that holds and those before it, for boxes that are fetching one just now. */
const mostKept = 3

export interface CataloguePress extends Contents {
  /** Resolves when nothing is left to publish. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Looks at once, for the hub may have been updated or restored, and then after every commit. */
export function startCataloguePress(desk: Desk): CataloguePress {
  const kept = new Map<string, Content>()
  let read: readonly unknown[] = []
  let isStopped = false
  let atWork: Promise<void> = Promise.resolve()

  const edition = () => editionShape.nullable().parse((desk.states().catalogue as { edition: unknown }).edition)
  const parts = () => catalogueReads.map((name) => desk.states()[name])

  function look(): void {
    const now = parts()
    if (now.every((state, index) => state === read[index])) return
    read = now
    atWork = atWork
      .then(press)
      .catch((error: unknown) => desk.log.error({ err: error }, 'the catalogue is not published'))
  }

  async function press(): Promise<void> {
    // Several changes in a row are one edition.
    if (isStopped || parts().some((state, index) => state !== read[index])) return
    const guides = await publishedGuides(desk)
    const { floor, item, staff, window } = desk.states() as unknown as Omit<CatalogueParts, 'guides'>
    const catalogue = composeCatalogue({ floor, item, staff, window, guides })
    // A hall that never had an item has no catalogue either.
    if (catalogue.items.length === 0 && edition() === null) return
    const bytes = Buffer.from(JSON.stringify(catalogue))
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (!kept.has(hash)) kept.set(hash, { hash, bytes, zipped: await zip(bytes) })
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    if (edition()?.hash === hash || isStopped) return
    const outcome = await ask(
      desk,
      { kind: 'system' },
      'catalogue.publish',
      { hash, items: catalogue.items.length },
      null,
    )
    if (outcome.accepted) desk.log.info({ hash, items: catalogue.items.length }, 'a new edition of the catalogue holds')
    else desk.log.error(outcome.refusal, 'the catalogue was not published')
  }

  const forget = desk.onViews(look)
  look()
  return {
    current() {
      const now: Edition | null = edition()
      const content = now === null ? undefined : kept.get(now.hash)
      return now === null || content === undefined ? null : { edition: now, content }
    },
    get: (hash) => kept.get(hash) ?? null,
    settled: () => atWork,
    async stop() {
      isStopped = true
      forget()
      await atWork
    },
  }
}
