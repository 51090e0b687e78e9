// A guide as rows on the glass, part by part: what to bring, how it goes, how long and how much, where, by which rules. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Guide } from '#contract/guides/guide'
import { copyWords, limitWords } from '../../../display/design/guide-words.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Part } from './steps.ts'
import { stepKinds } from './words.ts'

export type Row =
  | {
      readonly type: 'material'
      readonly name: string
      readonly detail: string
      readonly note: string | null
      /** Place among the papers, where there is a sample to be seen. */
      readonly sample: number | null
    }
  | { readonly type: 'step'; readonly number: number; readonly name: string; readonly text: string }
  | { readonly type: 'fact'; readonly name: string; readonly value: string; readonly note: string | null }
  | { readonly type: 'text'; readonly name: string; readonly text: string }

interface Shown {
  readonly guide: Guide
  readonly item: CatalogueItem
  readonly catalogue: Pick<Catalogue, 'windows' | 'units'>
  readonly language: Language
}

export function rowsOf(part: Part, shown: Shown): Row[] {
  switch (part) {
    case 'materials':
      return materialRows(shown)
    case 'steps':
      return shown.guide.steps.map(({ kind, text, textEn }, index) => ({
        type: 'step',
        number: index + 1,
        name: stepKinds[kind][shown.language],
        text: shown.language === 'zh' ? text : (textEn ?? text),
      }))
    case 'limits':
      return limitRows(shown)
    case 'where':
      return whereRows(shown)
    case 'basis':
      return basisRows(shown)
    case 'faq':
      return shown.guide.faq.flatMap(({ question, answer }) => textRows(question, answer))
  }
}

function materialRows({ guide, language }: Shown): Row[] {
  const say = language === 'zh' ? zh : en
  if (guide.materials.length === 0) return [fact(say.materials, say.nothing)]
  return guide.materials.map((material, place) => ({
    type: 'material',
    name: language === 'zh' ? material.name : material.nameEn,
    detail: `${copyWords(material, language)} · ${material.issuer}`,
    note: [material.when, say.waiver[material.waiver]].filter((part) => part !== null).join('；') || null,
    sample: material.sample === null ? null : place,
  }))
}

function limitRows({ guide, language }: Shown): Row[] {
  const say = language === 'zh' ? zh : en
  const { statutory, promised, fees, specialSteps, visits, result } = guide
  return [
    fact(say.promised, limitWords(promised, language)),
    fact(say.statutory, statutory === null ? say.noLimit : limitWords(statutory, language)),
    ...specialSteps.map(({ name, limit, counts }) => fact(name, limitWords(limit, language), say.counts[counts])),
    ...(fees.length === 0
      ? [fact(say.fee, say.free)]
      : fees.map(({ name, amount, basis }) => fact(name, amount, `${say.by}${basis}`))),
    fact(say.visits, say.times(visits)),
    fact(
      say.result,
      language === 'zh' ? result.name : result.nameEn,
      result.delivery.map((one) => say.delivery[one]).join(say.or),
    ),
  ]
}

function whereRows({ guide, item, catalogue, language }: Shown): Row[] {
  const say = language === 'zh' ? zh : en
  const unit = catalogue.units.find(({ unitId }) => unitId === item.unitId)
  const windows = catalogue.windows.filter(({ windowId }) => item.windowIds.includes(windowId))
  return [
    ...windows.map(({ number, name, nameEn, place, placeEn }) =>
      fact(
        say.window(number),
        language === 'zh' ? name : nameEn,
        (language === 'zh' ? place : placeEn) ?? say.followNumber,
      ),
    ),
    ...(windows.length === 0 ? [fact(say.place, say.frontDesk)] : []),
    ...(unit === undefined ? [] : [fact(say.unit, language === 'zh' ? unit.name : unit.nameEn)]),
    fact(say.phone, guide.phone),
    fact(say.supervision, guide.supervision.phone, guide.supervision.place),
  ]
}

function basisRows({ guide, language }: Shown): Row[] {
  const say = language === 'zh' ? zh : en
  const { basic, handling } = guide.codes
  return [
    ...guide.conditions.map((text, index) => fact(index === 0 ? say.conditions : '', text)),
    ...guide.basis.flatMap(({ law, article, text }) => textRows(`${law} ${article}`, text)),
    ...(basic === null ? [] : [fact(say.basicCode, basic)]),
    ...(handling === null ? [] : [fact(say.handlingCode, handling)]),
  ]
}

function fact(name: string, value: string, note: string | null = null): Row {
  return { type: 'fact', name, value, note }
}

/** A long text is parted at its sentences, so that each part finds room on the smallest glass. */
function textRows(name: string, text: string): Row[] {
  const parts: string[] = ['']
  for (const sentence of text.split(/(?<=[。；！？;])/)) {
    const last = parts[parts.length - 1] ?? ''
    if (last !== '' && last.length + sentence.length > longestPart) parts.push(sentence)
    else parts[parts.length - 1] = last + sentence
  }
  return parts.map((part, place) => ({ type: 'text', name: place === 0 ? name : '', text: part }))
}

/** In characters. */
const longestPart = 220

const zh = {
  materials: '材料',
  nothing: '什么都不用带',
  waiver: { none: null, promise: '可以书面承诺代替', shared: '窗口能查到，没带也能办' },
  promised: '承诺办结',
  statutory: '法定时限',
  noLimit: '法律没有规定',
  counts: { within: '算在办理时限内', onTop: '不算在办理时限内' },
  fee: '收费',
  free: '不收费',
  by: '依据：',
  visits: '跑动次数',
  times: (count: number) => (count === 0 ? '可以一次不跑' : `最多 ${count} 次`),
  result: '办理结果',
  delivery: { counter: '窗口领取', post: '邮寄到家', online: '网上下载' },
  or: '、',
  window: (number: string) => `${number} 号窗口`,
  followNumber: '请看窗口号牌',
  place: '地点',
  frontDesk: '一楼前台',
  unit: '办理部门',
  phone: '咨询电话',
  supervision: '监督电话',
  conditions: '办理条件',
  basicCode: '基本编码',
  handlingCode: '办理项编码',
} as const

const en = {
  materials: 'Papers',
  nothing: 'Nothing to bring',
  waiver: { none: null, promise: 'a written promise will do', shared: 'we can look it up ourselves' },
  promised: 'We promise',
  statutory: 'By law',
  noLimit: 'no limit set',
  counts: { within: 'counted in the limit', onTop: 'not counted in the limit' },
  fee: 'Fee',
  free: 'free of charge',
  by: 'By: ',
  visits: 'Visits',
  times: (count: number) => (count === 0 ? 'none needed' : `at most ${count}`),
  result: 'You receive',
  delivery: { counter: 'at the counter', post: 'by post', online: 'online' },
  or: ', ',
  window: (number: string) => `Window ${number}`,
  followNumber: 'See the number above the window',
  place: 'Place',
  frontDesk: 'Front desk, first floor',
  unit: 'Department',
  phone: 'Ask by phone',
  supervision: 'Supervision',
  conditions: 'Conditions',
  basicCode: 'Basic code',
  handlingCode: 'Handling code',
} as const
