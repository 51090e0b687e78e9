// What is a card's number and what is not, as an installer sets it.
import { describe, expect, it } from 'vitest'
import { cardIn, cardLineSettings } from './card-line.ts'

const read = (line: string, settings: object = {}) => {
  const effect = cardIn(new TextEncoder().encode(line), cardLineSettings.parse(settings))
  if (effect.do !== 'report') throw new Error('a line leads to a report')
  return effect.report
}
const card = (number: string) => ({ type: 'card', card: number })

describe('the number of a card', () => {
  it.each([
    ['is the whole line as delivered', '0004770215', {}, '0004770215'],
    ['stands after a prefix', ';0004770215', { prefix: ';' }, '0004770215'],
    ['stands before a suffix', '0004770215?', { suffix: '?' }, '0004770215'],
    ['stands between both', 'ID0004770215E', { prefix: 'ID', suffix: 'E' }, '0004770215'],
    ['may be as long as was set', '00047702', { shortest: 8, longest: 8 }, '00047702'],
  ])('%s', (_sentence, line, settings, number) => {
    expect(read(line, settings)).toEqual(card(number))
  })

  it.each([
    ['too few characters', '123', {}],
    ['another length than was set', '000477021', { shortest: 8, longest: 8 }],
    ['no prefix where one was set', '0004770215', { prefix: ';' }],
    ['nothing between prefix and suffix', ';;', { prefix: ';', suffix: ';' }],
    ['a prefix that is also the suffix', ';', { prefix: ';', suffix: ';' }],
    ['other characters inside', '0004-770215', {}],
    ['more than any card has', '1'.repeat(65), {}],
  ])('is not read out of a line with %s, and the line is repeated to nobody', (_fault, line, settings) => {
    expect(read(line, settings)).toMatchObject({ type: 'state', state: 'ok' })
    expect(JSON.stringify(read(line, settings))).not.toContain(line)
  })

  it('cannot be shorter than 4, nor the shortest longer than the longest', () => {
    expect(cardLineSettings.safeParse({ shortest: 3 }).success).toBe(false)
    expect(cardLineSettings.safeParse({ shortest: 9, longest: 8 }).success).toBe(false)
  })
})
