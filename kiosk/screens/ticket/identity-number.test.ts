// An identity number counts only as it stands on the card: one wrong digit, or two changed places, are seen at once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isIdentityNumber, lastOfNumber } from './identity-number.ts'

/** Invented: the area does not exist. */
const right = '990101195005054213'

it('with the right check character and a day that was is one', () => {
  expect(isIdentityNumber(right)).toBe(true)
  expect(isIdentityNumber('990101195013054213')).toBe(false)
  expect(isIdentityNumber('')).toBe(false)
  expect(isIdentityNumber(right.slice(0, 17))).toBe(false)
})

it('with any one digit mistyped, or two neighbours changed, is none', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.constantFrom(...'0123456789'), (place, digit) => {
      const mistyped = right.slice(0, place) + digit + right.slice(place + 1)
      expect(isIdentityNumber(mistyped)).toBe(digit === right[place])
      const [one, other] = [right[place] ?? '', right[place + 1] ?? '']
      const changed = right.slice(0, place) + other + one + right.slice(place + 2)
      if (one !== other) expect(isIdentityNumber(changed)).toBe(false)
    }),
  )
})

it('stays on the glass with its last four characters only', () => {
  expect(lastOfNumber(right)).toBe('4213')
})
