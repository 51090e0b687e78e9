// What visitors, kiosks and windows may do with numbers on a random day, sensible or not; and one morning on which all of it happens.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'
import { begin, callNext, callNumber, finishAt, hold, miss, recall, smallQueue, take, transfer } from './queue-words.ts'

const windowId = fc.constantFrom('w1', 'w2', 'w9')
const seriesId = fc.constantFrom('A', 'B', 'Z')
const number = fc.constantFrom('A001', 'A002', 'A003', 'B001', 'A501')
const ticketId = fc.constantFrom('tck_1', 'tck_2', 'tck_3', 'tck_4')
const code = fc.constantFrom('613 728', '000 000')

/** Commands of the queue, mostly of the right form and often at the wrong time. */
export const queueCommand: fc.Arbitrary<HallCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        seriesId,
        ticketId,
        number: fc.option(number, { nil: null }),
        kind: fc.constantFrom('ordinary' as const, 'priority' as const, 'green' as const),
        appointmentCode: fc.option(code, { nil: null }),
      })
      .map(({ seriesId, ...rest }) => take(seriesId, rest)),
  },
  { weight: 4, arbitrary: windowId.map((one) => callNext(one)) },
  { weight: 4, arbitrary: windowId.map((one) => begin(one)) },
  { weight: 3, arbitrary: windowId.map((one) => finishAt(one)) },
  windowId.map((one) => recall(one)),
  windowId.map((one) => miss(one)),
  windowId.map((one) => hold(one)),
  fc.tuple(number, windowId).map(([called, window]) => callNumber(called, window)),
  fc.record({
    name: fc.constantFrom('ticket.requeue' as const, 'ticket.cancel' as const),
    data: fc.record({ number }),
  }),
  fc
    .tuple(windowId, fc.constantFrom('front' as const, 'end' as const))
    .map(([window, place]) => transfer({ kind: 'window', windowId: 'w2' }, { windowId: window, place })),
)

const system: Actor = { kind: 'system' }
const box: Actor = { kind: 'box', boxId: 'box-1' }

interface Morning {
  readonly command: HallCommand
  readonly actor: Actor
  readonly pauseMs: number
  readonly lateMs: number
}

const soon = (actor: Actor, command: HallCommand): Morning => ({ command, actor, pauseMs: 6_000, lateMs: 0 })
const late = (command: HallCommand): Morning => ({ command, actor: box, pauseMs: 1_000, lateMs: 20_000 })
const named = (letter: string, change: Parameters<typeof take>[1]) => soon(system, take(letter, change))
const series = smallQueue.map((command) => soon(system, command))
const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 1 }))
const booked = {
  appointmentId: 'apt_1',
  seriesId: 'A',
  itemId: null,
  date: '2026-11-24',
  from: '10:00',
  code: '613 728',
  source: 'desk' as const,
}

/** Every kind of event of the queue, at windows 1 and 2; both are free again afterwards. */
export const queueMorning: readonly Morning[] = [
  ...series,
  soon(system, { name: 'hall.beginDay', data: { date: '2026-11-23' } }),
  soon(system, { name: 'hall.turn', data: { phase: 'open' } }),
  soon(system, {
    name: 'series.assign',
    data: {
      seriesId: 'A',
      windows: [
        { windowId: 'w1', rank: 1 },
        { windowId: 'w2', rank: 1 },
      ],
    },
  }),
  soon(system, {
    name: 'series.set',
    data: {
      seriesId: 'C',
      name: '其他',
      nameEn: 'Other',
      itemIds: [],
      dailyLimit: null,
      hours: [],
      usualMs: 600_000,
      windows: [{ windowId: 'w1', rank: 3 }],
    },
  }),
  soon(system, { name: 'series.remove', data: { seriesId: 'C' } }),
  soon(system, { name: 'series.takeItems', data: { seriesId: 'A', itemIds: [] } }),
  soon(system, { name: 'series.stop', data: { seriesId: 'A', remark: '盘点' } }),
  soon(system, { name: 'series.resume', data: { seriesId: 'A' } }),
  soon(system, {
    name: 'queue.setRules',
    data: {
      agedAfterMs: 300_000,
      mostRecalls: 5,
      recallPauseMs: 5_000,
      missedAfterCalls: 2,
      shareSize: 2,
      reserveSize: 5,
    },
  }),
  soon(system, { name: 'appointment.setSlots', data: { seriesId: 'A', slots } }),
  soon(system, { name: 'appointment.book', data: booked }),
  soon(system, { name: 'appointment.cancel', data: { appointmentId: 'apt_1' } }),
  soon(system, {
    name: 'appointment.import',
    data: {
      appointments: [
        { ...booked, appointmentId: 'apt_2' },
        { ...booked, appointmentId: 'apt_3', from: '11:00' },
      ],
    },
  }),
  named('A', { ticketId: 'm1' }),
  named('A', { ticketId: 'm2' }),
  named('B', { ticketId: 'm3' }),
  soon(system, { name: 'ticket.setKind', data: { number: 'B001', kind: 'priority' } }),
  soon(system, callNext('w1')),
  soon(system, recall('w1')),
  soon(system, miss('w1')),
  soon(system, { name: 'ticket.requeue', data: { number: 'A001' } }),
  soon(system, callNext('w1')),
  soon(system, begin('w1')),
  soon(system, hold('w1')),
  soon(system, callNumber('A002', 'w1')),
  soon(system, transfer({ kind: 'window', windowId: 'w2' }, { afterwards: 'comesBack' })),
  soon(system, callNumber('A002', 'w2')),
  soon(system, begin('w2')),
  soon(system, {
    ...finishAt('w2'),
    data: { ...finishAt('w2').data, named: { serviceId: 'srv_q', invitationId: 'inv_q' } },
  }),
  soon(system, { name: 'service.undo', data: { windowId: 'w2', serviceId: 'srv_q' } }),
  soon(system, finishAt('w2')),
  soon(system, callNumber('A002', 'w1')),
  soon(system, finishAt('w1')),
  late(callNumber('A002', 'w2')),
  soon(system, { name: 'ticket.moveQueue', data: { seriesId: 'A', toSeriesId: 'B', remark: '并队' } }),
  soon(system, { name: 'ticket.cancel', data: { number: 'A001' } }),
  soon(system, { name: 'ticket.turn', data: {} }),
  soon(system, { name: 'service.begin', data: { windowId: 'w1', number: 'A077', staffId: null } }),
  soon(system, finishAt('w1')),
  soon(system, {
    name: 'box.requestEnrolment',
    data: { code: 'AAAA-BBBB', description: 'box', secretHash: '0'.repeat(64) },
  }),
  soon(system, { name: 'box.approve', data: { code: 'AAAA-BBBB', boxId: 'box-1', name: 'box', windowId: 'w2' } }),
  soon(system, { name: 'box.appear', data: { boxId: 'box-1', bootId: 'b', version: '1', devices: [] } }),
  soon(box, { name: 'number.claim', data: {} }),
  named('A', { ticketId: 'm4' }),
  soon(system, { name: 'box.vanish', data: { boxId: 'box-1', why: 'will' } }),
  soon(system, { name: 'share.free', data: { windowId: 'w2' } }),
  soon(system, { name: 'number.release', data: { boxId: 'box-1' } }),
  named('A', { ticketId: 'm5', number: 'A450' }),
  soon(system, {
    name: 'ticket.rebook',
    data: { number: 'A450', date: '2026-11-25', from: '10:00', code: '713826', source: 'desk' },
  }),
  soon(system, { name: 'platform.admit', data: { platformId: 'p1', name: '预约平台', secretHash: '0'.repeat(64) } }),
  soon(system, { name: 'platform.revoke', data: { platformId: 'p1' } }),
  soon(system, { name: 'ticket.endDay', data: { date: '2026-11-24' } }),
  soon(system, { name: 'appointment.endDay', data: { date: '2026-11-25' } }),
]
