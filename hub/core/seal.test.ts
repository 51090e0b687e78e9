// The keyed hash: the same for the same text in one hall, another in every other, and by the standard.
import { expect, it } from 'vitest'
import { Personal, Recognisable } from '../contract/personal.ts'
import { recogniser, seal } from './seal.ts'

const now = '2026-11-23T01:00:00.000Z'

it('is HMAC-SHA256: test case 2 of RFC 4231', () => {
  const recognise = recogniser(Buffer.from('Jefe'))
  expect(recognise('what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

it('recognises a text wherever it stands in a command, and only in its own hall', () => {
  const data = { card: new Recognisable('a'), lines: [{ other: new Recognisable('a') }, new Recognisable('b')] }
  const sealed = seal(data, now, 365, recogniser(Buffer.alloc(32, 1))).data as typeof data
  expect(sealed.card).toMatch(/^[0-9a-f]{64}$/)
  expect(sealed.lines).toEqual([{ other: sealed.card }, expect.not.stringMatching(String(sealed.card))])
  const elsewhere = seal(data, now, 365, recogniser(Buffer.alloc(32, 2))).data as typeof data
  expect(elsewhere.card).not.toBe(sealed.card)
})

it('leaves nothing to keep or to read: only personal text goes to the private store', () => {
  const data = { card: new Recognisable('secret'), name: new Personal('张三', 30) }
  const { data: sealed, texts } = seal(data, now, 365, recogniser(Buffer.alloc(32, 1)))
  expect(texts.map(({ text }) => text)).toEqual(['张三'])
  expect(JSON.stringify(sealed)).not.toMatch(/secret|张三/)
})
