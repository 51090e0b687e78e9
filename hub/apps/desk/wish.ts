// What a clerk asks of the bar, in the bar's own words; main.ts turns each into commands.
import type { z } from 'zod'
import type { Checklist } from '#contract/counter/handover'
import type { matterContract } from '#contract/guides/matter'
import type { slipContract } from '#contract/guides/slip'
import type { FacilityState } from '#contract/public/facility'
import type { transferReason } from '#contract/queue/ticket'
import type { MatterDeed } from './sheet-running.ts'
import type { Answer } from './tasks.ts'

export type TransferReason = z.output<typeof transferReason>

type Opened = Omit<z.input<(typeof matterContract.commands)['matter.open']['data']>, 'windowId' | 'staffId'>
type Noticed = Omit<z.input<(typeof slipContract.commands)['slip.issue']['data']>, 'windowId' | 'matterNumber'>
type Refused = Omit<z.input<(typeof slipContract.commands)['slip.refuse']['data']>, 'windowId' | 'matterNumber'>

/** What is asked of matters, notices and questions at this window. */
export type MatterWish =
  | ({ readonly do: 'openMatter' } & Opened)
  | ({ readonly do: 'notice' } & Noticed)
  | ({ readonly do: 'refuse' } & Refused)
  | {
      readonly do: 'rebook'
      readonly itemId: string
      readonly reason: string
      readonly seriesId: string
      readonly date: string
      readonly from: string
      readonly code: string
    }
  | {
      readonly do: 'onMatter'
      readonly deed: MatterDeed
      readonly number: string
      /** Result, reason or answer, as the deed wants it. */
      readonly words: string
      readonly basis: string
    }
  | { readonly do: 'ask'; readonly text: string; readonly phone: string; readonly name: string | null }
  | { readonly do: 'consult'; readonly topic: string; readonly asked: string; readonly answer: string }
  | {
      readonly do: 'answerQuestion'
      readonly deed: 'answered' | 'tried'
      readonly questionId: string
      readonly answer: string
    }
  /** Shows name and phone of a question. */
  | { readonly do: 'reveal'; readonly questionId: string }
  /** Opens the printed page of a notice. */
  | { readonly do: 'print'; readonly slipId: string }

/** Badge number and PIN, as somebody typed them at this window. */
export interface Pin {
  readonly badge: string
  readonly pin: string
}

/** Where a visitor is sent on to, and how. */
export interface Transfer {
  readonly to:
    | { readonly kind: 'series'; readonly seriesId: string }
    | { readonly kind: 'window'; readonly windowId: string }
  readonly place: 'front' | 'end'
  readonly afterwards: 'done' | 'comesBack'
  readonly reason: TransferReason
}

export type DeskWish =
  /** Calls whoever is next; receives whoever is called; calls again, sets aside, passes by. */
  | { readonly do: 'callNext' | 'receive' | 'recall' | 'hold' | 'miss' }
  | { readonly do: 'call' | 'cancelTicket' | 'requeue'; readonly number: string }
  | ({ readonly do: 'transfer' } & Transfer)
  | { readonly do: 'begin'; readonly number: string | null; readonly staffId: string | null }
  | {
      readonly do: 'finish'
      readonly number: string | null
      readonly matterNumber: string | null
      readonly staffId: string | null
    }
  | { readonly do: 'invite' | 'signIn' | 'comeBack' }
  | { readonly do: 'undo'; readonly serviceId: string }
  | { readonly do: 'stepAway'; readonly minutes: number }
  | { readonly do: 'signOut'; readonly staffId: string | null }
  /** Signs in to this page, and to duty where nobody is on duty. */
  | ({ readonly do: 'enter' } & Pin)
  | ({ readonly do: 'join'; readonly staffId: string } & Pin)
  | { readonly do: 'offer'; readonly to: string | null; readonly checklist: Checklist }
  | ({
      readonly do: 'accept'
      readonly handoverId: string
      readonly staffId: string
      readonly checklist: Checklist
    } & Pin)
  | { readonly do: 'withdraw'; readonly handoverId: string }
  /** A room for everybody, as it was seen just now. */
  | { readonly do: 'setFacility'; readonly facilityId: string; readonly state: FacilityState }
  | MatterWish
  | { readonly do: 'answer'; readonly taskId: string; readonly outcome: Answer; readonly remark: string | null }

/** Sheets for matters, notices and questions. */
export type MatterSheet = 'matter' | 'accept' | 'notice' | 'running' | 'question' | 'consult'

/** Sheets that take the place of fields and keys. */
export type SheetName = 'handover' | 'away' | 'duty' | 'join' | 'tasks' | 'pin' | 'queue' | 'transfer' | MatterSheet

/** What a sheet may do to the bar. */
export interface SheetHost {
  /** What was refused or read while the sheet is open, drawn; or nothing. */
  readonly note: unknown
  wish(wish: DeskWish): void
  /** Opens another sheet, or null: the keys again. */
  turnTo(sheet: SheetName | null): void
}
