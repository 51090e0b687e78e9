// A box's own word: every datagram with the next count, and a new run whenever its clock was set, so that a run goes evenly.

import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { type Saying, writeDatagram } from './datagram.ts'

/** A wall clock that has moved by more was set; ms. */
const setMs = 30_000

export interface Speaker {
  /** The datagram that says this now. @throws RangeError when it does not fit one */
  say(says: Saying): Uint8Array
  /** The run that was begun last, to be kept on the disk. */
  run(): number
}

/** @param lastRun the highest run this key has begun; @param onRun a new one has begun */
export function createSpeaker(
  clock: Clock,
  boxId: string,
  privateKey: KeyObject,
  lastRun: number,
  onRun: () => void,
): Speaker {
  let run = 0
  let count = 0
  let nonce = ''
  let beganMs = 0

  /** Seconds since 1970 are higher than any run of a box that could keep none. */
  function begin(before: number): void {
    run = Math.max(before + 1, Math.floor(clock.wallMs() / 1_000))
    count = 0
    nonce = randomBytes(8).toString('base64url')
    beganMs = clock.wallMs() - clock.monotonicMs()
    onRun()
  }
  begin(lastRun)

  return {
    say(says) {
      if (Math.abs(clock.wallMs() - clock.monotonicMs() - beganMs) > setMs) begin(run)
      count += 1
      const sentAt = new Date(Math.round(beganMs + clock.monotonicMs())).toISOString()
      return writeDatagram({ boxId, run, count, nonce, sentAt, says }, privateKey)
    },
    run: () => run,
  }
}
