// Whatever a day brings, with boxes cut off and the hub begun again: no number twice, nobody at two windows, nobody lost, and every call explained.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFloor, type Deed, type Floor, kiosks, type Seen, windows } from '../../../../tests/fakes/queue-floor.ts'
import { explainedCalls, fateOf } from '../../../../tests/fakes/queue-truth.ts'

const window = fc.constantFrom(...windows)
const kiosk = fc.constantFrom(...kiosks)
const kind = fc.oneof(
  { weight: 8, arbitrary: fc.constant('ordinary' as const) },
  fc.constantFrom('priority' as const, 'green' as const),
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('take' as const),
      kiosk,
      series: fc.constantFrom('A' as const, 'B' as const),
      kind,
    }),
  },
  { weight: 24, arbitrary: fc.record({ does: fc.constant('next' as const), window }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('hold' as const, 'send' as const), window }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('return' as const), window }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('cut' as const, 'mend' as const), box: fc.oneof(window, kiosk) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'restart' as const }) },
)

const day = fc.array(fc.record({ deed, pauseMs: fc.constantFrom(1_000, 6_000, 20_000, 90_000, 300_000) }), {
  minLength: 50,
  maxLength: 300,
  size: 'max',
})

const runs = 12

const isElsewhere = (one: Seen, other: Seen) => one.number === other.number && one.window !== other.window

function live(floor: Floor, happenings: readonly { deed: Deed; pauseMs: number }[]): void {
  for (const { deed, pauseMs } of happenings) {
    floor.hall.pass(pauseMs)
    floor.do(deed)
  }
  floor.hall.pass(1_000)
  floor.mendAll()
}

const numbersOf = (floor: Floor, type: string) =>
  floor.hall.events(type).map((data) => (data as { number: string }).number)

describe.each(['short', 'long', 'silent'] as const)('on any day on which cuts are %s', (cuts) => {
  it('no number is given twice, every slip is known, and at midnight each has exactly one fate', () => {
    fc.assert(
      fc.property(day, (happenings) => {
        const floor = createFloor({ cuts })
        live(floor, happenings)
        const taken = numbersOf(floor, 'ticket.taken')
        expect(new Set(taken).size).toBe(taken.length)
        expect([...taken].sort()).toEqual([...floor.slips].sort())
        floor.hall.pass(15 * 3_600_000)
        floor.hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
        const fates = fateOf(floor.hall.all())
        for (const number of taken) expect(fates.get(number), number).toHaveLength(1)
        // After an hour alone, or in a cut nobody has noticed, a number may have been on two signs.
        const disputed = floor.seen.filter((one) => floor.seen.some((other) => isElsewhere(one, other)))
        for (const number of floor.finishedAlone) {
          if (!disputed.some((one) => one.number === number)) expect(fates.get(number), number).toEqual(['served'])
        }
      }),
      { numRuns: runs },
    )
  })

  it('every call is the one its reason tells, and nobody who has waited too long is passed over but by the green channel', () => {
    fc.assert(
      fc.property(day, (happenings) => {
        const floor = createFloor({ cuts })
        live(floor, happenings)
        for (const { number, mistake } of explainedCalls(floor.hall.all())) expect(mistake, number).toBeNull()
      }),
      { numRuns: runs },
    )
  })
})

it('as long as a cut is noticed and mended within the hour, no visitor is on two signs at a time, and nothing is told twice', () => {
  fc.assert(
    fc.property(day, (happenings) => {
      const floor = createFloor({ cuts: 'short' })
      live(floor, happenings)
      expect(floor.hall.events('ticket.calledTwice')).toEqual([])
    }),
    { numRuns: runs },
  )
})
