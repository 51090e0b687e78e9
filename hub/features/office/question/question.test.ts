// The first-asked register as the rulebook wants it: answered the same day, or the front desk hears of it before the doors close.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { askQuestion, consult } from '../../../../tests/fakes/matter-words.ts'
import type { QuestionLine } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
})

const open = (key: 'desk:w1' | 'desk:w2' | 'frontDesk:main' = 'frontDesk:main') =>
  hall.fact(key, 'questions') as QuestionLine[]
const first = () => (hall.events('question.asked')[0] as { questionId: string }).questionId
const on = (deed: string, more: object = {}) =>
  hall.tell({ name: `question.${deed}`, data: { questionId: first(), ...more } }, 0, person('clerk', 'li'))

describe('a question that cannot be answered at once', () => {
  it('belongs to whoever was asked first, ends with the day, and stands at their window and the front desk', () => {
    expect(hall.tell(askQuestion())).toBeNull()
    expect(open()).toMatchObject([{ staffId: 'li', dueAt: '2026-11-23T09:00:00.000Z', tries: 0, windowNumber: '1' }])
    expect([open('desk:w1'), open('desk:w2')].map(({ length }) => length)).toEqual([1, 0])
  })

  it('asked after hours ends on the next working day', () => {
    hall.pass(9 * 3_600_000)
    hall.tell(askQuestion())
    expect(open()[0]?.dueAt).toBe('2026-11-24T09:00:00.000Z')
  })

  it('keeps the phone number out of journal and views, and refuses it in the text', () => {
    hall.tell(askQuestion())
    expect(JSON.stringify([hall.all(), open()])).not.toContain('13812345678')
    expect(hall.tell(askQuestion({ text: '请回电13812345678' }))).toBe('question.personalData')
  })

  it('stays open while nobody answers the phone, and is over when the visitor has the answer', () => {
    hall.tell(askQuestion())
    expect([on('try'), on('try')]).toEqual([null, null])
    expect(open()[0]?.tries).toBe(2)
    expect(on('answer', { answer: '可以在手机上办理转移' })).toBeNull()
    expect([open(), on('answer', { answer: '再答' })]).toEqual([[], 'question.unknown'])
  })

  it('is brought before the front desk an hour before business ends, once', () => {
    hall.tell(askQuestion())
    hall.pass(7 * 3_600_000)
    hall.ring()
    hall.ring()
    expect(hall.events('task.asked')).toMatchObject([{ remark: '今天还有1个问题没有回电答复，关门前请落实', to: null }])
  })

  it('is not brought before anybody when it was answered', () => {
    hall.tell(askQuestion())
    on('answer', { answer: '已答复' })
    hall.pass(7 * 3_600_000)
    hall.ring()
    expect(hall.events('question.reminded')).toEqual([])
  })

  it('has its phone number read only by name: who read it is kept', () => {
    hall.tell(askQuestion())
    expect(on('reveal')).toBeNull()
    expect(hall.events('question.revealed')).toMatchObject([{ questionId: first(), accountId: expect.any(String) }])
    expect(hall.tell({ name: 'question.reveal', data: { questionId: first() } })).toBe('notAllowed')
  })
})

describe('a consultation', () => {
  it('says who was asked and what they said, for everybody who must answer next', () => {
    hall.tell(askQuestion())
    expect(hall.tell(consult({ questionId: first() }))).toBeNull()
    expect(hall.fact('desk:w2', 'consultations')).toMatchObject([{ asked: '区社保中心业务科', staffName: '李明' }])
    expect(hall.tell(consult({ questionId: 'qst_none' }))).toBe('question.unknown')
    expect(hall.tell(consult({ windowId: 'w2' }))).toBe('question.nobodyOnDuty')
  })
})
