// The commands that a counter itself keeps in the outbox, in the form in which they are sent.
import type { badgeContract } from '#contract/counter/badge'
import type { dutyContract } from '#contract/counter/duty'
import type { ratingContract } from '#contract/counter/rating'
import type { serviceContract } from '#contract/counter/service'
import type { ticketContract } from '#contract/queue/ticket'
import type { CommandOf } from '#wire/define'

type CounterCommand =
  | CommandOf<typeof badgeContract>
  | CommandOf<typeof dutyContract>
  | CommandOf<typeof ratingContract>
  | CommandOf<typeof serviceContract>
  | CommandOf<typeof ticketContract>

type KeptName =
  | 'rating.press'
  | 'invitation.prolong'
  | 'service.begin'
  | 'service.finish'
  | 'service.undo'
  | 'duty.stepAway'
  | 'duty.comeBack'
  | 'badge.present'
  | 'ticket.callNext'
  | 'ticket.call'
  | 'ticket.recall'
  | 'ticket.begin'
  | 'ticket.hold'
  | 'ticket.miss'
  | 'ticket.requeue'
  | 'ticket.transfer'

/** A command for the outbox. */
export type Kept = Extract<CounterCommand, { name: KeptName }>

/** What has reached the disk, whoever asked for it. */
export interface StoredCommand {
  readonly name: string
  readonly data: unknown
  readonly sequence: number
  /** When it was asked for, monotonic ms. */
  readonly atMs: number
}

/** Names of a service and of the invitation to rate it, chosen by the box. */
export interface Names {
  readonly serviceId: string
  readonly invitationId: string
}
