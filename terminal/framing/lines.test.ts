// Lines of readers: each card is one line, however it is ended, and what can be no line is dropped whole.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { lines } from './lines.ts'

const printable = fc
  .array(fc.integer({ min: 0x20, max: 0x7e }), { minLength: 1, maxLength: 64 })
  .map((bytes) => Uint8Array.from(bytes))
testFraming('lines of badge readers', lines(64), printable, 0)

describe('a line of a reader', () => {
  const read = (text: string) => {
    const { frames, rest, dropped } = readAll(lines(8), [new TextEncoder().encode(text)])
    return { lines: frames.map((frame) => new TextDecoder().decode(frame)), rest, dropped }
  }

  it.each([
    ['CR', '1234\r'],
    ['LF', '1234\n'],
    ['CR LF', '1234\r\n'],
    ['CR LF between STX and ETX', '\x021234\r\n\x03'],
    ['ETX alone after STX', '\x021234\x03'],
  ])('may end with %s', (_ending, text) => {
    expect(read(text)).toEqual({ lines: ['1234'], rest: nothing, dropped: 0 })
  })

  it('begins anew at STX, whatever was before', () => {
    expect(read('99\x021234\r')).toEqual({ lines: ['1234'], rest: nothing, dropped: 2 })
  })

  it('with a character that is not printable is dropped whole, and not its clean end taken for a card', () => {
    expect(read('12\x7f34\r5678\r')).toEqual({ lines: ['5678'], rest: nothing, dropped: 5 })
  })

  it('that is too long is dropped whole, and not its end taken for a card', () => {
    expect(read('1234567890123\r5678\r')).toEqual({ lines: ['5678'], rest: nothing, dropped: 13 })
  })
})
