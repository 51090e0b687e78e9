// Whether a call is so new that it draws the eye of whoever cannot hear; every glass of the hall stops at the same moment. Pure.
import { hubNowMs, type Now } from './clock.ts'

/** So long a call counts as new, from the moment it was made; ms. */
export const newForMs = 15_000

export function isNewCall(calledAt: string, asOf: string, now: Now): boolean {
  return hubNowMs(asOf, now) - Date.parse(calledAt) < newForMs
}
