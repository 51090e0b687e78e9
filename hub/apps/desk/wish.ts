// What a clerk asks of the bar, in the bar's own words; main.ts turns each into commands.
import type { z } from 'zod'
import type { Checklist } from '#contract/counter/handover'
import type { FacilityState } from '#contract/public/facility'
import type { transferReason } from '#contract/queue/ticket'
import type { Answer } from './tasks.ts'

export type TransferReason = z.output<typeof transferReason>

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
  | { readonly do: 'answer'; readonly taskId: string; readonly outcome: Answer; readonly remark: string | null }

/** Sheets that take the place of fields and keys. */
export type SheetName = 'handover' | 'away' | 'duty' | 'join' | 'tasks' | 'pin' | 'queue' | 'transfer'

/** What a sheet may do to the bar. */
export interface SheetHost {
  /** What was refused or read while the sheet is open, drawn; or nothing. */
  readonly note: unknown
  wish(wish: DeskWish): void
  /** Opens another sheet, or null: the keys again. */
  turnTo(sheet: SheetName | null): void
}
