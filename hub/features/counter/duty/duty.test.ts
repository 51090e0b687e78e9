// A rating belongs to the person really on duty when the service was finished, whoever stands there when the hub hears of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finish, press, signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { after, msBetween } from '../../../core/civil-time.ts'
import type { Command } from '../../../core/machine.ts'

const staff = ['li', 'wang', 'chen', 'zhao'] as const

/** All four may serve at window 1. */
function wideHall(): Hall {
  const hall = createHall()
  const data = { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' }
  hall.tell({ name: 'post.assign', data })
  return hall
}

const owners = (hall: Hall) =>
  Object.fromEntries(
    (hall.events('rating.given') as { serviceId: string; staffId: string }[]).map((one) => [
      one.serviceId,
      one.staffId,
    ]),
  )

describe('a rating', () => {
  it('belongs to A though A signed out and B signed in before the box could report it', () => {
    const hall = wideHall()
    hall.tell(signIn('li'))
    hall.pass(600_000)
    hall.tell(signOut())
    hall.tell(signIn('wang'))
    hall.pass(60_000)
    hall.tell(finish(1), 120_000)
    hall.tell(press(1, 5), 115_000)
    expect(owners(hall)).toEqual({ srv_1: 'li' })
  })

  it('belongs to B when B stood in while the box was away, though the office had signed in C meanwhile', () => {
    const hall = wideHall()
    hall.tell(signIn('li'))
    hall.pass(3_600_000)
    hall.tell(signIn('chen'))
    hall.pass(60_000)
    hall.tell(signOut(), 1_800_000)
    hall.tell(signIn('wang'), 1_790_000)
    hall.tell(finish(1), 1_700_000)
    hall.tell(press(1, 4), 1_695_000)
    expect(owners(hall)).toEqual({ srv_1: 'wang' })
    expect(hall.fact('panel:w1', 'onDuty')).toMatchObject({ staffId: 'chen' })
  })

  it('belongs to nobody when nobody was there: such a service is refused and cannot be rated', () => {
    const hall = wideHall()
    hall.tell(signIn('li'))
    hall.pass(1_000)
    hall.tell(signOut())
    hall.pass(1_000)
    expect(hall.tell(finish(1))).toBe('service.nobodyOnDuty')
    hall.tell(press(1, 5))
    expect(owners(hall)).toEqual({})
  })
})

interface Step {
  readonly atMs: number
  readonly by: 'box' | 'office'
  readonly does: 'out' | 'finish' | (typeof staff)[number]
}
const step = fc.record({
  pauseMs: fc.integer({ min: 1, max: 600_000 }),
  by: fc.constantFrom('box' as const, 'box' as const, 'office' as const),
  does: fc.constantFrom('finish' as const, 'finish' as const, 'out' as const, ...staff),
})
/** Steps one after the other, and at which of them the box is away from the hub. */
const day = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
    let atMs = 0
    return steps.map(({ pauseMs, by, does }): Step => {
      atMs += pauseMs
      // The office signs out whom it sees, and while a box is away that may not be who is there: left out here.
      return { atMs, by: does === 'finish' || does === 'out' ? 'box' : by, does }
    })
  }),
  awayFrom: fc.nat(40),
  awayFor: fc.nat(40),
})

it('whatever the hand-overs and delays, each rating belongs to who was on duty at that moment', () => {
  fc.assert(
    fc.property(day, ({ steps, awayFrom, awayFor }) => {
      const hall = wideHall()
      const start = hall.now()
      const told: Step[] = []
      const waiting: { step: Step; n: number }[] = []
      const expected: Record<string, string> = {}
      const tell = ({ does, atMs }: Step, n: number): string | null => {
        const agoMs = msBetween(after(start, atMs), hall.now())
        const command: Command = does === 'finish' ? finish(n) : does === 'out' ? signOut() : signIn(does)
        const refusal = hall.tell(command, agoMs)
        if (does === 'finish') hall.tell(press(n, 5), Math.max(0, agoMs - 1))
        return refusal
      }
      steps.forEach((one, n) => {
        hall.pass(msBetween(hall.now(), after(start, one.atMs)))
        const isAway = n >= awayFrom && n < awayFrom + awayFor
        if (one.by === 'box' && isAway) {
          told.push(one)
          waiting.push({ step: one, n })
          return
        }
        if (one.by === 'box') for (const late of waiting.splice(0)) tell(late.step, late.n)
        // What the office is refused did not happen: whoever asked was told so.
        if (tell(one, n) === null || one.by === 'box') told.push(one)
      })
      for (const { step, n } of waiting) tell(step, n)
      steps.forEach((one, n) => {
        const person = one.does === 'finish' ? onDutyAt(told, one.atMs) : null
        if (person !== null) expected[`srv_${n}`] = person
      })
      expect(owners(hall)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

/** Who stood there, from what truly happened in its order: the last who signed in and was not signed out since. */
function onDutyAt(steps: readonly Step[], atMs: number): string | null {
  let person: string | null = null
  for (const one of steps) {
    if (one.atMs > atMs) break
    if (one.does === 'out') person = null
    else if (one.does !== 'finish') person = one.does
  }
  return person
}
