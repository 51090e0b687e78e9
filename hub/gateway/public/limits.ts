// How often one address may knock; behind a relay the relay's own limits come first.
import type { Response } from 'express'
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit'
import { commonRefusal } from '../../contract/errors.ts'
import { refuseWith } from '../http/answer.ts'

const usual = {
  standardHeaders: 'draft-8' as const,
  legacyHeaders: false,
  handler: (_request: unknown, response: Parameters<typeof refuseWith>[0]) =>
    refuseWith(response, commonRefusal('tooMany', {})),
}

/** Any request counts. */
export function perAddress({ perMinute }: { perMinute: number }): RateLimitRequestHandler {
  return rateLimit({ ...usual, windowMs: 60_000, limit: perMinute })
}

/** Only what was refused counts, so that guessing is slow and honest use is not. */
export function refusalsPerAddress({ perQuarter }: { perQuarter: number }): RateLimitRequestHandler {
  return rateLimit({ ...usual, windowMs: 900_000, limit: perQuarter, skipSuccessfulRequests: true })
}

/** Only what was accepted counts. */
export function acceptedPerAddress({ perHour }: { perHour: number }): RateLimitRequestHandler {
  return rateLimit({ ...usual, windowMs: 3_600_000, limit: perHour, skipFailedRequests: true })
}

/** Only what was refused counts, whoever asked: many addresses guessing at one window are slowed together. */
export function refusalsPerWindow({ perHour }: { perHour: number }): RateLimitRequestHandler {
  return rateLimit({
    ...usual,
    windowMs: 3_600_000,
    limit: perHour,
    skipSuccessfulRequests: true,
    keyGenerator: ({ params }) => String(params.windowId),
  })
}

/** Any request of one caller counts, from wherever it comes. @param callerOf the caller's name, known by now */
export function perCaller({
  perMinute,
  callerOf,
}: {
  perMinute: number
  callerOf: (response: Response) => string
}): RateLimitRequestHandler {
  const keyGenerator = (_request: unknown, response: Response) => callerOf(response)
  return rateLimit({ ...usual, windowMs: 60_000, limit: perMinute, keyGenerator })
}
