// Chinese for font cards: what they know is kept, what they do not know is marked.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gb2312Of, textOfGb2312 } from './gb2312.ts'
import { hexOf } from './hex.ts'

describe('GB2312 text', () => {
  it('keeps the text of a window sign', () => {
    expect(textOfGb2312(gb2312Of('请A015号到3号窗口'))).toBe('请A015号到3号窗口')
    expect(hexOf(gb2312Of('窗口'))).toBe('B4 B0 BF DA')
  })

  it.each([
    ['a name that only GBK knows', '李喆', '李〓'],
    ['a traditional character', '窗臺', '窗〓'],
    ['an emoji', '好😀', '好〓'],
    ['a euro sign', '5€', '5〓'],
    ['a character outside all Chinese sets', 'é号', 'é号'],
    ['another one', 'ñ号', '〓号'],
    ['a line break', '上\n下', '上 下'],
    ['a control character', '上\u0007下', '上下'],
    ['a question mark', '何?', '何?'],
  ])('handles %s', (_what, text, shown) => {
    expect(textOfGb2312(gb2312Of(text))).toBe(shown)
  })

  it('gives only bytes of GB2312 and printable ASCII, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const byte of gb2312Of(text))
          expect((byte >= 0x20 && byte < 0x7f) || (byte >= 0xa1 && byte <= 0xfe)).toBe(true)
      }),
    )
  })
})
