// Random days of a small hall: what people, boxes and the clock may do, sensible or not.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { emergencyCommand, emergencyMorning } from './random-emergency.ts'
import { matterCommand, matterMorning } from './random-matters.ts'
import { peopleCommand, peopleMorning } from './random-people.ts'
import { queueCommand, queueMorning } from './random-queue.ts'

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
const serviceId = invitationId.map((id) => id.replace('inv', 'srv'))
const tags = fc.oneof(fc.constant<string[]>([]), fc.subarray(['108', '115']), fc.subarray(['207', '214', '510', '517']))

const none = fc.constant(null)
/** Mostly nobody is named, as at a window where one person works. */
const oftenNobody = fc.option(staffId, { nil: null, freq: 2 })

const command: fc.Arbitrary<HallCommand> = fc.oneof(
  { weight: 5, arbitrary: peopleCommand },
  { weight: 8, arbitrary: queueCommand },
  { weight: 4, arbitrary: matterCommand },
  { weight: 1, arbitrary: emergencyCommand },
  fc.record({ name: fc.constant('duty.signIn' as const), data: fc.record({ windowId, staffId, handoverId: none }) }),
  fc.record({
    name: fc.constant('service.begin' as const),
    data: fc.record({ windowId, number, staffId: oftenNobody }),
  }),
  fc.record({
    name: fc.constant('service.finish' as const),
    data: fc.record({
      windowId,
      number,
      matterNumber: number,
      staffId: oftenNobody,
      way,
      named: fc.option(
        invitationId.map((id) => ({ invitationId: id, serviceId: id.replace('inv', 'srv') })),
        { nil: null },
      ),
    }),
  }),
  fc.record({ name: fc.constant('service.undo' as const), data: fc.record({ windowId, serviceId }) }),
  fc.record({ name: fc.constant('service.invite' as const), data: fc.record({ windowId, way }) }),
  fc.record({
    name: fc.constant('rating.giveLate' as const),
    data: fc.record({
      invitationId,
      level,
      channel: fc.constant('qr' as const),
      tags,
      writing: none,
      signals: fc.subarray(['staffSession' as const, 'staffAddress' as const]),
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
      writing: none,
    }),
  }),
  fc.record({
    name: fc.constant('rating.giveReason' as const),
    data: fc.record({ windowId, invitationId, tags, writing: none }),
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
    soon(box, { name: 'service.finish', data: finished('A009', named) }),
    soon(box, { name: 'invitation.prolong', data: { ...visit, way: 'touch' } }),
    soon(box, { name: 'rating.press', data: press }),
    soon(box, { name: 'rating.giveReason', data: { ...visit, tags: ['207'], writing: null } }),
    soon(box, { name: 'rating.press', data: press }),
    soon(box, { name: 'service.begin', data: { windowId: 'w2', number: null, staffId: null } }),
  ]
}

/** A finish by mistake is undone; then the visitor does not answer, is asked once more, and rates by the code on the slip. */
const longVisit = (): Happening[] => [
  soon(box, { name: 'service.finish', data: finished('A010', { invitationId: 'inv_wrong', serviceId: 'srv_wrong' }) }),
  soon(box, { name: 'service.undo', data: { windowId: 'w2', serviceId: 'srv_wrong' } }),
  soon(box, { name: 'service.finish', data: finished('A010', { invitationId: 'inv_long', serviceId: 'srv_long' }) }),
  { ...soon(system, { name: 'service.invite', data: { windowId: 'w2', way: 'keys' } }), pauseMs: 11_000 },
  soon(system, {
    name: 'rating.giveLate',
    data: { invitationId: 'inv_long', level: 4, channel: 'qr', tags: [], writing: null, signals: ['staffSession'] },
  }),
  soon(system, {
    name: 'rating.remark',
    data: { windowId: 'w2', level: 3, channel: 'qr', tags: [], writing: null },
  }),
]

const finished = (number: string, named: { invitationId: string; serviceId: string }) => ({
  windowId: 'w2',
  number,
  matterNumber: null,
  staffId: null,
  way: 'keys' as const,
  named,
})

/** Two windows are manned, people hand over, two visits are complete; then up to 60 happenings, one after the other. */
export const randomDay = fc
  .array(happening, { minLength: 1, maxLength: 60 })
  .map((rest): Happening[] => [
    soon(system, { name: 'duty.signIn', data: { windowId: 'w1', staffId: 'li', handoverId: null } }),
    soon(system, { name: 'duty.signIn', data: { windowId: 'w2', staffId: 'zhao', handoverId: null } }),
    ...queueMorning,
    ...matterMorning.map((command) => soon(system, command)),
    ...peopleMorning.map((told) => ({ ...told, actor: box })),
    ...emergencyMorning.map(({ command, by }) => soon(by, command)),
    ...fullVisit(),
    ...longVisit(),
    ...rest,
  ])
