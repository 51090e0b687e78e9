// Personal data is found however it is written; numbers that only look alike are left alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalDataIn, personalDataWithin } from './find.ts'
import { isCardNumber, isIdNumber } from './numbers.ts'

const nobody = new Set<string>()
const kindsIn = (text: string) => personalDataIn(text, nobody).map(({ kind }) => kind)

/** Vectors: the example of GB 11643-1999, and test numbers that card makers publish. */
const idNumber = '11010519491231002X'
const cardNumber = '4111111111111111'

describe('what is found', () => {
  it.each([
    ['an identity number', `申请人 ${idNumber}`, ['idNumber']],
    ['an identity number with a small x', '11010519491231002x', ['idNumber']],
    ['an identity number in full-width digits', '１１０１０５１９４９１２３１００２Ｘ', ['idNumber']],
    ['an identity number in groups', '110105 19491231 002X', ['idNumber']],
    ['the older form of an identity number', '110105491231002', ['idNumber']],
    ['a mobile number', '联系人电话13800138000。', ['mobile']],
    ['a mobile number in groups', '138-0013-8000', ['mobile']],
    ['a mobile number after an office phone', '0531-88000001 138 0013 8000', ['mobile']],
    ['a mobile number with the country’s code', '+86 138 0013 8000', ['mobile']],
    ['a bank card', '卡号 4111 1111 1111 1111', ['bankCard']],
    ['a passport', '护照E12345678', ['passport']],
    ['a passport of the newer series', '护照ED1234567', ['passport']],
    ['a permit with how often it was renewed', '通行证H0123456701', ['passport']],
    ['a passport with a digit too many', '护照号：ED12345678', ['passport']],
    ['a number plate', '车辆鲁A·12345 已登记', ['plate']],
    ['a plate of an electric car', '鲁AD12345', ['plate']],
    ['two of a kind', '13800138000、13900139000', ['mobile', 'mobile']],
  ])('%s', (_what, text, kinds) => expect(kindsIn(text)).toEqual(kinds))
})

describe('what is left alone', () => {
  it.each([
    ['an office phone', '0531-88000001'],
    ['the hotline', '拨打12345热线'],
    ['an identity number whose check character is wrong', '110105194912310021'],
    ['an identity number of a day that never was', '110105194902300021'],
    ['a card number that breaks the Luhn rule', '4111111111111112'],
    ['a basic code of an item', '3701120140010000000000000000000'],
    ['a law’s number and year', '国务院令第718号（2019年10月22日公布）'],
    ['a sum of money', '每件 1380013800 元'],
    ['an application’s number of two letters and a day', 'GS20261128'],
    ['an application’s number of a letter, a day and a count', 'M2026112801'],
    ['a number inside a longer one', '9138001380009'],
  ])('%s', (_what, text) => expect(kindsIn(text)).toEqual([]))

  it('a mobile number that belongs to the hall', () => {
    expect(personalDataIn('值班手机 138-0013-8000', new Set(['13800138000']))).toEqual([])
  })
})

it('what is told of a finding is its place and kind, never the number', () => {
  const found = personalDataWithin({ faq: [{ answer: `找张三，${idNumber}` }], note: null, count: 3 }, nobody)
  expect(found).toEqual([{ path: 'faq.0.answer', kind: 'idNumber', masked: '110****002X' }])
})

it('one changed digit never makes another valid identity or card number', () => {
  const change = fc.record({ place: fc.integer({ min: 0, max: 15 }), by: fc.integer({ min: 1, max: 9 }) })
  const changed = (number: string, { place, by }: { place: number; by: number }) =>
    number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1)
  fc.assert(
    fc.property(change, (one) => {
      expect(isIdNumber(changed(idNumber, one))).toBe(false)
      expect(isCardNumber(changed(cardNumber, one))).toBe(false)
    }),
  )
})
