// One command in another's name, confirmed by their PIN on whoever's screen: B signs in or takes over where A sits.
import { Router } from 'express'
import { z } from 'zod'
import { commonRefusal, invalid } from '../../contract/errors.ts'
import { accessTable } from '../../core/access.ts'
import { pin } from '../../features/office/account/contract.ts'
import { ask, type Desk, parseCommand } from '../desk.ts'
import { answerWith, refuseWith } from './answer.ts'
import type { Guesses } from './guesses.ts'

const countersigned = z.object({ badge: z.string().trim().min(1).max(16), pin, data: z.unknown() })

/** What six digits may do: who is on duty and who hands over to whom; nothing else, whatever the person may do elsewhere. */
const families = /^(duty|handover)\./

export function countersignRoutes(desk: Desk, guesses: Guesses): Router {
  const router = Router()
  const access = accessTable(desk.machine.features)

  router.post('/countersign/:command', guesses.perAddress, async (request, response) => {
    const { command } = request.params as { command: string }
    if (!families.test(command) || access.get(command)?.includes('clerk') !== true) {
      return refuseWith(response, commonRefusal('notAllowed', { name: command }))
    }
    const parsed = countersigned.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const { badge, pin, data } = parsed.data
    const asked = parseCommand(desk.machine, command, data)
    if ('refusal' in asked) return refuseWith(response, asked.refusal)
    const checked = await guesses.check('pin', badge, pin)
    if ('refusal' in checked) return refuseWith(response, checked.refusal)
    const { accountId, staffId } = checked.account
    const accepted = await ask(desk, { kind: 'system' }, 'account.acceptPin', { accountId }, null)
    if (!accepted.accepted) return refuseWith(response, accepted.refusal)
    answerWith(response, await ask(desk, { kind: 'person', accountId, role: 'clerk', staffId }, command, data, null))
  })

  return router
}
