// The guess at which key was meant.
import { expect, test } from 'vitest'
import { nearest } from '../../config/nearest.ts'

const keys = ['supervisionPhone', 'timeZone', 'hours', 'name', 'nameEn']

test.each([
  ['timezone', 'timeZone'],
  ['supervisonPhone', 'supervisionPhone'],
  ['hour', 'hours'],
  ['nameen', 'nameEn'],
])('%s was meant to be %s', (written, meant) => expect(nearest(written, keys)).toBe(meant))

test('a key like none of them gets no guess', () => expect(nearest('colour-of-the-door', keys)).toBeNull())
test('without known keys there is no guess', () => expect(nearest('name', [])).toBeNull())
