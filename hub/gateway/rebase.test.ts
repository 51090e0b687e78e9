// When a report happened, whatever the box's clocks say: an instant the journal can hold, never later than its receipt.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../contract/ids.ts'
import { after, msBetween } from '../core/civil-time.ts'
import { happenedAt } from './rebase.ts'

const receivedAt = '2026-11-23T01:00:00.000Z'
const anyInstant = fc
  .date({ min: new Date('0000-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anySpan = fc.oneof(fc.nat(10_000_000), fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }))
const boot = fc.constantFrom('boot-1', 'boot-2')

describe('the instant of a report', () => {
  it('within one boot is as long ago as the box counted, however wrong its wall clock is', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.nat(1_000_000), fc.nat(86_400_000), (occurredAt, sentAt, start, span) => {
        const report = { occurredAt, bootId: 'b', monotonicMs: start }
        const sent = { at: sentAt, bootId: 'b', monotonicMs: start + span }
        expect(msBetween(happenedAt(report, sent, receivedAt), receivedAt)).toBe(span)
      }),
    )
  })

  it('over a reboot is moved by what the wall clock is off by now, unless that is 2 s or less', () => {
    const at = (offByMs: number) => {
      const report = { occurredAt: after('2026-11-23T00:50:00.000Z', -offByMs), bootId: 'b1', monotonicMs: 9 }
      return happenedAt(report, { at: after(receivedAt, -offByMs), bootId: 'b2', monotonicMs: 5 }, receivedAt)
    }
    expect(at(3_600_000)).toBe('2026-11-23T00:50:00.000Z')
    expect(at(-3_600_000)).toBe('2026-11-23T00:50:00.000Z')
    expect(at(0)).toBe('2026-11-23T00:50:00.000Z')
    expect(at(2_000)).toBe('2026-11-23T00:49:58.000Z')
  })

  it('is never later than the receipt, never older than a year, and always one the journal can be read with', () => {
    fc.assert(
      fc.property(anyInstant, boot, anySpan, anyInstant, boot, anySpan, (occurredAt, b1, m1, sentAt, b2, m2) => {
        const report = { occurredAt, bootId: b1, monotonicMs: m1 }
        const at = happenedAt(report, { at: sentAt, bootId: b2, monotonicMs: m2 }, receivedAt)
        expect(instant.safeParse(at).success).toBe(true)
        expect(at <= receivedAt).toBe(true)
        expect(msBetween(at, receivedAt)).toBeLessThanOrEqual(366 * 86_400_000)
      }),
    )
  })

  it('keeps the order of what one boot reported', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 2 }), fc.nat(1_000_000), (spans, late) => {
        const sorted = [...spans].sort((a, b) => a - b)
        const sent = { at: receivedAt, bootId: 'b', monotonicMs: 1_000_000 + late }
        const instants = sorted.map((monotonicMs) =>
          happenedAt({ occurredAt: receivedAt, bootId: 'b', monotonicMs }, sent, receivedAt),
        )
        expect([...instants].sort()).toEqual(instants)
      }),
    )
  })
})
