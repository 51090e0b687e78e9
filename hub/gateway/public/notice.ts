// `/api/notices/<key>`: the notice behind the code on the paper. It holds no personal data; the key has 80 random bits.
import { Router } from 'express'
import type { z } from 'zod'
import { commonRefusal } from '../../contract/errors.ts'
import { slipId } from '../../contract/ids.ts'
import type { slipContract } from '../../features/guides/slip/contract.ts'
import type { Desk } from '../desk.ts'
import { refuseWith } from '../http/answer.ts'
import { hallKnownAs } from './known.ts'
import { refusalsPerAddress } from './limits.ts'

type Row = z.output<(typeof slipContract.queries)['slip.one']['row']>

export function noticeRoutes(desk: Desk): Router {
  const router = Router()

  router.get('/:slipId', async (request, response, next) => {
    const key = slipId.safeParse(request.params.slipId)
    const hall = hallKnownAs(desk.states())
    const answer = key.success ? await desk.history.ask('system', 'slip.one', { slipId: key.data }) : { rows: [] }
    const [row] = 'rows' in answer ? (answer.rows as Row[]) : []
    if (row === undefined || hall === null) return next()
    const { liable: _liable, ...notice } = row
    response.json({ hall, notice })
  })

  router.use(refusalsPerAddress({ perQuarter: 10 }))
  router.all('/{*rest}', (_request, response) => refuseWith(response, commonRefusal('notFound', {})))
  return router
}
