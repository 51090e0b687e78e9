// Whom a box believes in an emergency: a box of the hall, once, and only what was said just now.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshKey, keysOf, largestDatagram, readDatagram, type Statement, writeDatagram } from './datagram.ts'
import { clocksApartMs, driftMs, type Heard, judge } from './trust.ts'

const own = keysOf(freshKey())
const strangers = keysOf(freshKey())
const wallMs = Date.parse('2026-11-23T01:00:00.000Z')
const clocks = { wallMs, monotonicMs: 5_000 }

const said = (change: Partial<Statement> = {}): Statement => ({
  boxId: 'box-1',
  run: 7,
  count: 1,
  nonce: 'AAAAAAAAAAA',
  sentAt: new Date(wallMs).toISOString(),
  says: {
    is: 'active',
    declaration: {
      emergencyId: 'emg_1',
      kind: 'fire',
      mode: 'real',
      text: { zh: '请从东侧出口有序撤离', en: 'Leave by the east exit' },
      places: ['一楼'],
      declaredAt: new Date(wallMs).toISOString(),
      declaredBy: '报警键',
      boxId: 'box-1',
    },
    leftMs: 60_000,
  },
  ...change,
})
const datagram = (change: Partial<Statement> = {}, key = own.privateKey) => {
  const read = readDatagram(writeDatagram(said(change), key))
  if (read === null) throw new Error('expected a datagram')
  return read
}
const outcome = (
  one: ReturnType<typeof datagram>,
  heard: Heard | null = null,
  key: string | null = own.publicKey,
  at = clocks,
) => {
  const judgement = judge(one, key, heard, at)
  return 'doubt' in judgement ? judgement.doubt : 'believed'
}
function believed(one = datagram(), heard: Heard | null = null, at = clocks): Heard {
  const judgement = judge(one, own.publicKey, heard, at)
  if ('doubt' in judgement) throw new Error(judgement.doubt)
  return judgement.believed
}

describe('a datagram', () => {
  it('comes back as it was written, and the longest words fit one', () => {
    expect(datagram().statement).toEqual(said())
    const { says } = said()
    if (says.is !== 'active') throw new Error('expected an active one')
    const longest = { zh: '撤'.repeat(40), en: 'W'.repeat(100) }
    const places = Array.from({ length: 6 }, () => '负'.repeat(12))
    const declaration = {
      ...says.declaration,
      emergencyId: 'e'.repeat(64),
      boxId: 'b'.repeat(64),
      text: longest,
      places,
      declaredBy: '名'.repeat(60),
    }
    const bytes = writeDatagram(said({ boxId: 'b'.repeat(64), says: { ...says, declaration } }), own.privateKey)
    expect(bytes.length).toBeLessThanOrEqual(largestDatagram)
  })

  it('that is noise, cut short or of another form is none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1_500 }), (noise) => readDatagram(noise) === null))
    const whole = writeDatagram(said(), own.privateKey)
    for (let length = 0; length < whole.length; length++) {
      const cut = readDatagram(whole.subarray(0, length))
      expect(cut === null || outcome(cut)).not.toBe('believed')
    }
  })

  it('with any one bit turned is never believed', () => {
    const whole = writeDatagram(said(), own.privateKey)
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const turned = Uint8Array.from(whole)
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const read = readDatagram(turned)
        expect(read === null ? 'none' : outcome(read)).not.toBe('believed')
      }),
    )
  })
})

describe('a box believes', () => {
  it('what a box of the hall has signed', () => expect(outcome(datagram())).toBe('believed'))

  it('nothing that another key has signed', () => expect(outcome(datagram({}, strangers.privateKey))).toBe('forged'))

  it('nothing of a box that the hall does not have, or has shut out', () =>
    expect(outcome(datagram(), null, null)).toBe('unknownBox'))

  it('nothing twice, and nothing older than what it has believed', () => {
    const heard = believed(datagram({ count: 5 }))
    expect(outcome(datagram({ count: 5 }), heard)).toBe('repeated')
    expect(outcome(datagram({ count: 4 }), heard)).toBe('repeated')
    expect(outcome(datagram({ run: 6, count: 9 }), heard)).toBe('repeated')
    expect(outcome(datagram({ count: 6 }), heard)).toBe('believed')
    expect(outcome(datagram({ run: 8, count: 1 }), heard)).toBe('believed')
  })

  it('nothing twice after its own restart either', () => {
    const remembered = { ...believed(datagram({ count: 5 })), aheadMs: null }
    expect(outcome(datagram({ count: 5 }), remembered)).toBe('repeated')
  })

  it('a run begun again under its number, when it is the later one by its clock', () => {
    const heard = believed(datagram({ count: 9 }))
    const later = new Date(wallMs + 1).toISOString()
    expect(outcome(datagram({ count: 1, nonce: 'BBBBBBBBBBB', sentAt: later }), heard)).toBe('believed')
    expect(outcome(datagram({ count: 10, nonce: 'BBBBBBBBBBB' }), heard)).toBe('repeated')
  })

  it.each([-1, 1])('a clock that is minutes wrong (%d), not one that is hours wrong', (sign) => {
    const at = (apartMs: number) => datagram({ sentAt: new Date(wallMs + sign * apartMs).toISOString() })
    expect(outcome(at(clocksApartMs))).toBe('believed')
    expect(outcome(at(clocksApartMs + 1))).toBe('stale')
  })

  it('what it hears late no longer than two minutes, once it knows how the other clock goes', () => {
    const heard = believed(datagram({ sentAt: new Date(wallMs + 500_000).toISOString() }))
    const next = datagram({ count: 2, sentAt: new Date(wallMs + 501_000).toISOString() })
    const after = (ms: number) => ({ wallMs: wallMs + ms, monotonicMs: 5_000 + ms })
    expect(outcome(next, heard, own.publicKey, after(1_000))).toBe('believed')
    expect(outcome(next, heard, own.publicKey, after(1_000 + driftMs))).toBe('believed')
    expect(outcome(next, heard, own.publicKey, after(1_001 + driftMs))).toBe('stale')
  })

  it('a run it knows although its own clock is set by a year meanwhile', () => {
    const next = datagram({ count: 2, sentAt: new Date(wallMs + 1_000).toISOString() })
    expect(outcome(next, believed(), own.publicKey, { wallMs: wallMs + 3e10, monotonicMs: 6_000 })).toBe('believed')
  })
})
