// Messages stay messages.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { testFraming } from './framing-contract.ts'
import { whole } from './whole.ts'

testFraming('HID reports and UDP datagrams', whole(64), fc.uint8Array({ minLength: 1, maxLength: 64 }), 0)

it('drops a message longer than the longest', () => {
  expect(whole(4).cut(nothing, new Uint8Array(5))).toEqual({ frames: [], rest: nothing, dropped: 5 })
})
