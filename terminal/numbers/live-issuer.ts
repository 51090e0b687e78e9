// Gives numbers in operation, with the hub or without: on the disk first, then told and shown, then printed once.
import type { Logger } from 'pino'
import { numberContract, type SlipState } from '#contract/queue/number'
import { type NoNumbers, ticketContract } from '#contract/queue/ticket'
import type { SliceValue } from '#wire/define'
import { commonRefusal, invalid, type Outcome, type Refusal } from '#wire/errors'
import { boxWishes } from '#wire/socket'
import type { BoxReport } from '#wire/topics'
import { isNewer, type ViewKey } from '#wire/view'
import type { Clock } from '../clock.ts'
import { wallOf } from '../counter/hall-time.ts'
import type { PrintOutcome } from '../device/slips.ts'
import type { Slip } from '../driver.ts'
import { OutboxError } from '../outbox/outbox-error.ts'
import type { ViewCache } from '../views/view-cache.ts'
import type { Given } from './given.ts'
import { emptyIssuer, give, type Issuer, numbersLeft, restored, slipIs } from './issuer.ts'
import { closedNow, type Known, knownOf, lineOf } from './known.ts'
import type { Ledger, LedgerContent } from './ledger.ts'
import { slipOf } from './slip.ts'
import type { SlipItem } from './slip-item.ts'

export type Issued = SliceValue<typeof numberContract, 'issued'>

export interface LiveIssuer {
  /** Reads what was given before. @param told what waits in the outbox since an earlier life */
  start(told: readonly BoxReport[]): Promise<void>
  /** The box has been let in: this is its view. */
  belongTo(key: ViewKey): void
  /** Whether the hub has to be asked for numbers. */
  isEmpty(): boolean
  /**
   * Gives a number to the ticket a page has named. Accepted once it is on the disk; the same ticket is given the same number.
   * Refused with `ticket.numbersOver`, with why no numbers are given now, or because the disk is full.
   */
  take(data: unknown, commandId: string): Promise<Outcome>
  /** Prints the slip of a number once more: `number.slipUnknown` when it was not given here within ten minutes. */
  reprint(data: unknown): Promise<Outcome>
  /** What screens of this box are shown; null for any other view. */
  issued(key: ViewKey): Issued | null
}

export interface IssuerPorts {
  readonly cache: ViewCache
  readonly clock: Clock
  readonly ledger: Ledger
  readonly log: Logger
  append(command: { name: string; data: unknown }, commandId: string): Promise<number>
  /** The sequence of a command that waits in the outbox; null when there is none. */
  sequenceOf(commandId: string): number | null
  /** The last sequence that the hub has taken. */
  forgotten(): number
  /** Null where the box has no printer. */
  readonly print: ((slip: Slip) => Promise<PrintOutcome>) | null
  /** What the screens of the box see of it has changed. */
  changed(key: ViewKey): void
  /** What an item is called and needs, or null where the box does not know. */
  itemOf(itemId: string): Promise<SlipItem | null>
}

/** A lost slip is printed again within this time, and so often; ms. */
const reprintWithinMs = 600_000
const mostPrints = 3
/** Numbers shown to screens stay so long; ms. */
const shownMs = 600_000

const wishForm = ticketContract.commands['ticket.take'].data.omit({ number: true })

export function createLiveIssuer(ports: IssuerPorts): LiveIssuer {
  const { cache, clock, ledger, log } = ports
  let issuer: Issuer = emptyIssuer
  let key: ViewKey | null = null
  /** The view with which the ledger began; no older one is believed, and none at all while there is no ledger. */
  let since: LedgerContent['since'] | null = null
  /** A ledger begins with the hub's own word, when that knows of every number given before. */
  let firstToldUpTo = 0
  let hasStarted = false
  /** Names of numbers that did not reach the disk: nobody is shown them. */
  const unkept = new Set<string>()

  function known(): Known | null {
    const held = key === null ? null : cache.get(key)
    const isBelieved = held !== null && since !== null && !isNewer(since, held.view)
    return isBelieved ? knownOf(held, clock.monotonicMs()) : null
  }

  function changed(): void {
    if (key !== null) ports.changed(key)
  }

  cache.onChange((changedKey, change) => {
    const word = hasStarted && changedKey === key && change !== 'gone' ? cache.get(changedKey)?.view : undefined
    if (since !== null || word === undefined || ports.forgotten() < firstToldUpTo) return
    since = { epoch: word.epoch, revision: word.revision }
  })

  async function take(data: unknown, commandId: string): Promise<Outcome> {
    const parsed = wishForm.safeParse(data)
    if (!parsed.success) return { accepted: false, refusal: invalid(parsed.error) }
    const wish = parsed.data
    const now = known()
    if (now === null) return refused('ticket.numbersOver')
    const closed = closedNow(now, wish.seriesId)
    if (closed !== null) return { accepted: false, refusal: closedWords(closed) }
    const next = give(
      { ...issuer, leases: now.leases },
      {
        ...{
          commandId,
          ticketId: wish.ticketId,
          seriesId: wish.seriesId,
          itemId: wish.itemId,
          kind: wish.kind,
          date: now.date,
          takenAt: now.at,
        },
        ...whatIsAhead(now, wish.seriesId),
      },
      ports.print === null ? 'none' : 'waiting',
    )
    if (next === null) return refused('ticket.numbersOver')
    // From here on nobody else is given it, whatever becomes of it.
    issuer = next.issuer
    const { given } = next
    try {
      await save()
      const { ticketId, number } = given
      const named = { ...(data as object), number }
      const sequence =
        ports.sequenceOf(commandId) ?? (await ports.append({ name: 'ticket.take', data: named }, commandId))
      unkept.delete(ticketId)
      changed()
      if (given.slip === 'waiting') void print(given)
      return { accepted: true, sequence }
    } catch (error) {
      unkept.add(given.ticketId)
      log.error({ err: error, number: given.number }, 'a number could not be kept, so nobody is given it')
      const isStopping = error instanceof OutboxError && error.code === 'stopping'
      return isStopping ? { accepted: false, refusal: commonRefusal('stopping', {}) } : refused('number.notKept')
    }
  }

  function save(): Promise<void> {
    if (since === null) throw new Error('a number was given without the word of the hub')
    return ledger.save({ since, given: [...issuer.given] })
  }

  /** People who wait, and those this box has given numbers to since. */
  function whatIsAhead(now: Known, seriesId: string): Pick<Given, 'ahead' | 'minutes'> {
    const line = now.isCurrent ? lineOf(now, seriesId) : undefined
    if (line === undefined) return { ahead: null, minutes: null }
    const untold = issuer.given.filter(
      (one) => one.seriesId === seriesId && one.date === now.date && ports.sequenceOf(one.commandId) !== null,
    )
    return { ahead: line.waiting + untold.length, minutes: line.minutes }
  }

  async function print(given: Given): Promise<void> {
    if (ports.print === null) return
    const slip = await slipFor(given)
    if (slip === null || !(await become(given, 'printing'))) return void (await become(given, 'failed'))
    const { result, text } = await ports.print(slip)
    if (result !== 'printed') log.warn({ number: given.number, result, text }, 'a slip is not on paper')
    await become(given, result)
  }

  /** False when the disk does not know: a slip that may come out a second time is not printed. */
  async function become({ ticketId }: Given, slip: SlipState): Promise<boolean> {
    issuer = slipIs(issuer, ticketId, slip)
    changed()
    return save().then(
      () => true,
      (error) => {
        log.warn({ err: error }, 'what becomes of a slip could not be kept')
        return false
      },
    )
  }

  async function slipFor(given: Given): Promise<Slip | null> {
    const item = given.itemId === null ? null : await ports.itemOf(given.itemId).catch(() => null)
    const now = known()
    if (now === null) return null
    return slipOf(given, {
      hallName: now.hall.name,
      supervisionPhone: now.hall.supervisionPhone,
      line: lineOf(now, given.seriesId),
      item,
      phones: now.phones,
      date: given.date,
      time: wallOf(now.hall.timeZone, Date.parse(given.takenAt)).time,
    })
  }

  return {
    async start(told) {
      const kept = await ledger.load().catch((error) => {
        log.error({ err: error }, 'the numbers given before cannot be read; none is given until the hub has spoken')
        return null
      })
      since = kept?.since ?? null
      firstToldUpTo = lastTake(told)
      issuer = restored(kept?.given ?? [])
      hasStarted = true
    },
    belongTo(own) {
      key = own
    },
    isEmpty: () => (known()?.leases.length ?? 0) === 0,
    take,
    async reprint(data) {
      const parsed = boxWishes['slip.reprint'].safeParse(data)
      const found = issuer.given.findLast(({ number }) => number === parsed.data?.number)
      const now = known()
      if (found === undefined || now === null) return refused('number.slipUnknown')
      const isLate = Date.parse(now.at) - Date.parse(found.takenAt) > reprintWithinMs
      if (isLate || found.prints >= mostPrints || ports.print === null) return refused('number.slipUnknown')
      await print(found)
      return { accepted: true, sequence: 0 }
    },
    issued(asked) {
      if (asked !== key) return null
      const now = known()
      const shown = issuer.given.filter(
        ({ ticketId, takenAt }) =>
          !unkept.has(ticketId) && now !== null && Date.parse(now.at) - Date.parse(takenAt) <= shownMs,
      )
      const seriesIds = now?.leases.find(({ date }) => date === now.date)?.series.map(({ seriesId }) => seriesId) ?? []
      const left = seriesIds.map((seriesId) => ({
        seriesId,
        left: now === null ? 0 : numbersLeft({ ...issuer, leases: now.leases }, now.date, seriesId).length,
      }))
      return {
        tickets: shown.toReversed().map(({ date: _date, prints: _prints, ...one }) => one),
        left,
      }
    },
  }
}

/** The last report of a number that waits for the hub; 0: none does. */
function lastTake(reports: readonly BoxReport[]): number {
  return reports.findLast(({ command }) => command.name === 'ticket.take')?.sequence ?? 0
}

function closedWords({ code, message, comeBack }: NoNumbers): Refusal {
  return { code, message, data: { comeBack } }
}

type OwnRefusal = keyof typeof numberContract.refusals | keyof typeof ticketContract.refusals

function refused(code: OwnRefusal): Outcome {
  const words: Readonly<Record<string, Refusal['message']>> = {
    ...ticketContract.refusals,
    ...numberContract.refusals,
  }
  return { accepted: false, refusal: { code, message: words[code] ?? { zh: '', en: '' }, data: {} } }
}
