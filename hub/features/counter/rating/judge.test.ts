// The gate as a table: which press counts, and which rule keeps the others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after } from '../../../core/civil-time.ts'
import type { KnownInvitation } from '../service/contract.ts'
import { graceMs, judge } from './judge.ts'

const openedAt = '2026-11-23T01:00:00.000Z'
const at = (seconds: number) => after(openedAt, seconds * 1_000)

/** Open for 10 s; ended as given. */
function invitation(end: KnownInvitation['end'], endedAfterSeconds: number | null): KnownInvitation {
  return {
    invitationId: 'inv_1',
    serviceId: 'srv_1',
    windowId: 'w1',
    number: null,
    dutyId: 'dut_1',
    staffId: 'li',
    openedAt,
    closesAt: at(10),
    end,
    endedAt: endedAfterSeconds === null ? null : at(endedAfterSeconds),
    pause: null,
  }
}

/** Open until 10 s, and again from 30 s to 40 s. */
const askedTwice = { ...invitation(null, null), closesAt: at(40), pause: { from: at(10), until: at(30) } }

describe('a press', () => {
  it.each([
    ['while the invitation is open', invitation(null, null), 5, null],
    ['at the last moment', invitation(null, null), 10, null],
    ['within the 3 s that a hand and a clock may be off by', invitation(null, null), 13, null],
    ['after that', invitation(null, null), 13.001, 'tooLate'],
    ['in time, though the hub let the invitation expire before it heard of it', invitation('expired', 10), 9, null],
    ['too late for an invitation that expired', invitation('expired', 10), 14, 'tooLate'],
    ['a second time', invitation('rated', 4), 5, 'alreadyRated'],
    ['a second time and too late', invitation('rated', 4), 60, 'alreadyRated'],
    ['before the next visitor came, heard of after that', invitation('nextVisitor', 6), 5, null],
    ['at the moment the next visitor came', invitation('nextVisitor', 6), 6, 'nextVisitor'],
    ['after the next visitor came', invitation('nextVisitor', 6), 7, 'nextVisitor'],
    ['for a service that was undone', invitation('withdrawn', 6), 7, 'undone'],
    ['for a service that was undone, made before that', invitation('withdrawn', 6), 5, 'undone'],
    ['while the visitor was asked the first time, heard of after the second', askedTwice, 10, null],
    ['between two askings', askedTwice, 20, 'tooLate'],
    ['at the moment the visitor is asked again', askedTwice, 30, null],
    ['at the end of the second asking', askedTwice, 43, null],
    ['after the second asking', askedTwice, 43.001, 'tooLate'],
    ['without an invitation, or for one nobody knows', null, 5, 'noInvitation'],
  ])('%s', (_when, known, seconds, rule) => {
    expect(judge(known, at(seconds))).toBe(rule)
  })

  it('that counts is never later than the end of the time and its grace, and never for a rated service', () => {
    const anyEnd = fc.constantFrom(
      null,
      'expired' as const,
      'nextVisitor' as const,
      'withdrawn' as const,
      'rated' as const,
    )
    fc.assert(
      fc.property(anyEnd, fc.integer({ min: 0, max: 20 }), fc.integer({ min: -20, max: 40 }), (end, ended, pressed) => {
        const rule = judge(invitation(end, end === null ? null : ended), at(pressed))
        if (rule !== null) return
        expect(['rated', 'withdrawn']).not.toContain(end)
        expect(at(pressed) <= after(at(10), graceMs)).toBe(true)
      }),
    )
  })
})
