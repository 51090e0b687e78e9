// Random days of a small hall: what people, boxes and the clock may do, sensible or not.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'

const system: Actor = { kind: 'system' }
const windowId = fc.oneof(
  { weight: 6, arbitrary: fc.constant('w1') },
  { weight: 1, arbitrary: fc.constantFrom('w2', 'w3', 'w9') },
)
const staffId = fc.constantFrom('li', 'wang', 'chen', 'zhao', 'nobody')
const invitationId = fc.constantFrom('inv_1', 'inv_2', 'inv_3')
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)
const way = fc.constantFrom('keys' as const, 'touch' as const)
const number = fc.option(fc.constantFrom('A001', 'A002', 'B017'), { nil: null })
const tags = fc.oneof(fc.constant<string[]>([]), fc.subarray(['108', '115']), fc.subarray(['207', '214', '510', '517']))

const command: fc.Arbitrary<HallCommand> = fc.oneof(
  fc.record({ name: fc.constant('duty.signIn' as const), data: fc.record({ windowId, staffId }) }),
  fc.record({ name: fc.constant('duty.signOut' as const), data: fc.record({ windowId }) }),
  fc.record({ name: fc.constant('service.begin' as const), data: fc.record({ windowId, number }) }),
  fc.record({
    name: fc.constant('service.finish' as const),
    data: fc.record({
      windowId,
      number,
      way,
      named: fc.option(
        invitationId.map((id) => ({ invitationId: id, serviceId: id.replace('inv', 'srv') })),
        { nil: null },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('invitation.prolong' as const),
    data: fc.record({ windowId, invitationId, way }),
  }),
  fc.record({
    name: fc.constant('rating.press' as const),
    data: fc.record({
      windowId,
      deviceId: fc.constant('pad-1'),
      invitationId: fc.option(invitationId, { nil: null }),
      level,
      channel: fc.constant('hallDevice' as const),
      tags,
      writing: fc.constant(null),
    }),
  }),
  fc.record({
    name: fc.constant('rating.giveReason' as const),
    data: fc.record({ windowId, invitationId, tags, writing: fc.constant(null) }),
  }),
)

export interface Happening {
  readonly command: HallCommand
  readonly actor: Actor
  /** How much time passes before it, in ms. */
  readonly pauseMs: number
  /** How much earlier than the hub hears of it it happened, in ms. */
  readonly lateMs: number
}

export const happening: fc.Arbitrary<Happening> = fc.record({
  command,
  actor: fc.constantFrom<Actor>({ kind: 'box', boxId: 'box-1' }, system),
  pauseMs: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 2_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 15_000 }) },
    { weight: 1, arbitrary: fc.constant(3_600_000) },
  ),
  lateMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20_000 })),
})

const box: Actor = { kind: 'box', boxId: 'box-1' }
const soon = (actor: Actor, command: HallCommand): Happening => ({ command, actor, pauseMs: 500, lateMs: 0 })

/** A visit at window 2 on which everything happens: asked, touched, rated badly, reason given, pressed again, the next visitor. */
const fullVisit = (): Happening[] => {
  const visit = { windowId: 'w2', invitationId: 'inv_full' }
  const press = {
    ...visit,
    deviceId: 'pad-2',
    level: 2 as const,
    channel: 'hallDevice' as const,
    tags: [],
    writing: null,
  }
  const named = { invitationId: 'inv_full', serviceId: 'srv_full' }
  return [
    soon(box, { name: 'service.finish', data: { windowId: 'w2', number: 'A009', way: 'keys', named } }),
    soon(box, { name: 'invitation.prolong', data: { ...visit, way: 'touch' } }),
    soon(box, { name: 'rating.press', data: press }),
    soon(box, { name: 'rating.giveReason', data: { ...visit, tags: ['207'], writing: null } }),
    soon(box, { name: 'rating.press', data: press }),
    soon(box, { name: 'service.begin', data: { windowId: 'w2', number: null } }),
  ]
}

/** Two windows are manned, one visit is complete; then up to 60 happenings, one after the other. */
export const randomDay = fc
  .array(happening, { minLength: 1, maxLength: 60 })
  .map((rest): Happening[] => [
    soon(system, { name: 'duty.signIn', data: { windowId: 'w1', staffId: 'li' } }),
    soon(system, { name: 'duty.signIn', data: { windowId: 'w2', staffId: 'zhao' } }),
    ...fullVisit(),
    ...rest,
  ])
