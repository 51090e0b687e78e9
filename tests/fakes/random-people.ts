// What people at two windows may do on a random day: come, help, step away, hand over, show their cards, leave.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'

const windowId = fc.constantFrom('w1', 'w1', 'w1', 'w2', 'w3')
const staffId = fc.constantFrom('li', 'wang', 'chen', 'zhao')
const oftenNobody = fc.option(staffId, { nil: null, freq: 2 })
const checklist = fc.constantFrom(
  { seal: 'handed' as const, papers: 'handed' as const, files: 'handed' as const, remark: null },
  { seal: 'none' as const, papers: 'handed' as const, files: 'none' as const, remark: '补件 3 份' },
)
const handoverId = fc.constantFrom('ho_1', 'ho_2')

/** A card as the sequencer hands it on: 64 hex digits. */
const cards = { li: '1', wang: '2', chen: '3', unknown: '4' } as const
const cardOf = (name: keyof typeof cards) => cards[name].repeat(64)
const card = fc.constantFrom(...Object.keys(cards).map((name) => cardOf(name as keyof typeof cards)))

const commandOf = <N extends HallCommand['name']>(
  name: N,
  data: fc.Arbitrary<Extract<HallCommand, { name: N }>['data']>,
) => data.map((data) => ({ name, data }) as Extract<HallCommand, { name: N }>)

export const peopleCommand: fc.Arbitrary<HallCommand> = fc.oneof(
  commandOf('duty.join', fc.record({ windowId, staffId })),
  commandOf('duty.signOut', fc.record({ windowId, staffId: oftenNobody })),
  commandOf('duty.stepAway', fc.record({ windowId, minutes: fc.constantFrom(1, 10), staffId: oftenNobody })),
  commandOf('duty.comeBack', fc.record({ windowId, staffId: oftenNobody })),
  commandOf('handover.offer', fc.record({ windowId, to: oftenNobody, checklist })),
  commandOf('handover.accept', fc.record({ windowId, handoverId, staffId, checklist })),
  commandOf('handover.withdraw', fc.record({ windowId, handoverId })),
  commandOf('badge.present', fc.record({ windowId, deviceId: fc.constant('card-1'), card })),
  commandOf('badge.present', fc.record({ windowId, deviceId: fc.constant('card-1'), card })),
  commandOf('badge.await', fc.record({ windowId, staffId })),
)

interface Told {
  readonly command: HallCommand
  readonly pauseMs: number
  readonly lateMs: number
}
const told = (command: HallCommand, lateMs = 0, pauseMs = 500): Told => ({ command, lateMs, pauseMs })
const show = (name: keyof typeof cards) =>
  told({ name: 'badge.present', data: { windowId: 'w1', deviceId: 'card-1', card: cardOf(name) } })
const enrol = (staffId: 'li' | 'wang' | 'chen') => [
  told({ name: 'badge.await', data: { staffId, windowId: 'w1' } }),
  show(staffId),
]

/**
 * A morning at window 1, after li has signed in, on which everything happens: cards are given out, one helps, a hand-over by
 * card, one that is taken back, minutes away, a new card that nobody brings, and two reports half a minute late of which the second unsays what the first had ended.
 */
export const peopleMorning: readonly Told[] = [
  told(
    { name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' } },
    0,
    60_000,
  ),
  ...enrol('li'),
  ...enrol('wang'),
  ...enrol('chen'),
  told({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } }),
  show('li'),
  show('wang'),
  told({ name: 'duty.signIn', data: { windowId: 'w1', staffId: 'chen', handoverId: null } }, 40_000),
  told({ name: 'duty.signIn', data: { windowId: 'w1', staffId: 'li', handoverId: null } }, 30_000),
  told({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 10, staffId: 'wang' } }),
  show('wang'),
  show('wang'),
  show('wang'),
  show('unknown'),
  told({ name: 'duty.signOut', data: { windowId: 'w1', staffId: 'chen' } }),
  told({ name: 'badge.cancel', data: { staffId: 'chen' } }),
  told({ name: 'badge.await', data: { staffId: 'zhao', windowId: 'w1' } }),
  told({ name: 'badge.present', data: { windowId: 'w3', deviceId: 'card-3', card: cardOf('unknown') } }, 0, 60_000),
]
