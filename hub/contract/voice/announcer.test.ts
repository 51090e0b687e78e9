// The order in which calls are spoken at one speaker, over random days with calls again, silence, and restarts of the box.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Announcer,
  initialAnnouncer,
  type LastingCall,
  nextAnnouncer,
  restMs,
  type Surroundings,
} from './announcer.ts'
import { isQuiet } from './quiet-hours.ts'

const lastsMs = () => 6_000
const freshMs = 90_000
const call = (number: string, calledAtMs: number): LastingCall => ({
  number,
  callId: `${number} ${calledAtMs}`,
  calledAtMs,
})
const around = (calls: readonly LastingCall[], change: Partial<Surroundings<LastingCall>> = {}) => ({
  ...({ calls, hours: 'speaking', speaker: 'ready', freshMs } as const),
  ...change,
})

/** Lives through moments in order; gives what was spoken, with its moment. */
function live(
  moments: readonly (readonly [atMs: number, Surroundings<LastingCall>])[],
  start: Announcer<LastingCall> = initialAnnouncer([]),
) {
  let state = start
  let wakeAtMs: number | null = null
  let last = moments[0]?.[1] ?? around([])
  const spoken: { callId: string; atMs: number }[] = []
  const look = (atMs: number) => {
    const next = nextAnnouncer(state, last, lastsMs, atMs)
    state = next.state
    wakeAtMs = next.wakeAtMs
    if (next.speak !== null) spoken.push({ callId: next.speak.callId, atMs })
  }
  for (const [atMs, surroundings] of [...moments, [Number.POSITIVE_INFINITY, null] as const]) {
    while (wakeAtMs !== null && wakeAtMs <= atMs) look(wakeAtMs)
    if (surroundings === null) break
    last = surroundings
    look(atMs)
  }
  return { state, spoken: spoken.map(({ callId }) => callId), times: spoken.map(({ atMs }) => atMs) }
}

describe('the announcer', () => {
  const [a, b, c] = [call('A001', 0), call('A002', 400), call('A003', 800)]

  it('speaks two calls of one second one after the other, in their order, once', () => {
    const { spoken, times } = live([
      [0, around([a])],
      [400, around([a, b])],
      [60_000, around([a, b])],
    ])
    expect(spoken).toEqual([a.callId, b.callId])
    expect(times).toEqual([0, lastsMs() + restMs])
  })

  it('of calls that arrive together speaks the earlier first', () => {
    expect(live([[900, around([c, a, b])]]).spoken).toEqual([a.callId, b.callId, c.callId])
  })

  it('speaks a later call of a visitor in the place of the one that still waits', () => {
    const again = call('A002', 5_000)
    const { spoken } = live([
      [900, around([a, b, c])],
      [5_100, around([a, again, c])],
    ])
    expect(spoken).toEqual([a.callId, again.callId, c.callId])
  })

  it('speaks a call again as a call of its own', () => {
    const again = call('A001', 20_000)
    expect(
      live([
        [0, around([a])],
        [20_000, around([again])],
      ]).spoken,
    ).toEqual([a.callId, again.callId])
  })

  it('leaves out whoever has come to the window before their turn', () => {
    expect(
      live([
        [900, around([a, b, c])],
        [3_000, around([a, c])],
      ]).spoken,
    ).toEqual([a.callId, c.callId])
  })

  it('keeps still at quiet hours, and does not make up for it', () => {
    const quiet = around([a], { hours: 'quiet' })
    expect(
      live([
        [0, quiet],
        [freshMs + 1, around([a])],
      ]).spoken,
    ).toEqual([])
  })

  it('waits for a speaker that is away, as long as the call is fresh', () => {
    expect(
      live([
        [0, around([a], { speaker: 'away' })],
        [30_000, around([a])],
      ]).spoken,
    ).toEqual([a.callId])
    expect(
      live([
        [0, around([a], { speaker: 'away' })],
        [freshMs + 1, around([a])],
      ]).spoken,
    ).toEqual([])
  })

  it('does not say again after a restart what was said before it', () => {
    const { spoken } = live([[0, around([a, b])]], initialAnnouncer([a.callId]))
    expect(spoken).toEqual([b.callId])
  })
})

describe('over any day', () => {
  const numbers = ['A001', 'A002', 'A003', 'A004', 'A005'] as const
  const moment = fc.record({
    afterMs: fc.nat(40_000),
    who: fc.constantFrom(...numbers),
    what: fc.constantFrom('call', 'call', 'call', 'come', 'pause', 'restart'),
  })

  it('no call is spoken twice, no two at once, none that is old, none of somebody who has come; all others are', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
        const lasting = new Map<string, LastingCall>()
        const calledAt = new Map<string, number>()
        const goneAt = new Map<string, number>()
        let state: Announcer<LastingCall> = initialAnnouncer([])
        let atMs = 0
        let wakeAtMs: number | null = null
        let speaker: 'ready' | 'away' = 'ready'
        const away: [number, number][] = []
        const spoken: { callId: string; atMs: number }[] = []
        const look = (now: number) => {
          const next = nextAnnouncer(state, around([...lasting.values()], { speaker }), lastsMs, now)
          state = next.state
          wakeAtMs = next.wakeAtMs
          if (next.speak !== null) spoken.push({ callId: next.speak.callId, atMs: now })
        }
        for (const { afterMs, who, what } of [...moments, { afterMs: 400_000, who: 'A001', what: 'none' }]) {
          const until = atMs + afterMs
          while (wakeAtMs !== null && wakeAtMs <= until) look(wakeAtMs)
          atMs = until
          const before = lasting.get(who)
          if ((what === 'call' || what === 'come') && before !== undefined) goneAt.set(before.callId, atMs)
          if (what === 'come') lasting.delete(who)
          if (what === 'call') {
            const next = call(who, atMs)
            lasting.set(who, next)
            calledAt.set(next.callId, atMs)
          }
          if (what === 'pause') {
            if (speaker === 'ready') away.push([atMs, Number.POSITIVE_INFINITY])
            else (away.at(-1) as [number, number])[1] = atMs
            speaker = speaker === 'ready' ? 'away' : 'ready'
          }
          if (what === 'restart') {
            state = initialAnnouncer(state.spoken)
            wakeAtMs = null
          }
          look(atMs)
        }
        const ids = spoken.map(({ callId }) => callId)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [index, { callId, atMs: spokenAt }] of spoken.entries()) {
          const since = spokenAt - (calledAt.get(callId) ?? Number.NaN)
          expect(since).toBeGreaterThanOrEqual(0)
          expect(since).toBeLessThanOrEqual(freshMs)
          expect(spokenAt).toBeLessThanOrEqual(goneAt.get(callId) ?? Number.POSITIVE_INFINITY)
          const following = spoken[index + 1]
          const restarted = moments.some(({ what }) => what === 'restart')
          if (following !== undefined && !restarted) expect(following.atMs - spokenAt).toBeGreaterThanOrEqual(lastsMs())
        }
        // Whoever was called while the speaker worked, and not overtaken within the longest line, has been spoken.
        const longestLineMs = numbers.length * (lastsMs() + restMs)
        for (const [callId, from] of calledAt) {
          const lasted = (goneAt.get(callId) ?? Number.POSITIVE_INFINITY) - from > longestLineMs
          const works = away.every(([began, ended]) => ended < from || began > from + longestLineMs)
          if (lasted && works) expect(ids).toContain(callId)
        }
      }),
    )
  })
})

describe('quiet hours', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}:00.000+08:00`)
  const noon = [{ from: '12:00', to: '13:30' }]
  const night = [{ from: '18:00', to: '08:30' }]
  it.each([
    [noon, '11:59', false],
    [noon, '12:00', true],
    [noon, '13:29', true],
    [noon, '13:30', false],
    [night, '23:59', true],
    [night, '00:00', true],
    [night, '08:30', false],
    [[], '12:00', false],
  ])('%j at %s: %s', (spans, time, quiet) => {
    expect(isQuiet(spans, 'Asia/Shanghai', at(time))).toBe(quiet)
  })
})
