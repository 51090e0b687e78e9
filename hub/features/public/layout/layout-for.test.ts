// Which layout a glass shows, for any schedule and any minute: past midnight, overlapping parts of the day, by the hall's own wall.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilTime, dateAfter, instantOf, weekdayOf } from '../../../core/civil-time.ts'
import { isDue, isLitAt, isStanding, layoutFor } from './layout-for.ts'
import { type Entry, entry as entryShape, type GlassPlan, type LayoutVersion } from './shapes.ts'

const zone = 'Asia/Shanghai'
const whole: Entry = {
  layoutId: 'day',
  from: null,
  to: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  part: null,
  priority: 0,
}
const version = (name: string): LayoutVersion => ({
  name,
  form: '1920x1080',
  version: 1,
  zones: [{ content: 'supervisionPhone', column: 1, row: 9, width: 16, height: 1, heading: null }],
})
const plan = (entries: readonly Entry[], change: Partial<GlassPlan> = {}): GlassPlan => ({
  trial: null,
  usual: 'usual',
  entries: [...entries],
  layouts: { usual: version('平日'), day: version('白天'), night: version('夜间') },
  turnMs: 10_000,
  power: [],
  ...change,
})
/** Monday 23 November 2026 and the days after, by the hall's wall. */
const at = (time: string, date = '2026-11-23') => instantOf(zone, date, time)
const shown = (one: GlassPlan, when: string) => layoutFor(one, zone, when)?.layoutId ?? null

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const date = fc.integer({ min: 0, max: 60 }).map((days) => dateAfter('2026-11-01', days))
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  layoutId: fc.constantFrom('day', 'night', 'gone'),
  from: fc.option(date, { nil: null }),
  to: fc.constant(null),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  part: fc.option(fc.record({ from: clock, to: clock }), { nil: null }),
  priority: fc.integer({ min: 0, max: 3 }),
})

describe('an entry of a schedule', () => {
  it.each([
    ['08:59', false],
    ['09:00', true],
    ['11:59', true],
    ['12:00', false],
  ])('from nine to twelve at %s: %s', (time, isOn) => {
    expect(isDue({ ...whole, part: { from: '09:00', to: '12:00' } }, zone, at(time))).toBe(isOn)
  })

  it('past midnight belongs to the day on which it begins', () => {
    const friday = { ...whole, weekdays: [5], part: { from: '22:00', to: '06:00' } }
    const due = (time: string, day: string) => isDue(friday, zone, at(time, day))
    expect([due('21:59', '2026-11-27'), due('22:00', '2026-11-27'), due('05:59', '2026-11-28')]).toEqual([
      false,
      true,
      true,
    ])
    expect([due('06:00', '2026-11-28'), due('23:00', '2026-11-28'), due('01:00', '2026-11-27')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('past midnight that ends on its last day still has its night', () => {
    const last = { ...whole, to: '2026-11-23', part: { from: '22:00', to: '06:00' } }
    expect(isDue(last, zone, at('02:00', '2026-11-24'))).toBe(true)
    expect(isDue(last, zone, at('22:30', '2026-11-24'))).toBe(false)
  })

  it('is due exactly for as many minutes of a week as its parts are long, whatever it says', () => {
    const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const always = { ...entry, from: null }
        const { part, weekdays } = always
        const length = part === null ? 1440 : (minutesOf(part.to) - minutesOf(part.from) + 1440) % 1440 || 1440
        const begin = Date.parse(at('00:00'))
        let minutes = 0
        for (let minute = 0; minute < 7 * 1440; minute += 1)
          if (isDue(always, zone, new Date(begin + minute * 60_000).toISOString())) minutes += 1
        expect(minutes).toBe(length * weekdays.length)
      }),
      { numRuns: 15 },
    )
  })

  it('means the same wall-clock times in a hall whose clocks are changed', () => {
    const morning = { ...whole, part: { from: '09:00', to: '12:00' } }
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26']) {
      const due = (time: string) => isDue(morning, 'Europe/Berlin', instantOf('Europe/Berlin', day, time))
      expect([due('08:59'), due('09:00'), due('11:59'), due('12:00')]).toEqual([false, true, true, false])
    }
  })

  it('whose last day lies before its first is refused', () => {
    expect(entryShape.safeParse({ ...whole, from: '2026-11-24', to: '2026-11-23' }).success).toBe(false)
  })
})

describe('a glass', () => {
  it('shows of overlapping parts the one with the highest priority, of equals the first in the list', () => {
    const day = { ...whole, part: { from: '08:00', to: '18:00' } }
    const night = { ...whole, layoutId: 'night', part: { from: '17:00', to: '09:00' } }
    expect(shown(plan([day, night]), at('17:30'))).toBe('day')
    expect(shown(plan([day, { ...night, priority: 1 }]), at('17:30'))).toBe('night')
    expect(
      shown(
        plan([
          { ...day, priority: 1 },
          { ...night, priority: 1 },
        ]),
        at('08:30'),
      ),
    ).toBe('day')
    expect(shown(plan([day, night]), at('03:00'))).toBe('night')
  })

  it('shows the usual layout when nothing has its turn, and the board where there is none', () => {
    const sunday = { ...whole, weekdays: [7] }
    expect(layoutFor(plan([sunday]), zone, at('10:00'))).toMatchObject({ layoutId: 'usual', because: 'usual' })
    expect(shown(plan([sunday], { usual: null }), at('10:00'))).toBe(null)
  })

  it('shows what is tried on it before everything else', () => {
    const trial = { ...version('新版'), version: 7, layoutId: 'new' }
    expect(layoutFor(plan([whole], { trial }), zone, at('10:00'))).toMatchObject({
      layoutId: 'new',
      layout: { version: 7 },
      because: 'trial',
    })
  })

  it('at any minute shows an entry that is due, and none of lower priority than another that is', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), date, clock, (entries, day, time) => {
        const when = at(time, day)
        const known = entries.filter((one) => one.layoutId !== 'gone' && isDue(one, zone, when))
        const found = layoutFor(plan(entries), zone, when)
        const best = known.toSorted((one, other) => other.priority - one.priority)[0]
        expect(found?.layoutId).toBe(best?.layoutId ?? 'usual')
      }),
    )
  })
})

describe('the light of a glass', () => {
  const office = { power: [{ weekday: 1, from: '08:30', to: '17:30' }] }
  it('goes out only outside its times, and only when the hall is known to be closed', () => {
    const lit = (time: string, isClosed: boolean) => isLitAt(office, zone, at(time), isClosed)
    expect([lit('08:29', true), lit('08:30', true), lit('17:30', true)]).toEqual([false, true, false])
    expect([lit('20:00', false), lit('03:00', false)]).toEqual([true, true])
  })

  it('comes on while an emergency stands, and not for one that is over or was never declared', () => {
    const now = at('20:00')
    expect(isStanding({ endsAt: at('20:01') }, now)).toBe(true)
    for (const none of [{ endsAt: now }, null]) expect(isStanding(none, now)).toBe(false)
  })

  it('never goes out without a plan', () => {
    fc.assert(
      fc.property(clock, date, fc.boolean(), (time, day, isClosed) => {
        expect(isLitAt({ power: [] }, zone, at(time, day), isClosed)).toBe(true)
      }),
    )
  })

  it('is planned by the weekday of the hall’s own wall', () => {
    expect(civilTime(zone, at('08:30')).weekday).toBe(weekdayOf('2026-11-23'))
    expect(isLitAt(office, zone, at('09:00', '2026-11-24'), true)).toBe(false)
  })
})
