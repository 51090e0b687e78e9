// The RS-485 bus: whole frames only, and a broken start never hides the press behind it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busFf68 } from './bus-ff68.ts'
import { nothing } from './framing.ts'
import { readAll, testFraming } from './framing-contract.ts'
import { bytesOf } from './hex.ts'

testFraming('device frames of the RS-485 bus', busFf68(3, 5), fc.uint8Array({ minLength: 3, maxLength: 5 }), 0)
testFraming('host frames of the RS-485 bus', busFf68(2, 8), fc.uint8Array({ minLength: 2, maxLength: 8 }), 0)

describe('the rules of the RS-485 bus', () => {
  const bus = busFf68(3, 5)

  it.each([
    ['two different lengths', 'FF 68 03 04 68 01 11 00 12 16'],
    ['a length of 2', 'FF 68 02 02 68 01 03 04 16'],
    ['a length above 5', 'FF 68 06 06 68 01 01 01 01 01 01 06 16'],
    ['a wrong sum', 'FF 68 03 03 68 01 11 00 13 16'],
    ['a wrong end', 'FF 68 03 03 68 01 11 00 12 17'],
  ])('drops a frame with %s', (_defect, hex) => {
    const wire = bytesOf(hex)
    expect(readAll(bus, [wire])).toEqual({ frames: [], rest: nothing, dropped: wire.length })
  })

  it('does not let a broken start swallow the press behind it', () => {
    const { frames, dropped } = readAll(bus, [bytesOf('FF 68 05 05 68 FF 68 03 03 68 01 11 02 14 16')])
    expect({ frames, dropped }).toEqual({ frames: [bytesOf('01 11 02')], dropped: 5 })
  })

  it('counts stray bytes between two frames', () => {
    const { frames, dropped } = readAll(bus, [bytesOf('00 FF FF 68 03 03 68 01 11 02 14 16 55')])
    expect({ frames, dropped }).toEqual({ frames: [bytesOf('01 11 02')], dropped: 3 })
  })
})
