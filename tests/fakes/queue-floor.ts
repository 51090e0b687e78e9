// Kiosks and windows of a hall, each with a box that can be cut off and goes on by what it last knew: what they do, and what visitors truly saw.
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { signIn } from './counter-words.ts'
import type { Hall } from './hall.ts'
import { begin, callNext, callNumber, finishAt, hold, miss, queueHall, recall, transfer } from './queue-words.ts'

export const kiosks = ['k1', 'k2'] as const
export const windows = ['w1', 'w2', 'w3'] as const
export type Kiosk = (typeof kiosks)[number]
export type Window = (typeof windows)[number]
const shareLeaseMs = 3_600_000
/** Between two deeds less time passes than this. */
const longestPauseMs = 600_000
const clerks = { w1: 'li', w2: 'wang', w3: 'chen' } as const

/** One thing that happens on the floor. */
export type Deed =
  | {
      readonly does: 'take'
      readonly kiosk: Kiosk
      readonly series: 'A' | 'B'
      readonly kind: 'ordinary' | 'priority' | 'green'
    }
  | { readonly does: 'next' | 'hold' | 'send' | 'return'; readonly window: Window }
  | { readonly does: 'cut' | 'mend'; readonly box: Kiosk | Window }
  | { readonly does: 'restart' }

interface Told {
  readonly command: HallCommand
  readonly atMs: number
}

interface Box {
  readonly boxId: string
  isCut: boolean
  cutAtMs: number
  outbox: Told[]
}

interface KioskBox extends Box {
  numbers: { date: string; series: { seriesId: string; fresh: string[]; reserve: string[] }[] }[]
  readonly given: Set<string>
}

interface WindowBox extends Box {
  share: string[]
  /** When its view was vouched for last; an hour later the share is void. */
  heardAtMs: number
  /** Who stands there by what the box itself knows while it is cut off. */
  alone: { number: string; isServed: boolean } | null
}

/** A visitor was called to a window: on its sign, whoever decided it. */
export interface Seen {
  readonly number: string
  readonly window: Window
  readonly atMs: number
  /** True where the window had no hub. */
  readonly isAlone: boolean
}

export interface Floor {
  readonly hall: Hall
  /** Numbers on slips, in the order of giving. */
  readonly slips: readonly string[]
  /** Visitors who found no number left. */
  readonly turnedAway: number
  readonly seen: readonly Seen[]
  /** Numbers finished at a window without the hub. */
  readonly finishedAlone: readonly string[]
  do(deed: Deed): void
  /** Every box is back and has told what it knows. */
  mendAll(): void
}

export interface FloorHabits {
  /** `short`: the hub hears of a cut at once, and none lasts an hour; `long`: they last; `silent`: the hub hears of none. */
  readonly cuts: 'short' | 'long' | 'silent'
}

/** The small hall with its series, two kiosks, and three windows with somebody on duty and a box each. */
export function createFloor({ cuts }: FloorHabits): Floor {
  const hall = queueHall()
  const startMs = Date.parse(hall.now())
  const nowMs = () => Date.parse(hall.now()) - startMs
  const slips: string[] = []
  const seen: Seen[] = []
  const finishedAlone: string[] = []
  let turnedAway = 0
  let ticketIds = 0

  const kioskBoxes = new Map<string, KioskBox>()
  const windowBoxes = new Map<string, WindowBox>()
  const actorOf = ({ boxId }: Box): Actor => ({ kind: 'box', boxId })
  const boxOf = (name: string): Box => {
    const box = kioskBoxes.get(name) ?? windowBoxes.get(name)
    if (box === undefined) throw new Error(`no box ${name}`)
    return box
  }

  for (const [index, name] of [...kiosks, ...windows].entries()) {
    const windowId = windows.find((one) => one === name) ?? null
    const code = `AAAA-BBB${index + 2}`
    hall.tell({ name: 'box.requestEnrolment', data: { code, description: name, secretHash: '0'.repeat(64) } })
    hall.tell({ name: 'box.approve', data: { code, boxId: name, name, windowId } })
    appear(name)
    if (windowId === null) {
      kioskBoxes.set(name, { boxId: name, isCut: false, cutAtMs: 0, outbox: [], numbers: [], given: new Set() })
      hall.tell({ name: 'number.claim', data: {} }, 0, { kind: 'box', boxId: name })
    } else {
      hall.tell(signIn(clerks[windowId], windowId))
      windowBoxes.set(name, { boxId: name, isCut: false, cutAtMs: 0, outbox: [], share: [], heardAtMs: 0, alone: null })
    }
  }
  look()

  function appear(boxId: string): void {
    hall.tell({ name: 'box.appear', data: { boxId, bootId: 'boot', version: '1', devices: [] } })
  }

  /** Boxes that are connected see their views anew. */
  function look(): void {
    for (const box of kioskBoxes.values()) {
      if (!box.isCut) box.numbers = hall.fact(`kiosk:${box.boxId}`, 'numbers') as KioskBox['numbers']
    }
    for (const box of windowBoxes.values()) {
      if (box.isCut) continue
      const { tickets } = hall.fact(`terminal:${box.boxId}`, 'share') as { tickets: { number: string }[] }
      box.share = tickets.map(({ number }) => number)
      box.heardAtMs = nowMs()
    }
  }

  /** Tells the hub now, or later when the box is cut off; gives the refusal of what was told now. */
  function tell(box: Box, command: HallCommand): string | null {
    if (!box.isCut) return hall.tell(command, 0, actorOf(box))
    box.outbox.push({ command, atMs: nowMs() })
    return null
  }

  function take({ kiosk, series, kind }: Extract<Deed, { does: 'take' }>): void {
    const box = kioskBoxes.get(kiosk)
    if (box === undefined) return
    const line = box.numbers[0]?.series.find(({ seriesId }) => seriesId === series)
    const number = [...(line?.fresh ?? []), ...(line?.reserve ?? [])].find((one) => !box.given.has(one))
    if (number === undefined) {
      turnedAway += 1
      return
    }
    box.given.add(number)
    slips.push(number)
    ticketIds += 1
    const data = { ticketId: `slip_${ticketIds}`, seriesId: series, number, kind }
    const refusal = tell(box, { name: 'ticket.take', data })
    if (refusal !== null) throw new Error(`a slip that is out was refused: ${number} ${refusal}`)
  }

  /** The one key of a window: call, begin, finish, in turn; a visitor who does not come is called three times. */
  function next(window: Window, visitor: 'comes' | 'staysAway'): void {
    const box = windowBoxes.get(window)
    if (box === undefined) return
    if (box.isCut) {
      nextAlone(window, box)
      return
    }
    const call = hall.fact(`terminal:${window}`, 'call') as { number: string; state: string; times: number } | null
    if (call === null) {
      if (tell(box, callNext(window)) !== null) return
      const called = hall.fact(`terminal:${window}`, 'call') as { number: string }
      seen.push({ number: called.number, window, atMs: nowMs(), isAlone: false })
    } else if (call.state === 'serving') tell(box, finishAt(window))
    else if (visitor === 'comes') tell(box, begin(window))
    else tell(box, call.times >= 3 ? miss(window) : recall(window))
  }

  /** The visitor steps aside, or is sent to another window and comes back. */
  function aside(window: Window, how: 'hold' | 'send'): void {
    const box = windowBoxes.get(window)
    if (box === undefined || box.isCut) return
    const to = { kind: 'window' as const, windowId: window === 'w3' ? 'w2' : 'w3' }
    tell(box, how === 'hold' ? hold(window) : transfer(to, { windowId: window, afterwards: 'comesBack' }))
  }

  function nextAlone(window: Window, box: WindowBox): void {
    const { alone } = box
    if (alone === null) {
      if (nowMs() - box.heardAtMs > shareLeaseMs) return
      const number = box.share.shift()
      if (number === undefined) return
      tell(box, callNumber(number, window))
      seen.push({ number, window, atMs: nowMs(), isAlone: true })
      box.alone = { number, isServed: false }
    } else if (!alone.isServed) {
      tell(box, begin(window, alone.number))
      box.alone = { ...alone, isServed: true }
    } else {
      tell(box, { ...finishAt(window), data: { ...finishAt(window).data, number: alone.number } })
      finishedAlone.push(alone.number)
      box.alone = null
    }
  }

  function cut(name: string): void {
    const box = boxOf(name)
    if (box.isCut) return
    box.isCut = true
    box.cutAtMs = nowMs()
    const window = windowBoxes.get(name)
    if (window !== undefined) {
      const call = hall.fact(`terminal:${name as Window}`, 'call') as { number: string; state: string } | null
      window.alone = call === null ? null : { number: call.number, isServed: call.state === 'serving' }
    }
    if (cuts !== 'silent') hall.tell({ name: 'box.vanish', data: { boxId: name, why: 'will' } })
  }

  function mend(name: string): void {
    const box = boxOf(name)
    if (!box.isCut) return
    box.isCut = false
    appear(name)
    for (const { command, atMs } of box.outbox) hall.tell(command, nowMs() - atMs, actorOf(box))
    box.outbox = []
  }

  /** Short cuts are mended before a share is void. */
  function mendInTime(): void {
    if (cuts !== 'short') return
    for (const box of [...kioskBoxes.values(), ...windowBoxes.values()]) {
      if (box.isCut && nowMs() - box.cutAtMs > shareLeaseMs - longestPauseMs) mend(box.boxId)
    }
  }

  const floor: Floor = {
    hall,
    slips,
    seen,
    finishedAlone,
    get turnedAway() {
      return turnedAway
    },
    do(deed) {
      hall.ring()
      mendInTime()
      // What time alone and boxes that came back changed is on every connected box before the next deed.
      look()
      switch (deed.does) {
        case 'take':
          take(deed)
          break
        case 'next':
          next(deed.window, 'comes')
          break
        case 'return':
          next(deed.window, 'staysAway')
          break
        case 'cut':
          cut(deed.box)
          break
        case 'mend':
          mend(deed.box)
          break
        case 'restart':
          hall.restart()
          break
        default:
          aside(deed.window, deed.does)
      }
      look()
    },
    mendAll() {
      for (const name of [...kiosks, ...windows]) mend(name)
      look()
    },
  }
  return floor
}
