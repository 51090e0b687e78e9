// Any order that the agent may give to a device, for the laws that every driver keeps.
import fc from 'fast-check'
import type { Order, SlipLine } from '../../terminal/driver.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 80 })
const address = fc.string({ unit: 'grapheme-ascii', maxLength: 300 })
const slipLine: fc.Arbitrary<SlipLine> = fc.oneof(
  fc.record({
    line: fc.constant('text' as const),
    text: words,
    size: fc.constantFrom('huge' as const, 'large' as const, 'usual' as const),
  }),
  fc.record({
    line: fc.constant('barcode' as const),
    text: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  }),
  fc.record({ line: fc.constant('qr' as const), text: address }),
  fc.constantFrom<SlipLine>({ line: 'rule' }, { line: 'gap' }),
)
const twoDigits = (number: number) => String(number).padStart(2, '0')
const timeOf = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`

export const anyOrder: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ order: fc.constant('print' as const), slip: fc.array(slipLine, { maxLength: 30 }) }),
  fc.record({
    order: fc.constant('show' as const),
    panel: fc.record({
      title: words,
      person: words,
      state: words,
      notice: fc.string({ unit: 'grapheme', maxLength: 600 }),
      leaseSeconds: fc.integer({ min: 1, max: 65_535 }),
    }),
  }),
  fc.record({
    order: fc.constant('invite' as const),
    number: fc.option(words),
    openForMs: fc.integer({ min: 1, max: 3_600_000 }),
  }),
  fc.integer({ min: 0, max: 1_439 }).map((minute): Order => ({ order: 'clock', time: timeOf(minute), minute })),
  fc.constant<Order>({ order: 'endInvitation' }),
  fc.constant<Order>({ order: 'notStored' }),
  fc.record({
    order: fc.constant('identity' as const),
    staff: fc.option(
      fc.record({
        name: words,
        badge: words,
        unit: words,
        windowNumber: words,
        stars: fc.option(fc.integer({ min: 0, max: 5 })),
      }),
    ),
    paused: fc.boolean(),
  }),
  fc.record({
    order: fc.constant('speak' as const),
    announcement: fc.record({
      text: words,
      samples: fc.int16Array({ minLength: 1, maxLength: 20_000 }),
      times: fc.integer({ min: 1, max: 3 }),
      volumePercent: fc.integer({ min: 1, max: 100 }),
    }),
  }),
)
