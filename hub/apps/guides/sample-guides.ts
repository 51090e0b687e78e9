// An invented guide as halls have it, and one as long as the contract allows, for the samples of the guides page.
import type { Guide } from '#contract/guides/guide'
import { longName } from '../../../display/design/sample-people.ts'

export const usualGuide: Guide = {
  summary: '年满十六周岁、没有参加职工养老保险的居民，登记后按年缴费，到六十周岁按月领取养老金。',
  summaryEn:
    'Residents from 16 who have no employee pension insurance register, pay yearly, and draw a pension from 60.',
  codes: { basic: '1137011200418M710X2000000015001', handling: null },
  audience: ['person'],
  lifeEvents: ['retirement', 'work'],
  phone: '0531-88000001',
  basis: [{ law: '中华人民共和国社会保险法', article: '第二十条', text: '国家建立和完善新型农村社会养老保险制度。' }],
  conditions: ['具有本区户籍，年满十六周岁，非在校学生', '没有参加职工基本养老保险'],
  materials: [
    {
      ...{ name: '居民身份证', nameEn: 'Identity card', form: 'original', copies: 0, issuer: '公安机关', when: null },
      waiver: 'shared',
      sample: {
        title: '居民身份证',
        lines: [{ label: '有效期限', value: '应在有效期内' }],
        tip: '过期的身份证请先换领。',
      },
    },
    {
      ...{
        name: '参保登记表',
        nameEn: 'Form',
        form: 'filledForm',
        copies: 1,
        issuer: '窗口领取',
        when: '由家人代办时',
      },
      waiver: 'none',
      sample: null,
    },
  ],
  steps: [
    { kind: 'apply', text: '带身份证到窗口填写登记表。', textEn: 'Bring your identity card and fill in the form.' },
    { kind: 'accept', text: '窗口当场核对并登记。', textEn: 'The window checks and enters it at once.' },
  ],
  statutory: { count: 10, unit: 'workingDay' },
  promised: 'onTheSpot',
  fees: [],
  result: { name: '参保登记回执', nameEn: 'Receipt of registration', delivery: ['counter'] },
  visits: 1,
  specialSteps: [],
  faq: [{ question: '断缴了能补吗？', answer: '可以补缴，补缴部分不享受政府补贴。' }],
  supervision: { phone: '0531-88000000', place: '一楼办不成事反映窗口' },
}

const long = (length: number) => '办理时请按照窗口工作人员的提示逐项核对，'.repeat(40).slice(0, length)

/** Every text as long as may be; lists of two, for forty papers show nothing more. */
export const longGuide: Guide = {
  ...usualGuide,
  summary: long(200),
  summaryEn: 'Please check every line of the form with the clerk at the window. '.repeat(3).trim(),
  basis: [1, 2].map(() => ({ law: longName, article: longName, text: long(600) })),
  conditions: [1, 2].map(() => long(200)),
  materials: usualGuide.materials.map((one) => ({
    ...{ ...one, name: longName, nameEn: longName, issuer: longName, when: long(200) },
    sample: { title: longName, lines: [1, 2].map(() => ({ label: longName, value: longName })), tip: long(200) },
  })),
  steps: [1, 2].map(() => ({ kind: 'notice' as const, text: long(200), textEn: long(200) })),
  fees: [{ name: longName, amount: longName, basis: long(200) }],
  specialSteps: [{ name: longName, limit: { count: 999, unit: 'workingDay' }, counts: 'onTop' }],
  faq: [1, 2].map(() => ({ question: long(200), answer: long(600) })),
}
