// How an outcome or a refusal looks over HTTP.
import type { Response } from 'express'
import type { Outcome, Refusal } from '../../contract/errors.ts'

const statusOf: Readonly<Record<string, number>> = {
  invalid: 400,
  unknownCommand: 404,
  notFound: 404,
  notSignedIn: 401,
  notAllowed: 403,
  tooLarge: 413,
  tooMany: 429,
  internal: 500,
  stopping: 503,
  storageFull: 507,
  'photo.notAPicture': 415,
  'photo.damaged': 422,
  'photo.tooManyPixels': 422,
  'photo.moving': 422,
  'photo.cutOutside': 422,
  'photo.cutTooSmall': 422,
  'photo.notStored': 507,
  'rating.codeUnknown': 404,
  'late.unknown': 404,
  'matter.notFound': 404,
  'account.unknown': 401,
  'account.linkSpent': 401,
  'account.mustWait': 429,
  'account.pinWrong': 401,
  'account.pinTrivial': 400,
}

/** Answers with a refusal; a feature's own refusals are conflicts with how things stand. */
export function refuseWith(response: Response, refusal: Refusal): void {
  response.status(statusOf[refusal.code] ?? 409).json({ accepted: false, refusal })
}

/** Answers with an outcome. */
export function answerWith(response: Response, outcome: Outcome): void {
  if (outcome.accepted) response.json(outcome)
  else refuseWith(response, outcome.refusal)
}
