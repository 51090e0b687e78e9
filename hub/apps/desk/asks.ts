// What each wish asks of the hub: a command of the session, or one command of somebody who types a PIN beside it.
import type { Outcome, Refusal } from '#wire/errors'
import type { Link } from '../../client/link.ts'
import { post } from '../api.ts'
import { askMatter } from './matter-asks.ts'
import type { DeskMatters } from './matters.ts'
import type { DeskWish, MatterWish, Pin } from './wish.ts'

/** Carries a wish out; null when it was accepted, else the refusal. */
export type Asks = (
  wish: Exclude<DeskWish, { do: 'print' | 'reveal' }>,
  staffId: string | null,
  matters: DeskMatters | null,
) => Promise<Refusal | null>

/** The wishes of the bar at one window. */
export function asksOf({ command }: Pick<Link, 'command'>, windowId: string): Asks {
  return async (wish, staffId, matters) => {
    switch (wish.do) {
      case 'enter':
        return enter(wish)
      case 'join':
        return countersign('duty.join', wish, { windowId, staffId: wish.staffId })
      case 'accept': {
        const { handoverId, checklist } = wish
        const data = { windowId, handoverId, staffId: wish.staffId, checklist }
        return (await countersign('handover.accept', wish, data)) ?? (await stay(wish))
      }
      case 'openMatter':
      case 'notice':
      case 'refuse':
      case 'rebook':
      case 'onMatter':
      case 'ask':
      case 'consult':
      case 'answerQuestion':
        return refusalOf(await askMatter({ command }, windowId, wish, matters))
      default:
        return refusalOf(await ofSession(wish, staffId))
    }
  }

  function ofSession(
    wish: Exclude<DeskWish, MatterWish | { do: 'enter' | 'join' | 'accept' }>,
    staffId: string | null,
  ): Promise<Outcome> {
    switch (wish.do) {
      case 'callNext':
        return command('ticket.callNext', { windowId })
      case 'call':
        return command('ticket.call', { windowId, number: wish.number })
      case 'receive':
        return command('ticket.begin', { windowId })
      case 'recall':
        return command('ticket.recall', { windowId })
      case 'hold':
        return command('ticket.hold', { windowId })
      case 'miss':
        return command('ticket.miss', { windowId })
      case 'cancelTicket':
        return command('ticket.cancel', { number: wish.number })
      case 'requeue':
        return command('ticket.requeue', { number: wish.number })
      case 'transfer': {
        const { to, place, afterwards, reason } = wish
        return command('ticket.transfer', { windowId, to, place, afterwards, reason })
      }
      case 'begin':
        return command('service.begin', { windowId, number: wish.number, staffId: wish.staffId })
      case 'finish': {
        const { number, matterNumber, staffId } = wish
        return command('service.finish', { windowId, number, matterNumber, staffId, way: 'touch', named: null })
      }
      case 'invite':
        return command('service.invite', { windowId, way: 'touch' })
      case 'undo':
        return command('service.undo', { windowId, serviceId: wish.serviceId })
      case 'signIn':
        return command('duty.signIn', { windowId, staffId: staffId ?? '' })
      case 'signOut':
        return command('duty.signOut', { windowId, staffId: wish.staffId })
      case 'stepAway':
        return command('duty.stepAway', { windowId, minutes: wish.minutes })
      case 'comeBack':
        return command('duty.comeBack', { windowId })
      case 'offer':
        return command('handover.offer', { windowId, to: wish.to, checklist: wish.checklist })
      case 'withdraw':
        return command('handover.withdraw', { windowId, handoverId: wish.handoverId })
      case 'setFacility':
        return command('facility.set', { facilityId: wish.facilityId, state: wish.state })
      case 'answer':
        return wish.outcome === 'promised'
          ? command('task.promise', { taskId: wish.taskId })
          : command('task.close', { taskId: wish.taskId, outcome: wish.outcome, remark: wish.remark })
    }
  }
}

/** Begins the session of whoever typed the PIN in the place of the one before. */
function enter({ badge, pin }: Pin): Promise<Refusal | null> {
  return post('/api/sign-in/pin', { badge, pin })
}

/** Whoever took over by PIN goes on at this page in their own name; the hand-over holds even when that fails. */
async function stay(pin: Pin): Promise<null> {
  await enter(pin)
  return null
}

/** One command of somebody else, confirmed by their badge number and PIN; the session of the page stays as it is. */
function countersign(name: string, { badge, pin }: Pin, data: object): Promise<Refusal | null> {
  return post(`/api/countersign/${name}`, { badge, pin, data })
}

function refusalOf(outcome: Outcome): Refusal | null {
  return outcome.accepted ? null : outcome.refusal
}
