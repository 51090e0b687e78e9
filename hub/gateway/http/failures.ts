// The last word of an HTTP server: a broken request is answered in words, a fault of ours is logged and named as one.
import type { ErrorRequestHandler } from 'express'
import { commonRefusal } from '../../contract/errors.ts'
import type { Desk } from '../desk.ts'
import { refuseWith } from './answer.ts'

/** @param limit the largest body, as `express.json` was told */
export function failures(desk: Pick<Desk, 'log'>, limit: string): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { type, status } = error as { type?: string; status?: number }
    const malformed = (message: string) =>
      refuseWith(response, commonRefusal('invalid', { issues: [{ path: '', message }] }))
    if (type === 'entity.too.large') return refuseWith(response, commonRefusal('tooLarge', { limit }))
    if (type?.startsWith('entity.') || type?.startsWith('encoding.') || type?.startsWith('charset.')) {
      return malformed('the body is not JSON')
    }
    if (status !== undefined && status >= 400 && status < 500) return malformed('the request is malformed')
    desk.log.error({ err: error, path: request.path }, 'a request failed')
    refuseWith(response, commonRefusal('internal', {}))
  }
}
