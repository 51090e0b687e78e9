// Badge readers and scanners on a serial line: each card is one line of letters and digits.
import { defineDriver } from '../driver.ts'
import { type CardLineSettings, cardIn, cardLineSettings, longestCardLine } from '../framing/card-line.ts'
import { lines } from '../framing/lines.ts'

export const driver = defineDriver<CardLineSettings, null>({
  id: 'serial-badge-reader',
  label: '串口读卡器',
  source:
    'Common practice of RS-232, TTL and USB-serial readers, no one maker’s manual: a line of 4–64 letters or digits ended by CR, LF or CR LF, in some makes between STX and ETX, usually 9600 8N1. Unverified on hardware: show one card when installing and let the office read what became of it.',
  transports: ['serial', 'tcp'],
  capabilities: ['identify'],
  limits:
    '读卡器读到卡即自行鸣响，不代表已经保存或认出，以屏幕提示为准；串口线没有校验，建议按卡号长度设置 shortest 和 longest。',
  settings: cardLineSettings,
  framing: () => lines(longestCardLine),
  initial: () => null,

  decode: (line, state, settings) => ({ effects: [cardIn(line, settings)], state }),
  encode: (_order, state) => ({ frames: [], state }),
  heartbeat: null,

  examples: [
    {
      name: 'ten digits ended by CR: 0004770215',
      origin: 'common practice [U]',
      incoming: '30 30 30 34 37 37 30 32 31 35 0D',
      effects: [{ do: 'report', report: { type: 'card', card: '0004770215' } }],
    },
    {
      name: 'a hexadecimal number ended by CR LF',
      origin: 'common practice [U]',
      incoming: '30 34 41 31 42 32 43 33 0D 0A',
      effects: [{ do: 'report', report: { type: 'card', card: '04A1B2C3' } }],
    },
    {
      name: 'between STX and ETX, with CR LF before ETX',
      origin: 'form of 125 kHz serial readers [U]',
      incoming: '02 30 30 30 34 37 37 30 32 31 35 0D 0A 03',
      effects: [{ do: 'report', report: { type: 'card', card: '0004770215' } }],
    },
    {
      name: 'three digits are no card, and are not repeated',
      origin: 'our rule: a number has 4–64 letters or digits',
      incoming: '31 32 33 0D',
      effects: [
        {
          do: 'report',
          report: { type: 'state', state: 'ok', text: '读到的内容不像卡号，未处理；请检查前缀、后缀和长度的设置' },
        },
      ],
    },
    {
      name: 'a reader is told nothing',
      origin: 'our rule: it has no glass and no lamp of ours',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: [],
    },
  ],
})
