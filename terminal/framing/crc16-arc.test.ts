// The check value against the catalogue of CRCs.
import { expect, it } from 'vitest'
import { crc16Arc } from './crc16-arc.ts'

it('gives the check value of the CRC catalogue for 123456789', () => {
  expect(crc16Arc(new TextEncoder().encode('123456789'))).toBe(0xbb3d)
})

it('gives 0 for no bytes', () => {
  expect(crc16Arc(new Uint8Array(0))).toBe(0)
})
