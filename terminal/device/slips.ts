// Slips of a device, one after the other: each is printed now or not at all.
import type { Slip } from '../driver.ts'
import type { PrintResult } from './order-queue.ts'

/** `text` says in Chinese why it is not `printed`. */
export interface PrintOutcome {
  readonly result: PrintResult
  readonly text: string
}

export interface Slips {
  /** Resolves with what became of it, at the latest when the port is gone. */
  print(slip: Slip): Promise<PrintOutcome>
  /** The slip that was begun last has come to its end. */
  ended(outcome: PrintOutcome): void
}

/** @param begin gives the slip to the printer; `away` when none is connected */
export function createSlips(begin: (slip: Slip) => 'begun' | 'away'): Slips {
  let printing: Promise<unknown> = Promise.resolve()
  let ended: (outcome: PrintOutcome) => void = () => {}

  function printOne(slip: Slip): Promise<PrintOutcome> {
    return new Promise((resolve) => {
      ended = resolve
      if (begin(slip) === 'away') resolve({ result: 'failed', text: '打印机未连接' })
    })
  }

  return {
    print(slip) {
      const printed = printing.then(() => printOne(slip))
      printing = printed
      return printed
    },
    ended: (outcome) => ended(outcome),
  }
}
