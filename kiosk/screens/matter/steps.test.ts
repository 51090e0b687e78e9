// Whoever asks for a matter types a number and four characters; nothing else is possible, and nothing is kept.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { before, first, type Input, isWhole, next, type Step } from './steps.ts'

const type = (step: Step, text: string) =>
  [...text].reduce((at, character) => next(at, { type: 'type', character }), step)

it('a whole number leads to the four characters, and those to the question', () => {
  const number = type(first, '2611230007')
  const digits = type(next(number, { type: 'confirm' }), '123X')
  expect(next(digits, { type: 'confirm' })).toEqual({ at: 'asking', number: '2611230007', lastFour: '123X' })
})

it('half a number leads nowhere, and an X stands only at the end', () => {
  expect(next(type(first, '26112300'), { type: 'confirm' })).toEqual({ at: 'number', typed: '26112300' })
  const asked: Step = { at: 'lastFour', number: '2611230007', typed: '' }
  expect(type(asked, 'X12X')).toEqual({ ...asked, typed: '12' })
})

it('after a refusal only the four characters are typed again', () => {
  const refusal = { code: 'tooMany', message: { zh: '稍后', en: 'later' }, data: {} }
  const refused = next({ at: 'asking', number: '2611230007', lastFour: '0000' }, { type: 'refused', refusal })
  expect(next(refused, { type: 'again' })).toEqual({ at: 'lastFour', number: '2611230007', typed: '' })
  expect(JSON.stringify(refused)).not.toContain('0000')
})

it('whatever is pressed, what is typed stays within its form', () => {
  const input: fc.Arbitrary<Input> = fc.oneof(
    fc.constantFrom(...'0123456789X').map((character) => ({ type: 'type' as const, character })),
    fc.constantFrom<Input>({ type: 'erase' }, { type: 'confirm' }, { type: 'back' }, { type: 'again' }),
  )
  fc.assert(
    fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
      const step = inputs.reduce(next, first)
      if (step.at === 'number') expect(step.typed).toMatch(/^\d{0,10}$/)
      if (step.at === 'lastFour') expect(step.typed).toMatch(/^(\d{0,4}|\d{3}X)$/)
      if (step.at === 'asking') expect(before(step)).toBe(step)
      if (isWhole(step)) expect(next(step, { type: 'confirm' }).at).not.toBe('found')
    }),
  )
})
