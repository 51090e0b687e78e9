// What can be said after the visit: by the code, on paper, about a window; and what deserves a second look.
import { beforeEach, describe, expect, it } from 'vitest'
import { finish, press, rateLate, signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
  hall.tell({ name: 'service.finish', data: { ...finish(1).data, matterNumber: 'NS-7' } })
})

const rated = () => hall.events('rating.given')
const remarks = () => hall.events('rating.remarked')
const figures = () => hall.fact('panel:w1', 'windowFigures')
const late = (change: object) => ({ name: 'rating.giveLate', data: { ...rateLate(1, 1).data, tags: [], ...change } })
const paper = (change: object = {}) => ({
  name: 'rating.takePaper',
  data: { windowId: 'w1', date: '2026-11-23', number: 'A1', level: 4, tags: [], writing: null, ...change },
})

describe('a late rating', () => {
  it('counts for the day of the service, today only while that day lasts', () => {
    hall.tell(rateLate(1, 5))
    expect(figures()).toMatchObject({ due: 1, ratings: 1, satisfied: 1 })
    hall.tell(finish(2))
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    hall.tell(rateLate(2, 1))
    expect(rated()).toMatchObject([{ date: '2026-11-23' }, { date: '2026-11-23', isReasonPending: false }])
    expect(figures()).toMatchObject({ ratings: 0 })
  })

  it('of a bad level needs a tag or a text, of its level', () => {
    expect(hall.tell(late({}))).toBe('rating.reasonNeeded')
    expect(hall.tell(late({ level: 2, tags: ['108'] }))).toBe('rating.tagUnknown')
    expect(hall.tell(late({ level: 5, tags: ['108'] }))).toBe('rating.tagUnknown')
    expect(hall.tell(late({ writing: '等了两个小时' }))).toBeNull()
    expect(rated()).toMatchObject([{ level: 1, tags: [], isReasonPending: false }])
  })

  it('tells nobody which codes exist: unknown, used and overdue get the same answer, before anything else is said', () => {
    hall.tell(press(1, 5))
    hall.tell(finish(2))
    hall.pass(8 * 86_400_000)
    const answers = ['inv_1', 'inv_2', 'inv_9'].map((invitationId) =>
      hall.tell(late({ invitationId, tags: ['510'], level: 2 })),
    )
    expect(new Set(answers)).toEqual(new Set(['rating.codeUnknown']))
  })

  it('from a place of the staff is marked for review, once each, and counts all the same', () => {
    hall.tell(late({ level: 5, signals: ['staffSession', 'staffAddress'] }))
    expect(hall.events('rating.signalled')).toMatchObject([{ signal: 'staffSession' }, { signal: 'staffAddress' }])
    expect(figures()).toMatchObject({ ratings: 1 })
    hall.tell(finish(2))
    hall.tell(late({ invitationId: 'inv_2', level: 5, signals: ['staffAddress', 'staffAddress'] }))
    expect(hall.events('rating.signalled')).toHaveLength(3)
  })
})

describe('a paper form', () => {
  it.each(['A1', ' a1 ', 'ns-7'])('with the number %j is the one rating of its service', (number) => {
    hall.tell(paper({ number }))
    expect(rated()).toMatchObject([{ serviceId: 'srv_1', level: 4, channel: 'hallDevice', by: 'paper', staffId: 'li' }])
    expect(hall.tell(rateLate(1, 1))).toBe('rating.codeUnknown')
    hall.tell(paper({ number }))
    expect(rated()).toHaveLength(1)
    expect(remarks()).toHaveLength(1)
    expect(hall.fact('terminal:w1', 'thanks')).toBeNull()
  })

  it('of a bad level without a reason counts, and waits for its reason', () => {
    hall.tell(paper({ level: 2 }))
    expect(rated()).toMatchObject([{ level: 2, isReasonPending: true }])
  })

  it.each([
    ['without a number', { number: null }],
    ['with a number nobody had', { number: 'A2' }],
    ['of another day', { date: '2026-11-22' }],
    ['of another window', { windowId: 'w2' }],
  ])('%s is a remark about the window, apart from the figures', (_what, change) => {
    hall.tell(paper(change))
    expect(rated()).toEqual([])
    expect(remarks()).toMatchObject([{ level: 4, channel: 'hallDevice' }])
    expect(figures()).toMatchObject({ ratings: 0, due: 1 })
  })

  it('that fits two services rates neither', () => {
    hall.tell({ name: 'service.finish', data: { ...finish(2).data, number: 'A1' } })
    hall.tell(paper())
    expect(rated()).toEqual([])
    expect(remarks()).toHaveLength(1)
  })

  it('is a remark when the time to rate is over', () => {
    hall.pass(8 * 86_400_000)
    hall.tell(paper())
    expect(rated()).toEqual([])
    expect(remarks()).toMatchObject([{ date: '2026-11-23' }])
  })
})

describe('a remark about a window', () => {
  const remark = (change: object) => ({
    name: 'rating.remark',
    data: { windowId: 'w1', level: 2, channel: 'qr', tags: ['214'], writing: null, ...change },
  })

  it('is kept with its day, and counts for no service', () => {
    expect(hall.tell(remark({}))).toBeNull()
    expect(remarks()).toMatchObject([{ windowId: 'w1', level: 2, tags: ['214'], date: '2026-11-23' }])
    expect(figures()).toMatchObject({ ratings: 0 })
  })

  it('needs a window, and tags of its level', () => {
    expect(hall.tell(remark({ windowId: 'w9' }))).toBe('notFound')
    expect(hall.tell(remark({ tags: ['510'] }))).toBe('rating.tagUnknown')
  })
})
