// Whatever order finishes, undos, askings, presses and codes come in: one service, one rating, and no rated service is undone.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { begin, finish, invite, press, rateLate, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { lateAt, lateContract } from '../late-rating/contract.ts'
import type { DayFigures } from '../rating/contract.ts'
import { serviceContract } from './contract.ts'

const n = fc.integer({ min: 1, max: 4 })
const level = fc.constantFrom(5 as const, 3 as const, 1 as const)
const step = fc.oneof(
  n.map((one) => begin(one)),
  { weight: 3, arbitrary: n.map((one) => finish(one)) },
  { weight: 2, arbitrary: n.map((one) => undo(one)) },
  { weight: 2, arbitrary: fc.constant(invite()) },
  { weight: 3, arbitrary: fc.tuple(n, level).map(([one, chosen]) => press(one, chosen)) },
  fc.tuple(n, level).map(([one, chosen]) => rateLate(one, chosen)),
)
const agoMs = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30_000 }))
const day = fc.array(fc.record({ step, pauseMs: fc.constantFrom(0, 1_000, 9_000, 70_000), agoMs }), { maxLength: 40 })

it('one service has one rating, a rated service is never undone, and due is what was finished less what was undone', () => {
  fc.assert(
    fc.property(day, (happenings) => {
      const hall = createHall()
      hall.tell(signIn('li'))
      hall.pass(60_000)
      for (const { step, pauseMs, agoMs } of happenings) {
        hall.pass(pauseMs)
        hall.ring()
        hall.tell(step, agoMs)
        const known = hall.state(serviceContract).invitations.w1 ?? []
        const asked = known.filter(({ end }) => end === null)
        expect(asked.length, 'visitors asked at one window').toBeLessThanOrEqual(1)
      }
      const ids = (type: string) => hall.events(type).map((data) => (data as { serviceId: string }).serviceId)
      const [finished, undone, rated] = [ids('service.finished'), ids('service.undone'), ids('rating.given')]
      expect(new Set(rated).size).toBe(rated.length)
      expect(rated.filter((id) => undone.includes(id))).toEqual([])
      expect(rated.every((id) => finished.includes(id))).toBe(true)
      const { due, ratings } = hall.fact('panel:w1', 'windowFigures') as DayFigures
      expect(due).toBe(finished.length - undone.length)
      expect(ratings).toBe(rated.length)
      const closed = new Set([...undone, ...rated])
      const late = lateAt(hall.state(lateContract), 'w1').map(({ serviceId }) => serviceId)
      expect(late.sort()).toEqual(finished.filter((id) => !closed.has(id)).sort())
    }),
    { numRuns: 300 },
  )
})
