// Modbus RTU against frames that textbooks print.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { bytesOf } from './hex.ts'
import { modbusRtu } from './modbus-rtu.ts'

const body = fc.uint8Array({ minLength: 4, maxLength: 4 })
const unit = fc.integer({ min: 1, max: 247 })
const answers = fc.oneof(
  fc.tuple(unit, fc.constantFrom(0x06, 0x10), body).map(([from, code, rest]) => Uint8Array.of(from, code, ...rest)),
  fc.tuple(unit, fc.constantFrom(0x86, 0x90), fc.nat(255)).map((bytes) => Uint8Array.from(bytes)),
)
testFraming('Modbus answers', modbusRtu, answers, 0)

describe('answers of a Modbus device', () => {
  it.each([
    ['one register written (simplymodbus.ca, function 6)', '11 06 00 01 00 03 9A 9B', '11 06 00 01 00 03'],
    ['two registers written (simplymodbus.ca, function 16)', '11 10 00 01 00 02 12 98', '11 10 00 01 00 02'],
  ])('%s', (_origin, wire, frame) => {
    expect(readAll(modbusRtu, [bytesOf(wire)])).toEqual({ frames: [bytesOf(frame)], rest: nothing, dropped: 0 })
    expect(modbusRtu.wrap(bytesOf(frame))).toEqual(bytesOf(wire))
  })

  it('finds the answer behind a stray byte', () => {
    expect(readAll(modbusRtu, [bytesOf('11 11 06 00 01 00 03 9A 9B')])).toMatchObject({ dropped: 1 })
  })
})
