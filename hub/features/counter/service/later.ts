// A service finished for somebody who is not at the window: nobody is asked, and only its code or its number lets them rate it.
import type { EventOf } from '#wire/define'
import type { Duty } from '../duty/contract.ts'
import type { serviceContract } from './contract.ts'
import { closed } from './visitors.ts'

interface Finished {
  readonly serviceId: string
  readonly invitationId: string
  readonly windowId: string
  readonly number: string | null
  readonly matterNumber: string | null
  readonly date: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** Its invitation ends in the instant it opens; who is served at the window, and who is asked there, stays as it is. */
export function finishedLater(
  { serviceId, invitationId, windowId, number, matterNumber, date, at }: Finished,
  { dutyId, staffId, role }: Duty,
): EventOf<typeof serviceContract>[] {
  const ids = { serviceId, invitationId, windowId }
  const way = 'later' as const
  return [
    {
      type: 'service.finished',
      data: { ...ids, number, matterNumber, dutyId, staffId, role, finishedAt: at, date, way, isOvertaken: true },
    },
    { type: 'invitation.opened', data: { ...ids, number, dutyId, staffId, way, openedAt: at, closesAt: at } },
    closed(ids, 'expired', at),
  ]
}
