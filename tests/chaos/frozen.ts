// A program that stands still and goes on: a virtual machine being moved, a disk that hangs. Whoever waits asks again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cuttable, Program } from './program.ts'

/** Longer than a box waits for an acknowledgement before it sends again (3 s); ms. */
const frozenMs = 4_000

export function frozen(program: Program): Cuttable {
  return {
    name: `${program.name} (frozen)`,
    async kill() {
      program.signal('SIGSTOP')
      await sleep(frozenMs)
    },
    async start() {
      program.signal('SIGCONT')
    },
  }
}
