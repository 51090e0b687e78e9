// What a glass shows of its plan: the board without one, its zones with one, nothing at night, and never nothing while the hall works.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms, contents as known } from '#contract/public/layout'
import { type Situation, shownOf } from '../../design/sample.ts'
import { emergencies, leased, usualBoard, type ValuesOf } from '../../design/sample-facts.ts'
import { closedHall, gapHall, lunchHall, unknownHall } from '../../design/sample-people.ts'
import type { BoardSeen } from '../board/state.ts'
import { contents } from './contents.ts'
import { largestCells } from './grid.ts'
import { corner, entrance, mainBoard, planOf, seats } from './sample-layouts.ts'
import { screenState } from './state.ts'

type Facts = Partial<ValuesOf<'board'>>

function glass(change: Facts, situation: Partial<Situation> = {}) {
  const { seen, now } = shownOf('board:main', leased<'board'>({ ...usualBoard, ...change }), situation)
  return screenState(seen as unknown as BoardSeen, now, 'zh', null)
}
const night: Partial<Situation> = { at: '2026-11-23T13:00:00.000Z' }
const byDay = { ...planOf(mainBoard), power: [{ weekday: 1, from: '08:30', to: '17:30' }] }

describe('a glass', () => {
  it('without a plan, or with a hub that knows of none, shows the board', () => {
    expect(glass({})).toEqual({ is: 'board' })
  })

  it('shows the zones of its layout, and says which version that is', () => {
    expect(glass({ glassPlan: planOf(mainBoard) })).toMatchObject({ is: 'layout', name: 'shown 1', form: '1920x1080' })
  })

  it('goes black outside its times when the hall is closed, and for no other reason', () => {
    const at = (hall: Facts['hall'], situation: Partial<Situation> = night) =>
      glass({ glassPlan: byDay, ...(hall && { hall }) }, situation).is
    expect(at(closedHall)).toBe('black')
    for (const hall of [lunchHall, gapHall, unknownHall]) expect(at(hall)).toBe('layout')
    expect(at(closedHall, { at: '2026-11-23T02:00:00.000Z' })).toBe('layout')
    expect(at(closedHall, { ...night, ageMs: 700_000 })).toBe('layout')
  })

  it('is awake in an emergency', () => {
    const asleep = { glassPlan: byDay, hall: closedHall }
    expect(glass({ ...asleep, emergency: { ...emergencies.fire, endsAt: '2026-11-23T13:05:00.000Z' } }, night).is).toBe(
      'layout',
    )
    expect(glass({ ...asleep, emergency: { ...emergencies.fire, endsAt: '2026-11-23T12:55:00.000Z' } }, night).is).toBe(
      'black',
    )
  })
})

it('every zone of every form has room for its content, in type that can be read', () => {
  for (const layout of [mainBoard, seats, entrance, corner]) {
    const state = glass({ glassPlan: planOf(layout) })
    if (state.is !== 'layout') throw new Error('no layout')
    for (const { type, room, width } of state.zones) {
      const cellRem = forms[layout.form].width / forms[layout.form].columns / 16
      expect(type).toBeGreaterThanOrEqual(0.9)
      expect(room.width * type).toBeLessThan(width * cellRem)
      expect(room.height).toBeGreaterThanOrEqual(2)
    }
  }
})

it('every content of the contract is drawn by somebody', () => {
  expect(Object.keys(contents).sort()).toEqual(Object.keys(known).sort())
})

it('calls share their zone so that all of them fit, however many and in whatever room', () => {
  const side = fc.integer({ min: 10, max: 80 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), side, side, (count, width, height) => {
      const cell = { width: 18, height: 4 }
      const { columns, rows, unit } = largestCells(count, { width, height }, cell, 4.5)
      expect(columns * rows).toBeGreaterThanOrEqual(count)
      expect(columns * cell.width * unit).toBeLessThanOrEqual(width + 1e-9)
      expect(rows * cell.height * unit).toBeLessThanOrEqual(height + 1e-9)
      expect(unit).toBeGreaterThan(0)
    }),
  )
})
