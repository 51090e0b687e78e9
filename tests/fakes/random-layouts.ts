// What people may do to the layouts of the hall's glasses, sensible or not.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'

const layoutId = fc.constantFrom('main', 'night', 'gone')
const glassId = fc.constantFrom('main', 'east')
const groupId = fc.constantFrom('ground', 'first')
const scheduleId = fc.constantFrom('week', 'gone')
const named = <N extends HallCommand['name']>(name: N) => fc.constant(name)

type Zones = Extract<HallCommand, { name: 'layout.save' }>['data']['zones']

const phone = { content: 'supervisionPhone', column: 1, row: 9, width: 16, height: 1 }
const calls = { content: 'calls', column: 1, row: 1, width: 10, height: 8 }
const zones = fc.constantFrom<Zones[]>(
  [calls, phone],
  [phone],
  [calls],
  [calls, { ...calls, content: 'waiting' }, phone],
)
const entry = fc.record({
  layoutId,
  from: fc.constant(null),
  to: fc.constant(null),
  weekdays: fc.constant<number[]>([1, 2, 3]),
  part: fc.constantFrom(null, { from: '22:00', to: '06:00' }),
  priority: fc.integer({ min: 0, max: 9 }),
})
const target = fc.oneof(
  fc.record({ is: fc.constant('glass' as const), glassId }),
  fc.record({ is: fc.constant('group' as const), groupId }),
)
type Power = Extract<HallCommand, { name: 'layout.setPower' }>['data']['power']
const power = fc.constantFrom<Power[]>([], [{ weekday: 1, from: '08:30', to: '17:30' }])

export const layoutCommand: fc.Arbitrary<HallCommand> = fc.oneof(
  fc.record({
    name: named('layout.save'),
    data: fc.record({ layoutId, name: fc.constant('主屏'), form: fc.constant('1920x1080' as const), zones }),
  }),
  fc.record({ name: named('layout.try'), data: fc.record({ layoutId, glassId }) }),
  fc.record({ name: named('layout.drop'), data: fc.record({ layoutId }) }),
  fc.record({
    name: named('layout.release'),
    data: fc.record({ layoutId, version: fc.integer({ min: 1, max: 4 }) }),
  }),
  fc.record({ name: named('layout.undo'), data: fc.record({ layoutId }) }),
  fc.record({ name: named('layout.retire'), data: fc.record({ layoutId }) }),
  fc.record({
    name: named('schedule.set'),
    data: fc.record({ scheduleId, name: fc.constant('平日'), entries: fc.array(entry, { maxLength: 3 }) }),
  }),
  fc.record({ name: named('schedule.remove'), data: fc.record({ scheduleId }) }),
  fc.record({
    name: named('glassgroup.set'),
    data: fc.record({
      groupId,
      name: fc.constant('一楼'),
      turnMs: fc.constant(8_000),
      glassIds: fc.array(glassId, { maxLength: 3 }),
    }),
  }),
  fc.record({ name: named('glassgroup.remove'), data: fc.record({ groupId }) }),
  fc.record({
    name: named('layout.assign'),
    data: fc.record({
      target,
      usual: fc.option(layoutId, { nil: null }),
      scheduleId: fc.option(scheduleId, { nil: null }),
    }),
  }),
  fc.record({ name: named('layout.setPower'), data: fc.record({ glassId, power }) }),
)

const saved = (layoutId: string, zones: (typeof phone)[]): HallCommand => ({
  name: 'layout.save',
  data: { layoutId, name: '主屏', form: '1920x1080', zones },
})

/** A layout is released, tried, released again and taken back; a schedule and a group come and go. */
export const layoutMorning: readonly HallCommand[] = [
  saved('main', [phone]),
  { name: 'layout.release', data: { layoutId: 'main', version: 1 } },
  { name: 'schedule.set', data: { scheduleId: 'week', name: '平日', entries: [] } },
  { name: 'glassgroup.set', data: { groupId: 'first', name: '二楼', turnMs: 8_000, glassIds: ['east'] } },
  {
    name: 'layout.assign',
    data: { target: { is: 'group', groupId: 'first' }, usual: 'main', scheduleId: null },
  },
  saved('main', [calls, phone]),
  { name: 'layout.try', data: { layoutId: 'main', glassId: 'east' } },
  { name: 'layout.release', data: { layoutId: 'main', version: 2 } },
  { name: 'layout.undo', data: { layoutId: 'main' } },
  { name: 'layout.drop', data: { layoutId: 'main' } },
  { name: 'glassgroup.remove', data: { groupId: 'first' } },
  { name: 'schedule.remove', data: { scheduleId: 'week' } },
  { name: 'layout.setPower', data: { glassId: 'east', power: [{ weekday: 1, from: '08:30', to: '17:30' }] } },
  { name: 'layout.retire', data: { layoutId: 'main' } },
]
