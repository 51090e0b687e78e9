// Takes what the emergency page of the box sends: nothing is declared or ended without the PIN, and guessing is slow.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { emergencyKind, emergencyMode } from '#contract/public/emergency'
import { emergencyId } from '#wire/ids'
import type { Clock } from '../clock.ts'
import type { EmergencyDesk } from '../emergency/at-box.ts'
import { formOf, sendBackTo, sendPage } from './box-form.ts'
import { type EmergencyStatus, emergencyPage } from './emergency-page.ts'

const wish = z.discriminatedUnion('do', [
  z.object({ do: z.literal('declare'), kind: emergencyKind, mode: emergencyMode, pin: z.string().max(64) }),
  z.object({ do: z.literal('end'), emergencyId, pin: z.string().max(64) }),
])
const choice = z.object({ kind: emergencyKind, mode: emergencyMode })

/** After a wrong PIN nobody is answered for so long; ms. */
const wrongPinMs = 2_000
const largestForm = 2_048

export interface EmergencyWishes {
  /** @param template the built page; null before it was built */
  serve(request: IncomingMessage, response: ServerResponse, template: string | null): Promise<void>
}

export function createEmergencyWishes(desk: EmergencyDesk, clock: Clock, log: Logger): EmergencyWishes {
  let last: Promise<unknown> = Promise.resolve()

  /** What came of it: null when it was done. One after the other, so that guesses cannot be made side by side. */
  function fulfil(wanted: z.output<typeof wish>): Promise<EmergencyStatus['trouble']> {
    const answer = last.then(async () => {
      if (desk.pin === null) return 'noPin'
      if (!isSame(wanted.pin, desk.pin)) {
        log.warn({ do: wanted.do }, 'a wrong PIN on the emergency page')
        await new Promise<void>((done) => clock.after(wrongPinMs, done))
        return 'pin'
      }
      if (wanted.do === 'end') return desk.end(wanted.emergencyId) ? null : 'gone'
      desk.declare(wanted.kind, wanted.mode)
      return null
    })
    last = answer.catch(() => {})
    return answer
  }

  return {
    async serve(request, response, template) {
      const show = (status: number, more: Pick<EmergencyStatus, 'chosen' | 'trouble'>) =>
        sendPage(response, status, emergencyPage({ standing: desk.standing(), net: desk.net(), ...more }, template))
      if (request.method !== 'POST') {
        const asked = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
        const chosen = choice.safeParse(asked).data ?? null
        return show(200, { chosen, trouble: null })
      }
      const wanted = await formOf(request, largestForm, wish)
      if (wanted === null) return show(400, { chosen: null, trouble: 'pin' })
      const trouble = await fulfil(wanted)
      if (trouble === null) return sendBackTo(response, '/emergency')
      show(trouble === 'gone' ? 404 : 403, { chosen: wanted.do === 'declare' ? wanted : null, trouble })
    },
  }
}

function isSame(given: string, pin: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(pin)]
  return one.length === other.length && timingSafeEqual(one, other)
}
