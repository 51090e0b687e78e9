// What a kiosk's box does itself for its visitors: prints a guide to take along, keeps a complaint, and prints its receipt.
import type { Logger } from 'pino'
import { catalogueContract, catalogue as catalogueForm } from '#contract/guides/catalogue'
import { complaintContract } from '#contract/office/complaint'
import { invalid, type Outcome } from '#wire/errors'
import { boxWishes } from '#wire/socket'
import type { Clock } from '../clock.ts'
import type { HeldView } from '../counter/held-view.ts'
import type { PrintOutcome } from '../device/slips.ts'
import type { Slip } from '../driver.ts'
import type { Keep } from '../relay/commands.ts'
import { guideSlip } from './guide-slip.ts'
import { type HallNow, hallNow } from './hall-now.ts'
import { type Pace, paced } from './pace.ts'
import { receiptSlip } from './receipt-slip.ts'

const slipsPace: Pace = { most: 20, withinMs: 600_000 }
const complaintsPace: Pace = { most: 6, withinMs: 600_000 }

interface KioskDeskPorts {
  readonly clock: Clock
  readonly log: Logger
  /** Null where the box has no printer. */
  readonly print: ((slip: Slip) => Promise<PrintOutcome>) | null
  /** The box's own kiosk view, null before the first. */
  held(): HeldView | null
  /** The catalogue that lies on this box, as it was sent; null when there is none. */
  catalogue(): Promise<unknown>
}

type Own = ReadonlyMap<string, (data: unknown, commandId: string, keep: Keep) => Promise<Outcome>>

export function createKioskDesk({ clock, log, print, held, catalogue }: KioskDeskPorts): Own {
  let slips: readonly number[] = []
  let complaints: readonly number[] = []

  function now(): HallNow | null {
    const view = held()
    return view === null ? null : hallNow(view, clock.monotonicMs())
  }

  /** `of` gives what is printed, or null where the box does not know it. */
  async function printed(of: (now: HallNow) => Promise<Slip | null>): Promise<Outcome> {
    if (print === null) return refused('catalogue.noPrinter')
    const hall = now()
    const slip = hall === null ? null : await of(hall)
    if (slip === null) return refused('catalogue.notPrinted')
    const next = paced(slips, clock.monotonicMs(), slipsPace)
    if (next === null) return refused('catalogue.tooManySlips')
    slips = next
    const { result, text } = await print(slip)
    if (result === 'printed') return { accepted: true, sequence: 0 }
    log.warn({ result, text }, 'a slip for a visitor is not on paper')
    return refused(text.includes('缺纸') ? 'catalogue.noPaper' : 'catalogue.notPrinted')
  }

  async function guide(itemId: string, hall: HallNow): Promise<Slip | null> {
    const { data: all } = catalogueForm.safeParse(await catalogue())
    const item = all?.items.find((one) => one.itemId === itemId)
    return all === undefined || item === undefined ? null : guideSlip(item, all, hall)
  }

  return new Map<string, (data: unknown, commandId: string, keep: Keep) => Promise<Outcome>>([
    [
      'guide.print',
      async (data) => {
        const wish = boxWishes['guide.print'].safeParse(data)
        if (!wish.success) return { accepted: false, refusal: invalid(wish.error) }
        return printed((hall) => guide(wish.data.itemId, hall))
      },
    ],
    [
      'receipt.print',
      async (data) => {
        const wish = boxWishes['receipt.print'].safeParse(data)
        if (!wish.success) return { accepted: false, refusal: invalid(wish.error) }
        const { kind, receipt } = wish.data
        return printed(async (hall) => receiptSlip(kind, receipt, hall))
      },
    ],
    [
      'complaint.enter',
      async (_data, _commandId, keep) => {
        const next = paced(complaints, clock.monotonicMs(), complaintsPace)
        if (next === null) return refused('complaint.tooMany')
        const outcome = await keep()
        if (outcome.accepted) complaints = next
        return outcome
      },
    ],
  ])
}

const words = { ...catalogueContract.refusals, ...complaintContract.refusals }

function refused(code: keyof typeof words): Outcome {
  return { accepted: false, refusal: { code, message: words[code], data: {} } }
}
