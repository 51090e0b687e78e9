// The drawn bars are those of a Code 128 as another program draws them.
import receiptline from 'receiptline'
import { expect, it } from 'vitest'
import { code128Bars } from './code-128.ts'

it.each(['A012', 'B999', 'AB501', 'Q7'])('%s has the bars that an independent encoder gives it', (text) => {
  const { barcode } = receiptline as unknown as { barcode: { generate(symbol: object): { widths: number[] } } }
  const { widths } = barcode.generate({
    data: text,
    type: 'code128',
    width: 2,
    height: 72,
    hri: false,
    quietZone: false,
  })
  expect(code128Bars(text)).toEqual(widths.slice(1, -1).map((dots) => dots / 2))
})
