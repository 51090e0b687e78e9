// Takes what the emergency page of the box sends: nothing is declared or ended without the PIN, and guessing is slow.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Logger } from 'pino'
import { z } from 'zod'
import { emergencyKind, emergencyMode } from '#contract/public/emergency'
import { emergencyId } from '#wire/ids'
import type { Clock } from '../clock.ts'
import type { EmergencyDesk } from '../emergency/at-box.ts'
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

  const page = (more: Pick<EmergencyStatus, 'chosen' | 'trouble'>, template: string | null) =>
    emergencyPage({ standing: desk.standing(), net: desk.net(), ...more }, template)

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
      const html = (status: number, body: string) =>
        response
          .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
          .end(body)
      if (request.method !== 'POST') {
        const asked = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
        const chosen = choice.safeParse(asked).data ?? null
        return void html(200, page({ chosen, trouble: null }, template))
      }
      const length = Number(request.headers['content-length'] ?? Number.NaN)
      if (!(length <= largestForm) || request.headers.origin === undefined) {
        return void html(400, page({ chosen: null, trouble: 'pin' }, template))
      }
      const wanted = wish.safeParse(Object.fromEntries(new URLSearchParams(await text(request))))
      if (!wanted.success) return void html(400, page({ chosen: null, trouble: 'pin' }, template))
      const trouble = await fulfil(wanted.data)
      if (trouble === null) return void response.writeHead(303, { location: '/emergency' }).end()
      const chosen = wanted.data.do === 'declare' ? wanted.data : null
      html(trouble === 'gone' ? 404 : 403, page({ chosen, trouble }, template))
    },
  }
}

function isSame(given: string, pin: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(pin)]
  return one.length === other.length && timingSafeEqual(one, other)
}
