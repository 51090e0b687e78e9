// What a reader types, key by key: whole lines only, each key once however long it is held.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { keystrokes } from './keystrokes.ts'

const typable = Array.from({ length: 0x7e - 0x20 }, (_, index) => 0x21 + index)
const text = fc
  .array(fc.constantFrom(...typable), { minLength: 1, maxLength: 64 })
  .map((bytes) => Uint8Array.from(bytes))
testFraming('lines typed by a keyboard', keystrokes(64), text, 0)

const report = (modifier: number, ...usages: number[]) =>
  Uint8Array.from([modifier, 0, ...usages, 0, 0, 0, 0, 0, 0].slice(0, 8))
const read = (...reports: Uint8Array[]) =>
  readAll(keystrokes(8), reports).frames.map((frame) => new TextDecoder().decode(frame))
const [one, two, enter, keypadEnter, tab, a] = [0x1e, 0x1f, 0x28, 0x58, 0x2b, 0x04]

describe('a line that is typed', () => {
  it('takes a key once, however often the keyboard repeats that it is down', () => {
    expect(read(report(0, one), report(0, one), report(0, one), report(0), report(0, enter))).toEqual(['1'])
  })

  it('takes a digit twice when it was up in between', () => {
    expect(read(report(0, one), report(0), report(0, one), report(0, enter))).toEqual(['11'])
  })

  it('ends with Enter of the keypad too, and Enter held down ends it once', () => {
    expect(read(report(0, two), report(0, keypadEnter), report(0, keypadEnter))).toEqual(['2'])
  })

  it('has capital letters with either shift', () => {
    expect(read(report(0x02, a), report(0), report(0x20, a), report(0), report(0, a), report(0, enter))).toEqual([
      'AAa',
    ])
  })

  it.each([
    ['a key that types nothing', report(0, tab)],
    ['a key with Ctrl', report(0x01, a)],
    ['a key beyond the keypad', report(0, 0x65)],
  ])('is dropped with %s in it, and the next is whole again', (_fault, stray) => {
    const typed = [report(0, one), stray, report(0, two), report(0, enter), report(0)]
    expect(read(...typed, report(0, two), report(0, enter))).toEqual(['2'])
  })

  it('that is too long is dropped whole, and not its end taken for a card', () => {
    const long = Array.from({ length: 12 }, () => [report(0, one), report(0)]).flat()
    expect(read(...long, report(0, enter), report(0), report(0, two), report(0, enter))).toEqual(['2'])
  })

  it('is not held back: with the last key up nothing is left of it', () => {
    const { rest } = readAll(keystrokes(8), [report(0, one), report(0), report(0, enter), report(0)])
    expect(rest).toEqual(nothing)
  })

  it('needs whole reports: a torn one takes the line with it', () => {
    const { frames, dropped } = readAll(keystrokes(8), [report(0, one), Uint8Array.of(0, 0, two), report(0, enter)])
    expect({ frames, dropped }).toEqual({ frames: [], dropped: 12 })
  })
})
