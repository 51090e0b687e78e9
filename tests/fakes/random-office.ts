// What the office, the front desk and the clock may do in a day beside the visits: leave, lunch, tasks, alerts, glasses.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import { after } from '../../hub/core/civil-time.ts'
import type { Actor } from '../../hub/core/decider.ts'
import type { Approver, PersonRole } from '../../hub/features/office/account/contract.ts'
import { person } from './lunch-hall.ts'
import { layoutCommand, layoutMorning } from './random-layouts.ts'
import { matterCommand, matterMorning } from './random-matters.ts'

const windowId = fc.constantFrom('w1', 'w2', 'w3', 'w9')
const staffId = fc.constantFrom('li', 'wang', 'chen', 'zhao', 'nobody')
const nobody = fc.option(staffId, { nil: null })
const date = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24')
const remark = fc.constantFrom('临时有事', '送医')
const key = fc.constantFrom('panel:w1' as const, 'terminal:w2' as const, 'board:main' as const, 'panel:w9' as const)
const as = fc.constantFrom<Approver[]>('serviceOffice', 'serviceOfficeHead', 'leader', 'unitHead', 'centreHead')
/** A time that begins and ends within three days of the Monday on which these days begin. */
const time = fc
  .tuple(fc.integer({ min: -8, max: 40 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, hours]) => ({ from: hourOf(from / 2), to: hourOf(from / 2 + hours / 2) }))
const hourOf = (hour: number) => after('2026-11-23T01:00:00.000Z', hour * 3_600_000)

const named = <N extends HallCommand['name']>(name: N) => fc.constant(name)

/** A command, and how the newest leave or task is named in it: they get their names by the hub. */
export type OfficeWish = { readonly command: HallCommand; readonly of?: 'leave' | 'task' | 'question' }

const wish: fc.Arbitrary<OfficeWish> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      command: fc.oneof(
        fc.record({
          name: named('duty.signIn'),
          data: fc.record({ windowId, staffId, handoverId: fc.constant(null) }),
        }),
        fc.record({ name: named('duty.signOut'), data: fc.record({ windowId, staffId: fc.constant(null) }) }),
        fc.record({
          name: named('duty.stepAway'),
          data: fc.record({ windowId, minutes: fc.integer({ min: 1, max: 20 }), staffId: fc.constant(null) }),
        }),
        fc.record({ name: named('duty.comeBack'), data: fc.record({ windowId, staffId: fc.constant(null) }) }),
        fc.record({ name: named('service.begin'), data: fc.record({ windowId, number: remark, staffId: nobody }) }),
        fc.record({
          name: named('lunch.plan'),
          data: fc.record({ date, staffId, windowIds: fc.subarray(['w1', 'w2', 'w3']) }),
        }),
        fc.record({ name: named('lunch.substitute'), data: fc.record({ date, staffId, remark }) }),
        fc.record({
          name: named('lunch.setWindow'),
          data: fc.record({ date, windowId, serves: fc.constantFrom('serving' as const, 'break' as const) }),
        }),
        fc.record({
          name: named('leave.ask'),
          data: fc
            .record({ staffId, deputy: staffId, time })
            .map(({ staffId, deputy, time }) => ({ staffId, deputy, ...time, reason: sealed as unknown as string })),
        }),
        fc.record({
          name: named('task.ask'),
          data: fc.record({
            kind: fc.constantFrom('contactAbsent' as const, 'standIn' as const, 'help' as const, 'other' as const),
            windowId: fc.option(windowId, { nil: null }),
            about: nobody,
            to: nobody,
            remark: fc.option(remark, { nil: null }),
            askedBy: fc.constant(null),
          }),
        }),
        fc.record({
          name: named('watch.silence'),
          data: fc.record({ windowId, remark, minutes: fc.integer({ min: 5, max: 60 }) }),
        }),
        fc.record({ name: named('watch.callStandIn'), data: fc.record({ windowId, staffId }) }),
        fc.record({
          name: named('facility.set'),
          data: fc.record({
            facilityId: fc.constantFrom('nursing-room', 'sauna'),
            state: fc.constantFrom('free' as const, 'inUse' as const, 'closed' as const),
          }),
        }),
        fc.record({ name: named('glass.light'), data: fc.record({ key }) }),
        fc.record({ name: named('glass.darken'), data: fc.record({ key }) }),
        fc.record({ name: named('glass.askPicture'), data: fc.record({ key }) }),
        layoutCommand,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      of: fc.constant('leave' as const),
      command: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.record({ name: named('leave.approve'), data: fc.record({ leaveId: newest(), as }) }),
        },
        fc.record({ name: named('leave.refuse'), data: fc.record({ leaveId: newest(), as, remark }) }),
        fc.record({ name: named('leave.cancel'), data: fc.record({ leaveId: newest() }) }),
      ),
    }),
  },
  fc.record({
    of: fc.constant('question' as const),
    command: fc.oneof(
      fc.record({ name: named('question.try'), data: fc.record({ questionId: newest() }) }),
      fc.record({ name: named('question.reveal'), data: fc.record({ questionId: newest() }) }),
      fc.record({ name: named('question.answer'), data: fc.record({ questionId: newest(), answer: remark }) }),
    ),
  }),
  fc.record({ command: matterCommand }),
  fc.record({
    of: fc.constant('task' as const),
    command: fc.record({ name: named('task.promise'), data: fc.record({ taskId: newest() }) }),
  }),
  fc.record({
    of: fc.constant('task' as const),
    command: fc.record({
      name: named('task.close'),
      data: fc.record({
        taskId: newest(),
        outcome: fc.constantFrom('reached' as const, 'done' as const),
        remark: fc.constant(null),
      }),
    }),
  }),
)

const sealed = { ref: 'prv_test', hash: '0'.repeat(64) }
function newest() {
  return fc.constant('newest')
}

/** Everybody who asks; `leader1` and `leader2` hold every capacity. */
export const askers: readonly Actor[] = [
  { kind: 'system' },
  person('clerk', 'li'),
  person('supervisor'),
  person('leader', null, 'leader1'),
  person('leader', null, 'leader2'),
]

const capacities: Approver[] = ['serviceOffice', 'serviceOfficeHead', 'leader', 'unitHead', 'centreHead']

function open(accountId: string, role: PersonRole, staffId: string | null, approvesAs: Approver[]): HallCommand {
  return { name: 'account.open', data: { accountId, name: accountId, role, staffId, unitId: 'social', approvesAs } }
}

/** The accounts of the askers. */
export const accounts: readonly HallCommand[] = [
  open('li', 'clerk', 'li', []),
  open('supervisor', 'supervisor', null, []),
  open('leader1', 'leader', null, capacities),
  open('leader2', 'leader', null, capacities),
]

interface OfficeHappening {
  readonly wish: OfficeWish
  readonly actor: Actor
  /** How much time passes before it, in ms. */
  readonly pauseMs: number
}

const leader = person('leader', null, 'leader1')
const soon = (command: HallCommand, of?: OfficeWish['of'], actor: Actor = leader): OfficeHappening => ({
  wish: of === undefined ? { command } : { command, of },
  actor,
  pauseMs: 1_000,
})
const leaveOf = (staffId: string, deputy: string, from: number, to: number) =>
  soon({
    name: 'leave.ask',
    data: { staffId, deputy, from: hourOf(from), to: hourOf(to), reason: sealed as unknown as string },
  })

const nursingRoom = {
  ...{ facilityId: 'nursing-room', kind: 'nursingRoom' as const, name: '母婴室', nameEn: 'Nursing room' },
  ...{ place: '一楼', placeEn: 'First floor', hours: [{ weekday: 1, from: '09:00', to: '12:00' }] },
}

/** One leave is approved and soon begins and ends, one is refused; matters are accepted and a question asked; lunch is planned; somebody is in the nursing room. */
const morning: readonly OfficeHappening[] = [
  leaveOf('li', 'wang', 0.1, 0.5),
  soon({ name: 'leave.approve', data: { leaveId: 'newest', as: 'serviceOffice' } }, 'leave'),
  leaveOf('chen', 'zhao', 1, 2),
  soon({ name: 'leave.refuse', data: { leaveId: 'newest', as: 'serviceOffice', remark: '人手不足' } }, 'leave'),
  soon({ name: 'duty.signIn', data: { windowId: 'w1', staffId: 'li', handoverId: null } }, undefined, {
    kind: 'system',
  }),
  ...matterMorning.map((command) => soon(command, undefined, { kind: 'system' })),
  soon({ name: 'lunch.plan', data: { date: '2026-11-23', staffId: 'chen', windowIds: ['w1'] } }),
  ...layoutMorning.map((command) => soon(command)),
  soon({ name: 'facilities.publish', data: { facilities: [nursingRoom] } }, undefined, { kind: 'system' }),
  soon(
    { name: 'facility.set', data: { facilityId: 'nursing-room', state: 'inUse' } },
    undefined,
    person('clerk', 'li'),
  ),
]

/** The morning, then up to 80 wishes, each after a while. */
export const officeDay = fc
  .array(
    fc.record({
      wish,
      actor: fc.constantFrom(...askers),
      pauseMs: fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 1_800_000 })),
    }),
    { minLength: 1, maxLength: 80, size: 'max' },
  )
  .map((rest): OfficeHappening[] => [...morning, ...rest])
