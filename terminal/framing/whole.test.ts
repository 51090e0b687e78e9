// Messages stay messages.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { whole } from './whole.ts'

testFraming('HID reports and UDP datagrams', whole(64), fc.uint8Array({ minLength: 1, maxLength: 64 }), 0)

it('drops a message longer than the longest', () => {
  expect(whole(4).cut(nothing, new Uint8Array(5))).toEqual({ frames: [], rest: nothing, dropped: 5 })
})

it('takes or drops every byte it was given, and holds none back', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), (chunks) => {
      const { frames, rest, dropped } = readAll(whole(64), chunks)
      const bytesIn = (parts: readonly Uint8Array[]) => parts.reduce((total, part) => total + part.length, 0)
      expect(bytesIn(frames) + dropped).toBe(bytesIn(chunks))
      expect(rest).toEqual(nothing)
    }),
  )
})
