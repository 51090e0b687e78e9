// Finds names of people by their shape, their surname, and the words they stand beside. Pure.
import { compoundSurnames, isOtherWord, surnames, usualSurnames } from './surnames.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

/** Words before a name: what the person is here. The longer stand before the shorter they contain. */
const roles =
  '被申请人 申请人 联系人 经办人 经手人 法定代表人 法人代表 负责人 代理人 委托人 受托人 当事人 投诉人 举报人 反映人 信访人 来电人 来访人 被监护人 监护人 被征收人 被拆迁人 征收对象 产权人 所有权人 权利人 抵押人 承租人 出租人 受益人 收件人 寄件人 领取人 领证人 代领人 代办人 持证人 持卡人 缴费人 参保人 投保人 纳税人 经营者 投资人 合伙人 股东 业主 房主 户主 患者 病人 死者 逝者 亡者 伤者 家属 亲属 配偶 父亲 母亲 丈夫 妻子 儿子 女儿 长子 次子 长女 次女 子女 低保户 低保对象 特困人员 贫困户 脱贫户 五保户 村民 居民 市民 群众 学生 考生 老人 姓名 户名 名叫 本人 邻居 司机 驾驶员 车主 原告 被告 证人 担保人 借款人 贷款人 收款人 付款人 汇款人 购房人 出卖人 买受人 赠与人 继承人 被继承人 遗属 新郎 新娘 男方 女方 乘客 租户 住户 获奖者 失主 拾得人 捐赠人 公示 感谢 联系 同意 批准 经查 变更为 委托 授权 新娘 拟录用 拟聘用'.split(
    ' ',
  )
const beforeName = new RegExp(
  `(?:${roles.join('|')})(?:姓名|名字|签名|签字|人员|名单|对象)?(?:[(（][^)）]{0,6}[)）])?[ :：]{0,3}(?:为|是|系|叫)?[ "“《「]?`,
  'g',
)

/** Words after a name: how people are spoken of. */
const afterName =
  /[ ]?(?:同志|先生|女士|小姐|师傅|老师|大夫|医生|同学|阿姨|大爷|大妈|大娘|奶奶|爷爷|小朋友|老人|夫妇|夫妻|本人|主任|书记|局长|科长|院长|校长|经理|村长|可代领|代领|代办|代为|等?[一二三四五六七八九十两0-9]{1,3}[人名位户](?!以)|[现家]?住(?![院房宅所户址宿建处持])|(?:作出|给予|予以|涉嫌|不服|反映|申请|提出))|[,，、 (（]{1,2}[男女](?![\p{Script=Han}])|[ ]?[(（] ?(?:男|女|[0-9+]|身份证|电话|手机)/gu

const deeds = /^(?:作出|给予|予以|涉嫌|不服|反映|申请|提出)/
/** No given name begins or ends with these. */
const neverInNames =
  /[的等和与及或在已被从对请携住电身手提交办领称说是有了须应可将其该此这那我你您他她们不未需要按凭至并且且均就也由向把给让使须个号件人员证者方款第年月日时、,，。；;:：()（）"'\d\sA-Za-z*·-]/
const ending = /^(?:$|[\s,，。；;、)）/(（:：])/
const han = /^\p{Script=Han}+$/u
/** Names of several parts: 阿依古丽·热合曼. */
const inParts = /[\p{Script=Han}]{1,8}(?:[·.][\p{Script=Han}]{1,8})+/gu
const sounds = /[阿买提古丽江木尔克拉依艾力热合曼吐孙努巴哈斯卓玛扎西次仁格桑旦萨迪娜]/u

/** Length of a name that begins here, 0 for none; a given name has one or two characters. */
function nameLengthAt(text: string, from: number): number {
  const compound = compoundSurnames.has(text.slice(from, from + 2))
  if (!compound && (!surnames.has(text[from] ?? '') || isOtherWord(text.slice(from, from + 2)))) return 0
  const surname = compound ? 2 : 1
  // 王 芳: a name of two characters is often spread to the width of three.
  const gap = text[from + surname] === ' ' ? (/^ {1,2}/.exec(text.slice(from + surname))?.[0].length ?? 0) : 0
  const given = text.slice(from + surname + gap, from + surname + gap + 2)
  const isGiven = (sign: string | undefined) => sign !== undefined && han.test(sign) && !neverInNames.test(sign)
  if (!isGiven(given[0])) return 0
  if (gap > 0) return surname + gap + 1
  // 冉阿让，: what would be a verb ends a name where the sentence ends.
  const endsHere =
    han.test(given[1] ?? '') && !/[的等]/.test(given[1] ?? '') && ending.test(text.slice(from + surname + 2))
  return isGiven(given[1]) || endsHere ? surname + 2 : surname + 1
}

/** The name that stands alone behind a number and a comma or bracket: 13800138000（王秀英）. */
export function nameBehind(text: string, at: number): Span | null {
  const from = at + (/^[ ,，、/(（:：]{1,2}/.exec(text.slice(at))?.[0].length ?? 0)
  const length = from === at ? 0 : nameLengthAt(text, from)
  return length > 0 && ending.test(text.slice(from + length)) ? { from, to: from + length } : null
}

/** The name that stands alone before a number: 王秀英 13800138000. */
export function nameBefore(text: string, at: number): Span | null {
  const to = text.slice(0, at).replace(/[ ,，、/(（:：]{1,2}$/, '').length
  const name = to === at ? null : nameEndingAt(text, to)
  return name !== null && (name.from === 0 || ending.test(text.slice(name.from - 1, name.from))) ? name : null
}

/** The name that ends here, the longest that begins with a surname; null for none. */
export function nameEndingAt(text: string, to: number): Span | null {
  for (const length of [4, 3, 2]) {
    const from = to - length
    if (from < 0) continue
    const name = text.slice(from, to)
    const compound = compoundSurnames.has(name.slice(0, 2))
    if (length === 4 && !compound) continue
    if (!han.test(name) || isOtherWord(name) || [...name].some((sign) => neverInNames.test(sign))) continue
    if (compound ? length > 2 : surnames.has(name[0] ?? '')) {
      // 感谢李明同志: 谢 belongs to the word before.
      const isTail = length === 3 && surnames.has(name[1] ?? '') && isOtherWord(text.slice(from - 1, from + 1))
      if (!isTail) return { from, to }
    }
  }
  return null
}

/** Names of people in a text that nobody has divided into columns. */
export function namesIn(text: string): Span[] {
  const found: Span[] = []
  for (const { index, 0: words } of text.matchAll(beforeName)) {
    let from = index + words.length
    for (;;) {
      const length = nameLengthAt(text, from)
      if (length === 0) break
      found.push({ from, to: from + length })
      from += length
      const joint = /^(?:[、,，和与及 ]{1,2})/.exec(text.slice(from))
      if (joint === null) break
      from += joint[0].length
    }
  }
  for (const { index, 0: words } of text.matchAll(afterName)) {
    let name = nameEndingAt(text, index)
    // Much is asked for and reported, by few who are named.
    if (name !== null && deeds.test(words) && !isUsualName(text.slice(name.from, name.to))) continue
    while (name !== null) {
      found.push(name)
      name = /[、和与]/.test(text[name.from - 1] ?? '') ? nameEndingAt(text, name.from - 1) : null
    }
  }
  for (const { index, 0: name } of text.matchAll(inParts)) {
    const parts = name.split(/[·.]/)
    if (parts.every((part) => sounds.test(part)))
      found.push({ from: startOfParts(name) + index, to: index + name.length })
  }
  return found
}

/** Where the name begins behind a word that says what the person is: 申请人阿依古丽·热合曼. */
function startOfParts(name: string): number {
  const role = roles.find((one) => name.startsWith(one))
  return role?.length ?? 0
}

/** True where a text may be somebody's whole name, by its surname and length. */
export function isNameLike(text: string): boolean {
  const name = text.replaceAll(' ', '')
  if (!han.test(name)) return false
  if (compoundSurnames.has(name.slice(0, 2))) return name.length <= 4
  return surnames.has(name[0] ?? '') && name.length >= 2 && name.length <= 3
}

/** True for a name of three characters whose surname is among the most usual. */
export function isUsualName(name: string): boolean {
  return name.length === 3 && usualSurnames.has(name[0] ?? '')
}
