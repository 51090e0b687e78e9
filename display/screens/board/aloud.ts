// What a board may say with a voice of the browser's own: the calls it shows, their sentences, and when it keeps still. Pure.

import type { LastingCall, Surroundings } from '#wire/voice/announcer'
import { isQuiet } from '#wire/voice/quiet-hours'
import { sentenceOf } from '#wire/voice/sentence'
import { hubNowMs, type Now } from '../../design/clock.ts'
import type { BoardSeen } from './state.ts'

/** A call with what is said, once. */
export interface AloudCall extends LastingCall {
  readonly sentence: string
}

/**
 * Calls that last, and whether anything is said now. A board that has not heard of the calls for too long says none of them:
 * a visitor may have come to the window since.
 * @param voice whether the browser's voice is free
 * @param nowMs monotonic ms of the page
 */
export function aloudOn(
  { view: { facts, asOf }, freshness }: BoardSeen,
  now: Now,
  voice: 'free' | 'speaking',
  nowMs: number,
): Surroundings<AloudCall> & { readonly times: number; readonly volume: number } {
  const rules = facts.voice?.value
  const hubMs = hubNowMs(asOf, now)
  const isKnown = rules !== undefined && freshness.calls?.isStale === false
  const isStill = rules?.calls === 'silent' || isQuiet(rules?.quiet ?? [], facts.hall.value.timeZone, hubMs)
  const calls = isKnown ? (facts.calls?.value.current ?? []) : []
  return {
    calls: calls.map(({ number, windowId, windowNumber, place, calledAt }) => ({
      number,
      callId: `${number} ${windowId} ${calledAt}`,
      calledAtMs: nowMs - (hubMs - Date.parse(calledAt)),
      sentence: sentenceOf({ number, windowNumber, place }),
    })),
    hours: isStill ? 'quiet' : 'speaking',
    speaker: voice === 'free' ? 'ready' : 'away',
    freshMs: rules?.freshMs ?? 0,
    times: rules?.times ?? 1,
    volume: (rules?.volumePercent ?? 100) / 100,
  }
}
