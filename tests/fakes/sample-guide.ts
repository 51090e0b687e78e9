// A complete guide of a small matter, for tests that need one and say only what is special about theirs.
import type { Guide } from '../../hub/features/guides/guide/contract.ts'

export const sampleGuide: Guide = {
  summary: '年满十六周岁、没有参加职工养老保险的居民，登记后按年缴费，到六十周岁按月领取养老金。',
  summaryEn:
    'Residents from 16 who have no employee pension insurance register, pay yearly, and draw a pension from 60.',
  codes: { basic: null, handling: null },
  audience: ['person'],
  lifeEvents: ['retirement'],
  phone: '0531-88000001',
  basis: [{ law: '中华人民共和国社会保险法', article: '第二十条', text: '国家建立和完善新型农村社会养老保险制度。' }],
  conditions: ['具有本区户籍，年满十六周岁，非在校学生'],
  materials: [
    {
      name: '居民身份证',
      nameEn: 'Identity card',
      form: 'original',
      copies: 0,
      issuer: '公安机关',
      when: null,
      waiver: 'shared',
      sample: {
        title: '居民身份证',
        lines: [{ label: '有效期限', value: '应在有效期内' }],
        tip: '过期的身份证请先换领。',
      },
    },
  ],
  steps: [
    {
      kind: 'apply',
      text: '带身份证到窗口填写登记表。',
      textEn: 'Bring your identity card and fill in the form at the window.',
    },
    { kind: 'accept', text: '窗口当场核对并登记。', textEn: null },
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
