// Whatever people do at desks and boxes, and however late a box can tell of it: a service and its rating belong to who was there.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Counters, type Deed, truthAt } from '../../../../tests/fakes/counter-truth.ts'
import { press } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { outcomeOf, people, type Step, windows } from '../../../../tests/fakes/people-at-work.ts'
import { after, msBetween } from '../../../core/civil-time.ts'
import type { Actor } from '../../../core/decider.ts'

const box: Actor = { kind: 'box', boxId: 'box-1' }

/** Everybody may serve at both windows and has a card. */
function readyHall(): Hall {
  const hall = createHall()
  const pairs = { p4: ['w1', 'chen', 'zhao'], p5: ['w2', 'li', 'chen'] } as const
  for (const [postId, [windowId, a, b]] of Object.entries(pairs)) {
    hall.tell({ name: 'post.assign', data: { postId, name: '综合岗', windowId, a, b } })
  }
  for (const staffId of people) {
    hall.tell({ name: 'badge.await', data: { staffId, windowId: 'w3' } })
    hall.tell({ name: 'badge.present', data: { windowId: 'w3', deviceId: 'card-3', card: staffId } }, 0, box)
  }
  return hall
}

const nightMs = 16 * 3_600_000

const step = fc.record({
  /** Longer than a report is on its way; now and then longer than an offer waits, and sometimes a night. */
  pauseMs: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 10, max: 90_000 }) },
    { weight: 4, arbitrary: fc.integer({ min: 10, max: 900_000 }) },
    { weight: 1, arbitrary: fc.constant(nightMs) },
  ),
  window: fc.constantFrom(...windows),
  by: fc.constantFrom<Step['by'][]>('box', 'box', 'desk'),
  does: fc.constantFrom<Step['does'][]>(
    ...(['finish', 'finish', 'signIn', 'badge', 'badge', 'join', 'out', 'away', 'handover'] as const),
  ),
  who: fc.constantFrom(...people),
  isNamed: fc.boolean(),
  /** How long a report of a box that is not away takes. */
  lagMs: fc.constantFrom(0, 5),
})
type TimedStep = Step & { readonly lagMs: number }

/** Steps one after the other, and at which of them a box is away from the hub. */
const day = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }).map((steps) => {
    let atMs = 0
    return steps.map(({ pauseMs, ...rest }, n): TimedStep => {
      atMs += pauseMs
      return { ...rest, n, atMs }
    })
  }),
  absences: fc.array(
    fc.record({ window: fc.constantFrom(...windows), from: fc.nat(39), steps: fc.integer({ min: 1, max: 25 }) }),
    { maxLength: 3 },
  ),
})

interface Ended {
  readonly dutyId: string
  readonly endedAt: string
}
interface Started {
  readonly dutyId: string
  readonly windowId: string
  readonly staffId: string
  readonly manner: string
  readonly startedAt: string
}

/** Who the hub says was at each window at a time, from its events alone; `li*` leads. */
function told(hall: Hall, at: string): Record<string, string[]> {
  const ends = new Map<string, string>()
  for (const { type, data } of hall.all()) {
    if (type === 'duty.ended') ends.set((data as Ended).dutyId, (data as Ended).endedAt)
    if (type === 'duty.wentOn') ends.delete((data as Ended).dutyId)
  }
  const present = (hall.events('duty.started') as Started[]).filter(
    ({ dutyId, startedAt }) => startedAt <= at && at < (ends.get(dutyId) ?? '9'),
  )
  return byWindow((window) =>
    present.flatMap((duty) => (duty.windowId === window ? named(duty.staffId, duty.manner === 'lead') : [])),
  )
}

const truly = (counters: Counters) =>
  byWindow((window) => (counters[window]?.here ?? []).map(({ who, isLead }) => named(who, isLead)))

const named = (who: string, isLead: boolean) => (isLead ? `${who}*` : who)
const byWindow = (namesAt: (window: string) => string[]) =>
  Object.fromEntries(windows.map((window) => [window, namesAt(window).sort()]))

it('each service and each rating belongs to who was there at that moment, and the duties tell the day as it was', () => {
  fc.assert(
    fc.property(day, ({ steps, absences }) => {
      const hall = readyHall()
      const start = hall.now()
      const waiting: Record<string, TimedStep[]> = { w1: [], w2: [] }
      const expected: Record<string, string> = {}
      let deeds: Deed[] = []

      /** Tells a step to the hub, which answers as it must; what came of it is remembered at its true time. */
      const tell = (one: TimedStep) => {
        const agoMs = msBetween(after(start, one.atMs), hall.now())
        const outcome = outcomeOf(one, truthAt(deeds, windows, one.atMs))
        for (const { command, actor, refusal } of outcome.tries) {
          const offered = hall.events('handover.offered').at(-1) as { handoverId: string } | undefined
          const asked = command(offered?.handoverId ?? '')
          expect(hall.tell(asked, agoMs, actor), `step ${one.n}: ${asked.name}`).toBe(refusal)
        }
        deeds = [...deeds, ...outcome.deeds]
        if (one.does !== 'finish') return
        hall.tell(press(one.n, 5, one.window), Math.max(0, agoMs - 1), box)
        if (outcome.servedBy !== null) expected[`srv_${one.n}`] = outcome.servedBy
      }
      const tellWhatWaits = (window: string) => {
        for (const one of waiting[window]?.splice(0) ?? []) tell(one)
      }

      steps.forEach((asked, index) => {
        // Services and absences are told by boxes: what a desk finishes belongs to whom the hub knows to be there.
        const one: TimedStep = asked.does === 'finish' || asked.does === 'away' ? { ...asked, by: 'box' } : asked
        const days = hall.events('duty.dayEnded').length
        hall.pass(msBetween(hall.now(), after(start, one.atMs)))
        hall.ring()
        for (const { at } of hall.events('duty.dayEnded').slice(days) as { at: string }[]) {
          deeds = [...deeds, { atMs: msBetween(start, at), does: 'dayEnd' }]
        }
        if (one.by === 'desk') {
          const here = truthAt(deeds, windows, one.atMs)[one.window]?.here ?? []
          // Who comes back by signing in at the desk is the one thing whose order nobody could tell a box's card later.
          if (!here.some(({ who, isAway }) => who === one.who && isAway)) tell(one)
          return
        }
        waiting[one.window]?.push(one)
        if (absences.some(({ window, from, steps }) => window === one.window && index >= from && index < from + steps))
          return
        hall.pass(one.lagMs)
        tellWhatWaits(one.window)
      })
      for (const window of windows) tellWhatWaits(window)

      const rated = hall.events('rating.given') as { serviceId: string; staffId: string }[]
      expect(Object.fromEntries(rated.map(({ serviceId, staffId }) => [serviceId, staffId]))).toEqual(expected)
      for (const { atMs } of steps) {
        expect(told(hall, after(start, atMs)), `at ${atMs} ms`).toEqual(truly(truthAt(deeds, windows, atMs)))
      }
    }),
    { numRuns: 250 },
  )
})
