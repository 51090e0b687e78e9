// Items and guides as files over HTTP: `GET /api/guides/<file>`, and `POST /api/guides/check` or `/bring` with the file as the body.
import { type Request, type Response, Router } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import { guideContract } from '../../features/guides/guide/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { type GuideExchange, type GuideReading, guideFiles } from '../guide-exchange.ts'
import { refuseWith } from './answer.ts'
import { oneAtATime, uploadDoor } from './uploads.ts'
import { viewerOf } from './viewer.ts'

/** The largest file that is read, in bytes. */
const largestFile = 4 * 1024 * 1024
/** Bad rows that are told at once; whoever has more has one mistake many times. */
const mostTold = 200
/** Files in the house at once. */
const mostFiles = 2

const rawBytes = 'application/octet-stream'
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

const readers: readonly string[] = guideContract.queries['guide.inForce'].roles
const bringers: readonly string[] = guideContract.commands['guide.bring'].roles

export function guideRoutes(desk: Desk, exchange: GuideExchange): Router {
  const router = Router()
  const upload = uploadDoor({ most: mostFiles, largest: largestFile })
  const inTurn = oneAtATime()

  router.get('/guides/:file', async (request, response, next) => {
    const name = guideFiles.find((one) => one === request.params.file)
    if (name === undefined) return next()
    const viewer = viewerOf(request, desk)
    if (viewer === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    if (!readers.includes(viewer.role)) return refuseWith(response, commonRefusal('notAllowed', { roles: readers }))
    response.set({
      'content-type': name.endsWith('.json') ? types.json : types.xlsx,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
    response.end(await exchange.file(name))
  })

  /** Goes on with what a file says, for whoever may bring one. */
  async function reading(request: Request, response: Response, go: (read: GuideReading) => Promise<void>) {
    response.set('connection', 'close')
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    if (!bringers.includes(viewer.role)) return refuseWith(response, commonRefusal('notAllowed', { roles: bringers }))
    // Bytes as they are: what calls itself JSON was read as a command's body already.
    if (request.headers['content-type'] !== rawBytes)
      return refuseWith(response, commonRefusal('invalid', { contentType: rawBytes }))
    await upload(request, response, async (bytes) => go(await inTurn(() => exchange.read(bytes))))
  }

  router.post('/guides/check', (request, response) =>
    reading(request, response, async (read) => void response.json({ accepted: true, report: reportOf(read) })),
  )

  router.post('/guides/bring', (request, response) =>
    reading(request, response, async (read) => {
      const report = reportOf(read)
      const { brought } = read
      if (report.bad.length > 0 || brought.length === 0) return void response.json({ accepted: true, report })
      const actor = viewerOf(request, desk)?.actor ?? null
      if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
      const outcome = await ask(desk, actor, 'guide.bring', { brought }, null)
      if (outcome.accepted) response.json({ accepted: true, report: { ...report, isBrought: true } })
      else refuseWith(response, outcome.refusal)
    }),
  )

  return router
}

function reportOf({ bad, counts }: GuideReading) {
  return { bad: bad.slice(0, mostTold), badRows: bad.length, counts, isBrought: false }
}
