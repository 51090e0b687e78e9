// Appointments: booked within five working days, known by a code alone, in their slot before those who came by time.
import { beforeEach, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import type { Hall } from '../../../../tests/fakes/hall.ts'
import { callNext, queueHall, take } from '../../../../tests/fakes/queue-words.ts'

const hour = 3_600_000
let hall: Hall

beforeEach(() => {
  hall = queueHall()
  const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 1 }))
  hall.tell({ name: 'appointment.setSlots', data: { seriesId: 'A', slots } })
})

const book = (date: string, code: string, from = '10:00') =>
  hall.tell({ name: 'appointment.book', data: { seriesId: 'A', date, from, code, source: 'desk' } })

/** Tuesday at a time of the hall; the book was opened on Monday at 09:00. */
function onTuesday(hours: number): void {
  hall.pass(24 * hour + (hours - 9) * hour)
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
  hall.tell(signIn('li'))
}

it('can be booked from tomorrow on, for five working days, while the slot has places', () => {
  expect(book('2026-11-23', '111111')).toBe('appointment.tooSoon')
  expect(book('2026-11-24', '111111')).toBeNull()
  expect(book('2026-11-24', '222222')).toBe('appointment.full')
  expect(book('2026-11-25', '111111')).toBe('appointment.codeTaken')
  expect(book('2026-11-25', '333333', '11:00')).toBe('appointment.noSlot')
  expect(book('2026-11-28', '333333')).toBe('appointment.notWorking')
  expect(book('2026-11-30', '333333')).toBeNull()
  expect(book('2026-12-01', '444444')).toBe('appointment.tooFar')
})

it('is cancelled by its code until two hours before, not later', () => {
  book('2026-11-24', '613728')
  const cancel = { name: 'appointment.cancel', data: { code: '613728' } } as const
  onTuesday(8.5)
  expect(hall.tell(cancel)).toBe('appointment.tooLate')
  hall.pass(-hour)
  expect(hall.tell(cancel)).toBeNull()
})

it('goes before those who came by time once its slot has begun, and not earlier', () => {
  book('2026-11-24', '613728')
  onTuesday(9.5)
  hall.tell(take('A'))
  hall.tell(take('A', { appointmentCode: '613728' }))
  const first = () => (hall.fact('desk:w1', 'queue') as { next: { number: string; kind: string }[] }).next[0]
  expect(first()?.number).toBe('A001')
  hall.pass(0.5 * hour)
  hall.ring()
  expect(first()).toMatchObject({ number: 'A002', kind: 'appointment', reason: { code: 'appointment' } })
  expect(hall.tell(callNext())).toBeNull()
})

it('of somebody more than 15 minutes late, or with a wrong code, leaves an ordinary number', () => {
  book('2026-11-24', '613728')
  onTuesday(10.8)
  hall.tell(take('A', { appointmentCode: '613728' }))
  hall.tell(take('A', { appointmentCode: '000000' }))
  expect(hall.events('ticket.taken')).toMatchObject([{ kind: 'ordinary' }, { kind: 'ordinary' }])
})

it('of a platform comes in once however often it is sent; what does not fit is named, and nobody’s code is written down', () => {
  const one = {
    appointmentId: 'p1',
    seriesId: 'A',
    date: '2026-11-24',
    from: '10:00',
    code: '613728',
    source: 'platform' as const,
  }
  const appointments = [one, { ...one, appointmentId: 'p2', from: '11:00' }]
  hall.tell({ name: 'appointment.import', data: { appointments } })
  hall.tell({ name: 'appointment.import', data: { appointments: [one] } })
  expect(hall.events('appointment.booked')).toHaveLength(1)
  expect(hall.events('appointment.importRefused')).toMatchObject([{ appointmentId: 'p2', code: 'appointment.noSlot' }])
  expect(JSON.stringify(hall.all())).not.toContain('613728')
})

it('that nobody came for is on record when the day is over', () => {
  book('2026-11-24', '613728')
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-25' } })
  expect(hall.events('appointment.missed')).toHaveLength(1)
})
