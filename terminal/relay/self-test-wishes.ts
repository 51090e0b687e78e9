// Takes what the self-test page of the box sends: which device is to be tested, and how.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { deviceId } from '#wire/ids'
import type { Clock } from '../clock.ts'
import type { SelfTestDesk } from '../self-test/live-self-test.ts'
import { type SelfTestStatus, selfTestPage } from './self-test-page.ts'

const wish = z.object({ deviceId, kind: z.enum(['picture', 'slip', 'sentence', 'keys']) })
const largestForm = 1_024

export interface SelfTestWishes {
  /** @param template the built page; null before it was built */
  serve(
    request: IncomingMessage,
    response: ServerResponse,
    template: string | null,
    line: Pick<SelfTestStatus, 'isOnline'>,
  ): Promise<void>
}

export function createSelfTestWishes(desk: SelfTestDesk, clock: Clock): SelfTestWishes {
  async function outcome(request: IncomingMessage): Promise<SelfTestStatus['trouble'] | 'unreadable'> {
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    // A form of another page in the same browser has its own origin; without one it is nobody's.
    if (!(length <= largestForm) || request.headers.origin === undefined) return 'unreadable'
    const wanted = wish.safeParse(Object.fromEntries(new URLSearchParams(await text(request))))
    if (!wanted.success) return 'unreadable'
    const begun = desk.begin(wanted.data.deviceId, wanted.data.kind)
    return begun === 'begun' ? null : begun
  }

  return {
    async serve(request, response, template, { isOnline }) {
      const page = (status: number, trouble: SelfTestStatus['trouble']) => {
        const body = selfTestPage({ isOnline, devices: desk.devices(), nowMs: clock.monotonicMs(), trouble }, template)
        response
          .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
          .end(request.method === 'HEAD' ? undefined : body)
      }
      if (request.method !== 'POST') return page(200, null)
      const trouble = await outcome(request)
      if (trouble === null) return void response.writeHead(303, { location: '/self-test' }).end()
      if (trouble === 'unreadable') return page(400, 'unknown')
      page(trouble === 'unknown' ? 404 : 409, trouble)
    },
  }
}
