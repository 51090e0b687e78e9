// Whatever people do in a day: a window has an alert exactly while it should be open, nobody has been there for too long, and no silence holds.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { withLunch } from '../../../../tests/fakes/lunch-hall.ts'
import { civilTime } from '../../../core/civil-time.ts'
import type { WindowLine } from './contract.ts'

const minute = 60_000
const windowIds = ['w1', 'w2', 'w3'] as const
const afterMinutes = 3

const windowId = fc.constantFrom(...windowIds)
const staffId = fc.constantFrom('li', 'wang', 'chen', 'zhao')
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('signIn' as const), windowId, staffId }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('join' as const), windowId, staffId }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('signOut' as const), windowId }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('stepAway' as const),
      windowId,
      minutes: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('comeBack' as const), windowId }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('silence' as const), windowId, minutes: fc.integer({ min: 5, max: 30 }) }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** What is done in a day, each after so many minutes, from ten to nine on. */
const day = fc.array(fc.record({ pause: fc.integer({ min: 0, max: 15 }), act }), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
})

function command(done: Act) {
  const { does, windowId } = done
  switch (does) {
    case 'signIn':
      return signIn(done.staffId, windowId)
    case 'silence':
      return { name: 'watch.silence', data: { windowId, remark: '已知', minutes: done.minutes } }
    case 'stepAway':
      return { name: 'duty.stepAway', data: { windowId, minutes: done.minutes } }
    case 'join':
      return { name: 'duty.join', data: { windowId, staffId: done.staffId } }
    default:
      return { name: `duty.${does}`, data: { windowId } }
  }
}

/** One window as somebody with a notebook would follow it, by minutes since the day began. */
interface Noted {
  /** Until when each duty is there, by its id; no end: for good. */
  there: Map<string, number>
  lastThere: number
  isAlerted: boolean
  silentUntil: number
}

/** Which part of the day it is, and whether a window is to be open in it. */
function partOf(time: string, id: string): { part: number; isOpen: boolean } {
  const turns = ['09:00', '12:00', '13:20', '13:30', '17:00']
  const part = turns.filter((turn) => turn <= time).length
  return { part, isOpen: part === 1 || part === 4 || (part === 2 && id === 'w1') }
}

/** Lives through a day and compares, minute by minute. */
function live(steps: readonly { pause: number; act: Act }[]): void {
  const hall: Hall = createHall()
  hall.tell(withLunch)
  hall.tell({ name: 'lunch.plan', data: { date: '2026-11-23', staffId: 'chen', windowIds: ['w1'] } })
  const noted = new Map<string, Noted>(
    windowIds.map((id) => [id, { there: new Map(), lastThere: 0, isAlerted: false, silentUntil: 0 }]),
  )
  const read = new Map<string, number>()
  let [now, part, partSince] = [0, 1, 0]

  /** Events of a type since the last look. */
  const news = <T>(type: string): T[] => {
    const all = hall.events(type) as T[]
    const fresh = all.slice(read.get(type) ?? 0)
    read.set(type, all.length)
    return fresh
  }
  const at = (instant: string) => Math.round((Date.parse(instant) - Date.parse('2026-11-23T01:00:00.000Z')) / minute)
  const of = (id: string) => noted.get(id) ?? expect.fail(id)

  function follow(): void {
    for (const one of news<{ windowId: string; dutyId: string }>('duty.ended'))
      of(one.windowId).there.delete(one.dutyId)
    for (const one of news<{ windowId: string; dutyId: string }>('duty.started')) {
      of(one.windowId).there.set(one.dutyId, Number.POSITIVE_INFINITY)
    }
    for (const one of news<{ windowId: string; dutyId: string; until: string }>('duty.steppedAway')) {
      of(one.windowId).there.set(one.dutyId, at(one.until))
    }
    for (const one of news<{ windowId: string; dutyId: string }>('duty.cameBack')) {
      of(one.windowId).there.set(one.dutyId, Number.POSITIVE_INFINITY)
    }
    for (const one of news<{ windowId: string; until: string }>('watch.silenced')) {
      Object.assign(of(one.windowId), { isAlerted: false, silentUntil: at(one.until) })
    }
  }

  function compare(): void {
    for (let round = 0; round < 3; round++) hall.ring()
    const { time } = civilTime('Asia/Shanghai', hall.now())
    for (const [id, one] of noted) {
      const { part: nowPart, isOpen } = partOf(time, id)
      if (nowPart !== part) [part, partSince] = [nowPart, now]
      const isThere = [...one.there.values()].some((until) => until > now)
      if (isThere) one.lastThere = now
      const isEmpty = isOpen && !isThere
      if (!isEmpty) Object.assign(one, { isAlerted: false, silentUntil: 0 })
      else if (now - Math.max(partSince, one.lastThere) >= afterMinutes && now >= one.silentUntil) one.isAlerted = true
    }
    const lines = hall.fact('office:main', 'windows') as WindowLine[]
    expect(
      lines.map(({ windowId, alertedAt }) => [windowId, alertedAt !== null]),
      time,
    ).toEqual([...noted].map(([windowId, { isAlerted }]) => [windowId, isAlerted]))
  }

  follow()
  compare()
  for (const { pause, act } of steps) {
    for (let passed = 0; passed < pause; passed++) {
      now += 1
      for (const one of noted.values()) {
        if ([...one.there.values()].some((until) => until >= now)) one.lastThere = now
      }
      hall.pass(minute)
      compare()
    }
    hall.tell(command(act))
    follow()
    compare()
  }
}

it('an alert stands exactly where a notebook says it should, minute by minute', () => {
  fc.assert(fc.property(day, live), { numRuns: 25 })
})
