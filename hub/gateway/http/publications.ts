// Publications over HTTP: a table is handed in as a file, and what was written is read once more before it is erased.
import { Router } from 'express'
import { z } from 'zod'
import type { StateOf } from '../../contract/define.ts'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { label, publicationId } from '../../contract/ids.ts'
import type { PrivateStore } from '../../core/store.ts'
import { handedIn, publicationContract, publicationKind } from '../../features/public/publication/contract.ts'
import { readTable, type TableFault, type TableType, tableTypes } from '../../tables/table.ts'
import { ask, type Desk } from '../desk.ts'
import { publicationFrom } from '../publication-sheet.ts'
import { answerWith, refuseWith } from './answer.ts'
import { uploadDoor } from './uploads.ts'
import { viewerOf } from './viewer.ts'

const { roles } = publicationContract.commands['publication.import']
const query = z.object({ kind: publicationKind, title: label })

/** A sheet of 200 rows has some tens of kilobytes; 2 MiB. */
const largestFile = 2 * 1024 * 1024
/** Files in the house at once. */
const mostUploads = 2

const faults: Readonly<Record<TableFault, string>> = {
  unreadable: '文件无法读取，请另存为 xlsx 或 CSV 后重试',
  empty: '文件里没有数据：第一行应是表头，数据从第二行开始',
  tooLarge: '文件过大：最多 2000 行、60 列',
}

/** `POST /publications?kind&title` with a file as the body; must stand before whatever reads bodies as JSON. */
export function publicationRoutes(desk: Desk, texts: Pick<PrivateStore, 'read'>): Router {
  const router = Router()
  const upload = uploadDoor({ most: mostUploads, largest: largestFile })

  router.post('/publications', async (request, response) => {
    response.set('connection', 'close')
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { actor, role } = viewer
    if (!roles.some((one) => one === role)) return refuseWith(response, commonRefusal('notAllowed', { roles }))
    const asked = query.safeParse(request.query)
    if (!asked.success) return refuseWith(response, invalid(asked.error))
    const type = typeOf(request.headers['content-type'])
    if (type === null) return refuseWith(response, badRows([problem(faults.unreadable)]))
    await upload(request, response, async (bytes) => {
      const table = await readTable(bytes, type)
      if ('fault' in table) return refuseWith(response, badRows([problem(faults[table.fault])]))
      const { kind, title } = asked.data
      const read = publicationFrom(kind, table)
      if ('problems' in read) return refuseWith(response, badRows(read.problems))
      answerWith(response, await ask(desk, actor, 'publication.import', { title, content: read.content }, null))
    })
  })

  router.get('/publications/:publicationId/original', async (request, response) => {
    response.set('cache-control', 'no-store')
    const actor = viewerOf(request, desk)?.actor ?? null
    if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const id = publicationId.safeParse(request.params.publicationId)
    if (!id.success) return refuseWith(response, invalid(id.error))
    const { originals } = desk.states().publication as StateOf<typeof publicationContract>
    const ref = originals[id.data]?.ref
    // Who reads is written down before anything is read.
    const written = await ask(desk, actor, 'publication.readOriginal', { publicationId: id.data }, null)
    if (!written.accepted) return refuseWith(response, written.refusal)
    const text = ref === undefined ? null : await texts.read(ref)
    if (text === null) {
      const message = publicationContract.refusals['publication.originalGone']
      return refuseWith(response, { code: 'publication.originalGone', message, data: {} })
    }
    response.json(handedIn.parse(JSON.parse(text)))
  })

  return router
}

function typeOf(contentType: string | undefined): TableType | null {
  const media = contentType?.split(';')[0]?.trim()
  const [type = null] = Object.entries(tableTypes).find(([, one]) => one === media) ?? []
  return type as TableType | null
}

function problem(what: string) {
  return { line: 1, column: '（文件）', what }
}

function badRows(problems: readonly { line: number; column: string; what: string }[]) {
  const message = publicationContract.refusals['publication.badRows']
  return { code: 'publication.badRows', message, data: { problems } }
}
