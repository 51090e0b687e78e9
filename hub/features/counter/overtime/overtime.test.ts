// Whoever is served past closing time is served; the supervisor reads by whom, and how often.
import { beforeEach, expect, it } from 'vitest'
import { finish, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { withLunch } from '../../../../tests/fakes/lunch-hall.ts'
import { msBetween } from '../../../core/civil-time.ts'

let hall: Hall

beforeEach(() => {
  hall = createHall()
  hall.tell(withLunch)
  hall.tell(signIn('li'))
  hall.tell(signIn('wang', 'w2'))
})

/** Moves on to a time of that Monday. */
const until = (time: string) =>
  hall.pass(msBetween(hall.now(), new Date(`2026-11-23T${time}:00.000+08:00`).toISOString()))
const shown = () => hall.fact('office:main', 'overtime')

it('a service finished in office hours, at lunch or before the afternoon is no overtime', () => {
  ;['11:59', '12:01', '13:25', '16:59'].forEach((time, n) => {
    until(time)
    expect(hall.tell(finish(n))).toBeNull()
  })
  expect(shown()).toEqual([])
})

it('a service finished after closing is noted, one line for each person at each window', () => {
  until('17:01')
  hall.tell(finish(1))
  const firstAt = hall.now()
  until('17:08')
  hall.tell(finish(2))
  hall.tell(finish(3, 'w2'))
  const lastAt = hall.now()
  expect(shown()).toEqual([
    { windowId: 'w1', number: '1', staffId: 'li', name: '李明', services: 2, firstAt, lastAt },
    { windowId: 'w2', number: '2', staffId: 'wang', name: '王芳', services: 1, firstAt: lastAt, lastAt },
  ])
})

it('a service finished before opening counts as well', () => {
  hall.tell(finish(1), 600_000)
  expect(shown()).toEqual([])
  hall.tell(signIn('zhao', 'w3'), 1_200_000)
  hall.tell(finish(2, 'w3'), 600_000)
  expect(shown()).toMatchObject([{ windowId: 'w3', staffId: 'zhao', services: 1, firstAt: '2026-11-23T00:50:00.000Z' }])
})

it('what a box tells late counts for the moment it was done: before closing it is none, after closing it is', () => {
  until('17:10')
  hall.tell(finish(1), 11 * 60_000)
  expect(shown()).toEqual([])
  hall.tell(finish(2), 9 * 60_000)
  expect(shown()).toMatchObject([{ services: 1, firstAt: '2026-11-23T09:01:00.000Z' }])
})

it('a finish that was a mistake is taken off again, the only one with its line', () => {
  until('17:05')
  hall.tell(finish(1))
  until('17:06')
  hall.tell(finish(2))
  expect(hall.tell(undo(2))).toBeNull()
  expect(shown()).toMatchObject([{ services: 1 }])
  hall.tell(finish(3, 'w2'))
  hall.tell(undo(3, 'w2'))
  expect(shown()).toMatchObject([{ windowId: 'w1', services: 1 }])
})

it('a finish that was a mistake before closing takes nothing off', () => {
  hall.tell(signIn('chen', 'w3'), 3_600_000)
  hall.tell(finish(1, 'w3'), 1_800_000)
  until('16:59')
  hall.tell(finish(2, 'w3'))
  hall.tell(undo(2, 'w3'))
  expect(shown()).toMatchObject([{ windowId: 'w3', services: 1 }])
})

const begin = (date: string) => hall.tell({ name: 'hall.beginDay', data: { date } })
const opens = () => {
  hall.tell({ name: 'hall.turn', data: { phase: 'closed' } })
  hall.tell({ name: 'hall.turn', data: { phase: 'open' } })
}
const note = (date: string, n: number) =>
  hall.tell({
    name: 'overtime.note',
    data: { windowId: 'w1', staffId: 'li', serviceId: `srv_${n}`, date, at: `${date}T09:05:00.000Z` },
  })

it('of the last working day stands on the next morning’s sheet, also what a box tells only then', () => {
  opens()
  note('2026-11-23', 8)
  begin('2026-11-24')
  expect(shown()).toMatchObject([{ services: 1, lastAt: '2026-11-23T09:05:00.000Z' }])
  note('2026-11-23', 9)
  note('2026-11-24', 10)
  expect(shown()).toMatchObject([
    { services: 1, lastAt: '2026-11-24T09:05:00.000Z' },
    { services: 2, lastAt: '2026-11-23T09:05:00.000Z' },
  ])
})

it('is told once the day after, over days of rest as well, and then no more', () => {
  opens()
  note('2026-11-23', 8)
  for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) begin(date)
  expect(shown()).toMatchObject([{ lastAt: '2026-11-23T09:05:00.000Z' }])
  opens()
  begin('2026-11-27')
  expect(shown()).toEqual([])
  note('2026-11-23', 9)
  expect(shown()).toEqual([])
})
