// Ratings as a hall manager would check them: one per service, voluntary, with reasons of the chosen level only.
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, press, signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Level } from '../../../contract/ids.ts'
import { areTagsOf, tagTable } from './tags.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
  hall.tell(finish(1))
})

const ratings = () => hall.events('rating.given')
const figures = () => hall.fact('panel:w1', 'windowFigures')
const withTags = (n: number, level: Level, tags: string[]) => ({
  name: 'rating.press',
  data: { ...press(n, level).data, tags },
})
const giveReason = (n: number, tags: string[], writing: { ref: string; hash: string } | null = null) =>
  hall.tell({ name: 'rating.giveReason', data: { windowId: 'w1', invitationId: `inv_${n}`, tags, writing } })

describe('one service', () => {
  it('has one rating: the second press is kept and does not count', () => {
    hall.tell(press(1, 5))
    hall.tell(press(1, 1))
    expect(ratings()).toHaveLength(1)
    expect(hall.events('rating.pressKept')).toMatchObject([{ level: 1, rule: 'alreadyRated' }])
    expect(figures()).toMatchObject({ ratings: 1, due: 1, satisfied: 1 })
  })

  it('that nobody rates stays unrated: it is due, and no rating is made up', () => {
    hall.pass(60_000)
    hall.tell(begin(2))
    expect(figures()).toMatchObject({ ratings: 0, due: 1, satisfied: 0 })
    expect(ratings()).toEqual([])
  })

  it('recorded twice by a box counts once, also under another window or with another invitation', () => {
    expect(hall.tell(finish(1))).toBe('service.known')
    expect(hall.tell(finish(1, 'w2'))).toBe('service.nobodyOnDuty')
    hall.tell(signIn('zhao', 'w2'))
    expect(hall.tell(finish(1, 'w2'))).toBe('service.known')
    const again = finish(1)
    expect(hall.tell({ ...again, data: { ...again.data, named: { serviceId: 'srv_1', invitationId: 'inv_7' } } })).toBe(
      'service.known',
    )
    expect(hall.events('service.finished')).toHaveLength(1)
  })

  it('cannot be rated by the next visitor, whose press at the same window is kept', () => {
    hall.pass(2_000)
    hall.tell(finish(2))
    hall.pass(1_000)
    hall.tell(press(1, 1))
    hall.tell(press(2, 5))
    expect(ratings()).toMatchObject([{ serviceId: 'srv_2', level: 5 }])
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'nextVisitor' }])
  })

  it('is rated by a press made in time and reported after the hub let the invitation expire', () => {
    hall.pass(10_000)
    hall.ring()
    expect(hall.events('invitation.closed')).toMatchObject([{ end: 'expired' }])
    hall.tell(press(1, 4), 8_000)
    expect(ratings()).toMatchObject([{ serviceId: 'srv_1', level: 4 }])
    expect(hall.fact('panel:w1', 'activity')).toEqual({ activity: 'idle', number: null })
  })

  it('keeps its open invitation when a box tells late of an older service at the same window', () => {
    hall.pass(3_600_000)
    hall.tell(finish(2))
    hall.tell(finish(3), 1_800_000)
    hall.tell(begin(4), 1_790_000)
    hall.ring()
    hall.tell(press(2, 5))
    hall.tell(press(3, 4), 1_795_000)
    expect(ratings()).toMatchObject([
      { serviceId: 'srv_2', level: 5 },
      { serviceId: 'srv_3', level: 4 },
    ])
  })

  it('finished at a window that is gone, or by nobody, is refused', () => {
    expect(hall.tell(finish(5, 'w9'))).toBe('service.windowUnknown')
    expect(hall.tell(finish(5, 'w3'))).toBe('service.nobodyOnDuty')
  })
})

describe('reasons', () => {
  it.each<[Level, string[], string[], boolean]>([
    [5, ['510', '517'], ['510', '517'], false],
    [5, ['108'], [], false],
    [3, ['307', '108'], [], false],
    [2, ['207'], ['207'], false],
    [2, ['108'], [], true],
    [2, ['299'], [], true],
    [1, [], [], true],
    [1, ['115', '108'], ['115', '108'], false],
  ])('of level %i with tags %j count as %j (asked for again: %s)', (level, tags, counted, isReasonPending) => {
    hall.tell(withTags(1, level, tags))
    expect(ratings()).toMatchObject([{ level, tags: counted, isReasonPending }])
  })

  it('can be given later for a bad rating, once, of its level only, and never change the level', () => {
    hall.tell(press(1, 1))
    expect(giveReason(1, ['510'])).toBe('rating.tagUnknown')
    expect(giveReason(1, [])).toBe('invalid')
    expect(hall.fact('terminal:w1', 'thanks')).toMatchObject({ level: 1, isReasonPending: true })
    expect(giveReason(1, ['115'])).toBeNull()
    expect(hall.fact('terminal:w1', 'thanks')).toMatchObject({ level: 1, isReasonPending: false })
    expect(giveReason(1, ['108'])).toBe('rating.notWaiting')
    expect(hall.events('rating.reasonGiven')).toMatchObject([{ tags: ['115'] }])
  })

  it('may be words alone', () => {
    hall.tell(press(1, 2))
    expect(giveReason(1, [], { ref: 'prv_1', hash: 'a'.repeat(64) })).toBeNull()
  })

  it('are not asked for a good rating, nor for one before the latest', () => {
    hall.tell(press(1, 5))
    expect(giveReason(1, ['510'])).toBe('rating.notWaiting')
    hall.tell(finish(2))
    hall.tell(press(2, 1))
    expect(giveReason(1, ['115'])).toBe('rating.notWaiting')
  })

  it('stand in the table under the level of their first digit, eight to a level, none twice', () => {
    const codes = Object.values(tagTable).flatMap((tags) => tags.map(({ code }) => code))
    expect(new Set(codes).size).toBe(40)
    for (const level of [5, 4, 3, 2, 1] as const)
      expect(tagTable[level].every(({ code }) => code.startsWith(String(level)) && areTagsOf(level, [code]))).toBe(true)
  })
})

describe('figures', () => {
  it('count each level by name, satisfaction as 5, 4 and 3, and begin anew with the business date', () => {
    const levels: Level[] = [5, 4, 3, 2, 1, 5]
    levels.forEach((level, index) => {
      hall.tell(finish(index + 10))
      hall.tell(press(index + 10, level))
    })
    expect(figures()).toEqual({
      counts: { verySatisfied: 2, satisfied: 1, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 1 },
      ratings: 6,
      due: 7,
      satisfied: 4,
    })
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(figures()).toMatchObject({ ratings: 0, due: 0 })
  })

  it('of today do not take in what a box reports of yesterday', () => {
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    hall.tell(press(1, 5))
    expect(ratings()).toMatchObject([{ date: '2026-11-23' }])
    expect(figures()).toMatchObject({ ratings: 0 })
  })
})
