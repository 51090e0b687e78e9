// The forms in which numbers that belong to a person are written, and the words beside a number that say whose it is. Pure.
import { isCardNumber, isIdNumber, isOldIdNumber } from './numbers.ts'
import { numeral } from './plain.ts'

export type NumberKind = 'idNumber' | 'bankCard' | 'mobile' | 'landline' | 'passport' | 'plate'

export interface NumberForm {
  readonly kind: NumberKind
  readonly pattern: RegExp
  /** Whether these signs, bare of what groups them, are one, after the words before and before the words after them. */
  readonly holds: (bare: string, before: string, after: string) => boolean
}

/** Digits may stand in groups, as people write them. */
const gap = '[ \\-·.]{0,2}'
const grouped = (count: string, digit = '\\d') => `${digit}(?:${gap}${digit}){${count}}`
const alone = (pattern: string) => new RegExp(`(?<![0-9A-Za-z])(?:${pattern})(?![0-9A-Za-z])`, 'g')

/** Whose number is told: it counts for a person, whatever else it may look like. */
const personal = /(?:身份证|公民身份|证件|银行|卡|账[号户]|帐[号户]|开户|户名|退费|打款|存折)[^,，。；;]{0,10}$/
/** Numbers of things, which have as many digits. */
const ofThings =
  /(?:编号|编码|代码|文号|案号|受理号?|申请号|申请编号|办件号|项目|订单|单号|流水号?|批次|许可证|注册号|登记号|执照|备案|条码|型号|证书|坐标|合同)[^,，。；;]{0,8}$/
const isOfThing = (before: string) => ofThings.test(before) && !personal.test(before)

/** Who answers here is an office, unless the words say that somebody lives there. */
const office =
  /(?:监督|咨询|投诉|举报|服务|办公|热线|总机|传真|值班|窗口|大厅|中心|查询|预约|便民|客服|前台|公司|单位|政务|联系方式)[^,，。；;]{0,8}$/
const home = /(?:家庭|住宅|宅电|本人|家里|家中|申请人|申请者|联系人|户主)[^,，。；;]{0,8}$/

/** Provinces of the national list, as identity numbers begin; a number of 15 digits has nothing else to be known by. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12]|91)/
/** How numbers of cards begin: UnionPay, and the makes that are met beside it. */
const issuer = /^(?:6[0258]|4|5[1-5]|35|9558)/
/** Numbers of medicines and machines look like a passport's. */
const ofGoods = /(?:准字|字第|字号|编号|型号|设备|批号)[^,，。；;]{0,6}$/
/** Papers with which people travel or stay. */
const papers = /(?:护照|通行证|旅行证|回乡证|台胞证|居留证|居住证|身份证|证件|passport)[^,，。；;]{0,10}$/i
/**
 * Passports and permits have nine signs, a letter and eight digits, or two letters and seven where those ran out. What is longer
 * is one only where words say so: the permit of residents of Hong Kong and Macao with how often it was renewed, or a slip.
 */
const usualLength = 9
const amount = /^ ?(?:元|万|亿|平方|吨|米|公里|人次|件|次|份|%)/

/** Checked by themselves: read from Chinese digits and look-alikes too. */
export const checkedForms: readonly NumberForm[] = [
  { kind: 'idNumber', pattern: alone(`${grouped('16')}${gap}[\\dXx]`), holds: isIdNumber },
  {
    kind: 'idNumber',
    pattern: alone(grouped('14')),
    holds: (bare, before) => isOldIdNumber(bare) && province.test(bare) && !isOfThing(before),
  },
  {
    kind: 'bankCard',
    pattern: alone(grouped('15,18')),
    holds: (bare, before) => isCardNumber(bare) && (personal.test(before) || (issuer.test(bare) && !isOfThing(before))),
  },
  {
    kind: 'mobile',
    pattern: alone(`(?:(?:\\+|00)?86[ \\-]?)?1${gap}[3-9](?:${gap}\\d){9}`),
    holds: (_bare, _before, after) => !amount.test(after),
  },
]

const shortestChecked = new RegExp(grouped('10', numeral))

/** False where too few digits stand together, in whatever writing, for the shortest of the checked forms: a mobile's eleven. */
export function mayHoldChecked(text: string): boolean {
  return shortestChecked.test(text)
}

/** Known by where they stand and how they are written. */
export const writtenForms: readonly NumberForm[] = [
  {
    kind: 'landline',
    pattern: alone('\\(?0[1-9]\\d{1,2}\\)?[ \\-]{0,2}[2-8]\\d{2,3}[ \\-]?\\d{4}'),
    holds: (_bare, before) => !office.test(before) || home.test(before),
  },
  {
    kind: 'passport',
    pattern: alone('[EGDSPHCMKLW](?:[A-Z]?\\d{8}|[A-Z]\\d{7})|[HM]\\d{10}'),
    holds: (bare, before) => !ofGoods.test(before) && (bare.length <= usualLength || papers.test(before)),
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][ ·.]{0,2}[A-HJ-NP-Z][ ·.-]{0,2}(?=[A-Z0-9]{0,5}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警港澳](?![A-Za-z0-9])/g,
    holds: () => true,
  },
]
