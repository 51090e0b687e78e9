// Follows a number from a phone: asks patiently, shows what it last heard, and leads to the rating when the service is done.
import { z } from 'zod'
import { type OtherTime, otherTimes, type RebookedTo, rebookedTo } from '#contract/queue/appointment'
import { type KnownTicket, knownTicket } from '#contract/queue/ticket'
import type { Refusal } from '#wire/errors'
import { askFor, posted } from '../ask-for.ts'
import { askAgainMs, isOver, type Queueing, queueing } from './queueing.ts'

export interface Follower {
  /** Gives the number back; `null` when that is done, or why not. */
  giveBack(): Promise<Refusal | null>
  /** The times to which the number can be moved. */
  times(): Promise<{ value: readonly OtherTime[] } | { refusal: Refusal }>
  /** Moves the number to one of them. */
  rebook(time: OtherTime): Promise<{ value: RebookedTo } | { refusal: Refusal }>
}

interface FollowerPorts {
  shown(): Queueing | null
  show(visit: Queueing): void
  /** There is no number to show any more: its service can be rated by this code. */
  rate(code: string): void
  /** Nobody knows this number, or nobody has answered yet. */
  gone(refusal: Refusal): void
}

export function followTicket(ticketId: string, { shown, show, rate, gone }: FollowerPorts): Follower {
  const path = `/api/tickets/${encodeURIComponent(ticketId)}`
  let failures = 0
  let wasCalled = false
  /** The number has been moved: nothing more is shown of it. */
  let isRebooked = false

  function take(known: KnownTicket): 'goesOn' | 'over' {
    if (isRebooked) return 'over'
    const next = queueing(known)
    if (next === null) {
      if (known.ratingCode !== null) rate(known.ratingCode)
      return 'over'
    }
    const last = shown()
    show({
      ...next,
      isAsked: last?.isAsked ?? false,
      rebooking: next.known.ticket.mayGiveBack ? (last?.rebooking ?? null) : null,
    })
    ring(next)
    return isOver(next) ? 'over' : 'goesOn'
  }

  /** A phone in a pocket is felt; one that cannot shake stays quiet. */
  function ring({ known: { ticket } }: Queueing): void {
    const isCalled = ticket.state === 'called'
    if (isCalled && !wasCalled && 'vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 400])
    wasCalled = isCalled
    document.title =
      isCalled && ticket.window !== null ? `请到${ticket.window.number}号窗口` : `我的号 ${ticket.number}`
  }

  async function look(): Promise<void> {
    const answer = await askFor(knownTicket, path)
    if ('value' in answer) {
      failures = 0
      if (take(answer.value) === 'over') return
    } else {
      const last = shown()
      failures += 1
      if (last === null) gone(answer.refusal)
      else show({ ...last, isLost: true })
      // A number that nobody knows does not become known by asking.
      if (answer.refusal.code === 'notFound') return
    }
    setTimeout(() => void look(), askAgainMs(failures, Math.random()))
  }

  // A phone that wakes up shows what is true now.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && shown() !== null) void refresh()
  })
  async function refresh(): Promise<void> {
    const answer = await askFor(knownTicket, path)
    if ('value' in answer) take(answer.value)
  }

  void look()
  return {
    async giveBack() {
      const answer = await askFor(z.object({ accepted: z.literal(true) }), `${path}/cancel`, posted({}))
      await refresh()
      return 'refusal' in answer ? answer.refusal : null
    },
    async times() {
      const answer = await askFor(otherTimes, `${path}/times`)
      return 'value' in answer ? { value: answer.value.times } : answer
    },
    async rebook({ date, from }) {
      const answer = await askFor(rebookedTo, `${path}/rebook`, posted({ date, from }))
      isRebooked = 'value' in answer
      return answer
    },
  }
}
