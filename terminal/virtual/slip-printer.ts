// A virtual slip printer: real ESC/POS in, status bytes out, and a tray in which the cut slips lie to be read.
import { faultCounter, type PrintedSlip, type PrinterGlass, type Surroundings, type VirtualDevice } from './device.ts'
import { escposReader, type Printed } from './escpos-reader.ts'

/** What a person does to it: put in a new roll, let it get low or run out, leave a hand's breadth, open or close the cover. */
const keys = ['paperIn', 'paperLow', 'paperOut', 'paperNearlyOut', 'cover'] as const

/** Slips kept in the tray. */
const trayHolds = 6
/** With a hand's breadth left, so many pieces of a slip still reach the paper. */
const lastPieces = 3
/** A receive buffer of 4 KB, as small printers have. */
const bufferHolds = 4096

const bits = { fixed: 0x12, offline: 0x08, coverOpen: 0x04, stoppedByPaper: 0x20, low: 0x0c, out: 0x60 } as const

export function slipPrinter(world: Surroundings): VirtualDevice {
  const faults = faultCounter()
  const reader = escposReader()
  let paper: PrinterGlass['paper'] = 'enough'
  let isCoverOpen = false
  let piecesLeft = Number.POSITIVE_INFINITY
  let tray: readonly PrintedSlip[] = []
  let slip: Printed[] = []
  let cutSlips = 0
  let garbage = 0
  /** Came in while it could not print; it goes on from here when it can. */
  let held: number[] = []
  /** The beginning of a real-time question whose end has not come yet. */
  let question: number[] = []

  const isOffline = () => paper === 'out' || isCoverOpen

  /** DLE EOT n is answered at once, whatever lies in the buffer. */
  function answer(n: number): void {
    const status = {
      1: isOffline() ? bits.offline : 0,
      2: (isCoverOpen ? bits.coverOpen : 0) | (paper === 'out' ? bits.stoppedByPaper : 0),
      3: 0,
      4: paper === 'out' ? bits.low | bits.out : paper === 'low' ? bits.low : 0,
    }[n]
    if (status !== undefined && faults.take() !== 'silent') world.send(Uint8Array.of(bits.fixed | status))
  }

  /** Takes the questions out of the stream and gives the rest. */
  function withoutQuestions(bytes: Uint8Array): number[] {
    const rest: number[] = []
    for (const byte of bytes) {
      question.push(byte)
      const isWhole = question.length === 3
      const isOne = question[0] === 0x10 && (question[1] ?? 0x04) === 0x04
      if (isOne && !isWhole) continue
      if (isOne) answer(byte)
      else rest.push(...question)
      question = []
    }
    return rest
  }

  function print(): void {
    while (held.length > 0 && !isOffline()) {
      const [byte] = held.splice(0, 1)
      for (const deed of reader.read(Uint8Array.of(byte ?? 0))) {
        if (deed.do === 'garbage') garbage += 1
        else if (deed.do === 'print') put(deed.printed)
        else if (deed.do === 'cut') cut()
        else world.send(Uint8Array.of(paper === 'low' ? 0x03 : 0x00))
      }
    }
    world.changed()
  }

  function put(printed: Printed): void {
    slip.push(printed)
    piecesLeft -= 1
    if (piecesLeft <= 0) paper = 'out'
  }

  function cut(): void {
    cutSlips += 1
    tray = [{ number: cutSlips, at: new Date(world.now()).toISOString(), printed: slip }, ...tray].slice(0, trayHolds)
    slip = []
  }

  return {
    keys: [...keys],
    faults: ['silent'],
    receive(bytes) {
      held = [...held, ...withoutQuestions(bytes)].slice(0, bufferHolds)
      print()
    },
    press(key) {
      if (key === 'cover') isCoverOpen = !isCoverOpen
      else if (key === 'paperNearlyOut') piecesLeft = lastPieces
      else {
        piecesLeft = Number.POSITIVE_INFINITY
        paper = key === 'paperIn' ? 'enough' : key === 'paperLow' ? 'low' : 'out'
      }
      print()
    },
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => ({ type: 'printer', paper, isCoverOpen, tray, unfinished: slip, garbage }),
    reset() {
      faults.clear()
      reader.reset()
      held = []
      question = []
      slip = []
    },
  }
}
