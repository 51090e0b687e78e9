// Items and guides as files over HTTP: `GET /api/guides/<file>`, and `POST /api/guides/check` or `/bring` with the file as the body.
import { type Request, type Response, Router } from 'express'
import { commonRefusal, type Refusal } from '../../contract/errors.ts'
import { guideContract } from '../../features/guides/guide/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { type GuideExchange, type GuideReading, guideFiles } from '../guide-exchange.ts'
import { refuseWith } from './answer.ts'
import { bodyOf } from './body.ts'
import { viewerOf } from './viewer.ts'

/** The largest file that is read, in bytes. */
const largestFile = 4 * 1024 * 1024
/** Bad rows that are told at once; whoever has more has one mistake many times. */
const mostTold = 200
/** Files in the house at once, most of them waiting. */
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
  let files = 0
  let atWork: Promise<unknown> = Promise.resolve()

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

  /** One file at a time: they are large once unpacked, and the hall's own work goes first. */
  async function reading(request: Request, response: Response): Promise<GuideReading | null> {
    const refuse = (refusal: Refusal) => {
      refuseWith(response, refusal)
      return null
    }
    // Whoever is refused before the body was read is not listened to any longer.
    response.set('connection', 'close')
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuse(commonRefusal('notSignedIn', {}))
    if (!bringers.includes(viewer.role)) return refuse(commonRefusal('notAllowed', { roles: bringers }))
    // Bytes as they are: what calls itself JSON was read as a command's body already.
    if (request.headers['content-type'] !== rawBytes) return refuse(commonRefusal('invalid', { contentType: rawBytes }))
    if (files >= mostFiles) return refuse(commonRefusal('tooMany', {}))
    files += 1
    try {
      const bytes = await bodyOf(request, largestFile)
      if (bytes === 'gone') return null
      if (bytes === 'tooLarge') return refuse(commonRefusal('tooLarge', { limit: largestFile }))
      response.removeHeader('connection')
      const read = atWork.then(() => exchange.read(bytes))
      atWork = read.catch(() => {})
      return await read
    } finally {
      files -= 1
    }
  }

  router.post('/guides/check', async (request, response) => {
    const read = await reading(request, response)
    if (read !== null) response.json({ accepted: true, report: reportOf(read) })
  })

  router.post('/guides/bring', async (request, response) => {
    const read = await reading(request, response)
    if (read === null) return
    const report = reportOf(read)
    const { brought } = read
    if (report.bad.length > 0 || brought.length === 0) return void response.json({ accepted: true, report })
    const actor = viewerOf(request, desk)?.actor ?? null
    if (actor === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    const outcome = await ask(desk, actor, 'guide.bring', { brought }, null)
    if (outcome.accepted) response.json({ accepted: true, report: { ...report, isBrought: true } })
    else refuseWith(response, outcome.refusal)
  })

  return router
}

function reportOf({ bad, counts }: GuideReading) {
  return { bad: bad.slice(0, mostTold), badRows: bad.length, counts, isBrought: false }
}
