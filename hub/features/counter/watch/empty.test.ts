// When a window is empty: whether it should be open, and since when nobody has been there.
import { describe, expect, it } from 'vitest'
import type { Duty } from '../duty/contract.ts'
import { emptyFrom, emptySince, expectationOf, type Watched } from './empty.ts'

type Phase = Watched['hall']['phase']

const plan = { date: '2026-11-23', staffId: 'chen', windowIds: ['w1'], substitutions: [] }

function hallAt(phase: Phase, phaseSince: string, duties: Partial<Duty>[] = []): Watched {
  const all = duties.map(
    (one, n): Duty => ({
      dutyId: `d${n}`,
      windowId: 'w1',
      staffId: 'li',
      role: 'A',
      startedAt: '2026-11-23T01:00:00.000Z',
      manner: 'lead',
      away: null,
      endedAt: null,
      ...one,
    }),
  )
  return {
    hall: { site: null, phase, phaseSince, date: '2026-11-23' },
    lunch: { plans: { '2026-11-23': plan } },
    duty: { byWindow: { w1: all }, marks: {}, dayEnds: [] },
  }
}

const nine = '2026-11-23T01:00:00.000Z'
const ten = '2026-11-23T02:00:00.000Z'
const eleven = '2026-11-23T03:00:00.000Z'
const away = { since: nine, until: ten }

describe('a window', () => {
  it.each([
    ['open', 'open', 'open'],
    ['lunch', 'open', 'break'],
    ['gap', 'break', 'break'],
    ['closed', 'closed', 'closed'],
    ['unknown', 'closed', 'closed'],
  ] as const)('while the hall is %s is expected %s when it serves through lunch, else %s', (phase, planned, other) => {
    expect(expectationOf(hallAt(phase, nine), 'w1')).toBe(planned)
    expect(expectationOf(hallAt(phase, nine), 'w2')).toBe(other)
  })

  it('of another day’s plan rests at lunch', () => {
    const hall = hallAt('lunch', nine)
    expect(expectationOf({ ...hall, hall: { ...hall.hall, date: '2026-11-24' } }, 'w1')).toBe('break')
  })

  it.each(['lunch', 'gap', 'closed', 'unknown'] as const)('that need not be open is not empty: %s', (phase) => {
    expect(emptyFrom(hallAt(phase, nine), 'w2')).toBeNull()
  })

  it('to which nobody has come is empty since the hall opened', () => {
    expect(emptyFrom(hallAt('open', nine), 'w1')).toBe(nine)
  })

  it('is empty since its last duty ended, and not since an earlier one', () => {
    expect(emptyFrom(hallAt('open', nine, [{ endedAt: eleven }, { endedAt: ten }]), 'w1')).toBe(eleven)
  })

  it('whose last duty ended yesterday is empty since the hall opened', () => {
    expect(emptyFrom(hallAt('open', nine, [{ endedAt: '2026-11-22T09:00:00.000Z' }]), 'w1')).toBe(nine)
  })

  it('with somebody there is not empty', () => {
    expect(emptyFrom(hallAt('open', nine, [{}]), 'w1')).toBeNull()
  })

  it('whose person is away longer than promised is empty since the promise ran out', () => {
    const hall = hallAt('open', nine, [{ away }])
    expect(emptyFrom(hall, 'w1')).toBe(ten)
    expect(emptySince(hall, 'w1', '2026-11-23T01:59:59.999Z')).toBeNull()
    expect(emptySince(hall, 'w1', ten)).toBe(ten)
  })

  it('where a second person works is not empty, however long the first is away', () => {
    expect(emptyFrom(hallAt('open', nine, [{ away }, { staffId: 'wang', manner: 'joint' }]), 'w1')).toBeNull()
  })

  it('whose second person left while the first was away too long is empty since that one left', () => {
    expect(emptyFrom(hallAt('open', nine, [{ away }, { manner: 'joint', endedAt: eleven }]), 'w1')).toBe(eleven)
  })

  it('whose person stayed away and was signed out later has been empty since the promise ran out', () => {
    expect(emptyFrom(hallAt('open', nine, [{ away, endedAt: eleven }]), 'w1')).toBe(ten)
  })

  it('whose person left while still promised back is empty since they left', () => {
    expect(emptyFrom(hallAt('open', nine, [{ away: { since: nine, until: eleven }, endedAt: ten }]), 'w1')).toBe(ten)
  })
})
