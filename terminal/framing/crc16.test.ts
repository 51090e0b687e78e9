// The check values against the catalogue of CRCs.
import { expect, it } from 'vitest'
import { crc16Arc, crc16Modbus } from './crc16.ts'

it('gives the check value of the CRC catalogue for 123456789', () => {
  expect(crc16Arc(new TextEncoder().encode('123456789'))).toBe(0xbb3d)
})

it('gives 0 for no bytes', () => {
  expect(crc16Arc(new Uint8Array(0))).toBe(0)
})

it('gives the check value of a Modbus line for the same, and its start for no bytes', () => {
  expect(crc16Modbus(new TextEncoder().encode('123456789'))).toBe(0x4b37)
  expect(crc16Modbus(new Uint8Array(0))).toBe(0xffff)
})
