// Badge readers that pretend to be keyboards: each card is typed, and ended with Enter.
import { defineDriver } from '../driver.ts'
import { type CardLineSettings, cardIn, cardLineSettings, longestCardLine } from '../framing/card-line.ts'
import { keystrokes } from '../framing/keystrokes.ts'

export const driver = defineDriver<CardLineSettings, null>({
  id: 'keyboard-wedge-reader',
  label: '键盘口读卡器',
  source:
    'Boot keyboard reports of HID 1.11 appendix B.1 (8 bytes), usages of the HID Usage Tables page 07; the reports were seen on a kernel’s own virtual keyboard. That readers type the American layout and end with Enter is common practice, unverified on hardware.',
  transports: ['keyboard'],
  capabilities: ['identify'],
  limits: '读卡器读到卡即自行鸣响，不代表已经保存或认出，以屏幕提示为准；须为回车结尾，不支持以 Alt 加数字方式输出。',
  settings: cardLineSettings,
  framing: () => keystrokes(longestCardLine),
  initial: () => null,

  decode: (line, state, settings) => ({ effects: [cardIn(line, settings)], state }),
  encode: (_order, state) => ({ frames: [], state }),
  heartbeat: null,

  examples: [
    {
      name: '0215 and Enter, each key let go before the next',
      origin: 'reports of the QEMU USB keyboard, usages 27 1F 1E 22 28',
      incoming: `00 00 27 00 00 00 00 00  00 00 00 00 00 00 00 00
                 00 00 1F 00 00 00 00 00  00 00 00 00 00 00 00 00
                 00 00 1E 00 00 00 00 00  00 00 00 00 00 00 00 00
                 00 00 22 00 00 00 00 00  00 00 00 00 00 00 00 00
                 00 00 28 00 00 00 00 00  00 00 00 00 00 00 00 00`,
      effects: [{ do: 'report', report: { type: 'card', card: '0215' } }],
    },
    {
      name: 'letters with shift and digits of the keypad, each key down before the last is up: A1b0',
      origin: 'HID Usage Tables page 07: A 04, keypad 1 59, B 05, keypad 0 62, keypad Enter 58',
      incoming: `02 00 04 00 00 00 00 00  00 00 04 59 00 00 00 00
                 00 00 59 05 00 00 00 00  00 00 05 62 00 00 00 00
                 00 00 62 58 00 00 00 00  00 00 00 00 00 00 00 00`,
      effects: [{ do: 'report', report: { type: 'card', card: 'A1b0' } }],
    },
    {
      name: 'Enter alone is no card',
      origin: 'our rule',
      incoming: '00 00 28 00 00 00 00 00 00 00 00 00 00 00 00 00',
      effects: [],
    },
    {
      name: 'a reader is told nothing',
      origin: 'our rule: it has no glass and no lamp of ours',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: [],
    },
  ],
})
