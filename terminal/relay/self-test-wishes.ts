// Takes what the self-test page of the box sends: which device is to be tested, and how.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { deviceId } from '#wire/ids'
import type { Clock } from '../clock.ts'
import type { SelfTestDesk } from '../self-test/live-self-test.ts'
import { formOf, sendBackTo, sendPage } from './box-form.ts'
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
  return {
    async serve(request, response, template, { isOnline }) {
      const show = (status: number, trouble: SelfTestStatus['trouble']) => {
        const now = { isOnline, devices: desk.devices(), nowMs: clock.monotonicMs(), trouble }
        sendPage(response, status, selfTestPage(now, template))
      }
      if (request.method !== 'POST') return show(200, null)
      const wanted = await formOf(request, largestForm, wish)
      if (wanted === null) return show(400, 'unknown')
      const begun = desk.begin(wanted.deviceId, wanted.kind)
      if (begun === 'begun') return sendBackTo(response, '/self-test')
      show(begun === 'unknown' ? 404 : 409, begun)
    },
  }
}
