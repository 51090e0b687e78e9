// Every situation in which the page for complaints and opinions must look right.
import { complaintContract } from '#contract/office/complaint'
import { hallClockContract } from '#contract/public/hall-clock'
import { commonRefusal } from '#wire/errors'
import { type Sample, type Situation, type Stage, shownOf } from '../../../display/design/sample.ts'
import { hall, longName, longNameEn } from '../../../display/design/sample-people.ts'
import { type Access, usualAccess } from '../../frame/access.ts'
import { wordbookOf } from '../../typing/candidates.ts'
import { nothingTyped } from '../../typing/typing.ts'
import type { Desk } from './screen.ts'
import { type Draft, type Field, first, type Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-opinion',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

const unitNames = [
  '人力资源和社会保障局',
  '医疗保障局',
  '市场监督管理局',
  '自然资源和规划局',
  '公安分局',
  '行政审批服务局',
]
const units = [...unitNames, '民政局', '住房公积金管理中心', '税务局', '卫生健康局', longName, '残疾人联合会'].map(
  (name, index) => ({ unitId: `u${index}`, name, nameEn: index === 2 ? longNameEn : 'Market Supervision Bureau' }),
)
const syllables = { tai: '太台态泰抬胎苔汰钛', shi: '是时事市使式师视试十世石示实识士始失史施室诗湿拾释适饰' }
const desk: Desk = {
  units,
  book: wordbookOf({ form: 1, units: [], windows: [], items: [], floors: [], syllables }),
}

const sentence =
  '昨天上午在三号窗口排队等了很久，轮到我的时候说材料不全，可是来之前打电话问过，没有人告诉我还要这一样。'
const longText = sentence.repeat(5).slice(0, 200)
const draft: Draft = {
  ...{ kind: 'complaint', unitId: 'u2', happenedOn: '2026-11-22', text: sentence },
  ...{ name: '张小凡', contact: '13800001234' },
}
const longDraft: Draft = {
  ...draft,
  unitId: 'u10',
  text: longText,
  name: '阿卜杜热合曼·买买提依明·托合提',
  contact: '1'.repeat(20),
}

function opinion(
  step: Step,
  access: Partial<Access> = {},
  situation: Partial<Situation> = {},
  more: Record<string, unknown> = {},
): Sample<'kiosk'> {
  const facts = { hall: { leaseMs: hallClockContract.slices.hall.leaseMs, value: hall } }
  return {
    ...{ step, desk, access: { ...usualAccess, ...access } },
    ...more,
    shown: shownOf('kiosk:box-k1', facts, situation),
  }
}

const typing = (field: Field, text: string, letters = ''): Step => ({
  ...{ at: 'typing', field, draft },
  typed: { ...nothingTyped, text, letters },
})
const done = (slip: Extract<Step, { at: 'done' }>['slip'], kind: Draft['kind'] = 'complaint'): Step => ({
  ...{ at: 'done', kind, receipt: '7K3M92QX', slip },
})

const large = { print: 'large' } as const
const low = { print: 'large', contrast: 'high', reach: 'low' } as const
const english = { language: 'en', print: 'large' } as const

export const samples = {
  kinds: opinion(first),
  'kinds, low, large and in high contrast': opinion(first, low),
  'kinds in English': opinion(first, english),
  units: opinion({ at: 'unit', draft, page: 0 }),
  'units in large print': opinion({ at: 'unit', draft, page: 1 }, large),
  'units, low, large and in high contrast': opinion({ at: 'unit', draft, page: 0 }, low),
  'units in English': opinion({ at: 'unit', draft, page: 0 }, english),
  days: opinion({ at: 'day', draft, page: 0 }),
  'days, low, large and in high contrast': opinion({ at: 'day', draft, page: 1 }, low),
  'days in English': opinion({ at: 'day', draft, page: 0 }, english),
  'nothing written': opinion(typing('text', '')),
  'letters waiting': opinion(typing('text', '昨天上午窗口', 'tai')),
  'a syllable with many characters': opinion(typing('text', '等了很久', 'shi'), large),
  'letters waiting, low, large and in high contrast': opinion(typing('text', sentence, 'tai'), low),
  'a long text': opinion(typing('text', longText), large),
  'written in English': opinion(typing('text', 'I waited for an hour'), english),
  name: opinion(typing('name', '张小凡')),
  'name, low, large and in high contrast': opinion(typing('name', '', 'zhang'), low),
  telephone: opinion(typing('contact', '1380000')),
  'telephone in large print': opinion(typing('contact', ''), large),
  'read once more': opinion({ at: 'check', draft }),
  'read once more, longest': opinion({ at: 'check', draft: longDraft }, large),
  'read once more, longest, low and in high contrast': opinion({ at: 'check', draft: longDraft }, low),
  'an opinion read once more': opinion({
    at: 'check',
    draft: { ...draft, kind: 'opinion', unitId: null, happenedOn: null, name: '', contact: '' },
  }),
  sending: opinion({ at: 'sending', draft, receipt: '7K3M92QX' }),
  received: opinion(done('printed')),
  'received, in large print': opinion(done('printing', 'opinion'), large),
  'received without paper': opinion(done(complaintContract.refusals['complaint.notPrinted']), low),
  'received, in English': opinion(done('printed'), english),
  refused: opinion({ at: 'refused', draft, receipt: '7K3M92QX', refusal: commonRefusal('unreachable', {}) }),
  'the hub is away': opinion(done('printed'), {}, { ageMs: 90_000 }),
  'no catalogue yet': opinion({ at: 'unit', draft, page: 0 }, {}, {}, { desk: null }),
  'nothing is known': { shown: shownOf('kiosk:box-k1', {}, {}) },
} satisfies Record<string, Sample<'kiosk'>>
