// The way through the page that gives numbers: forward one step at a time, back without losing the way, never back from a number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonRefusal } from '#wire/errors'
import { before, beginWith, checkIn, first, type Input, next, type Step } from './steps.ts'

const walk = (...inputs: Input[]) => inputs.reduce(next, first)
const line: Input = { type: 'line', seriesId: 'A', hasItems: true }
const item: Input = { type: 'item', seriesId: 'A', itemId: 'pension-draw', unitId: null }
const take: Input = { type: 'take', ticketId: 't1' }
const refusal = commonRefusal('unreachable', {})

describe('a visitor at the kiosk', () => {
  it('sees the papers before there is any way to a number', () => {
    expect(walk(take)).toEqual(first)
    expect(walk(line, take)).toMatchObject({ at: 'items' })
    expect(walk(line, item, take)).toMatchObject({ at: 'taking', ticketId: 't1' })
  })

  it('of a line without a list of items goes straight to the papers', () => {
    expect(walk({ ...line, hasItems: false })).toMatchObject({ at: 'papers', choice: { itemId: null } })
  })

  it('may say that they go first, and take it back', () => {
    const said = walk(line, item, { type: 'priority' })
    expect(said).toMatchObject({ choice: { kind: 'priority' } })
    expect(next(said, { type: 'priority' })).toMatchObject({ choice: { kind: 'ordinary' } })
  })

  it('types a booking code of sixteen characters at most, and it goes along with the wish', () => {
    const typed = Array.from('ABCDEFGHIJKLMNOPQR', (character): Input => ({ type: 'type', character }))
    const step = walk(line, item, { type: 'appointment' }, ...typed, { type: 'erase' }, { type: 'confirm' })
    expect(step).toMatchObject({ at: 'papers', choice: { code: 'ABCDEFGHIJKLMNO' } })
  })

  it('who comes to an appointment types its code, says what it is for, and has the papers before the number', () => {
    const typed = Array.from('MC88', (character): Input => ({ type: 'type', character }))
    const booked = [...typed, { type: 'confirm' } as const].reduce(next, checkIn)
    expect(booked).toEqual({ at: 'booked', code: 'MC88' })
    const papers = next(booked, line)
    expect(papers).toMatchObject({ at: 'papers', choice: { seriesId: 'A', itemId: null, code: 'MC88' } })
    expect(before(papers)).toEqual(booked)
    expect(before(before(papers))).toEqual({ at: 'booking', typed: 'MC88' })
    const given = [take, { type: 'taken' } as const, { type: 'way', windowId: 'w1' } as const].reduce(next, papers)
    expect(before(given)).toEqual({ at: 'given', ticketId: 't1', code: 'MC88' })
  })

  it('may look under a unit, and comes back to it', () => {
    const found = walk({ type: 'units' }, { type: 'unit', unitId: 'hrss' }, { ...item, unitId: 'hrss' })
    expect(found).toMatchObject({ at: 'papers', choice: { seriesId: 'A', itemId: 'pension-draw' } })
    expect(before(found)).toEqual({ at: 'unitItems', unitId: 'hrss', page: 1 })
    expect(before(before(found))).toEqual({ at: 'units', page: 1 })
  })

  it('may say who they are, is told when the number cannot be right, and need not say it', () => {
    const typed = (text: string) => Array.from(text, (character): Input => ({ type: 'type', character }))
    const asked = walk(line, item, { type: 'person' })
    expect(next(asked, { type: 'confirm' })).toMatchObject({ at: 'papers', choice: { holder: '' } })
    const wrong = [...typed('990101195005054212'), { type: 'confirm' } as const].reduce(next, asked)
    expect(wrong).toMatchObject({ at: 'person', answer: 'wrong' })
    const right = [{ type: 'erase' } as const, ...typed('3'), { type: 'confirm' } as const].reduce(next, wrong)
    expect(right).toMatchObject({ at: 'papers', choice: { holder: '990101195005054213' } })
  })

  it('who was refused can go back to the papers or try again', () => {
    const refused = walk(line, item, take, { type: 'refused', refusal })
    expect(before(refused)).toMatchObject({ at: 'papers', choice: { itemId: 'pension-draw' } })
    expect(next(refused, { type: 'take', ticketId: 't2' })).toMatchObject({ at: 'taking', ticketId: 't2' })
  })

  it('who has a number keeps it on the glass, whatever is touched', () => {
    const given = walk(line, item, take, { type: 'taken' })
    expect(given).toEqual({ at: 'given', ticketId: 't1', code: '' })
    expect(next(given, { type: 'back' })).toBe(given)
  })

  it('comes back to the first step by going back often enough, from everywhere a way leads back', () => {
    const all: Input[] = [
      ...[line, item, take],
      ...([{ type: 'priority' }, { type: 'appointment' }, { type: 'lost' }, { type: 'back' }] as const),
      ...([{ type: 'refused', refusal }, { type: 'confirm' }, { type: 'page', page: 2 }] as const),
      ...([{ type: 'units' }, { type: 'unit', unitId: 'hrss' }, { type: 'person' }] as const),
      { type: 'type', character: 'A' },
    ]
    const inputs = fc.constantFrom(...all)
    fc.assert(
      fc.property(fc.array(inputs, { maxLength: 20 }), (given) => {
        let step: Step = given.reduce(next, first)
        for (let back = 0; back < 4 && before(step) !== step; back++) step = before(step)
        expect(['lines', 'taking', 'given']).toContain(step.at)
      }),
    )
  })

  it('whose page was opened for an item begins with its papers', () => {
    expect(before(beginWith('A', 'social-card'))).toEqual({ at: 'items', seriesId: 'A', page: 1 })
  })
})
