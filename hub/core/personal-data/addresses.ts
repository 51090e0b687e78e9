// Finds where people live: a door, not an office. Pure.
import type { Span } from './names.ts'

const sign = '[0-9一二三四五六七八九十百零〇两东西南北中甲乙丙丁A-Za-z]'
const n = `${sign}{1,6}`
const building = `(?:${n}(?:号楼|号院|栋|幢|座|号)-?){1,3}`
const storey = `(?:${n}(?:楼|层))?`
const door = `(?:${n}单元${storey}(?:${n}(?:室|户|号|房)?)?|${storey}${n}(?:室|户))`
const head = '[\\p{Script=Han}A-Za-z0-9]{0,30}?'

/** A building with its entrance or door, 12号楼3单元502室, and the place before it. */
const homes = new RegExp(`${head}(?:${building}(?:${door}|\\d{3,4}(?!\\d))|${n}单元${n}室?)`, 'gu')
/** A village with its group or house number. */
const villages = new RegExp(`[\\p{Script=Han}]{2,20}?(?:村|庄|屯)(?:${n}(?:组|社)(?:${n}号)?|${n}号)(?!楼|窗)`, 'gu')
/** Each with what none of it is without: most texts have neither, and are quickly read. */
const dwellings = [
  { mark: new RegExp(`${sign}(?:[号栋幢座]|单元)`), pattern: homes },
  { mark: new RegExp(`[村庄屯]${sign}`), pattern: villages },
]
/** What people write before where they live. */
const lives =
  /(?:家庭住址|现住址|住址|家庭地址|户籍地址|户籍地|户籍所在地|送达地址|通讯地址|通信地址|收货地址|邮寄地址|居住地址|居住地|现居住于|现住|家住|居住于|居住在|住在|住|房屋坐落于|房屋坐落|坐落于|坐落|搬到|寄到|寄至|收件地址|收件|地址)[ :：]{0,2}(?:为|是|于|在)?/g
/** Any number by which a house is found, behind words that say somebody lives there. */
const housed = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9()（）-]{2,30}?${n}(?:号|室|户|组|单元|栋|幢|号楼)(?:${n}(?:号|室|户|组))*`,
  'u',
)

/** Whoever says of somebody where they live tells it by the village too. */
const homePlace = /^\p{Script=Han}{2,20}(?:村|社区|小区|庄)(?![民委镇街乡*])/u

export function addressesIn(text: string): Span[] {
  const found: Span[] = []
  for (const { mark, pattern } of dwellings) {
    if (!mark.test(text)) continue
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const before = [...words.matchAll(lives)].at(-1)
      const from = before === undefined ? 0 : before.index + before[0].length
      found.push({ from: index + from, to: index + words.length })
    }
  }
  for (const { index, 0: words } of text.matchAll(lives)) {
    // 地址 alone may be an office's; a door behind it was found above.
    if (/^(?:地址|收件|坐落)/.test(words) || /[窗入]$/.test(text.slice(0, index))) continue
    const from = index + words.length
    const house = housed.exec(text.slice(from)) ?? homePlace.exec(text.slice(from))
    if (house !== null) found.push({ from, to: from + house[0].length })
  }
  return found
}
