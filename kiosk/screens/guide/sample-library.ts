// A small invented catalogue for the samples: usual items, one with the longest texts, one cancelled, one passed down.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Guide } from '#contract/guides/guide'
import { longName, longNameEn } from '../../../display/design/sample-people.ts'
import { indexOf } from '../../catalogue/search-index.ts'
import { sampleFloors } from '../../map/sample-floors.ts'
import type { Library } from './state.ts'

const idCard: Guide['materials'][number] = {
  name: '居民身份证',
  nameEn: 'Identity card',
  form: 'original',
  copies: 0,
  issuer: '公安机关',
  when: null,
  waiver: 'shared',
  sample: { title: '居民身份证', lines: [{ label: '有效期限', value: '应在有效期内' }], tip: '过期的身份证请先换领。' },
}
const form: Guide['materials'][number] = {
  name: '参保登记表',
  nameEn: 'Registration form',
  form: 'filledForm',
  copies: 1,
  issuer: '窗口领取',
  when: null,
  waiver: 'none',
  sample: {
    title: '参保登记表',
    lines: [
      { label: '参保类型', value: '普通居民' },
      { label: '缴费档次', value: '每年300元（可自选）' },
      { label: '缴费方式', value: '社保卡代扣' },
    ],
    tip: '缴费档次每年可以改一次，不会填时请窗口代为录入，您只需核对签名。',
  },
}

export const guide: Guide = {
  summary: '没有参加职工养老保险的居民在这里登记，以后每年缴一次费，年满60周岁按月领养老金。',
  summaryEn: 'Residents without employee pension insurance register here, pay once a year, and draw a pension from 60.',
  codes: { basic: '1137011200418M110X2000000015001', handling: '1137011200418M110X200000001500101' },
  audience: ['person'],
  lifeEvents: ['retirement'],
  phone: '0531-88000001',
  basis: [
    {
      law: '中华人民共和国社会保险法',
      article: '第二十条',
      text: '国家建立和完善新型农村社会养老保险和城镇居民社会养老保险制度，地方可以根据实际情况合并实施。',
    },
  ],
  conditions: ['户籍在本区，年满16周岁，不是在校学生', '没有参加职工基本养老保险'],
  materials: [
    idCard,
    form,
    {
      ...idCard,
      name: '委托书',
      nameEn: 'Letter of authority',
      form: 'originalAndCopy',
      copies: 1,
      waiver: 'promise',
      when: '由家人代办时',
      sample: null,
    },
  ],
  steps: [
    {
      kind: 'apply',
      text: '带身份证到窗口，说明想选哪一档缴费。',
      textEn: 'Bring your identity card and say how much you want to pay in a year.',
    },
    {
      kind: 'accept',
      text: '窗口联网核对户籍和参保情况，当场录入。',
      textEn: 'The window checks your registration online and enters you at once.',
    },
    {
      kind: 'collect',
      text: '核对回执并签名，之后每年按选定的档次缴费。',
      textEn: 'Check and sign the receipt; then pay that amount every year.',
    },
  ],
  statutory: { count: 10, unit: 'workingDay' },
  promised: 'onTheSpot',
  fees: [],
  result: { name: '参保登记回执', nameEn: 'Receipt of registration', delivery: ['counter', 'online'] },
  visits: 1,
  specialSteps: [{ name: '村内公示', limit: { count: 15, unit: 'workingDay' }, counts: 'onTop' }],
  faq: [
    {
      question: '以前没交过，快60岁了还能参加吗？',
      answer: '可以。缴费不满15年的，可以按规定一次性补足，从补足的次月起领取。',
    },
  ],
  supervision: { phone: '0531-88000000', place: '一楼“办不成事”反映窗口' },
}

const sentence = '这是一个尽可能长的句子，用来检查界面在文字最多的时候也不会挤出边框。'
const long = (length: number) => sentence.repeat(20).slice(0, length)

/** As long as the contract allows. */
const longGuide: Guide = {
  ...guide,
  summary: long(200),
  summaryEn: 'As many words as the contract allows for the summary of a guide. '.repeat(4).slice(0, 199),
  basis: [1, 2, 3].map(() => ({ law: longName, article: longName, text: long(600) })),
  conditions: Array.from({ length: 8 }, () => long(200)),
  materials: Array.from({ length: 12 }, () => ({
    ...idCard,
    name: longName,
    nameEn: longNameEn,
    form: 'originalAndCopy' as const,
    copies: 9,
    issuer: longName,
    when: long(200),
    sample: {
      title: longName,
      lines: Array.from({ length: 12 }, () => ({ label: longName, value: longName })),
      tip: long(200),
    },
  })),
  steps: Array.from({ length: 12 }, () => ({ kind: 'notice' as const, text: long(200), textEn: long(200) })),
  fees: [1, 2, 3].map(() => ({ name: longName, amount: longName, basis: long(200) })),
  faq: [1, 2, 3].map(() => ({ question: long(200), answer: long(600) })),
}

const names = [
  [
    'pension',
    '城乡居民基本养老保险参保登记',
    'Joining the residents’ pension insurance',
    'yang lao bao xian can bao deng ji',
  ],
  ['social-card', '社会保障卡申领', 'First social security card', 'she hui bao zhang ka shen ling'],
  [
    'social-card-loss',
    '社会保障卡挂失与补换',
    'Lost or broken social security card',
    'she hui bao zhang ka gua shi yu bu huan',
  ],
  ['marriage', '结婚登记', 'Registering a marriage', 'jie hun deng ji'],
  ['passport', '普通护照申领', 'Passport', 'pu tong hu zhao shen ling'],
  ['house', '存量房转移登记', 'Transfer of a used house', 'cun liang fang zhuan yi deng ji'],
] as const

const item = (
  itemId: string,
  name: string,
  nameEn: string,
  sounds: string,
  change: Partial<CatalogueItem> = {},
): CatalogueItem => ({
  itemId,
  name,
  nameEn,
  unitId: 'hrss',
  windowIds: ['w1'],
  words: ['社保卡丢了'],
  standing: { is: 'offered' },
  sounds: { name: sounds, words: ['she bao ka diu le'] },
  validity: { version: 1, effectiveFrom: '2026-07-01', reviewDueOn: '2027-06-30' },
  guide,
  ...change,
})

const to = {
  name: '户籍地街道便民服务中心',
  nameEn: 'Service centre of your subdistrict',
  address: '各街道便民服务中心社会救助窗口',
  phone: '0531-88000121',
}
const why = '国家已取消这项审批。请在网上自主申报名称，系统当场提示能否使用，不用到窗口。'
const whyEn =
  'This approval no longer exists. Declare the name yourself online; you are told at once whether it is free.'

export const catalogue: Catalogue = {
  form: 1,
  units: [
    { unitId: 'hrss', name: '人力资源和社会保障局', nameEn: 'Human Resources and Social Security' },
    { unitId: 'long', name: longName, nameEn: longNameEn },
  ],
  windows: [
    {
      windowId: 'w1',
      number: '1',
      name: '社会保障',
      nameEn: 'Social Security',
      place: '一楼东侧',
      placeEn: 'First floor, east',
    },
    { windowId: 'w2', number: '2', name: longName, nameEn: longNameEn, place: null, placeEn: null },
  ],
  items: [
    ...names.map(([itemId, name, nameEn, sounds]) => item(itemId, name, nameEn, sounds)),
    item('long', longName, longNameEn, 'chang', { guide: longGuide, unitId: 'long', windowIds: ['w1', 'w2'] }),
    item('low-income', '最低生活保障申请', 'Minimum living allowance', 'zui di sheng huo bao zhang', {
      guide: null,
      validity: null,
      standing: { is: 'passedDown', since: '2026-01-01', to },
    }),
    item('company-name', '企业名称预先核准', 'Advance approval of a company name', 'qi ye ming cheng', {
      guide: null,
      validity: null,
      standing: { is: 'cancelled', since: '2020-12-28', why, whyEn },
    }),
  ],
  floors: [...sampleFloors],
  syllables: { she: '社设', bao: '保报', ka: '卡' },
}

export const library: Library = { catalogue, index: indexOf(catalogue), publishedAt: '2026-11-20T08:00:00.000Z' }
