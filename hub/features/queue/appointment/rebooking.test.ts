// A visitor who cannot be served today comes another time: one turn gives the number up and books the place, or neither.
import { beforeEach, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import type { Hall } from '../../../../tests/fakes/hall.ts'
import { begin, callNext, queueHall, take } from '../../../../tests/fakes/queue-words.ts'

let hall: Hall

beforeEach(() => {
  hall = queueHall()
  const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '10:30', places: 1 }))
  hall.tell({ name: 'appointment.setSlots', data: { seriesId: 'A', slots } })
  hall.tell(take('A'))
  hall.tell(take('A'))
})

const rebook = (number: string, date = '2026-11-24', code = '613728') =>
  hall.tell({ name: 'ticket.rebook', data: { number, date, from: '10:00', code, source: 'desk' } })

it('is no longer in the line, and has the place, in the same commit', () => {
  const before = hall.all().length
  expect(rebook('A001')).toBeNull()
  expect(
    hall
      .all()
      .slice(before)
      .map(({ type }) => type),
  ).toEqual(['appointment.booked', 'appointment.rebooked', 'ticket.cancelled'])
  expect(hall.events('ticket.cancelled')).toMatchObject([{ number: 'A001', why: 'rebooked' }])
  expect(hall.fact('office:main', 'unserved')).toMatchObject({ tickets: [{ number: 'A002' }] })
  expect(hall.fact('office:main', 'appointments')).toMatchObject([{ seriesId: 'A', date: '2026-11-24', from: '10:00' }])
})

it('keeps the number when the time is taken, or is none', () => {
  rebook('A001')
  expect(rebook('A002', '2026-11-24', '202020')).toBe('appointment.full')
  expect(rebook('A002', '2026-11-23', '202020')).toBe('appointment.tooSoon')
  expect(rebook('A002', '2026-11-25')).toBe('appointment.codeTaken')
  expect(hall.fact('office:main', 'unserved')).toMatchObject({ tickets: [{ number: 'A002' }] })
})

it('cannot be asked for whoever is being served, or for a number that is over', () => {
  hall.tell(signIn('li'))
  hall.tell(callNext())
  hall.tell(begin())
  expect(rebook('A001')).toBe('appointment.ticketOver')
  rebook('A002')
  expect(rebook('A002', '2026-11-25', '202020')).toBe('appointment.ticketOver')
  expect(rebook('A404')).toBe('appointment.ticketOver')
})

it('a whole list is taken over, or none of it, and each that cannot be is named by its place and reason', () => {
  const one = { seriesId: 'A', itemId: null, date: '2026-11-24', from: '10:00', source: 'platform' as const }
  const list = (...codes: string[]) => codes.map((code, n) => ({ ...one, appointmentId: `p${n}`, code }))
  expect(hall.tell({ name: 'appointment.takeOver', data: { appointments: list('111111', '222222') } })).toBe(
    'appointment.listRefused',
  )
  expect(hall.events('appointment.booked')).toEqual([])
  expect(hall.tell({ name: 'appointment.takeOver', data: { appointments: list('111111') } })).toBeNull()
  expect(hall.events('appointment.booked')).toHaveLength(1)
})
