// What to bring for an item, on paper: boxes to tick, how long, how much, where, whom to phone, and since when it holds. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Guide, Limit, Material } from '#contract/guides/guide'
import type { Slip, SlipLine } from '../driver.ts'
import { gap, large, rule, usual } from '../numbers/slip.ts'
import type { HallNow } from './hall-now.ts'

const forms: Readonly<Record<Material['form'], string>> = {
  original: '原件',
  copy: '复印件',
  originalAndCopy: '原件和复印件',
  filledForm: '填好的表',
  electronic: '电子件',
}
const waivers: Readonly<Record<Material['waiver'], string | null>> = {
  none: null,
  promise: '可以书面承诺代替',
  shared: '窗口能查到，没带也能办',
}
const units = { workingDay: '个工作日', day: '天', month: '个月', year: '年' } as const

export function guideSlip(item: CatalogueItem, catalogue: Catalogue, now: HallNow): Slip {
  const { guide, validity } = item
  return [
    usual(now.hall.name),
    rule,
    large(item.name),
    gap,
    ...(guide === null ? [usual('指南正在编写，请向窗口咨询')] : [...bring(guide), ...howLong(guide)]),
    rule,
    ...where(item, catalogue),
    ...(guide === null ? [] : [usual(`咨询电话 ${guide.phone}`), usual(`监督电话 ${guide.supervision.phone}`)]),
    ...(now.phones === null
      ? []
      : [
          gap,
          usual('手机扫码：同样的内容，大字显示'),
          { line: 'qr' as const, text: guideAddress(now.phones, item.itemId) },
        ]),
    gap,
    ...(validity === null ? [] : [usual(`内容自 ${validity.effectiveFrom} 起有效`)]),
    usual(`${now.date}  ${now.time} 打印`),
  ]
}

/** The public page of an item's guide. */
export function guideAddress(phones: string, itemId: string): string {
  return `${phones}/g/${itemId}`
}

function bring({ materials }: Guide): SlipLine[] {
  if (materials.length === 0) return [usual('什么都不用带')]
  return [
    usual('请带好（带一样勾一样）：'),
    ...materials.flatMap(({ name, form, copies, when, waiver }) => [
      usual(`□ ${name}`),
      usual(`   ${forms[form]}${copies === 0 ? '，看过即还' : ` ${copies} 份`}`),
      ...[when, waivers[waiver]].flatMap((note) => (note === null ? [] : [usual(`   ${note}`)])),
    ]),
  ]
}

function howLong({ promised, statutory, fees, visits }: Guide): SlipLine[] {
  return [
    rule,
    usual(`承诺办结  ${limitWords(promised)}`),
    usual(`法定时限  ${statutory === null ? '法律没有规定' : limitWords(statutory)}`),
    ...(fees.length === 0 ? [usual('收费  不收费')] : fees.map(({ name, amount }) => usual(`收费  ${name} ${amount}`))),
    usual(visits === 0 ? '可以一次不跑' : `最多跑 ${visits} 次`),
  ]
}

function where({ windowIds }: CatalogueItem, { windows }: Catalogue): SlipLine[] {
  const here = windows.filter(({ windowId }) => windowIds.includes(windowId))
  if (here.length === 0) return [large('请到一楼前台')]
  return here.flatMap(({ number, name, place }) => [
    large(`${number}号窗口`),
    usual(place === null ? name : `${name}  ${place}`),
  ])
}

/** The unit stays as the rule has it. */
function limitWords(limit: Limit): string {
  return limit === 'onTheSpot' ? '当场办结' : `${limit.count} ${units[limit.unit]}`
}
