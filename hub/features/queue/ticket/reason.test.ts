// What is said of those who still wait stays true while nothing happens in the hall.
import { expect, it } from 'vitest'
import { placeInWords, reasonCode, reasonInWords } from './reason.ts'

const reasons = reasonCode.options.flatMap((code) =>
  [0, 29 * 60_000].flatMap((waitedMs) => [1, 2, null].map((rank) => ({ code, waitedMs, passedOver: 0, rank }))),
)

it('whoever still waits is explained without a length of time, which the minute beside it would soon belie', () => {
  const said = reasons.map(placeInWords).flatMap(({ zh, en }) => [zh, en])
  expect(said.filter((words) => /\d|刚取号|just/.test(words))).toEqual([])
  expect(placeInWords({ code: 'time', waitedMs: 0, passedOver: 0, rank: 2 }).zh).toBe('按取号先后（本窗口兼办）')
})

it('the reason that is kept with a call tells how long it had waited', () => {
  const reason = { code: 'time', waitedMs: 29 * 60_000, passedOver: 0, rank: 1 } as const
  expect(reasonInWords(reason).zh).toBe('按取号先后，已等候29分钟')
})
