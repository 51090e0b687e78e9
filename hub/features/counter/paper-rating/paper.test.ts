// Paper forms as the rulebook wants them: entered by two people, compared without showing either what the other wrote.
import { beforeEach, describe, expect, it } from 'vitest'
import { finish, signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'
import { paperContract } from './contract.ts'

const person = (accountId: string): Actor => ({ kind: 'person', accountId, role: 'reviewer', staffId: null })

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
  hall.tell(finish(1))
})

const form = {
  formNumber: 'P-0001',
  windowId: 'w1',
  date: '2026-11-23',
  number: 'A1',
  level: 2,
  tags: ['214', '213'],
  writing: '态度不好，等了很久。',
}
const enter = (by: string, change: object = {}) =>
  hall.tell({ name: 'paper.enter', data: { ...form, ...change } }, 0, person(by))
const discard = (by: string) =>
  hall.tell({ name: 'paper.discard', data: { formNumber: 'P-0001', remark: '录错' } }, 0, person(by))
const papers = () => hall.fact('office:main', 'papers')

describe('a form', () => {
  it('counts once two people have entered the same', () => {
    expect(enter('ann')).toBeNull()
    expect(hall.events('rating.given')).toEqual([])
    expect(enter('bo')).toBeNull()
    expect(hall.events('paper.confirmed')).toMatchObject([{ enteredBy: 'ann', confirmedBy: 'bo', level: 2 }])
    expect(hall.events('rating.given')).toMatchObject([{ serviceId: 'srv_1', level: 2, by: 'paper' }])
    expect(papers()).toEqual([])
    expect(enter('ann')).toBe('paper.known')
  })

  it('counts as well when the two typed spaces, punctuation, case and the order of tags differently', () => {
    enter('ann')
    enter('bo', { number: 'a 1', tags: ['213', '214'], writing: '态度不好, 等了很久' })
    expect(hall.events('paper.confirmed')).toHaveLength(1)
  })

  it('is not confirmed by whoever entered it first, nor by anybody without a name', () => {
    enter('ann')
    expect(enter('ann')).toBe('paper.samePerson')
    expect(hall.tell({ name: 'paper.enter', data: form })).toBe('notAllowed')
    expect(papers()).toEqual([
      {
        formNumber: 'P-0001',
        enteredBy: 'ann',
        enteredById: 'ann',
        enteredAt: '2026-11-23T01:00:00.000Z',
        standing: 'once',
        differingFields: [],
      },
    ])
  })

  it.each([
    [{ level: 1, tags: ['115'] }, ['level', 'tags']],
    [{ number: 'A7' }, ['number']],
    [{ number: null }, ['number']],
    [{ windowId: 'w2', date: '2026-11-20' }, ['windowId', 'date']],
    [{ writing: '态度很好' }, ['writing']],
    [{ writing: null }, ['writing']],
  ])('entered differently (%j) names the fields to both and counts for nothing', (change, fields) => {
    enter('ann')
    expect(enter('bo', change)).toBeNull()
    expect(hall.events('paper.differed')).toMatchObject([{ by: 'bo', fields }])
    expect(papers()).toMatchObject([{ standing: 'differs', differingFields: fields }])
    expect(hall.events('rating.given')).toEqual([])
    expect(hall.events('rating.remarked')).toEqual([])
  })

  it.each([
    ['the second', 'bo', { level: 2 }],
    ['the first', 'ann', { level: 1, tags: [] }],
  ])('counts when %s of the two looks again and enters the same as the other', (_who, by, same) => {
    enter('ann')
    enter('bo', { level: 1, tags: [] })
    enter(by, { level: 1, tags: ['115'] })
    expect(papers()).toMatchObject([{ standing: 'differs' }])
    expect(enter(by, same)).toBeNull()
    expect(hall.events('paper.confirmed')).toMatchObject([{ enteredBy: by === 'bo' ? 'ann' : 'bo', confirmedBy: by }])
    expect(papers()).toEqual([])
  })

  it('that two people have entered differently is not decided by a third', () => {
    enter('ann')
    enter('bo', { level: 1, tags: [] })
    expect(enter('cy')).toBe('paper.differs')
    expect(discard('cy')).toBeNull()
    expect(papers()).toEqual([])
    expect(enter('cy')).toBeNull()
    expect(papers()).toMatchObject([{ enteredBy: 'cy', standing: 'once' }])
  })

  it('needs a window, a day that has come, and tags of its level', () => {
    expect(enter('ann', { windowId: 'w9' })).toBe('paper.windowUnknown')
    expect(enter('ann', { date: '2026-11-24' })).toBe('paper.future')
    expect(enter('ann', { level: 5 })).toBe('paper.tagUnknown')
    expect(discard('ann')).toBe('paper.unknown')
    hall.pass(16 * 3_600_000)
    expect(enter('ann', { date: '2026-11-24' })).toBeNull()
  })

  it('leaves no written word in the journal, only where it is sealed and how it is recognised', () => {
    enter('ann')
    enter('bo')
    expect(JSON.stringify(hall.all())).not.toContain('态度')
  })
})

it('of the forms that were confirmed the last 2,000 numbers are known', () => {
  for (let n = 0; n <= 2_000; n++) {
    for (const by of ['ann', 'bo']) enter(by, { formNumber: `F-${n}`, number: null, writing: null })
  }
  const { done, waiting } = hall.state(paperContract)
  expect([done.length, done[0], done.at(-1), Object.keys(waiting).length]).toEqual([2_000, 'F-1', 'F-2000', 0])
})
